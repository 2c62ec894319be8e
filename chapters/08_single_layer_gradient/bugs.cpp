#include <iterator>

#include "parts.hpp"

// Wrong chains, factors and error signals; bugs_gradient.cpp has those of whole gradients, bugs_numeric.cpp those of
// 8.6. Every version stands between marker lines and needs nothing but exercise.hpp, so that it can be pasted into
// exercise.cpp as a student would have written it: "bug <exercise> <function> replaces <field of Solution>".
namespace bp::chapters::ch08 {

namespace {

// --- bug 8.1 outer_slope_at_x replaces predicted_change ---
double outer_slope_at_x(Quadratic f, Quadratic g, double x, double dx) { return f.slope(x) * g.slope(x) * dx; }
// --- end ---

// --- bug 8.1 slopes_added replaces predicted_change ---
double slopes_added(Quadratic f, Quadratic g, double x, double dx) { return (f.slope(g.value(x)) + g.slope(x)) * dx; }
// --- end ---

// --- bug 8.1 inner_slope_missing replaces predicted_change ---
double inner_slope_missing(Quadratic f, Quadratic g, double x, double dx) { return f.slope(g.value(x)) * dx; }
// --- end ---

// --- bug 8.1 slope_of_the_slope replaces predicted_change ---
double slope_of_the_slope(Quadratic f, Quadratic g, double x, double dx) { return f.slope(g.slope(x)) * dx; }
// --- end ---

// --- bug 8.1 dx_forgotten replaces predicted_change ---
double dx_forgotten(Quadratic f, Quadratic g, double x, double) { return f.slope(g.value(x)) * g.slope(x); }
// --- end ---

// --- bug 8.1 true_change replaces predicted_change ---
double true_change(Quadratic f, Quadratic g, double x, double dx) {
    return f.value(g.value(x + dx)) - f.value(g.value(x));
}
// --- end ---

// --- bug 8.2 factor_sign_turned replaces three_factors ---
Factors factor_sign_turned(const Layer& layer, Values x, Values t, WeightIndex w) {
    double z = layer.b[w.k];
    for (std::size_t i = 0; i < x.size(); ++i) z += layer.W(i, w.k) * x[i];
    const double dE_do = t[w.k] - layer.g.value(z), do_dz = layer.g.slope(z), dz_dw = x[w.i];
    return {dE_do, do_dz, dz_dw, dE_do * do_dz * dz_dw};
}
// --- end ---

// --- bug 8.2 factor_of_g_missing replaces three_factors ---
Factors factor_of_g_missing(const Layer& layer, Values x, Values t, WeightIndex w) {
    double z = layer.b[w.k];
    for (std::size_t i = 0; i < x.size(); ++i) z += layer.W(i, w.k) * x[i];
    const double dE_do = layer.g.value(z) - t[w.k], do_dz = 1, dz_dw = x[w.i];
    return {dE_do, do_dz, dz_dw, dE_do * do_dz * dz_dw};
}
// --- end ---

// --- bug 8.2 slope_taken_at_o replaces three_factors ---
Factors slope_taken_at_o(const Layer& layer, Values x, Values t, WeightIndex w) {
    double z = layer.b[w.k];
    for (std::size_t i = 0; i < x.size(); ++i) z += layer.W(i, w.k) * x[i];
    const double o = layer.g.value(z);
    const double dE_do = o - t[w.k], do_dz = layer.g.slope(o), dz_dw = x[w.i];
    return {dE_do, do_dz, dz_dw, dE_do * do_dz * dz_dw};
}
// --- end ---

// --- bug 8.2 weight_for_input replaces three_factors ---
Factors weight_for_input(const Layer& layer, Values x, Values t, WeightIndex w) {
    double z = layer.b[w.k];
    for (std::size_t i = 0; i < x.size(); ++i) z += layer.W(i, w.k) * x[i];
    const double dE_do = layer.g.value(z) - t[w.k], do_dz = layer.g.slope(z), dz_dw = layer.W(w.i, w.k);
    return {dE_do, do_dz, dz_dw, dE_do * do_dz * dz_dw};
}
// --- end ---

// --- bug 8.2 bias_left_out replaces three_factors ---
Factors bias_left_out(const Layer& layer, Values x, Values t, WeightIndex w) {
    double z = 0;
    for (std::size_t i = 0; i < x.size(); ++i) z += layer.W(i, w.k) * x[i];
    const double dE_do = layer.g.value(z) - t[w.k], do_dz = layer.g.slope(z), dz_dw = x[w.i];
    return {dE_do, do_dz, dz_dw, dE_do * do_dz * dz_dw};
}
// --- end ---

// --- bug 8.2 index_order_swapped replaces three_factors ---
Factors index_order_swapped(const Layer& layer, Values x, Values t, WeightIndex w) {
    double z = layer.b[w.k];
    for (std::size_t i = 0; i < x.size(); ++i) z += layer.W(w.k, i) * x[i];
    const double dE_do = layer.g.value(z) - t[w.k], do_dz = layer.g.slope(z), dz_dw = x[w.i];
    return {dE_do, do_dz, dz_dw, dE_do * do_dz * dz_dw};
}
// --- end ---

// --- bug 8.3 target_minus_output replaces delta_output ---
Numbers target_minus_output(Values o, Values t) {
    Numbers delta;
    for (std::size_t k = 0; k < o.size(); ++k) delta.push_back(t[k] - o[k]);
    return delta;
}
// --- end ---

// --- bug 8.3 half_forgotten replaces delta_output ---
Numbers half_forgotten(Values o, Values t) {
    Numbers delta;
    for (std::size_t k = 0; k < o.size(); ++k) delta.push_back(2 * (o[k] - t[k]));
    return delta;
}
// --- end ---

// --- bug 8.3 loss_itself replaces delta_output ---
Numbers loss_itself(Values o, Values t) {
    Numbers delta;
    for (std::size_t k = 0; k < o.size(); ++k) delta.push_back((o[k] - t[k]) * (o[k] - t[k]) / 2);
    return delta;
}
// --- end ---

// --- bug 8.3 slope_of_g_missing replaces delta_net_input ---
Numbers slope_of_g_missing(Values delta_o, Values, const Activation&) { return {delta_o.begin(), delta_o.end()}; }
// --- end ---

// --- bug 8.3 slope_at_the_output replaces delta_net_input ---
Numbers slope_at_the_output(Values delta_o, Values z, const Activation& g) {
    Numbers delta;
    for (std::size_t k = 0; k < z.size(); ++k) delta.push_back(delta_o[k] * g.slope(g.value(z[k])));
    return delta;
}
// --- end ---

// --- bug 8.3 value_for_slope replaces delta_net_input ---
Numbers value_for_slope(Values delta_o, Values z, const Activation& g) {
    Numbers delta;
    for (std::size_t k = 0; k < z.size(); ++k) delta.push_back(delta_o[k] * g.value(z[k]));
    return delta;
}
// --- end ---

// --- bug 8.3 delta_left_out replaces delta_net_input ---
Numbers delta_left_out(Values, Values z, const Activation& g) {
    Numbers delta;
    for (const double z_k : z) delta.push_back(g.slope(z_k));
    return delta;
}
// --- end ---

// --- bug 8.3 sigmoid_whatever_g_is replaces delta_net_input ---
Numbers sigmoid_whatever_g_is(Values delta_o, Values z, const Activation& g) {
    Numbers delta;
    for (std::size_t k = 0; k < z.size(); ++k) {
        const double o = g.value(z[k]);
        delta.push_back(delta_o[k] * o * (1 - o));
    }
    return delta;
}
// --- end ---

}  // namespace

std::vector<course::Version<Solution>> bugs() {
    using course::replaced;
    const std::string chain = "Formal definition", factors = "Error gradients for single layer network",
                      signals = "Example: Single Layer Network";
    std::vector<course::Version<Solution>> all{
        {{"outer_slope_at_x", "8.1", "f never sees x: its slope is taken where it is used, at z = g(x).", chain},
         replaced<&Solution::predicted_change>(outer_slope_at_x)},
        {{"slopes_added", "8.1", "What g does to Δx, f does again to the result: slopes of a chain multiply.", chain},
         replaced<&Solution::predicted_change>(slopes_added)},
        {{"inner_slope_missing", "8.1", "dx first goes through g: z moves by g'(x) dx, and only then does f act.",
          chain},
         replaced<&Solution::predicted_change>(inner_slope_missing)},
        {{"slope_of_the_slope", "8.1", "f' is taken at the value z = g(x), not at the slope g'(x).", chain},
         replaced<&Solution::predicted_change>(slope_of_the_slope)},
        {{"dx_forgotten", "8.1", "That is the slope dy/dx; the predicted change is the slope times dx.", chain},
         replaced<&Solution::predicted_change>(dx_forgotten)},
        {{"true_change", "8.1",
          "That is the change itself. The prediction follows the tangent, and the two differ by a term in dx².", chain},
         replaced<&Solution::predicted_change>(true_change)},

        {{"factor_sign_turned", "8.2", "∂E/∂o is o - t; the minus sign belongs to the descent step, not to the error.",
          factors},
         replaced<&Solution::three_factors>(factor_sign_turned)},
        {{"factor_of_g_missing", "8.2",
          "The middle factor is missing: between z and o stands g, and its slope g'(z) is not 1.", factors},
         replaced<&Solution::three_factors>(factor_of_g_missing)},
        {{"slope_taken_at_o", "8.2",
          "g is applied to z, so its slope is taken at the net input z, not at the output o.", factors},
         replaced<&Solution::three_factors>(slope_taken_at_o)},
        {{"weight_for_input", "8.2",
          "z_k = Σ w_ki x_i: with respect to the weight the slope is x_i; the weight is the slope with respect to x_i.",
          factors},
         replaced<&Solution::three_factors>(weight_for_input)},
        {{"bias_left_out", "8.2", "The net input has a bias: z_k = Σ_i w_ki x_i + b_k, added before g.", factors},
         replaced<&Solution::three_factors>(bias_left_out)},
        {{"index_order_swapped", "8.2",
          "The slide's w_ki is W(i, k) here: row for the input, column for the unit. The loop ran along a row.",
          factors},
         replaced<&Solution::three_factors>(index_order_swapped)},

        {{"target_minus_output", "8.3", "∂E/∂o is o - t; the minus sign belongs to the update, not to the error.",
          signals},
         replaced<&Solution::delta_output>(target_minus_output)},
        {{"half_forgotten", "8.3", "The loss has the factor ½, so its derivative is o - t without a 2.", signals},
         replaced<&Solution::delta_output>(half_forgotten)},
        {{"loss_itself", "8.3", "That is the loss of each unit; δᵒ is its derivative with respect to o.", signals},
         replaced<&Solution::delta_output>(loss_itself)},
        {{"slope_of_g_missing", "8.3",
          "δᶻ = δᵒ g'(z): the error signal passed g unchanged, so g's derivative is missing.", signals},
         replaced<&Solution::delta_net_input>(slope_of_g_missing)},
        {{"slope_at_the_output", "8.3", "g.slope takes the net input z; it was handed the output o = g(z).", signals},
         replaced<&Solution::delta_net_input>(slope_at_the_output)},
        {{"value_for_slope", "8.3", "The factor is the slope g'(z), not the value g(z).", signals},
         replaced<&Solution::delta_net_input>(value_for_slope)},
        {{"delta_left_out", "8.3", "∂o/∂z is there, the chain is not: multiply by δᵒ, which comes from the loss.",
          signals},
         replaced<&Solution::delta_net_input>(delta_left_out)},
        {{"sigmoid_whatever_g_is", "8.3", "o (1 - o) is the slope of the sigmoid alone; ask g for its own slope.",
          signals},
         replaced<&Solution::delta_net_input>(sigmoid_whatever_g_is)},
    };
    for (auto* more : {bugs_of_gradient, bugs_of_numeric}) {
        std::vector<course::Version<Solution>> versions = more();
        std::move(versions.begin(), versions.end(), std::back_inserter(all));
    }
    return all;
}

}  // namespace bp::chapters::ch08
