#include <fmt/format.h>

#include "example.hpp"
#include "values.hpp"

namespace bp::chapters::ch08 {

namespace {

/// ¾ and not 0.75000000000000011: six digits are what a reader checks.
std::string shown(double number) { return fmt::format("{:.6g}", number); }

/// One unit as a row: forward from left to right, then backward.
std::string row_of(std::size_t k) {
    const Layer layer = example_layer();
    const Solution engine = reference();
    const Numbers p = parameters_of(layer);
    const double z = net_input<double>(p, layer.unit_count(), kInput, k), o = layer.g.value(z);
    const Factors f = engine.three_factors(layer, kInput, kTarget, {.k = k, .i = 0});
    const Gradient gradient = engine.gradient(layer, kInput, kTarget);
    return fmt::format("{:>4}{:>10}{:>8}{:>8}{:>9}{:>11}  |{:>10}{:>11}{:>11}\n", k, shown(z), shown(o), shown(f.dE_do),
                       shown(f.do_dz), shown(gradient.b[k]), shown(gradient.W(0, k)), shown(gradient.W(1, k)),
                       shown(gradient.b[k]));
}

std::string text() {
    std::string text =
        "A single layer, both passes: x = (2, -1), W = ((1, 1/2), (3, 1)), b = (1, ln 3), t = (1, 0), g = sigmoid.\n"
        "Left: forward to o, then back to δᶻ = δᵒ g'(z). Right: δᶻ times each input; the bias has the input 1.\n\n"
        "   k       z_k     o_k    δᵒ_k  g'(z_k)       δᶻ_k  |  dW(0, k)   dW(1, k)      db[k]\n";
    for (std::size_t k = 0; k < kTarget.size(); ++k) text += row_of(k);
    return text;
}

}  // namespace

course::Demo demo() { return {text(), {factors_figure(), step_figure()}}; }

}  // namespace bp::chapters::ch08
