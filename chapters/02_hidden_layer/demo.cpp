#include <fmt/format.h>

#include "parts.hpp"
#include "represent/arrangement.hpp"
#include "represent/polygon.hpp"
#include "represent/truth_table.hpp"

namespace bp::chapters::ch02 {

namespace {

/// A row of numbers, or of words, in columns of equal width.
std::string row(const std::vector<std::string>& cells) {
    std::string text = " ";
    for (const std::string& cell : cells) text += fmt::format(" {:>11}", cell);
    return text + "\n";
}

std::string xor_text() {
    const represent::TwoLayerNetwork net{{{make_vector({1.0, 1.0}), -0.5}, {make_vector({-1.0, -1.0}), 1.5}},
                                         {make_vector({1.0, 1.0}), -1.5}};
    std::string text = "XOR by two threshold units, OR and NAND, and an AND of them:\n\n" +
                       row({"x", "h1 (OR)", "h2 (NAND)", "output"});
    for (const auto& [x_1, x_2] : {std::pair{0.0, 0.0}, {1.0, 0.0}, {0.0, 1.0}, {1.0, 1.0}}) {
        const Vector<double> x = make_vector({x_1, x_2}), h = represent::hidden_thresholds(net, x);
        text += row({fmt::format("({}, {})", x_1, x_2), fmt::format("{}", h(0)), fmt::format("{}", h(1)),
                     fmt::format("{}", represent::threshold_output(net, x))});
    }
    return text;
}

std::string regions_text() {
    std::string text =
        "Regions of n boundaries in general position (tangents of a parabola), and codes of n signs:\n\n" +
        row({"units", "regions", "codes"});
    for (std::int64_t n = 1; n <= 8; ++n) {
        std::vector<represent::Line> lines;
        for (std::int64_t t = 1; t <= n; ++t) lines.push_back({2 * t, -1, -t * t});
        text +=
            row({fmt::format("{}", n), fmt::format("{}", represent::regions(lines).size()), fmt::format("{}", 1 << n)});
    }
    return text;
}

std::string bump_text() {
    std::string text =
        "A bump from -1 to 1 of two sigmoids of steepness k:\n\n" + row({"x", "k = 1", "k = 3", "k = 10", "k = 100"});
    for (const double x : {0.0, 0.5, 0.9, 1.0, 1.1, 1.5, 3.0}) {
        std::vector<std::string> cells{fmt::format("{}", x)};
        for (const double k : {1.0, 3.0, 10.0, 100.0}) {
            cells.push_back(fmt::format("{:.4f}", represent::bump(x, {-1, 1}, {k})));
        }
        text += row(cells);
    }
    return text;
}

std::string box_text() {
    const std::vector<neuron::Neuron> sides = represent::half_planes(represent::Box{{-1, 1}, {-1, 1}});
    const represent::TwoLayerNetwork net = represent::inside(sides);
    std::string text = "The square from -1 to 1 in both inputs: a plain sum of its sides, and a threshold at 3.5:\n\n" +
                       row({"x", "sum", "threshold"});
    for (const auto& [x_1, x_2] : {std::pair{0.0, 0.0}, {0.5, -0.5}, {3.0, 0.0}, {0.0, -9.0}, {3.0, 3.0}}) {
        const Vector<double> x = make_vector({x_1, x_2});
        text += row({fmt::format("({}, {})", x_1, x_2), fmt::format("{:.3f}", represent::sum_of_sides(sides, x, {20})),
                     fmt::format("{}", represent::threshold_output(net, x))});
    }
    return text;
}

}  // namespace

course::Demo demo() {
    return {xor_text() + "\n" + regions_text() + "\n" + bump_text() + "\n" + box_text(),
            {xor_figure(), drawings_figure(), regions_figure(), bump_figure(), ridges_figure()}};
}

}  // namespace bp::chapters::ch02
