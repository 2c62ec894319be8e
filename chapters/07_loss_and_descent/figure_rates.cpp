#include <cmath>
#include <fmt/format.h>

#include "chapters/shared/axes.hpp"
#include "layered/minimise.hpp"
#include "parts.hpp"

// The loss of a bowl with the curvatures 1 and 10 under three rates; 2/10 is the largest stable one.
namespace bp::chapters::ch07 {

namespace {

using namespace report::sketch;

/// ½ (w_0² + 10 w_1²) after 0, 1 … 40 steps from (1, 1), as long as it can be drawn.
std::vector<CurvePoint> losses(double rate) {
    const auto gradient = [](const bp::Vector<double>& w) { return make_vector({w(0), 10 * w(1)}); };
    std::vector<CurvePoint> points;
    for (std::size_t step = 0; step <= 40; ++step) {
        const bp::Vector<double> w = layered::minimise(gradient, make_vector({1.0, 1.0}), {{rate}, step, -1}).w;
        points.emplace_back(step, (w(0) * w(0) + 10 * w(1) * w(1)) / 2);
    }
    return points;
}

}  // namespace

course::Figure rates_figure() {
    const Axes axes{{80, 78},
                    440,
                    260,
                    {0, 40, report::Scale::linear, {0, 10, 20, 30, 40}, "steps"},
                    {1e-7, 1e3, report::Scale::logarithmic, {1e-6, 1e-4, 0.01, 1, 100}, "loss"}};
    const std::string title = "The loss under three learning rates";
    std::string content = label({330, 30}, kTitle, title) +
                          label({330, 52}, kSmall, "E = ½ (w₀² + 10 w₁²) from (1, 1); the largest stable η is 2/10") +
                          axes.grid();
    for (const auto& [rate, colour, text] : {std::tuple{0.02, "#1f5fa8", "η = 0.02: slow"},
                                             {0.18, "#1b6e3c", "η = 0.18: near the best"},
                                             {0.22, "#b3261e", "η = 0.22: too large"}}) {
        const std::vector<CurvePoint> points = losses(rate);
        content += axes.curve(points, colour);
        const Point end = axes.place(points.back());
        content += label({530, end.y + 5}, fmt::format("fill='{}' text-anchor='start'", colour), text);
    }
    return {"rates", title, drawing(720, 392, title, content)};
}

}  // namespace bp::chapters::ch07
