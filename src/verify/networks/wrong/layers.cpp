#include <array>
#include <boost/numeric/ublas/matrix_proxy.hpp>

#include "verify/networks/wrong/replaced.hpp"

/// Mistakes in passing a layer, upwards or downwards.
namespace bp::verify {

using layered::LayerGradient;

namespace {

/// No compiler and no shape check sees it where W is square.
Matrix not_transposed(const Matrix& delta, const Matrix& W) {
    return is_square(W) ? Matrix(prod(delta, W)) : right::below(delta, W);
}

LayerGradient transposed_gradient(const LayerPass& pass, const Matrix& delta) {
    const LayerGradient sum = right::gradient(pass, delta);
    return is_square(sum.W) ? LayerGradient{trans(sum.W), sum.b} : sum;
}

LayerGradient gradient_from_net_input(const LayerPass& pass, const Matrix& delta) {
    return layered::gradient(pass.read_net_input, delta);
}

LayerGradient no_bias_gradient(const LayerPass& pass, const Matrix& delta) {
    return {right::gradient(pass, delta).W, Vector<double>(delta.size2(), 0.0)};
}

LayerGradient last_sample_for_bias(const LayerPass& pass, const Matrix& delta) {
    return {right::gradient(pass, delta).W, row(delta, delta.size1() - 1)};
}

NetworkMethod first_layer_left_out() {
    Recipe recipe = right_recipe();
    recipe.last_layer = 1;
    return method_of(recipe);
}

/// s has no bias any more where it enters f, but the output has.
Matrix bias_after_activation(const CaseLayer& layer, const Matrix& S) {
    Matrix without = S;
    for (std::size_t n = 0; n < S.size1(); ++n) row(without, n) -= row(layer.b, 0);
    Matrix activation = right::activation(layer, without);
    for (std::size_t n = 0; n < S.size1(); ++n) row(activation, n) += row(layer.b, 0);
    return activation;
}

Matrix slope_at_output(Activation f, const Matrix& S) { return right::slope(f, right::activation({{}, {}, f}, S)); }

Matrix sigmoid_of_input(Activation f, const Matrix& S) {
    if (f != Activation::sigmoid) return right::slope(f, S);
    return S - element_prod(S, S);
}

Matrix bias_per_sample(const Matrix& X, const CaseLayer& layer) {
    Matrix S = right::net_input(X, layer);
    if (S.size1() != S.size2()) return S;
    for (std::size_t n = 0; n < S.size1(); ++n) {
        for (std::size_t j = 0; j < S.size2(); ++j) S(n, j) += layer.b(0, n) - layer.b(0, j);
    }
    return S;
}

constexpr std::array kWrongLayers{
    WrongNetwork{"C1/net", "W instead of Wᵀ on the way down, where W is square",
                 "Forward uses W^T x, so backward uses W delta: one is the transpose of the other.", "P2/net",
                 replaced<&Recipe::below, not_transposed>},
    WrongNetwork{"C2/net", "the gradient of a square W is transposed",
                 "dE/dW must have the shape of W: rows are inputs, columns are units.", "P22",
                 replaced<&Recipe::gradient, transposed_gradient>},
    WrongNetwork{"C3/net", "the weights' gradient uses the net input below instead of the activation",
                 "The gradient of W^(L) needs the layer's input x^(L-1), after the non-linearity.", "P2/net",
                 replaced<&Recipe::gradient, gradient_from_net_input>},
    WrongNetwork{"C8/net", "the backward loop stops before the first layer",
                 "The backward loop must run down to the first layer, including it.", "P2/net", first_layer_left_out},
    WrongNetwork{"D1/net", "biases get no gradient", "db is delta summed over the batch; it is not zero.", "P2/net",
                 replaced<&Recipe::gradient, no_bias_gradient>},
    WrongNetwork{"D2/net", "the bias hears of the last sample only",
                 "Use += over the samples: every sample adds its delta to db.", "P21",
                 replaced<&Recipe::gradient, last_sample_for_bias>},
    WrongNetwork{"D5/net", "the bias is added after the activation",
                 "The bias is part of the net input z, added before the activation.", "P1/net",
                 replaced<&Recipe::activation, bias_after_activation>},
    WrongNetwork{"O1/net", "the activation overwrites s, and f' is taken there",
                 "The net input was overwritten; store it or use the output form.", "P3/net",
                 replaced<&Recipe::slope, slope_at_output>},
    WrongNetwork{"B5/net", "sigmoid' as z (1 - z)",
                 "The derivative is y (1 - y) with y = sigmoid(z), the output and not the input.", "P3/net",
                 replaced<&Recipe::slope, sigmoid_of_input>},
    WrongNetwork{"RP7/net", "the bias is added per sample where there are as many samples as units",
                 "One bias per unit, the same for every row of the batch.", "P1/net",
                 replaced<&Recipe::net_input, bias_per_sample>},
};

}  // namespace

std::span<const WrongNetwork> wrong_layers() { return kWrongLayers; }

}  // namespace bp::verify
