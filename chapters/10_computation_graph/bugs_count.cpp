#include "parts.hpp"

// Wrong versions of tanh, and of the work for many weights; see bugs.cpp.
namespace bp::chapters::ch10 {

namespace {

// --- bug 10.4 sigma_kept replaces forward_tanh ---
void sigma_kept(Pass& pass) {
    pass.s = pass.w * pass.x + pass.b;
    pass.y = sigmoid(pass.s);
    pass.L = 0.5 * (pass.y - pass.t) * (pass.y - pass.t);
}
// --- end ---

// --- bug 10.4 tanh_of_sigma replaces forward_tanh ---
void tanh_of_sigma(Pass& pass) {
    pass.s = pass.w * pass.x + pass.b;
    pass.y = std::tanh(sigmoid(pass.s));
    pass.L = 0.5 * (pass.y - pass.t) * (pass.y - pass.t);
}
// --- end ---

// --- bug 10.4 sigma_slope_kept replaces backward_tanh ---
void sigma_slope_kept(Pass& pass) {
    pass.delta_y = pass.y - pass.t;
    pass.delta_s = pass.delta_y * pass.y * (1 - pass.y);
    pass.delta_w = pass.delta_s * pass.x;
    pass.delta_b = pass.delta_s;
}
// --- end ---

// --- bug 10.4 tanh_slope_of_net_input replaces backward_tanh ---
void tanh_slope_of_net_input(Pass& pass) {
    pass.delta_y = pass.y - pass.t;
    pass.delta_s = pass.delta_y * (1 - pass.s * pass.s);
    pass.delta_w = pass.delta_s * pass.x;
    pass.delta_b = pass.delta_s;
}
// --- end ---

// --- bug 10.4 tanh_slope_not_squared replaces backward_tanh ---
void tanh_slope_not_squared(Pass& pass) {
    pass.delta_y = pass.y - pass.t;
    pass.delta_s = pass.delta_y * (1 - pass.y);
    pass.delta_w = pass.delta_s * pass.x;
    pass.delta_b = pass.delta_s;
}
// --- end ---

// --- bug 10.4 tanh_slope_twice replaces backward_tanh ---
void tanh_slope_twice(Pass& pass) {
    pass.delta_y = (pass.y - pass.t) * (1 - pass.y * pass.y);
    pass.delta_s = pass.delta_y * (1 - pass.y * pass.y);
    pass.delta_w = pass.delta_s * pass.x;
    pass.delta_b = pass.delta_s;
}
// --- end ---

// --- bug 10.4 output_recomputed_with_sigma replaces backward_tanh ---
void output_recomputed_with_sigma(Pass& pass) {
    pass.delta_y = pass.y - pass.t;
    const double y = sigmoid(pass.s);
    pass.delta_s = pass.delta_y * (1 - y * y);
    pass.delta_w = pass.delta_s * pass.x;
    pass.delta_b = pass.delta_s;
}
// --- end ---

// --- bug 10.5 slope_for_each_weight replaces gradient ---
Gradient slope_for_each_weight(const Model& model) {
    double s = model.b;
    for (std::size_t i = 0; i < model.w.size(); ++i) s += model.w[i] * model.x[i];
    const double delta_y = model.g(s) - model.t;
    Gradient gradient;
    for (const double x_i : model.x) gradient.w.push_back(delta_y * model.g_slope(s) * x_i);
    gradient.b = delta_y * model.g_slope(s);
    return gradient;
}
// --- end ---

// --- bug 10.5 formula_for_each replaces gradient ---
Gradient formula_for_each(const Model& model) {
    double s = model.b;
    for (std::size_t i = 0; i < model.w.size(); ++i) s += model.w[i] * model.x[i];
    Gradient gradient;
    for (const double x_i : model.x) gradient.w.push_back((model.g(s) - model.t) * model.g_slope(s) * x_i);
    gradient.b = (model.g(s) - model.t) * model.g_slope(s);
    return gradient;
}
// --- end ---

// --- bug 10.5 formula_for_the_bias replaces gradient ---
Gradient formula_for_the_bias(const Model& model) {
    double s = model.b;
    for (std::size_t i = 0; i < model.w.size(); ++i) s += model.w[i] * model.x[i];
    const double delta_s = (model.g(s) - model.t) * model.g_slope(s);
    Gradient gradient;
    for (const double x_i : model.x) gradient.w.push_back(delta_s * x_i);
    gradient.b = (model.g(s) - model.t) * model.g_slope(s);
    return gradient;
}
// --- end ---

// --- bug 10.5 slope_of_g_at_y replaces gradient ---
Gradient slope_of_g_at_y(const Model& model) {
    double s = model.b;
    for (std::size_t i = 0; i < model.w.size(); ++i) s += model.w[i] * model.x[i];
    const double y = model.g(s), delta_s = (y - model.t) * model.g_slope(y);
    Gradient gradient;
    for (const double x_i : model.x) gradient.w.push_back(delta_s * x_i);
    gradient.b = delta_s;
    return gradient;
}
// --- end ---

// --- bug 10.5 slope_taken_for_sigma replaces gradient ---
Gradient slope_taken_for_sigma(const Model& model) {
    double s = model.b;
    for (std::size_t i = 0; i < model.w.size(); ++i) s += model.w[i] * model.x[i];
    const double y = model.g(s), delta_s = (y - model.t) * y * (1 - y);
    Gradient gradient;
    for (const double x_i : model.x) gradient.w.push_back(delta_s * x_i);
    gradient.b = delta_s;
    return gradient;
}
// --- end ---

// --- bug 10.5 net_input_of_one_weight replaces gradient ---
Gradient net_input_of_one_weight(const Model& model) {
    Gradient gradient;
    const double delta_b = model.g(model.b) - model.t;
    for (std::size_t i = 0; i < model.w.size(); ++i) {
        const double s = model.w[i] * model.x[i] + model.b;
        gradient.w.push_back((model.g(s) - model.t) * model.g_slope(s) * model.x[i]);
    }
    gradient.b = delta_b * model.g_slope(model.b);
    return gradient;
}
// --- end ---

// --- bug 10.5 bias_formula_not_counted replaces counts ---
Counts bias_formula_not_counted(std::size_t D) { return {2 * D, D * (2 * D + 2), 2, 2 * D + 1}; }
// --- end ---

// --- bug 10.5 net_input_counted_once replaces counts ---
Counts net_input_counted_once(std::size_t D) { return {2 * D + 2, D * (D + 2) + D + 1, 2, 2 * D + 1}; }
// --- end ---

// --- bug 10.5 only_g_counted replaces counts ---
Counts only_g_counted(std::size_t D) { return {D + 1, 2 * D * D + 4 * D + 1, 1, 2 * D + 1}; }
// --- end ---

// --- bug 10.5 structured_grows replaces counts ---
Counts structured_grows(std::size_t D) { return {2 * D + 2, 2 * D * D + 4 * D + 1, 2 * D + 2, 2 * D + 1}; }
// --- end ---

// --- bug 10.5 net_input_free replaces counts ---
Counts net_input_free(std::size_t D) { return {2 * D + 2, 2 * D * D + 4 * D + 1, 2, D + 1}; }
// --- end ---

}  // namespace

std::vector<course::Version<Solution>> bugs_of_count() {
    using course::replaced;
    const std::string graph = "Univariate chain rule: computation graph";
    const std::string structured = "Univariate chain rule: a structured way to implement it";
    return {
        {{"sigma_kept", "10.4", "The line of y still has σ in it.", graph},
         replaced<&Solution::forward_tanh>(sigma_kept)},
        {{"tanh_of_sigma", "10.4", "tanh takes the place of σ; it is not applied on top of it.", graph},
         replaced<&Solution::forward_tanh>(tanh_of_sigma)},
        {{"sigma_slope_kept", "10.4",
          "y (1 - y) is the slope of σ. Whoever changes the forward line of y changes the line of δ_s with it.", graph},
         replaced<&Solution::backward_tanh>(sigma_slope_kept)},
        {{"tanh_slope_of_net_input", "10.4", "tanh' = 1 - y²: square the OUTPUT y, not the net input s.", graph},
         replaced<&Solution::backward_tanh>(tanh_slope_of_net_input)},
        {{"tanh_slope_not_squared", "10.4", "tanh' = 1 - y², not 1 - y.", graph},
         replaced<&Solution::backward_tanh>(tanh_slope_not_squared)},
        {{"tanh_slope_twice", "10.4",
          "The slope of the activation went into δ_y as well. δ_y = y - t does not know which function made y.", graph},
         replaced<&Solution::backward_tanh>(tanh_slope_twice)},
        {{"output_recomputed_with_sigma", "10.4",
          "y was computed again, with σ. Use the y that the forward pass stored.", graph},
         replaced<&Solution::backward_tanh>(output_recomputed_with_sigma)},
        {{"slope_for_each_weight", "10.5", "δ_s is the same for every weight: compute it once, before the loop.",
          structured},
         replaced<&Solution::gradient>(slope_for_each_weight)},
        {{"formula_for_each", "10.5",
          "Each derivative was computed from its own formula. Keep y and δ_s; every weight uses them.", structured},
         replaced<&Solution::gradient>(formula_for_each)},
        {{"formula_for_the_bias", "10.5",
          "The bias was computed from its formula once more; δ_b is the δ_s that is there already.", structured},
         replaced<&Solution::gradient>(formula_for_the_bias)},
        {{"slope_of_g_at_y", "10.5", "g' is taken at s, where g was evaluated, and not at y.", structured},
         replaced<&Solution::gradient>(slope_of_g_at_y)},
        {{"slope_taken_for_sigma", "10.5",
          "y (1 - y) is the slope of σ alone. The model brings its own: model.g_slope(s).", structured},
         replaced<&Solution::gradient>(slope_taken_for_sigma)},
        {{"net_input_of_one_weight", "10.5",
          "s adds up w_i x_i over all weights; here each weight had a net input of its own.", structured},
         replaced<&Solution::gradient>(net_input_of_one_weight)},
        {{"bias_formula_not_counted", "10.5",
          "There are D + 1 formulas: b has one as well, with 2 D + 1 multiplications.", structured},
         replaced<&Solution::counts>(bias_formula_not_counted)},
        {{"net_input_counted_once", "10.5",
          "s stands in each formula twice, inside g and inside g', and is computed both times.", structured},
         replaced<&Solution::counts>(net_input_counted_once)},
        {{"only_g_counted", "10.5", "g' is evaluated as often as g; count both.", structured},
         replaced<&Solution::counts>(only_g_counted)},
        {{"structured_grows", "10.5", "Structured, g and g' are evaluated once each, however many weights there are.",
          structured},
         replaced<&Solution::counts>(structured_grows)},
        {{"net_input_free", "10.5",
          "Structured, the net input still costs D multiplications, before δ_s and the D products δ_s x_i.",
          structured},
         replaced<&Solution::counts>(net_input_free)},
    };
}

}  // namespace bp::chapters::ch10
