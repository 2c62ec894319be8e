// Chapter 8, the gradient of a single layer: one weight, then all of them, then a check that knows no formula.
// Replace each throw by your code and save. The lesson is in README.md, every function's formula in exercise.hpp.
#include "exercise.hpp"

namespace bp::chapters::ch08 {

// 8.1  y = f(g(x)), x moves by dx: what does the chain rule predict for y? There are f.value(z), f.slope(z) and those
// of g.
double predicted_change(Quadratic f, Quadratic g, double x, double dx) { throw NotImplemented{"8.1"}; }

// 8.2  One weight, w_ki: compute z_k and o_k = g(z_k), then the three factors and their product.
//      The unit is w.k. z_k is a sum over ALL inputs; only the last factor uses w.i.
//      layer.W(i, k), layer.b[k], layer.g.value(z), layer.g.slope(z).
Factors three_factors(const Layer& layer, Values x, Values t, WeightIndex w) { throw NotImplemented{"8.2"}; }

// 8.3  δᵒ: one number for each of the o.size() units.
Numbers delta_output(Values o, Values t) { throw NotImplemented{"8.3"}; }

// 8.3  δᶻ: the same, one step further back.
Numbers delta_net_input(Values delta_o, Values z, const Activation& g) { throw NotImplemented{"8.3"}; }

// 8.4  One number for each pair of an input and a unit: a row per input, a column per unit.
Matrix weight_gradient(Values x, Values delta_z) { throw NotImplemented{"8.4"}; }

// 8.5  z and o for all units, then your functions of 8.3 and 8.4, and one number for each bias. Return {dW, db}.
Gradient gradient(const Layer& layer, Values x, Values t) { throw NotImplemented{"8.5"}; }

// 8.6  Numbers moved(w.begin(), w.end()) is a copy that you may change; E(moved) is a value of E. Choose h.
Numbers numeric_gradient(const Function& E, Values w) { throw NotImplemented{"8.6"}; }

Solution exercise() {
    return {.predicted_change = predicted_change,
            .three_factors = three_factors,
            .delta_output = delta_output,
            .delta_net_input = delta_net_input,
            .weight_gradient = weight_gradient,
            .gradient = gradient,
            .numeric_gradient = numeric_gradient};
}

}  // namespace bp::chapters::ch08
