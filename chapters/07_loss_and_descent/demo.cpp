#include <cmath>
#include <fmt/format.h>

#include "layered/minimise.hpp"
#include "parts.hpp"
#include "xor.hpp"

namespace bp::chapters::ch07 {

namespace {

/// Three classes and three losses, as the lesson computes them.
std::string losses_text() {
    const Solution engine = reference();
    const Numbers z{std::log(2.0), 0, std::log(5.0)}, t{0, 0, 1};
    const Numbers o = engine.softmax(z);
    const Numbers slopes = engine.squared_loss_slopes(o, t);
    std::string text = "Logits z = (log 2, 0, log 5), the third class is right.\n\n";
    text += fmt::format("  {:<26}{:>10}{:>10}{:>10}\n", "", "k = 0", "1", "2");
    text += fmt::format("  {:<26}{:>10.4f}{:>10.4f}{:>10.4f}\n", "softmax o", o[0], o[1], o[2]);
    text +=
        fmt::format("  {:<26}{:>10.4f}{:>10.4f}{:>10.4f}\n", "slopes of ½ Σ (o - t)²", slopes[0], slopes[1], slopes[2]);
    return text + fmt::format("\n  squared loss {:.4f}, cross-entropy {:.4f} = log(8/5)\n", engine.squared_loss(o, t),
                              engine.cross_entropy(o, t));
}

std::string rates_text() {
    std::string text = "\nE = ½ (w_0² + 10 w_1²) from (1, 1), after 40 steps. The largest stable η is 2/10.\n\n";
    text += fmt::format("  {:>6}{:>16}{:>12}\n", "η", "max |1 - ηλ|", "loss");
    const auto gradient = [](const bp::Vector<double>& w) { return make_vector({w(0), 10 * w(1)}); };
    for (const double rate : {0.02, 0.1, 0.18, 0.198, 0.202, 0.22}) {
        const bp::Vector<double> w = layered::minimise(gradient, make_vector({1.0, 1.0}), {{rate}, 40, -1}).w;
        const double factor = reference().contraction(Numbers{1, 10}, rate);
        text += fmt::format("  {:>6}{:>16.3f}{:>12.2e}\n", rate, factor, (w(0) * w(0) + 10 * w(1) * w(1)) / 2);
    }
    return text;
}

std::string xor_text() {
    layered::Network net = xor_network(1);
    std::string text = "\nA 2-2-1 network on XOR, η = 0.5:\n\n";
    text += fmt::format("  {:>6}{:>10}\n", "step", "loss");
    for (int step = 0; step <= 1000; ++step) {
        const double loss = training_step(net, xor_samples(), kXorObjective, {0.5});
        if (step % 200 == 0) text += fmt::format("  {:>6}{:>10.4f}\n", step, loss);
    }
    return text;
}

}  // namespace

course::Demo demo() {
    return {losses_text() + rates_text() + xor_text(),
            {rates_figure(), valley_figure(), saturation_figure(), xor_figure()}};
}

}  // namespace bp::chapters::ch07
