#include "chapters/shared/plane.hpp"
#include "parts.hpp"
#include "report/sketch.hpp"
#include "represent/two_layer_network.hpp"

// XOR in the plane of its inputs, cut by two hidden units, and in the plane of what these say.
namespace bp::chapters::ch02 {

namespace {

neuron::Neuron unit(double w_1, double w_2, double b) { return {make_vector({w_1, w_2}), b}; }

}  // namespace

course::Figure xor_figure() {
    const represent::TwoLayerNetwork net{{unit(1, 1, -0.5), unit(-1, -1, 1.5)}, unit(1, 1, -1.5)};
    const Plane inputs{60, 100, 250, -0.75, 1.75}, hidden{410, 100, 250, -0.75, 1.75};
    std::string content = frame(inputs, "x₁", "x₂") + line_of(inputs, net.hidden[0], 0, kBoundary) +
                          line_of(inputs, net.hidden[1], 0, kContour) + positive_side(hidden, net.output) +
                          frame(hidden, "h₁ (OR)", "h₂") + line_of(hidden, net.output, 0, kBoundary);
    for (const auto& [x_1, x_2] : {std::pair{0.0, 0.0}, {1.0, 0.0}, {0.0, 1.0}, {1.0, 1.0}}) {
        const Vector<double> x = make_vector({x_1, x_2});
        const int target = x_1 != x_2 ? 1 : -1;
        content += mark(inputs, {x, target}) + mark(hidden, {represent::hidden_thresholds(net, x), target});
    }
    content += caption(185, 40, kTitle, "What the inputs show") +
               caption(185, 64, kSmall, "two lines: OR (solid), NAND (dashed)") +
               caption(535, 40, kTitle, "What the hidden units show") +
               caption(535, 64, kSmall, "one line is enough: AND") + caption(355, 230, kTitle, "→") +
               caption(560, 395, kSmall, "(1, 0) and (0, 1) have become one point, (1, 1)");
    const std::string title = "XOR as its inputs show it and as two hidden units show it";
    return {"xor", title, report::sketch::drawing(720, 420, title, content)};
}

}  // namespace bp::chapters::ch02
