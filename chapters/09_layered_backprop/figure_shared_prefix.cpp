#include <array>
#include <fmt/format.h>

#include "parts.hpp"
#include "report/sketch.hpp"

// The dependency graph from the loss back to the last two weight matrices. What both chains of factors begin with is
// shaded, in the graph and in the formulas below it.
namespace bp::chapters::ch09 {

using namespace report::sketch;

namespace {

constexpr std::string_view kShade = "fill='#dbe8f8' stroke='#1f5fa8' stroke-dasharray='5 4'",
                           kShared = "fill='#1f5fa8' font-weight='bold'", kLast = "fill='#b3541e' font-weight='bold'",
                           kLower = "fill='#1b7a43' font-weight='bold'";

/// One edge of the graph: the factor that stands for it, and where it is drawn.
struct Edge {
    Point from, to;
    std::string_view factor, colour, style;
};

constexpr double kRow = 120, kWeights = 244;

/// x⁽ᴸ⁻²⁾, s⁽ᴸ⁻¹⁾, x⁽ᴸ⁻¹⁾, s⁽ᴸ⁾, x⁽ᴸ⁾, loss.
constexpr Point place(int j) { return {64 + 150.0 * j, kRow}; }
constexpr Point weight_below(int j) { return {place(j).x, kWeights}; }

const std::array kEdges{
    Edge{place(4), place(5), "∂L/∂x⁽ᴸ⁾", "#1f5fa8", kShared},
    Edge{place(3), place(4), "∂x⁽ᴸ⁾/∂s⁽ᴸ⁾", "#1f5fa8", kShared},
    Edge{weight_below(3), place(3), "∂s⁽ᴸ⁾/∂W⁽ᴸ⁾", "#b3541e", kLast},
    Edge{place(2), place(3), "∂s⁽ᴸ⁾/∂x⁽ᴸ⁻¹⁾", "#1b7a43", kLower},
    Edge{place(1), place(2), "∂x⁽ᴸ⁻¹⁾/∂s⁽ᴸ⁻¹⁾", "#1b7a43", kLower},
    Edge{weight_below(1), place(1), "∂s⁽ᴸ⁻¹⁾/∂W⁽ᴸ⁻¹⁾", "#1b7a43", kLower},
};

/// An edge in the direction of the forward pass, its head at the rim of the node, and its factor.
std::string drawn(const Edge& edge) {
    const bool is_level = edge.from.y == edge.to.y;
    const Point tip = is_level ? Point{edge.to.x - 25, edge.to.y} : Point{edge.to.x, edge.to.y + 25};
    const Point left = is_level ? Point{tip.x - 10, tip.y - 6} : Point{tip.x - 6, tip.y + 10};
    const Point right = is_level ? Point{tip.x - 10, tip.y + 6} : Point{tip.x + 6, tip.y + 10};
    const Point text =
        is_level ? Point{(edge.from.x + edge.to.x) / 2, edge.from.y - 38} : Point{edge.from.x + 74, edge.from.y - 44};
    return line(edge.from, tip, fmt::format("stroke='{}' stroke-width='4'", edge.colour)) +
           fmt::format("<polygon points='{},{} {},{} {},{}' fill='{}'/>\n", tip.x, tip.y, left.x, left.y, right.x,
                       right.y, edge.colour) +
           label(text, fmt::format("{} font-size='14'", edge.style), edge.factor);
}

std::string box(Point corner, double width, double height) {
    return fmt::format("<rect x='{}' y='{}' width='{}' height='{}' rx='10' {}/>\n", corner.x, corner.y, width, height,
                       kShade);
}

/// A gradient as its chain of factors, from the loss on, the shared ones in a shaded box.
std::string chain(double y, std::string_view gradient, std::initializer_list<std::size_t> edges) {
    std::string row = box({172, y - 22}, 194, 32) + label({85, y}, kInk, gradient) + label({144, y}, kInk, "=");
    double x = 214;
    for (const std::size_t j : edges) {
        row += label({x, y}, kEdges[j].style, kEdges[j].factor);
        if (j != edges.begin()[edges.size() - 1]) row += label({x + (j == 0 ? 50 : j == 1 ? 74 : 68), y}, kInk, "·");
        x += j == 0 ? 105 : 136;
    }
    return row;
}

}  // namespace

course::Figure shared_prefix_figure() {
    const std::string title = "Two gradients, one way back: the shared prefix is δ";
    std::string content = label({440, 34}, kTitle, title);
    content += box({place(3).x - 31, 56}, place(5).x - place(3).x + 62, 118) +
               label({place(4).x, 165}, kShared, "δ⁽ᴸ⁾, computed once");
    content += line(place(0), place(1), kFaint);
    for (const Edge& edge : kEdges) content += drawn(edge);
    const std::array<std::string_view, 6> names{"x⁽ᴸ⁻²⁾", "s⁽ᴸ⁻¹⁾", "x⁽ᴸ⁻¹⁾", "s⁽ᴸ⁾", "x⁽ᴸ⁾", "L"};
    for (int j = 0; j < 6; ++j) content += circle(place(j), names[static_cast<std::size_t>(j)]);
    content += circle(weight_below(3), "W⁽ᴸ⁾") + circle(weight_below(1), "W⁽ᴸ⁻¹⁾");
    content += chain(312, "∂L/∂W⁽ᴸ⁾", {0, 1, 2}) + chain(358, "∂L/∂W⁽ᴸ⁻¹⁾", {0, 1, 3, 4, 5});
    return {"shared_prefix", title, drawing(880, 388, title, content)};
}

}  // namespace bp::chapters::ch09
