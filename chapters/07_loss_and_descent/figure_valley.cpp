#include <cmath>
#include <fmt/format.h>

#include "layered/minimise.hpp"
#include "parts.hpp"
#include "report/sketch.hpp"

// The same bowl from above: its lines of equal loss are ellipses, and a step is at a right angle to them.
namespace bp::chapters::ch07 {

namespace {

using namespace report::sketch;

constexpr double kScale = 100;

std::string tenth(double x) { return fmt::format("{:.1f}", x); }

/// Ellipses of equal loss ½ (w_0² + 10 w_1²) and the way of a descent from (-1, 0.35).
std::string panel(Point bottom, double rate, std::size_t steps, std::string_view colour) {
    std::string content;
    for (const double half : {0.3, 0.6, 0.9, 1.2}) {
        content += fmt::format(
            "<ellipse cx='{}' cy='{}' rx='{:.1f}' ry='{:.1f}' fill='none' stroke='#c4c4c4' stroke-width='1'/>\n",
            bottom.x, bottom.y, kScale * half, kScale * half / std::sqrt(10.0));
    }
    const auto gradient = [](const bp::Vector<double>& w) { return make_vector({w(0), 10 * w(1)}); };
    std::string path;
    for (std::size_t step = 0; step <= steps; ++step) {
        const bp::Vector<double> w = layered::minimise(gradient, make_vector({-1.0, 0.35}), {{rate}, step, -1}).w;
        const std::string x = tenth(bottom.x + kScale * w(0)), y = tenth(bottom.y - kScale * w(1));
        path += (path.empty() ? "" : " ") + x + "," + y;
        content += fmt::format("<circle cx='{}' cy='{}' r='3' fill='{}'/>\n", x, y, colour);
    }
    return content + fmt::format("<polyline points='{}' fill='none' stroke='{}' stroke-width='2'/>\n", path, colour) +
           fmt::format("<circle cx='{}' cy='{}' r='4' fill='#1a1a1a'/>\n", bottom.x, bottom.y);
}

}  // namespace

course::Figure valley_figure() {
    const std::string title = "Descent in a valley, seen from above";
    std::string content = label({420, 30}, kTitle, title) +
                          label({420, 52}, kSmall, "lines of equal loss ½ (w₀² + 10 w₁²); the black dot is w*");
    content += panel({150, 140}, 0.02, 30, "#1f5fa8") + panel({420, 140}, 0.18, 30, "#1b6e3c") +
               panel({690, 140}, 0.205, 12, "#b3261e");
    content += label({150, 238}, "fill='#1f5fa8'", "η = 0.02: down first, then creeping") +
               label({420, 238}, "fill='#1b6e3c'", "η = 0.18: across, and along") +
               label({690, 238}, "fill='#b3261e'", "η = 0.205: up the walls");
    return {"valley", title, drawing(840, 262, title, content)};
}

}  // namespace bp::chapters::ch07
