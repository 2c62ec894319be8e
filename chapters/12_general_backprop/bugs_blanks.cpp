#include "parts.hpp"

// Wrong versions of the seven blanks, 12.1.
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

// --- bug 12.1 target_minus_output replaces blanks ---
void target_minus_output(Pass& pass) {
    pass.delta_L_reg = 1;
    pass.delta_R = pass.delta_L_reg * pass.lambda;
    pass.delta_L = pass.delta_L_reg;
    pass.delta_y = pass.delta_L * (pass.t - pass.y);
    pass.delta_z = pass.delta_y * pass.y * (1 - pass.y);
    pass.delta_w = pass.delta_z * pass.x + pass.delta_R * pass.w;
    pass.delta_b = pass.delta_z;
}
// --- end ---

// --- bug 12.1 slope_missing replaces blanks ---
void slope_missing(Pass& pass) {
    pass.delta_L_reg = 1;
    pass.delta_R = pass.delta_L_reg * pass.lambda;
    pass.delta_L = pass.delta_L_reg;
    pass.delta_y = pass.delta_L * (pass.y - pass.t);
    pass.delta_z = pass.delta_y;
    pass.delta_w = pass.delta_z * pass.x + pass.delta_R * pass.w;
    pass.delta_b = pass.delta_z;
}
// --- end ---

// --- bug 12.1 slope_from_net_input replaces blanks ---
void slope_from_net_input(Pass& pass) {
    pass.delta_L_reg = 1;
    pass.delta_R = pass.delta_L_reg * pass.lambda;
    pass.delta_L = pass.delta_L_reg;
    pass.delta_y = pass.delta_L * (pass.y - pass.t);
    pass.delta_z = pass.delta_y * pass.z * (1 - pass.z);
    pass.delta_w = pass.delta_z * pass.x + pass.delta_R * pass.w;
    pass.delta_b = pass.delta_z;
}
// --- end ---

// --- bug 12.1 bias_times_itself replaces blanks ---
void bias_times_itself(Pass& pass) {
    pass.delta_L_reg = 1;
    pass.delta_R = pass.delta_L_reg * pass.lambda;
    pass.delta_L = pass.delta_L_reg;
    pass.delta_y = pass.delta_L * (pass.y - pass.t);
    pass.delta_z = pass.delta_y * pass.y * (1 - pass.y);
    pass.delta_w = pass.delta_z * pass.x + pass.delta_R * pass.w;
    pass.delta_b = pass.delta_z * pass.b;
}
// --- end ---

}  // namespace

std::vector<course::Version<Solution>> bugs_of_blanks() {
    using course::replaced;
    const std::string example = "General Backpropagation: the example";
    return {
        {{"penalty_message_missing", "12.1", "w has two children, z and R: its second message, δ_R w, is missing.",
          example},
         replaced<&Solution::blanks>(penalty_message_missing)},
        {{"penalty_message_alone", "12.1", "The message from R has replaced the one from z: add the two.", example},
         replaced<&Solution::blanks>(penalty_message_alone)},
        {{"lambda_missing", "12.1", "L_reg is L + λ R: its local derivative with respect to R is λ.", example},
         replaced<&Solution::blanks>(lambda_missing)},
        {{"bias_penalised", "12.1", "R is ½ w² and does not contain b: no message goes from R to b.", example},
         replaced<&Solution::blanks>(bias_penalised)},
        {{"target_minus_output", "12.1", "L is ½ (y - t)²: its derivative with respect to y is y - t.", example},
         replaced<&Solution::blanks>(target_minus_output)},
        {{"slope_missing", "12.1", "Between z and y stands σ: δ_z is δ_y times its slope, y (1 - y).", example},
         replaced<&Solution::blanks>(slope_missing)},
        {{"slope_from_net_input", "12.1", "The slope of σ is y (1 - y), from its output y and not from z.", example},
         replaced<&Solution::blanks>(slope_from_net_input)},
        {{"bias_times_itself", "12.1", "z = w x + b rises by as much as b does: the local derivative is 1, not b.",
          example},
         replaced<&Solution::blanks>(bias_times_itself)},
    };
}

}  // namespace bp::chapters::ch12
