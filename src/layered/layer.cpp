#include "layered/layer.hpp"

#include <string>
#include <boost/numeric/ublas/matrix_proxy.hpp>

namespace bp::layered {

namespace {

void check_bias(const Layer& layer) {
    if (layer.b.size() == layer.unit_count()) return;
    throw ShapeError("net_input: b has " + std::to_string(layer.b.size()) + " entries, W is " +
                     to_string(shape_of(layer.W)) + " (b needs one entry per unit, that is per column of W)");
}

}  // namespace

Vector<double> net_input(const Layer& layer, const Vector<double>& x) {
    check_bias(layer);
    if (x.size() != layer.input_count()) {
        throw ShapeError("net_input: x has " + std::to_string(x.size()) + " entries, W is " +
                         to_string(shape_of(layer.W)) + " (x needs one entry per row of W)");
    }
    return prod(trans(layer.W), x) + layer.b;
}

Tensor<double> net_input(const Layer& layer, const Tensor<double>& X) {
    check_bias(layer);
    if (X.size2() != layer.input_count()) {
        throw ShapeError("net_input: X is " + to_string(shape_of(X)) + ", W is " + to_string(shape_of(layer.W)) +
                         " (X needs a column per row of W; a sample is a row of X)");
    }
    Tensor<double> S = prod(X, layer.W);
    for (std::size_t n = 0; n < S.size1(); ++n) row(S, n) += layer.b;
    return S;
}

LayerGradient gradient(const Vector<double>& x, const Vector<double>& delta) { return {outer_prod(x, delta), delta}; }

LayerGradient gradient(const Tensor<double>& X, const Tensor<double>& delta) {
    LayerGradient sum{prod(trans(X), delta), Vector<double>(delta.size2(), 0.0)};
    for (std::size_t n = 0; n < delta.size1(); ++n) sum.b += row(delta, n);
    return sum;
}

}  // namespace bp::layered
