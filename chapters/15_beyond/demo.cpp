#include <cmath>
#include <fmt/format.h>

#include "parts.hpp"
#include "race.hpp"

namespace bp::chapters::ch15 {

namespace {

/// The numbers of the lesson.
std::string product_text() {
    const Solution engine = reference();
    const double z = std::log(3.0);
    const Duals found = engine.gradient_of_neuron({{z, 1}, {0, 0}}, Numbers{1, 2}, 0.5);
    std::string text = "One neuron, w = (log 3, 0), x = (1, 2), t = 1/2, and v = (1, 0).\n\n";
    text += fmt::format("  {:<10}{:>12}{:>12}\n", "", "w_0", "w_1");
    text += fmt::format("  {:<10}{:>12.6f}{:>12.6f}\n", "gradient", found[0].value, found[1].value);
    return text + fmt::format("  {:<10}{:>12.6f}{:>12.6f}\n", "H v", found[0].tangent, found[1].tangent);
}

std::string newton_text() {
    const Matrix H{{3, 1}, {1, 2}};
    const Numbers g{5, 0};
    const Numbers step = reference().newton_step(g, H);
    const Numbers downhill{-g[0], -g[1]};
    const double alpha = reference().step_length(g, downhill, multiply(H, downhill));
    return fmt::format(
        "\nA bowl with H = ((3, 1), (1, 2)), where the gradient is (5, 0):\n\n"
        "  Newton's step       ({:.3f}, {:.3f})\n"
        "  best step downhill  ({:.3f}, {:.3f}), and more would follow\n",
        step[0], step[1], alpha * downhill[0], alpha * downhill[1] + 0.0);
}

std::string feedback_text() {
    constexpr std::size_t kSteps = 201;
    const std::vector<double> found = angles(1, kSteps);
    std::string text = "\nFeedback alignment on a 4-6-2 network, one start: the angle to the true gradient.\n\n";
    text += fmt::format("  {:>6}{:>10}\n", "step", "degrees");
    for (std::size_t n = 0; n < kSteps; n += 40) text += fmt::format("  {:>6}{:>10.1f}\n", n, found[n]);
    return text;
}

}  // namespace

course::Demo demo() { return {product_text() + newton_text() + feedback_text(), {angle_figure(), race_figure()}}; }

}  // namespace bp::chapters::ch15
