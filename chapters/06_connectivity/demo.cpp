#include <cmath>
#include <fmt/format.h>

#include "layered/dense_block.hpp"
#include "layered/highway.hpp"
#include "nn/path_count.hpp"
#include "parts.hpp"
#include "ways.hpp"

namespace bp::chapters::ch06 {

namespace {

/// Ways and the fewest layers on one of them, for each kind of network and some depths.
std::string table_of_ways() {
    std::string text =
        "From input to output through networks of some hidden layers: the number of ways, and the fewest "
        "layers\non one of them\n\n  layers";
    for (const Connectivity kind : kConnectivities) text += fmt::format("{:>24}", name_of(kind));
    text += "\n";
    for (const std::size_t depth : {1U, 2U, 3U, 10U, 30U}) {
        text += fmt::format("{:>8}", depth);
        for (const Connectivity kind : kConnectivities) {
            Graph graph;
            const Mlp net = mlp(graph, deep_layout(kind, depth), 1);
            text += fmt::format("{:>20}, {:>2}", path_count(graph, net.input, net.logits()),
                                fewest_layers(graph, net.input, net.logits()));
        }
        text += "\n";
    }
    return text +
           "\nIn residual and highway networks the first layer is no block: it makes the width that is carried.\n";
}

std::string table_of_widths() {
    std::string text = "\nA dense block over 3 inputs with layers of 2 units: its layers read";
    const std::vector<std::size_t> widths = layered::dense_widths(3, {2, 2, 2, 2, 2});
    for (std::size_t l = 0; l + 1 < widths.size(); ++l) text += fmt::format(" {}", widths[l]);
    return text + fmt::format(" numbers, and it puts out {}.\n", widths.back());
}

std::string table_of_gates() {
    std::string text =
        "\nGate bias with which all blocks together carry a share of x\n\n  blocks      0.1      0.5      0.9\n";
    for (const std::size_t blocks : {1U, 10U, 50U}) {
        text += fmt::format("{:>8}", blocks);
        for (const double share : {0.1, 0.5, 0.9}) text += fmt::format("{:>9.2f}", layered::gate_bias(share, blocks));
        text += "\n";
    }
    return text;
}

}  // namespace

course::Demo demo() { return {table_of_ways() + table_of_widths() + table_of_gates(), {wiring_figure()}}; }

}  // namespace bp::chapters::ch06
