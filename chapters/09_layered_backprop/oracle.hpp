#pragma once

#include <functional>

#include "chapters/shared/evaluation.hpp"
#include "exercise.hpp"
#include "inspect/derivative.hpp"

/// Right answers from forward evaluations alone: no δ is handed from layer to layer, and src/layered is not used.
namespace bp::chapters::ch09 {

inline constexpr const char* kComplexStep = "the complex step: values of the forward pass, no formula for a derivative";

/// W row after row, then b.
inline Numbers parameters_of(const Layer& layer) {
    Numbers parameters(layer.W.flat().begin(), layer.W.flat().end());
    parameters.insert(parameters.end(), layer.b.begin(), layer.b.end());
    return parameters;
}

/// The net inputs of layer l from its input x, its parameters given apart.
template <class T, class X>
std::vector<T> net_inputs(const Network& net, std::size_t l, std::span<const T> parameters, const X& x) {
    std::vector<T> s;
    const std::size_t units = net[l].b.size();
    for (std::size_t k = 0; k < units; ++k) s.push_back(net_input(parameters, units, x, k));
    return s;
}

/// x = f(s), unit by unit.
template <class T> std::vector<T> activations_of(const Activation& f, std::span<const T> s) {
    std::vector<T> x;
    for (const T& s_k : s) x.push_back(activated(f, s_k));
    return x;
}

/// The loss as a function of s⁽ˡ⁾: the layers above l follow.
template <class T> T loss_above(const Network& net, std::size_t l, std::span<const T> s, Values t) {
    std::vector<T> x = activations_of(net[l].f, s);
    for (std::size_t above = l + 1; above <= net.size(); ++above) {
        const Numbers numbers = parameters_of(net[above]);
        const std::vector<T> parameters(numbers.begin(), numbers.end());
        const std::vector<T> next = net_inputs<T>(net, above, parameters, x);
        x = activations_of<T>(net[above].f, next);
    }
    return squared_loss<T>(x, t);
}

/// The forward pass, evaluated anew.
inline ForwardPass evaluated(const Network& net, Values x) {
    ForwardPass pass;
    pass.x.emplace_back(x.begin(), x.end());
    for (std::size_t l = 1; l <= net.size(); ++l) {
        pass.s.push_back(net_inputs<double>(net, l, parameters_of(net[l]), pass.x.back()));
        pass.x.push_back(activations_of<double>(net[l].f, pass.s[l]));
    }
    return pass;
}

/// ∂F/∂ every number.
template <class F> Numbers slopes_of(const F& f, Values at) {
    Numbers slopes;
    for (std::size_t j = 0; j < at.size(); ++j) slopes.push_back(inspect::complex_step_derivative(f, at, j));
    return slopes;
}

/// δ⁽ˡ⁾ = ∂L/∂s⁽ˡ⁾
inline Numbers delta_of(const Network& net, std::size_t l, const ForwardPass& pass, Values t) {
    return slopes_of([&](auto s) { return loss_above(net, l, s, t); }, pass.s[l]);
}

/// ∂L/∂W⁽ˡ⁾ row after row, then ∂L/∂b⁽ˡ⁾: the layer's own parameters are moved.
inline Numbers gradient_of(const Network& net, std::size_t l, const ForwardPass& pass, Values t) {
    const auto loss = [&]<class T>(std::span<const T> parameters) {
        const std::vector<T> s = net_inputs(net, l, parameters, pass.x[l - 1]);
        return loss_above<T>(net, l, s, t);
    };
    return slopes_of(loss, parameters_of(net[l]));
}

/// f'(s)
inline double slope_of(const Activation& f, double s) {
    return inspect::complex_step_derivative([&f](auto at) { return activated(f, at[0]); }, {&s, 1}, 0);
}

}  // namespace bp::chapters::ch09
