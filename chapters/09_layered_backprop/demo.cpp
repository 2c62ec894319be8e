#include <cmath>
#include <fmt/format.h>

#include "example.hpp"
#include "parts.hpp"

namespace bp::chapters::ch09 {

namespace {

/// Six digits are what a reader checks; what is left of 0 after rounding is 0.
std::string shown(double number) { return fmt::format("{:.6g}", std::abs(number) < 1e-12 ? 0 : number); }

/// ∂L/∂x of every unit of layer l: from the loss, or from the layer above.
Numbers arriving_at(std::size_t l, const Network& net, const ForwardPass& pass, const PerLayer<Numbers>& delta) {
    if (l < net.size()) return multiply(net[l + 1].W, delta[l + 1]);
    Numbers differences;
    for (std::size_t k = 0; k < kTarget.size(); ++k) differences.push_back(pass.x[l][k] - kTarget[k]);
    return differences;
}

/// The units of layer l as rows: forward to x, what comes back to x, through the slope to δ, and the gradient.
std::string rows_of(std::size_t l, const Network& net, const ForwardPass& pass, const PerLayer<Numbers>& delta) {
    const LayerGradient gradient = reference().gradient(pass, delta)[l];
    const Numbers arriving = arriving_at(l, net, pass, delta);
    std::string rows;
    for (std::size_t k = 0; k < delta[l].size(); ++k) {
        const double s = pass.s[l][k];
        rows += fmt::format("{:>4}{:>4}{:>9}{:>7}{:>10}{:>8}{:>12}  |{:>12}{:>12}{:>12}\n", l, k, shown(s),
                            shown(pass.x[l][k]), shown(arriving[k]), shown(net[l].f.slope(s)), shown(delta[l][k]),
                            shown(gradient.W(0, k)), shown(gradient.W(1, k)), shown(gradient.b[k]));
    }
    return rows;
}

std::string text() {
    const Network net = example_network();
    const ForwardPass pass = forward(net, kInput);
    const PerLayer<Numbers> delta = reference().deltas(net, pass, kTarget);
    std::string text =
        "Two sigmoid layers of two units, x = (2, -1), t = (1, 1). Read it from the top: the last layer comes first.\n"
        "∂L/∂x is x - t in the last layer and W⁽²⁾ δ⁽²⁾ below it; δ is ∂L/∂x times f'(s). Right: what the layer "
        "reads,\n"
        "times δ.\n\n"
        "   l   k        s      x     ∂L/∂x   f'(s)           δ  |    dW(0, k)    dW(1, k)       db[k]\n";
    for (std::size_t l = net.size(); l >= 1; --l) text += rows_of(l, net, pass, delta);
    return text;
}

}  // namespace

course::Demo demo() { return {text(), {shared_prefix_figure()}}; }

}  // namespace bp::chapters::ch09
