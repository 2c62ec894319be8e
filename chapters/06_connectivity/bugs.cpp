#include <algorithm>

#include "parts.hpp"

// Wrong blocks; bugs_counts.cpp has the others. Every version stands between marker lines and needs nothing but
// exercise.hpp, so that it can be pasted into exercise.cpp as a student would have written it: "bug <exercise>
// <function> replaces <field of Solution>".
namespace bp::chapters::ch06 {

namespace {

// --- bug 6.1 shortcut_forgotten replaces residual ---
Numbers shortcut_forgotten(const Layer& F, Values x) { return F.output(x); }
// --- end ---

// --- bug 6.1 branch_reads_its_own_output replaces residual ---
Numbers branch_reads_its_own_output(const Layer& F, Values x) {
    Numbers y = F.output(F.output(x));
    for (std::size_t i = 0; i < x.size(); ++i) y[i] += x[i];
    return y;
}
// --- end ---

// --- bug 6.1 multiplied_not_added replaces residual ---
Numbers multiplied_not_added(const Layer& F, Values x) {
    Numbers y = F.output(x);
    for (std::size_t i = 0; i < x.size(); ++i) y[i] *= x[i];
    return y;
}
// --- end ---

// --- bug 6.1 side_by_side replaces residual ---
Numbers side_by_side(const Layer& F, Values x) {
    Numbers y(x.begin(), x.end());
    for (const double F_i : F.output(x)) y.push_back(F_i);
    return y;
}
// --- end ---

// --- bug 6.1 relu_before_the_sum replaces residual_2016 ---
Numbers relu_before_the_sum(const Layer& F, Values x) {
    Numbers y = F.output(x);
    for (std::size_t i = 0; i < x.size(); ++i) y[i] = x[i] + (y[i] > 0 ? y[i] : 0);
    return y;
}
// --- end ---

// --- bug 6.1 relu_left_out replaces residual_2016 ---
Numbers relu_left_out(const Layer& F, Values x) {
    Numbers y = F.output(x);
    for (std::size_t i = 0; i < x.size(); ++i) y[i] += x[i];
    return y;
}
// --- end ---

// --- bug 6.2 carry_uses_the_gate replaces highway ---
Numbers carry_uses_the_gate(const Highway& block, Values x) {
    const Numbers H = block.H.output(x), T = block.T.output(x);
    Numbers y;
    for (std::size_t i = 0; i < x.size(); ++i) y.push_back(T[i] * H[i] + T[i] * x[i]);
    return y;
}
// --- end ---

// --- bug 6.2 carry_without_a_gate replaces highway ---
Numbers carry_without_a_gate(const Highway& block, Values x) {
    const Numbers H = block.H.output(x), T = block.T.output(x);
    Numbers y;
    for (std::size_t i = 0; i < x.size(); ++i) y.push_back(T[i] * H[i] + x[i]);
    return y;
}
// --- end ---

// --- bug 6.2 gate_and_carry_swapped replaces highway ---
Numbers gate_and_carry_swapped(const Highway& block, Values x) {
    const Numbers H = block.H.output(x), T = block.T.output(x);
    Numbers y;
    for (std::size_t i = 0; i < x.size(); ++i) y.push_back((1 - T[i]) * H[i] + T[i] * x[i]);
    return y;
}
// --- end ---

// --- bug 6.2 one_gate_for_all replaces highway ---
Numbers one_gate_for_all(const Highway& block, Values x) {
    const Numbers H = block.H.output(x);
    const double T = block.T.output(x)[0];
    Numbers y;
    for (std::size_t i = 0; i < x.size(); ++i) y.push_back(T * H[i] + (1 - T) * x[i]);
    return y;
}
// --- end ---

// --- bug 6.2 gate_on_the_input replaces highway ---
Numbers gate_on_the_input(const Highway& block, Values x) {
    const Numbers T = block.T.output(x);
    Numbers let_in, y;
    for (std::size_t i = 0; i < x.size(); ++i) let_in.push_back(T[i] * x[i]);
    const Numbers H = block.H.output(let_in);
    for (std::size_t i = 0; i < x.size(); ++i) y.push_back(H[i] + (1 - T[i]) * x[i]);
    return y;
}
// --- end ---

}  // namespace

std::vector<course::Version<Solution>> bugs() {
    using course::replaced;
    const std::string skip = "residual & highway connections";
    std::vector<course::Version<Solution>> all{
        {{"shortcut_forgotten", "6.1", "This is F(x) alone: the shortcut adds x to it.", skip},
         replaced<&Solution::residual>(shortcut_forgotten)},
        {{"branch_reads_its_own_output", "6.1", "F is applied once, to x; its output is not fed to it again.", skip},
         replaced<&Solution::residual>(branch_reads_its_own_output)},
        {{"multiplied_not_added", "6.1", "The shortcut adds x. A product lets nothing through where F(x) is 0.", skip},
         replaced<&Solution::residual>(multiplied_not_added)},
        {{"side_by_side", "6.1",
          "x and F(x) are added entry by entry; side by side they stand in a dense block, and that grows.", skip},
         replaced<&Solution::residual>(side_by_side)},
        {{"relu_before_the_sum", "6.1", "In the cited block the relu comes after the sum: relu(x + F(x)).", skip},
         replaced<&Solution::residual_2016>(relu_before_the_sum)},
        {{"relu_left_out", "6.1", "The block of 2016 has a relu behind the sum: what is negative there becomes 0.",
          skip},
         replaced<&Solution::residual_2016>(relu_left_out)},
        {{"carry_uses_the_gate", "6.2", "What is not transformed is carried: the carry is 1 - T.", skip},
         replaced<&Solution::highway>(carry_uses_the_gate)},
        {{"carry_without_a_gate", "6.2", "T∘H + x is a gated residual block: an open gate must shut the carry, 1 - T.",
          skip},
         replaced<&Solution::highway>(carry_without_a_gate)},
        {{"gate_and_carry_swapped", "6.2", "T is the share that is transformed: it multiplies H, and 1 - T carries x.",
          skip},
         replaced<&Solution::highway>(gate_and_carry_swapped)},
        {{"one_gate_for_all", "6.2", "T is a list like x: every entry has a gate of its own.", skip},
         replaced<&Solution::highway>(one_gate_for_all)},
        {{"gate_on_the_input", "6.2", "The gate multiplies what H puts out; H itself reads all of x.", skip},
         replaced<&Solution::highway>(gate_on_the_input)},
    };
    for (course::Version<Solution>& bug : bugs_of_counts()) all.push_back(std::move(bug));
    return all;
}

}  // namespace bp::chapters::ch06
