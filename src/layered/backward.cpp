#include "layered/backward.hpp"

#include <string>

#include "layered/pass_check.hpp"

namespace bp::layered {

Vector<double> one_layer_back(const Layer& above, const Vector<double>& delta_above, Activation f,
                              const Vector<double>& s) {
    if (above.input_count() != s.size() || above.unit_count() != delta_above.size()) {
        throw ShapeError("one_layer_back: W of the layer above is " + to_string(shape_of(above.W)) +
                         ", its delta has " + std::to_string(delta_above.size()) + " entries and s below has " +
                         std::to_string(s.size()) + " (W needs a row per unit below and a column per unit above)");
    }
    // forward was s⁽ˡ⁺¹⁾ = W⁽ˡ⁺¹⁾ᵀ x⁽ˡ⁾ + b⁽ˡ⁺¹⁾, so x⁽ˡ⁾ receives W⁽ˡ⁺¹⁾ δ⁽ˡ⁺¹⁾: Wᵀ on the way up, W on the way down
    const Vector<double> delta_activation = prod(above.W, delta_above);
    return element_prod(delta_activation, derivative(f, s));
}

BackwardPass backward(const Network& net, const ForwardPass& pass, const Vector<double>& delta_output) {
    check_pass(net, pass, delta_output);
    const std::size_t L = net.size();
    PerLayer<Vector<double>> delta(L);
    delta[L] = element_prod(delta_output, derivative(net[L].activation, pass.s[L]));
    for (std::size_t l = L - 1; l >= 1; --l) {
        delta[l] = one_layer_back(net[l + 1], delta[l + 1], net[l].activation, pass.s[l]);
    }
    Gradient all(L);
    for (std::size_t l = 1; l <= L; ++l) all[l] = gradient(pass.x[l - 1], delta[l]);
    return {delta, all};
}

Vector<double> delta_input(const Network& net, const BackwardPass& pass) { return prod(net[1].W, pass.delta[1]); }

}  // namespace bp::layered
