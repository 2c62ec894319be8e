#include "parts.hpp"

// Wrong forward passes; bugs_backward.cpp, bugs_graph.cpp and bugs_count.cpp have the others. Every version stands
// between marker lines and needs nothing but exercise.hpp, so that it can be pasted into exercise.cpp as a student
// would have written it: "bug <exercise> <function> replaces <field of Solution>".
namespace bp::chapters::ch10 {

namespace {

// --- bug 10.1 bias_forgotten replaces forward ---
void bias_forgotten(Pass& pass) {
    pass.s = pass.w * pass.x;
    pass.y = sigmoid(pass.s);
    pass.L = 0.5 * (pass.y - pass.t) * (pass.y - pass.t);
}
// --- end ---

// --- bug 10.1 bias_after_sigmoid replaces forward ---
void bias_after_sigmoid(Pass& pass) {
    pass.s = pass.w * pass.x;
    pass.y = sigmoid(pass.s) + pass.b;
    pass.L = 0.5 * (pass.y - pass.t) * (pass.y - pass.t);
}
// --- end ---

// --- bug 10.1 half_forgotten replaces forward ---
void half_forgotten(Pass& pass) {
    pass.s = pass.w * pass.x + pass.b;
    pass.y = sigmoid(pass.s);
    pass.L = (pass.y - pass.t) * (pass.y - pass.t);
}
// --- end ---

// --- bug 10.1 loss_of_net_input replaces forward ---
void loss_of_net_input(Pass& pass) {
    pass.s = pass.w * pass.x + pass.b;
    pass.y = sigmoid(pass.s);
    pass.L = 0.5 * (pass.s - pass.t) * (pass.s - pass.t);
}
// --- end ---

// --- bug 10.1 loss_not_squared replaces forward ---
void loss_not_squared(Pass& pass) {
    pass.s = pass.w * pass.x + pass.b;
    pass.y = sigmoid(pass.s);
    pass.L = 0.5 * (pass.y - pass.t);
}
// --- end ---

// --- bug 10.1 net_input_overwritten replaces forward ---
void net_input_overwritten(Pass& pass) {
    pass.s = pass.w * pass.x + pass.b;
    pass.s = sigmoid(pass.s);
    pass.y = pass.s;
    pass.L = 0.5 * (pass.y - pass.t) * (pass.y - pass.t);
}
// --- end ---

// --- bug 10.1 output_first replaces forward ---
void output_first(Pass& pass) {
    pass.y = sigmoid(pass.s);
    pass.s = pass.w * pass.x + pass.b;
    pass.L = 0.5 * (pass.y - pass.t) * (pass.y - pass.t);
}
// --- end ---

}  // namespace

std::vector<course::Version<Solution>> bugs() {
    using course::replaced;
    const std::string forward = "An implementation perspective";
    std::vector<course::Version<Solution>> all{
        {{"bias_forgotten", "10.1", "The net input is w x + b: without b, s is 0 wherever x is.", forward},
         replaced<&Solution::forward>(bias_forgotten)},
        {{"bias_after_sigmoid", "10.1",
          "The bias is part of the net input: it is added before the sigmoid, not after it.", forward},
         replaced<&Solution::forward>(bias_after_sigmoid)},
        {{"half_forgotten", "10.1", "The loss has the factor ½; without it the derivative would be 2 (y - t).",
          forward},
         replaced<&Solution::forward>(half_forgotten)},
        {{"loss_of_net_input", "10.1", "The loss compares the output y with the target, not the net input s.", forward},
         replaced<&Solution::forward>(loss_of_net_input)},
        {{"loss_not_squared", "10.1", "The difference is squared: ½ (y - t)², never below 0.", forward},
         replaced<&Solution::forward>(loss_not_squared)},
        {{"net_input_overwritten", "10.1", "y was written over s. Keep both: every node has a place of its own.",
          forward},
         replaced<&Solution::forward>(net_input_overwritten)},
        {{"output_first", "10.1",
          "y was computed before s, from what an earlier pass had left in s: parents come before children.", forward},
         replaced<&Solution::forward>(output_first)},
    };
    for (const auto& others : {bugs_of_backward(), bugs_of_graph(), bugs_of_count()}) {
        all.insert(all.end(), others.begin(), others.end());
    }
    return all;
}

}  // namespace bp::chapters::ch10
