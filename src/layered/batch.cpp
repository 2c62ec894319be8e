#include "layered/batch.hpp"

#include "layered/pass_check.hpp"

namespace bp::layered {

BatchForwardPass forward(const Network& net, const Tensor<double>& X) {
    check(net);
    BatchForwardPass pass;
    pass.X.push_back(X);
    for (std::size_t l = 1; l <= net.size(); ++l) {
        pass.S.push_back(net_input(net[l], pass.X[l - 1]));
        pass.X.push_back(value(net[l].activation, pass.S[l]));
    }
    return pass;
}

BatchBackwardPass backward(const Network& net, const BatchForwardPass& pass, const Tensor<double>& delta_output) {
    check_pass(net, pass, delta_output);
    const std::size_t L = net.size();
    PerLayer<Tensor<double>> delta(L);
    delta[L] = element_prod(delta_output, derivative(net[L].activation, pass.S[L]));
    for (std::size_t l = L - 1; l >= 1; --l) {
        // forward was S⁽ˡ⁺¹⁾ = X⁽ˡ⁾ W⁽ˡ⁺¹⁾ + b⁽ˡ⁺¹⁾, so X⁽ˡ⁾ receives Δ⁽ˡ⁺¹⁾ W⁽ˡ⁺¹⁾ᵀ
        const Tensor<double> delta_activation = prod(delta[l + 1], trans(net[l + 1].W));
        delta[l] = element_prod(delta_activation, derivative(net[l].activation, pass.S[l]));
    }
    Gradient all(L);
    for (std::size_t l = 1; l <= L; ++l) all[l] = gradient(pass.X[l - 1], delta[l]);
    return {delta, all};
}

}  // namespace bp::layered
