#include <fmt/format.h>

#include "layered/dense_block.hpp"
#include "parts.hpp"
#include "tries.hpp"

// Claim 40: a dense block.
namespace bp::chapters::ch06 {

namespace {

/// All gradients of a dense block with layers of these widths, against the complex step.
double dense_error(std::size_t input_count, const Counts& unit_counts, Random& random) {
    layered::DenseBlock block;
    const std::vector<std::size_t> widths = layered::dense_widths(input_count, unit_counts);
    for (std::size_t l = 0; l < unit_counts.size(); ++l) {
        block.layers.push_back(any_layer(widths[l], unit_counts[l], layered::Activation::tanh, random));
    }
    const bp::Vector<double> x = any_vector(input_count, random), delta_y = any_vector(widths.back(), random);
    const layered::DenseBackward back = layered::backward(block, layered::forward(block, x), delta_y);
    Numbers at, found;
    for (const layered::Layer& layer : block.layers) append(layer, at);
    for (const layered::LayerGradient& gradient : back.layers) append(gradient, found);
    at.insert(at.end(), x.begin(), x.end());
    found.insert(found.end(), back.delta_x.begin(), back.delta_x.end());
    const auto output = [&]<class T>(std::span<const T> p) {
        std::vector<T> y(p.end() - static_cast<std::ptrdiff_t>(input_count), p.end());
        for (const std::size_t units : unit_counts) {
            const std::vector<T> more = layer_output(p, units, kTanh, y);
            y.insert(y.end(), more.begin(), more.end());
        }
        return y;
    };
    return worst_slope(output, at, found, delta_y);
}

/// Whether in networks of up to ten layers of k units layer l reads k_0 + (l - 1) k numbers, and no other layer lies
/// between any of them and the output layer.
bool every_layer_is_next_to_the_output(std::size_t input_count, std::size_t k) {
    for (std::size_t depth = 1; depth <= 10; ++depth) {
        Graph graph;
        MlpLayout layout = deep_layout(Connectivity::dense, depth);
        layout.input_count = input_count;
        for (LayerLayout& hidden : layout.hidden) hidden.unit_count = k;
        const Mlp net = mlp(graph, layout, 1);
        for (std::size_t l = 1; l <= depth; ++l) {
            const Dense& layer = net.layers[l - 1];
            if (layer.weight.shape().rows() != input_count + (l - 1) * k) return false;
            if (fewest_layers(graph, layer.activation, net.logits()) != 0) return false;
        }
    }
    return true;
}

}  // namespace

course::Claim dense_reads_all() {
    Random random(40);
    int right = 0, networks = 0;
    for (std::size_t input_count = 1; input_count <= 5; ++input_count) {
        for (std::size_t k = 1; k <= 5; ++k, ++networks) {
            right += every_layer_is_next_to_the_output(input_count, k) ? 1 : 0;
        }
    }
    const std::size_t ways =
        right_ways(Connectivity::dense, 30, two_to_the, [](std::size_t) { return std::size_t{0}; });
    double worst = 0;
    for (int n = 0; n < kTries; ++n) {
        Counts units(1 + random.below(3));
        for (std::size_t& count : units) count = 1 + random.below(3);
        worst = std::max(worst, dense_error(1 + random.below(3), units, random));
    }
    return {
        .id = "40",
        .slide = "dense (concatenated) connections",
        .statement =
            "In a dense block layer l reads k_0 + (l - 1) k numbers, every layer is next to the output, and "
            "L layers have 2^L ways.",
        .truth = course::Truth::holds,
        .measured = fmt::format("widths as stated and no layer in between in {} of {} pairs k_0, k, up to 10 layers "
                                "each; 2^L ways in {} of 30 depths; gradients of {} blocks of unequal widths within "
                                "{:.0e} of the complex step",
                                right, networks, ways, kTries, worst),
        .confirmed = right == networks && ways == 30 && worst <= 1e-12};
}

}  // namespace bp::chapters::ch06
