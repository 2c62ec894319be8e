#include <cmath>
#include <numbers>
#include <fmt/format.h>

#include "parts.hpp"
#include "represent/approximators.hpp"
#include "represent/grid_approximator.hpp"
#include "represent/truth_table.hpp"

namespace bp::chapters::ch03 {

namespace {

double largest_error(const represent::OneInputNetwork& net, represent::Activation f) {
    double largest = 0;
    for (int i = 0; i <= 4000; ++i) {
        largest = std::max(largest, std::abs(represent::output(net, f, i / 4000.0) - wave(i / 4000.0)));
    }
    return largest;
}

std::string unit_text(const neuron::Neuron& unit) {
    std::string weights;
    for (const double w : unit.weight) weights += fmt::format("{}{:+}", weights.empty() ? "" : ", ", w);
    return fmt::format("w = ({}), b = {:+}", weights, unit.bias);
}

std::string table_text() {
    const represent::TwoLayerNetwork net = represent::compile({false, true, false, true, true, false, false, false});
    std::string text =
        "A function of three inputs that is true for (1, 0, 0), (1, 1, 0) and (0, 0, 1), as a network:\n\n";
    for (std::size_t j = 0; j < net.hidden.size(); ++j)
        text += fmt::format("  h{}  {}\n", j + 1, unit_text(net.hidden[j]));
    text +=
        fmt::format("  o   {}\n\n  {:>9} {:>4} {:>4} {:>4} {:>4}\n", unit_text(net.output), "x", "h1", "h2", "h3", "o");
    for (std::size_t row = 0; row < 8; ++row) {
        const Vector<double> x = represent::row_input(3, row), h = represent::hidden_thresholds(net, x);
        text += fmt::format("  ({}, {}, {}) {:>4} {:>4} {:>4} {:>4}\n", x(0), x(1), x(2), h(0), h(1), h(2),
                            represent::threshold_output(net, x));
    }
    return text;
}

std::string approximation_text() {
    std::string text = "sin(2πx) on [0, 1] by n hidden units: the largest error and its bound:\n\n";
    text += fmt::format("  {:>5} {:>9} {:>9} {:>11} {:>11}\n", "n", "steps", "2π/n", "relus", "π²/(2n²)");
    for (std::size_t n = 4; n <= 256; n *= 2) {
        const std::vector<double> values = represent::values_at_knots(wave, n);
        const auto units = static_cast<double>(n);
        text +=
            fmt::format("  {:>5} {:>9.4f} {:>9.4f} {:>11.6f} {:>11.6f}\n", n,
                        largest_error(represent::staircase(values), represent::threshold), 2 * std::numbers::pi / units,
                        largest_error(represent::interpolator(values), represent::relu),
                        std::numbers::pi * std::numbers::pi / (2 * units * units));
    }
    return text;
}

std::string grid_text() {
    std::string text = "Units for an error ε of a function that changes by at most the largest change of an input:\n\n";
    text += fmt::format("  {:>7} {:>7} {:>9} {:>11} {:>15}\n", "ε", "d = 1", "d = 2", "d = 3", "d = 6");
    for (const double epsilon : {0.25, 0.0625, 0.015625}) {
        const std::size_t n = represent::steps_needed(1, epsilon);
        text += fmt::format("  {:>7} {:>7} {:>9} {:>11} {:>15}\n", fmt::format("1/{}", 1 / epsilon), n,
                            represent::cell_count(n, 2), represent::cell_count(n, 3), represent::cell_count(n, 6));
    }
    return text;
}

}  // namespace

course::Demo demo() { return {table_text() + "\n" + approximation_text() + "\n" + grid_text(), {units_figure()}}; }

}  // namespace bp::chapters::ch03
