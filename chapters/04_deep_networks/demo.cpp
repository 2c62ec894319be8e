#include <fmt/format.h>

#include "parts.hpp"
#include "values.hpp"

namespace bp::chapters::ch04 {

namespace {

std::string row(std::string_view name, const Numbers& numbers) {
    std::string text = fmt::format("{:<8}", name);
    for (const double number : numbers) text += fmt::format("{:>11.6f}", number);
    return text + "\n";
}

/// Each layer of the listing's network as its net input and what comes out.
std::string text() {
    const Solution solution = reference();
    const Network net = solution.network_of(listing_of_python());
    std::string text =
        "The Python listing's network with fixed weights, layer by layer: s = Wᵀx + b, then x = f(s). The last layer\n"
        "is linear, so its s is the output and may leave (0, 1).\n\n";
    Numbers x = kPythonInput;
    text += row("x⁽⁰⁾", x);
    for (std::size_t l = 1; l <= net.size(); ++l) {
        const Numbers s = solution.net_input(net[l].W, net[l].b, x);
        text += row(fmt::format("s⁽{}⁾", l == 1 ? "¹" : l == 2 ? "²" : "³"), s);
        x = solution.inference({net[l]}, x);
        text += row(fmt::format("x⁽{}⁾", l == 1 ? "¹" : l == 2 ? "²" : "³"), x);
    }
    const Counts counts = solution.count({3, 4, 4, 1});
    text += fmt::format("\n{} layers, {} units, {} weights, {} biases, {} parameters\n", counts.layers, counts.units,
                        counts.weights, counts.biases, counts.parameters);
    const ProductTimes run = time_products();
    return text +
           fmt::format(
               "\nA layer of {0} units with {0} inputs for {0} samples, on this machine: a unit at a time {1:.1f} ms,\n"
               "a sample at a time {2:.1f} ms, all at once {3:.1f} ms.\n",
               run.size, run.by_units, run.by_samples, run.at_once);
}

}  // namespace

course::Demo demo() { return {text(), {shapes_figure()}}; }

}  // namespace bp::chapters::ch04
