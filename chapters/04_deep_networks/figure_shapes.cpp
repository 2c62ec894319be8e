#include <array>
#include <fmt/format.h>

#include "parts.hpp"
#include "report/sketch.hpp"

// The slide's 3-4-4-1 network: units and arrows above, and below each step the shape of what it uses.
namespace bp::chapters::ch04 {

using namespace report::sketch;

namespace {

constexpr std::array<std::size_t, 4> kWidths{3, 4, 4, 1};
constexpr double kFirst = 90, kApart = 210, kMiddle = 176, kRow = 62;

constexpr double column(std::size_t l) { return kFirst + kApart * static_cast<double>(l); }

Point unit(std::size_t l, std::size_t k) {
    const double offset = static_cast<double>(k) - (static_cast<double>(kWidths[l]) - 1) / 2;
    return {column(l), kMiddle + kRow * offset};
}

std::string arrow_head(Point tip) {
    return fmt::format("<polygon points='{},{} {},{} {},{}' fill='#1f5fa8'/>\n", tip.x, tip.y, tip.x - 10, tip.y - 5,
                       tip.x - 10, tip.y + 5);
}

/// The step from the column before l: its formula on an arrow, the shapes under it.
std::string step(std::size_t l) {
    const double from = column(l - 1) + 34, to = column(l) - 34, middle = (from + to) / 2, y = 362;
    const std::string n = std::array{"", "⁽¹⁾", "⁽²⁾", "⁽³⁾"}[l];
    const std::string shape = fmt::format("W{}: {}×{}", n, kWidths[l - 1], kWidths[l]);
    return line({from, y}, {to, y}, "stroke='#1f5fa8' stroke-width='3'") + arrow_head({to + 2, y}) +
           label({middle, y - 14}, "fill='#1f5fa8' font-size='15' font-weight='bold'", shape) +
           label({middle, y + 24}, kSmall, fmt::format("b{}: {}", n, kWidths[l])) +
           label({middle, y + 44}, kSmall,
                 fmt::format("{} + {} = {}", kWidths[l - 1] * kWidths[l], kWidths[l],
                             kWidths[l - 1] * kWidths[l] + kWidths[l]));
}

}  // namespace

course::Figure shapes_figure() {
    const std::string title = "A 3-layer network with a shape on every arrow";
    std::string content = label({405, 34}, kTitle, title);
    for (std::size_t l = 1; l < kWidths.size(); ++l) {
        for (std::size_t k = 0; k < kWidths[l]; ++k) {
            for (std::size_t i = 0; i < kWidths[l - 1]; ++i) {
                content += line(unit(l - 1, i), unit(l, k), "stroke='#b5b5b5' stroke-width='1.2'");
            }
        }
    }
    const std::array names{"x⁽⁰⁾", "x⁽¹⁾", "x⁽²⁾", "x⁽³⁾"};
    const std::array roles{"inputs: no layer", "hidden layer 1", "hidden layer 2", "output layer 3"};
    for (std::size_t l = 0; l < kWidths.size(); ++l) {
        for (std::size_t k = 0; k < kWidths[l]; ++k) {
            content += circle(unit(l, k), "", 18, l == 0 ? "#ffffff" : "#dbe8f8");
        }
        content += label({column(l), 318}, kSmall, roles[l]) + label({column(l), 368}, kInk, names[l]) +
                   label({column(l), 390}, kSmall, fmt::format("{}×1", kWidths[l]));
    }
    for (std::size_t l = 1; l < kWidths.size(); ++l) content += step(l);
    content +=
        label({405, 440}, kSmall, "9 units, 32 weights + 9 biases = 41 parameters; a batch of N: N×3, N×4, N×4, N×1");
    return {"shapes", title, drawing(810, 460, title, content)};
}

}  // namespace bp::chapters::ch04
