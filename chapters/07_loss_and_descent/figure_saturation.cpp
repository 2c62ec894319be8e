#include <fmt/format.h>

#include "chapters/shared/axes.hpp"
#include "layered/activation.hpp"
#include "layered/loss.hpp"
#include "parts.hpp"

// ∂L/∂z of a sigmoid unit with the target 0: the further z is on the wrong side, the more it ought to learn.
namespace bp::chapters::ch07 {

namespace {

using namespace report::sketch;

std::vector<CurvePoint> slopes(layered::Loss loss) {
    std::vector<CurvePoint> points;
    for (int eighth = -48; eighth <= 64; ++eighth) {
        const double z = eighth / 8.0, o = layered::value(layered::Activation::sigmoid, z);
        const double slope = layered::derivative(layered::Activation::sigmoid, z);
        points.emplace_back(z, delta_output(loss, make_vector({o}), make_vector({0.0}))(0) * slope);
    }
    return points;
}

}  // namespace

course::Figure saturation_figure() {
    const Axes axes{{70, 88},
                    480,
                    230,
                    {-6, 8, report::Scale::linear, {-6, -4, -2, 0, 2, 4, 6, 8}, "net input z"},
                    {0, 1, report::Scale::linear, {0, 0.25, 0.5, 0.75, 1}, "∂L/∂z"}};
    const std::string title = "What a sigmoid unit learns where it is wrong";
    std::string content = label({360, 30}, kTitle, title) +
                          label({360, 52}, kSmall, "target 0: everything to the right of z = 0 is wrong") +
                          axes.grid() + axes.curve(slopes(layered::Loss::two_term_cross_entropy), "#1b6e3c") +
                          axes.curve(slopes(layered::Loss::squared), "#b3261e");
    content += label({562, 92}, "fill='#1b6e3c' text-anchor='start'", "cross-entropy: o - t") +
               label({562, 312}, "fill='#b3261e' text-anchor='start'", "squared: (o - t) o (1 - o)");
    return {"saturation", title, drawing(780, 372, title, content)};
}

}  // namespace bp::chapters::ch07
