#include "chapters/shared/layered_types.hpp"
#include "layered/collapse.hpp"
#include "layered/hidden_layer.hpp"
#include "neuron/sigmoid.hpp"
#include "parts.hpp"
#include "represent/arrangement.hpp"
#include "represent/polygon.hpp"
#include "represent/truth_table.hpp"

namespace bp::chapters::ch02 {

namespace {

Neuron neuron_of(const neuron::Neuron& unit) { return {unit.weight.data(), unit.bias}; }

XorNetwork compiled_xor() {
    const represent::TwoLayerNetwork net = represent::compile({false, true, true, false});
    return {neuron_of(net.hidden[0]), neuron_of(net.hidden[1]), neuron_of(net.output)};
}

HiddenAndOutput forward(const OneHiddenLayer& net, Values x) {
    const layered::HiddenAndOutput found = layered::forward_by_sums(
        {tensor_of(net.v), vector_of(net.v0), tensor_of(net.w), vector_of(net.w0), kind_of(net.f), kind_of(net.g)},
        vector_of(x));
    return {found.h.data(), found.o.data()};
}

LinearLayer collapse(const LinearLayer& first, const LinearLayer& second) {
    const layered::Layer one = layered::collapse(
        {layered::Layer{tensor_of(first.W), vector_of(first.b)}, {tensor_of(second.W), vector_of(second.b)}});
    return {matrix_of(one.W), one.b.data()};
}

double bump(double x, double a, double b, double k) { return represent::bump(x, {a, b}, {k}); }

/// The gain at which a step has settled to within ε at this distance; at gain 1 it needs `settling_distance`.
double steepness_for(double distance, double epsilon) { return represent::settling_distance({1}, epsilon) / distance; }

std::vector<int> region_code(const std::vector<Neuron>& units, Values x) {
    std::vector<neuron::Neuron> all;
    for (const Neuron& unit : units) all.push_back({vector_of(unit.w), unit.b});
    return represent::region_code(all, vector_of(x));
}

std::vector<neuron::Neuron> sides_of(const Box& box) {
    return represent::half_planes(represent::Box{{box.left, box.right}, {box.bottom, box.top}});
}

double sum_of_sides(const Box& box, double k, Values x) {
    return represent::sum_of_sides(sides_of(box), vector_of(x), {k});
}

int is_in_box(const Box& box, double k, Values x) {
    const represent::TwoLayerNetwork net = represent::inside(sides_of(box));
    return neuron::decision(represent::sum_of_sides(net.hidden, vector_of(x), {k}) + net.output.bias) > 0 ? 1 : 0;
}

}  // namespace

double sigmoid(double z) { return neuron::sigmoid(z); }

Solution reference() {
    return {.xor_network = compiled_xor,
            .forward = forward,
            .collapse = collapse,
            .bump = bump,
            .steepness_for = steepness_for,
            .region_code = region_code,
            .most_regions = [](std::size_t n) -> std::size_t { return represent::most_regions(n, 2); },
            .sum_of_sides = sum_of_sides,
            .is_in_box = is_in_box};
}

}  // namespace bp::chapters::ch02
