#pragma once

#include "inspect/derivative.hpp"
#include "values.hpp"

/// Derivatives from the forward pass alone: right answers that use no backward formula.
namespace bp::chapters::ch08 {

inline constexpr const char* kComplexStep = "the complex step: values of the forward pass, no formula for a derivative";

/// ∂E/∂ every parameter, W row after row and then b.
inline Numbers loss_gradient(const Layer& layer, Values x, Values t) {
    const Numbers parameters = parameters_of(layer);
    const auto E = [&](auto p) { return loss_of(p, layer.g, x, t); };
    Numbers gradient;
    for (std::size_t j = 0; j < parameters.size(); ++j) {
        gradient.push_back(inspect::complex_step_derivative(E, parameters, j));
    }
    return gradient;
}

/// g'(z)
inline double slope_of(const Activation& g, double z) {
    return inspect::complex_step_derivative([&g](auto at) { return activated(g, at[0]); }, {&z, 1}, 0);
}

/// ∂E/∂o_k
inline double loss_slope(Values o, Values t, std::size_t k) {
    return inspect::complex_step_derivative([t](auto at) { return squared_loss(at, t); }, o, k);
}

}  // namespace bp::chapters::ch08
