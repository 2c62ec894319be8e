#include <algorithm>
#include <boost/numeric/ublas/matrix_proxy.hpp>

#include "layered/single_layer.hpp"
#include "verify/networks/judge.hpp"
#include "verify/networks/properties.hpp"

/// What follows from the form of a network alone.
namespace bp::verify {

namespace {

/// The last column comes first.
void rotate_columns(Tensor<double>& matrix) {
    const Tensor<double> before = matrix;
    const std::size_t m = matrix.size2();
    for (std::size_t i = 0; i < matrix.size1(); ++i) {
        for (std::size_t j = 0; j < m; ++j) matrix(i, (j + 1) % m) = before(i, j);
    }
}

void rotate_rows(Tensor<double>& matrix) {
    Tensor<double> transposed = trans(matrix);
    rotate_columns(transposed);
    matrix = trans(transposed);
}

/// A plain network with the units of one level in another order: 0 is the input, the last level the output.
NetworkCase with_rotated_level(const NetworkCase& c, std::size_t level) {
    NetworkCase rotated = c;
    if (level == 0) rotate_columns(rotated.X);
    if (level > 0) {
        rotate_columns(rotated.layers[level - 1].W);
        rotate_columns(rotated.layers[level - 1].b);
    }
    if (level < c.layers.size()) rotate_rows(rotated.layers[level].W);
    if (level == c.layers.size()) rotate_columns(rotated.T);
    return rotated;
}

/// One layer, sample by sample and unit by unit, as on the slides "Example: Single Layer Network".
Derivation single_layer_sums(const NetworkCase& c) {
    const CaseLayer& only = c.layers.front();
    const layered::Layer layer{only.W, row(only.b, 0)};
    Derivation sum{0, std::vector<double>(c.parameter_count(), 0.0)};
    const double share = c.reduction == Reduction::sum ? 1 : 1 / static_cast<double>(c.X.size1());
    for (std::size_t n = 0; n < c.X.size1(); ++n) {
        const Vector<double> x = row(c.X, n), t = row(c.T, n);
        const layered::SingleLayerPasses passes = layered::single_layer_passes(layer, x, t);
        sum.loss += share * inner_prod(passes.delta_output, passes.delta_output) / 2;
        for (std::size_t i = 0; i < only.W.data().size(); ++i) {
            sum.gradient[i] += share * passes.gradient.W.data()[i];
        }
        for (std::size_t k = 0; k < t.size(); ++k) {
            sum.gradient[only.W.data().size() + k] += share * passes.gradient.b(k);
        }
    }
    for (std::size_t i = 0; i < only.W.data().size(); ++i) {
        const double w = only.W.data()[i];
        sum.gradient[i] += c.lambda * w;
        sum.loss += c.lambda * (w * w / 2);
    }
    return sum;
}

}  // namespace

Verdict layers_are_homogeneous(const NetworkMethod& method, const NetworkCase& drawn) {
    NetworkCase c = drawn;
    c.lambda = 0;
    for (CaseLayer& layer : c.layers) std::fill(layer.b.data().begin(), layer.b.data().end(), 0.0);
    std::fill(c.T.data().begin(), c.T.data().end(), 0.0);
    const Derivation found = method(c);
    NumberComparison comparison;
    if (!has_all_parameters(c, found, comparison)) return comparison.verdict();
    const NetworkCase gradient = c.with_parameters(found.gradient);  // in the form of the layers it belongs to
    for (std::size_t l = 0; l < c.layers.size(); ++l) {
        const auto& W = c.layers[l].W.data();
        const auto& dW = gradient.layers[l].W.data();
        double sum = 0;
        for (std::size_t i = 0; i < W.size(); ++i) sum += W[i] * dW[i];
        // the output is of degree 1 in each W, its square of degree 2
        comparison.exact(sum, 2 * found.loss,
                         [l] { return "Σ W ∂L/∂W of layer " + std::to_string(l + 1) + ", which is 2 L,"; });
    }
    return comparison.verdict();
}

Verdict order_of_units_is_irrelevant(const NetworkMethod& method, const NetworkCase& c) {
    const Derivation before = method(c);
    NumberComparison comparison;
    if (!has_all_parameters(c, before, comparison)) return comparison.verdict();
    for (std::size_t level = 0; level <= c.layers.size(); ++level) {
        const NetworkCase gradient = with_rotated_level(c.with_parameters(before.gradient), level);
        const Derivation expected{before.loss, gradient.parameters()};
        compare_exactly(c, method(with_rotated_level(c, level)), expected, comparison);
    }
    return comparison.verdict();
}

Verdict derivations_agree(const NetworkMethod& method, const NetworkCase& c) {
    const Derivation found = method(c);
    NumberComparison comparison;
    compare_exactly(c, found, by_hand(c), comparison);
    compare_exactly(c, found, by_messages(c), comparison);
    if (c.layers.size() == 1) compare_exactly(c, found, single_layer_sums(c), comparison);
    return comparison.verdict();
}

}  // namespace bp::verify
