#include "parts.hpp"

// Wrong versions of 12.1, 12.3, 12.5 and 12.6; bugs_order.cpp and bugs_backward.cpp have the others. Every version
// stands between marker lines and needs nothing but exercise.hpp, so that it can be pasted into exercise.cpp as a
// student would have written it: "bug <exercise> <function> replaces <field of Solution>".
namespace bp::chapters::ch12 {

namespace {

// --- bug 12.1 penalty_message_missing replaces blanks ---
void penalty_message_missing(Pass& pass) {
    pass.delta_L_reg = 1;
    pass.delta_R = pass.delta_L_reg * pass.lambda;
    pass.delta_L = pass.delta_L_reg;
    pass.delta_y = pass.delta_L * (pass.y - pass.t);
    pass.delta_z = pass.delta_y * pass.y * (1 - pass.y);
    pass.delta_w = pass.delta_z * pass.x;
    pass.delta_b = pass.delta_z;
}
// --- end ---

// --- bug 12.1 penalty_message_alone replaces blanks ---
void penalty_message_alone(Pass& pass) {
    pass.delta_L_reg = 1;
    pass.delta_R = pass.delta_L_reg * pass.lambda;
    pass.delta_L = pass.delta_L_reg;
    pass.delta_y = pass.delta_L * (pass.y - pass.t);
    pass.delta_z = pass.delta_y * pass.y * (1 - pass.y);
    pass.delta_w = pass.delta_z * pass.x;
    pass.delta_w = pass.delta_R * pass.w;
    pass.delta_b = pass.delta_z;
}
// --- end ---

// --- bug 12.1 lambda_missing replaces blanks ---
void lambda_missing(Pass& pass) {
    pass.delta_L_reg = 1;
    pass.delta_R = pass.delta_L_reg;
    pass.delta_L = pass.delta_L_reg;
    pass.delta_y = pass.delta_L * (pass.y - pass.t);
    pass.delta_z = pass.delta_y * pass.y * (1 - pass.y);
    pass.delta_w = pass.delta_z * pass.x + pass.delta_R * pass.w;
    pass.delta_b = pass.delta_z;
}
// --- end ---

// --- bug 12.1 bias_penalised replaces blanks ---
void bias_penalised(Pass& pass) {
    pass.delta_L_reg = 1;
    pass.delta_R = pass.delta_L_reg * pass.lambda;
    pass.delta_L = pass.delta_L_reg;
    pass.delta_y = pass.delta_L * (pass.y - pass.t);
    pass.delta_z = pass.delta_y * pass.y * (1 - pass.y);
    pass.delta_w = pass.delta_z * pass.x + pass.delta_R * pass.w;
    pass.delta_b = pass.delta_z + pass.delta_R * pass.b;
}
// --- end ---

// --- bug 12.3 first_message_only replaces messages ---
Numbers first_message_only(Values received, Values partials) {
    const double delta = received.empty() ? 0 : received[0];
    Numbers sent;
    for (const double partial : partials) sent.push_back(delta * partial);
    return sent;
}
// --- end ---

// --- bug 12.3 last_message_only replaces messages ---
Numbers last_message_only(Values received, Values partials) {
    double delta = 0;
    for (const double message : received) delta = message;
    Numbers sent;
    for (const double partial : partials) sent.push_back(delta * partial);
    return sent;
}
// --- end ---

// --- bug 12.3 error_signal_to_everybody replaces messages ---
Numbers error_signal_to_everybody(Values received, Values partials) {
    double delta = 0;
    for (const double message : received) delta += message;
    return Numbers(partials.size(), delta);
}
// --- end ---

// --- bug 12.3 shared_among_parents replaces messages ---
Numbers shared_among_parents(Values received, Values partials) {
    double delta = 0;
    for (const double message : received) delta += message;
    Numbers sent;
    for (const double partial : partials) sent.push_back(delta * partial / static_cast<double>(partials.size()));
    return sent;
}
// --- end ---

// --- bug 12.5 gate_slope_missing replaces gate_partials ---
Numbers gate_slope_missing(double x, double g) { return {sigmoid(g), x}; }
// --- end ---

// --- bug 12.5 slope_from_input replaces gate_partials ---
Numbers slope_from_input(double x, double g) { return {sigmoid(g), x * g * (1 - g)}; }
// --- end ---

// --- bug 12.5 partials_swapped replaces gate_partials ---
Numbers partials_swapped(double x, double g) {
    const double open = sigmoid(g);
    return {x * open * (1 - open), open};
}
// --- end ---

// --- bug 12.5 arguments_swapped replaces gate ---
double arguments_swapped(double x, double g) { return g * sigmoid(x); }
// --- end ---

// --- bug 12.6 order_does_not_matter replaces prediction ---
Prediction order_does_not_matter() {
    return {.right_t = 14, .right_s = 42, .early_t = 14, .early_s = 42, .forward_t = 14, .forward_s = 42};
}
// --- end ---

// --- bug 12.6 late_message_lost replaces prediction ---
Prediction late_message_lost() {
    return {.right_t = 14, .right_s = 42, .early_t = 6, .early_s = 18, .forward_t = 0, .forward_s = 0};
}
// --- end ---

// --- bug 12.6 last_message_kept replaces prediction ---
Prediction last_message_kept() {
    return {.right_t = 6, .right_s = 18, .early_t = 8, .early_s = 18, .forward_t = 0, .forward_s = 0};
}
// --- end ---

// --- bug 12.6 own_value_at_product replaces prediction ---
Prediction own_value_at_product() {
    return {.right_t = 16, .right_s = 48, .early_t = 16, .early_s = 12, .forward_t = 0, .forward_s = 0};
}
// --- end ---

}  // namespace

std::vector<course::Version<Solution>> bugs() {
    using course::replaced;
    const std::string example = "General Backpropagation: the example", general = "General Backpropagation",
                      passing = "Backprop as message passing";
    std::vector<course::Version<Solution>> all{
        {{"penalty_message_missing", "12.1", "w has two children, z and R: its second message, δ_R w, is missing.",
          example},
         replaced<&Solution::blanks>(penalty_message_missing)},
        {{"penalty_message_alone", "12.1", "The message from R has replaced the one from z: add the two.", example},
         replaced<&Solution::blanks>(penalty_message_alone)},
        {{"lambda_missing", "12.1", "L_reg is L + λ R: its local derivative with respect to R is λ.", example},
         replaced<&Solution::blanks>(lambda_missing)},
        {{"bias_penalised", "12.1", "R is ½ w² and does not contain b: no message goes from R to b.", example},
         replaced<&Solution::blanks>(bias_penalised)},

        {{"first_message_only", "12.3", "Every child contributes: add all the messages, not the first alone.", passing},
         replaced<&Solution::messages>(first_message_only)},
        {{"last_message_only", "12.3", "Each message overwrote the one before: aggregate means add.", passing},
         replaced<&Solution::messages>(last_message_only)},
        {{"error_signal_to_everybody", "12.3",
          "The node's own δ went out as it is; a message is δ times the local derivative.", passing},
         replaced<&Solution::messages>(error_signal_to_everybody)},
        {{"shared_among_parents", "12.3", "δ is not shared out among the parents: each receives δ times its partial.",
          passing},
         replaced<&Solution::messages>(shared_among_parents)},

        {{"gate_slope_missing", "12.5", "∂o/∂g goes through σ: x times the slope of σ, not x alone.", passing},
         replaced<&Solution::gate_partials>(gate_slope_missing)},
        {{"slope_from_input", "12.5", "The slope of σ is σ(g) (1 - σ(g)), from its output and not from g.", passing},
         replaced<&Solution::gate_partials>(slope_from_input)},
        {{"partials_swapped", "12.5", "The local derivatives stand in the order of the arguments: first x, then g.",
          passing},
         replaced<&Solution::gate_partials>(partials_swapped)},
        {{"arguments_swapped", "12.5", "σ belongs to g, the gate; x is what passes through it.", passing},
         replaced<&Solution::gate>(arguments_swapped)},

        {{"order_does_not_matter", "12.6",
          "A node passes on what it has when its turn comes; what arrives later goes no further.", general},
         replaced<&Solution::prediction>(order_does_not_matter)},
        {{"late_message_lost", "12.6",
          "A message that comes late is still added to δ_t. What is too small is what t has passed on before.",
          general},
         replaced<&Solution::prediction>(late_message_lost)},
        {{"last_message_kept", "12.6", "t is used twice and receives two messages; add them, do not overwrite.",
          general},
         replaced<&Solution::prediction>(last_message_kept)},
        {{"own_value_at_product", "12.6", "f = x y sends x the value of y, and y the value of x.", general},
         replaced<&Solution::prediction>(own_value_at_product)},
    };
    for (const auto& others : {bugs_of_order(), bugs_of_backward()}) {
        all.insert(all.end(), others.begin(), others.end());
    }
    return all;
}

}  // namespace bp::chapters::ch12
