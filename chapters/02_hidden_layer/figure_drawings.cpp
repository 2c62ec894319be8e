#include <array>
#include <fmt/format.h>

#include "chapters/shared/plane.hpp"
#include "parts.hpp"
#include "report/sketch.hpp"

// The slide's network with 3 inputs, 4 hidden units and 2 outputs, drawn unit by unit and layer by layer.
namespace bp::chapters::ch02 {

using report::sketch::circle, report::sketch::line, report::sketch::Point;

namespace {

constexpr std::array<std::size_t, 3> kWidths{3, 4, 2};
constexpr std::array<std::string_view, 3> kLetters{"x", "h", "o"}, kBoxes{"x: D = 3", "h: J = 4", "o: K = 2"};
constexpr std::string_view kArrow = "stroke='#b5b5b5' stroke-width='1.2'", kInputs = "#ffffff", kUnits = "#dbe8f8";

std::string_view fill(std::size_t l) { return l == 0 ? kInputs : kUnits; }

/// Unit k of column l on the left.
Point unit(std::size_t l, std::size_t k) {
    const double offset = static_cast<double>(k) - (static_cast<double>(kWidths[l]) - 1) / 2;
    return {70 + 130 * static_cast<double>(l), 220 + 66 * offset};
}

std::string unit_by_unit() {
    std::string arrows, units;
    for (std::size_t l = 0; l < kWidths.size(); ++l) {
        for (std::size_t k = 0; k < kWidths[l]; ++k) {
            units +=
                circle(unit(l, k), fmt::format("{}{}", kLetters[l], std::array{"₁", "₂", "₃", "₄"}[k]), 20, fill(l));
            for (std::size_t i = 0; l > 0 && i < kWidths[l - 1]; ++i)
                arrows += line(unit(l - 1, i), unit(l, k), kArrow);
        }
    }
    return arrows + units;
}

/// The middle of layer l's box on the right, inputs at the bottom.
Point box(std::size_t l) { return {530, 340 - 120 * static_cast<double>(l)}; }

std::string layer_by_layer() {
    std::string drawn;
    for (std::size_t l = 0; l < kWidths.size(); ++l) {
        const Point at = box(l);
        drawn += fmt::format("<rect x='{}' y='{}' width='140' height='44' rx='6' fill='{}' stroke='#1a1a1a'/>\n",
                             at.x - 70, at.y - 22, fill(l)) +
                 caption(at.x, at.y + 6, kName, kBoxes[l]);
        if (l == 0) continue;
        const double tip = at.y + 22;
        drawn += line({at.x, box(l - 1).y - 22}, {at.x, tip}, "stroke='#1f5fa8' stroke-width='3'") +
                 fmt::format("<polygon points='{0},{1} {2},{3} {4},{3}' fill='#1f5fa8'/>\n", at.x, tip, at.x - 5,
                             tip + 10, at.x + 5) +
                 caption(at.x + 88, at.y + 64, "fill='#1f5fa8' font-weight='bold'",
                         fmt::format("{}: {}×{}, bias {}", l == 1 ? "V" : "W", kWidths[l - 1], kWidths[l], kWidths[l]));
    }
    return drawn;
}

}  // namespace

course::Figure drawings_figure() {
    const std::string title = "One network drawn twice: 3 inputs, 4 hidden units, 2 output units";
    const std::string content = caption(360, 36, kTitle, title) + unit_by_unit() + layer_by_layer() +
                                caption(200, 400, kSmall, "unit by unit: 12 + 8 arrows, a weight on each") +
                                caption(540, 400, kSmall, "layer by layer: an arrow is a matrix");
    return {"drawings", title, report::sketch::drawing(720, 424, title, content)};
}

}  // namespace bp::chapters::ch02
