// Chapter 8, solved: one way of many. `./backprop solution 8.1` shows the part of an exercise once yours has passed.
#include "exercise.hpp"

namespace bp::chapters::ch08 {

// 8.1  y = f(g(x)), x moves by dx: what does the chain rule predict for y? There are f.value(z), f.slope(z) and those
// of g.
double predicted_change(Quadratic f, Quadratic g, double x, double dx) { return f.slope(g.value(x)) * g.slope(x) * dx; }

// 8.2  One weight, w_ki: compute z_k and o_k = g(z_k), then the three factors and their product.
//      The unit is w.k. z_k is a sum over ALL inputs; only the last factor uses w.i.
//      layer.W(i, k), layer.b[k], layer.g.value(z), layer.g.slope(z).
Factors three_factors(const Layer& layer, Values x, Values t, WeightIndex w) {
    double z = layer.b[w.k];
    for (std::size_t j = 0; j < x.size(); ++j) z += layer.W(j, w.k) * x[j];
    const double dE_do = layer.g.value(z) - t[w.k], do_dz = layer.g.slope(z), dz_dw = x[w.i];
    return {dE_do, do_dz, dz_dw, dE_do * do_dz * dz_dw};
}

// 8.3  δᵒ: one number for each of the o.size() units.
Numbers delta_output(Values o, Values t) {
    Numbers delta;
    for (std::size_t k = 0; k < o.size(); ++k) delta.push_back(o[k] - t[k]);
    return delta;
}

// 8.3  δᶻ: the same, one step further back.
Numbers delta_net_input(Values delta_o, Values z, const Activation& g) {
    Numbers delta;
    for (std::size_t k = 0; k < z.size(); ++k) delta.push_back(delta_o[k] * g.slope(z[k]));
    return delta;
}

// 8.4  One number for each pair of an input and a unit: a row per input, a column per unit.
Matrix weight_gradient(Values x, Values delta_z) {
    Matrix dW(x.size(), delta_z.size());
    for (std::size_t i = 0; i < x.size(); ++i) {
        for (std::size_t k = 0; k < delta_z.size(); ++k) dW(i, k) = delta_z[k] * x[i];
    }
    return dW;
}

// 8.5  z and o for all units, then your functions of 8.3 and 8.4, and one number for each bias. Return {dW, db}.
Gradient gradient(const Layer& layer, Values x, Values t) {
    Numbers z, o;
    for (std::size_t k = 0; k < layer.unit_count(); ++k) {
        z.push_back(layer.b[k]);
        for (std::size_t i = 0; i < x.size(); ++i) z[k] += layer.W(i, k) * x[i];
        o.push_back(layer.g.value(z[k]));
    }
    const Numbers delta_z = delta_net_input(delta_output(o, t), z, layer.g);
    return {weight_gradient(x, delta_z), delta_z};
}

// 8.6  Numbers moved(w.begin(), w.end()) is a copy that you may change; E(moved) is a value of E. Choose h.
Numbers numeric_gradient(const Function& E, Values w) {
    constexpr double h = 1e-5;
    Numbers moved(w.begin(), w.end()), slopes;
    for (std::size_t i = 0; i < w.size(); ++i) {
        moved[i] = w[i] + h;
        const double above = E(moved);
        moved[i] = w[i] - h;
        const double below = E(moved);
        moved[i] = w[i];
        slopes.push_back((above - below) / (2 * h));
    }
    return slopes;
}

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
