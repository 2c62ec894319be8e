#include "base/dual.hpp"
#include "inspect/derivative.hpp"
#include "layered/loss.hpp"
#include "layered/single_layer.hpp"
#include "parts.hpp"

namespace bp::chapters::ch08 {

namespace {

layered::Layer layer_of(const Layer& layer) { return {tensor_of(layer.W), vector_of(layer.b), kind_of(layer.g)}; }

/// Forward mode is this chain rule: a dual number carries dx through g and then through f.
double change_by_duals(Quadratic f, Quadratic g, double x, double dx) {
    const auto value = [](Quadratic q, Dual z) { return Dual(q.a) * z * z + Dual(q.b) * z + Dual(q.c); };
    return value(f, value(g, Dual(x, dx))).tangent;
}

Factors factors(const Layer& layer, Values x, Values t, WeightIndex w) {
    const layered::ThreeFactors found =
        layered::three_factors(layer_of(layer), vector_of(x), vector_of(t), {.unit = w.k, .input = w.i});
    return {found.dE_do, found.do_dz, found.dz_dw, found.product()};
}

Numbers delta_of_output(Values o, Values t) {
    return layered::delta_output(layered::Loss::squared, vector_of(o), vector_of(t)).data();
}

Numbers delta_of_net_input(Values delta_o, Values z, const Activation& g) {
    const bp::Vector<double> slopes = layered::derivative(kind_of(g), vector_of(z));
    return bp::Vector<double>(element_prod(vector_of(delta_o), slopes)).data();
}

Matrix gradient_of_weights(Values x, Values delta_z) {
    return matrix_of(layered::gradient(vector_of(x), vector_of(delta_z)).W);
}

Gradient gradient_of_layer(const Layer& layer, Values x, Values t) {
    const layered::LayerGradient found =
        layered::single_layer_passes(layer_of(layer), vector_of(x), vector_of(t)).gradient;
    return {matrix_of(found.W), found.b.data()};
}

Numbers gradient_by_differences(const Function& E, Values w) {
    Numbers slopes;
    for (std::size_t i = 0; i < w.size(); ++i) slopes.push_back(inspect::central_difference(E, w, i).value);
    return slopes;
}

}  // namespace

Solution reference() {
    return {.predicted_change = change_by_duals,
            .three_factors = factors,
            .delta_output = delta_of_output,
            .delta_net_input = delta_of_net_input,
            .weight_gradient = gradient_of_weights,
            .gradient = gradient_of_layer,
            .numeric_gradient = gradient_by_differences};
}

}  // namespace bp::chapters::ch08
