#include "layered/single_layer.hpp"

#include <string>

namespace bp::layered {

namespace {

void check_target(const Layer& layer, const Vector<double>& t) {
    if (t.size() == layer.unit_count()) return;
    throw ShapeError("single layer: t has " + std::to_string(t.size()) + " entries, W is " +
                     to_string(shape_of(layer.W)) + " (t needs one entry per unit, that is per column of W)");
}

}  // namespace

SingleLayerPasses single_layer_passes(const Layer& layer, const Vector<double>& x, const Vector<double>& t) {
    check_target(layer, t);
    const std::size_t D = layer.input_count(), K = layer.unit_count();
    const Activation g = layer.activation;
    SingleLayerPasses p{net_input(layer, x),
                        Vector<double>(K),
                        Vector<double>(K),
                        Vector<double>(K),
                        {Tensor<double>(D, K), Vector<double>(K)}};
    for (std::size_t k = 0; k < K; ++k) {
        p.o(k) = value(g, p.z(k));
        p.delta_output(k) = p.o(k) - t(k);
        p.delta_net_input(k) = p.delta_output(k) * derivative(g, p.z(k));
        for (std::size_t i = 0; i < D; ++i) p.gradient.W(i, k) = p.delta_net_input(k) * x(i);
        p.gradient.b(k) = p.delta_net_input(k);
    }
    return p;
}

ThreeFactors three_factors(const Layer& layer, const Vector<double>& x, const Vector<double>& t, WeightIndex w) {
    check_target(layer, t);
    const Vector<double> z = net_input(layer, x);
    if (w.unit >= layer.unit_count() || w.input >= layer.input_count()) {
        throw InputError("three_factors: no weight to unit " + std::to_string(w.unit) + " from input " +
                         std::to_string(w.input) + ", W is " + to_string(shape_of(layer.W)) +
                         " (inputs x units, counted from 0)");
    }
    const std::size_t k = w.unit, i = w.input;
    return {value(layer.activation, z(k)) - t(k), derivative(layer.activation, z(k)), x(i)};
}

}  // namespace bp::layered
