#include <array>
#include <string_view>
#include <fmt/format.h>

#include "parts.hpp"
#include "values.hpp"

namespace bp::chapters::ch13 {

namespace {

using course::Numbers;
using course::to_text;

const Numbers kInputs{3, -2};
constexpr double kDelta = 2;

/// One of the three nodes with what it computed and what it sent back.
struct Pattern {
    std::string name, symbol, law;
    double value;
    Messages messages;
};

std::array<Pattern, 3> patterns() {
    const Solution engine = reference();
    return {
        Pattern{"A sum copies", "+", "each input receives δ", sum_of(kInputs), engine.add(kInputs, kDelta)},
        Pattern{"A product switches", "×", "δ times the other input", product_of(kInputs),
                engine.product(kInputs, kDelta)},
        Pattern{"A max routes", "max", "all of δ to the largest", maximum_of(kInputs), engine.max(kInputs, kDelta)}};
}

/// The pattern as five lines of a terminal.
std::array<std::string, 5> lines_of(const Pattern& p) {
    const std::string node = fmt::format("({})", p.symbol);
    return {p.name, fmt::format("y_1 = {:<2} ───┐", kInputs[0]),
            fmt::format("  ← {:<5}   {} ─── o = {}", p.messages[0], node, p.value),
            fmt::format("y_2 = {:<2} ───┘    ← {}", kInputs[1], kDelta), fmt::format("  ← {}", p.messages[1])};
}

std::string text_of(const std::array<Pattern, 3>& all) {
    std::string text = "Values go forward, from left to right. Messages go back: each ← stands below its edge.\n\n";
    for (std::size_t line = 0; line < 5; ++line) {
        std::string row;
        for (const Pattern& p : all) row += fmt::format("{:<30}", lines_of(p)[line]);
        text += row.substr(0, row.find_last_not_of(' ') + 1) + "\n";
    }
    return text;
}

// The drawing brings its own light ground, so it reads the same on a light and on a dark page. Styles are attributes:
// a style sheet would reach the page around it.
constexpr std::string_view kName = "fill='#1a1a1a'", kTitle = "fill='#1a1a1a' font-size='18' font-weight='bold'",
                           kSmall = "fill='#555555' font-size='14'", kValue = "fill='#1f5fa8'",
                           kMessage = "fill='#b3261e' font-weight='bold'", kNothing = "fill='#767676'",
                           kEdge = "stroke='#1a1a1a' stroke-width='1.5'",
                           kDeadEdge = "stroke='#9a9a9a' stroke-width='1.5' stroke-dasharray='5 4'";

struct Point {
    double x, y;
};

std::string label(Point at, std::string_view style, std::string_view text) {
    return fmt::format("<text x='{}' y='{}' {}>{}</text>\n", at.x, at.y, style, text);
}

std::string circle(Point at, std::string_view text) {
    return fmt::format("<circle cx='{}' cy='{}' r='22' fill='#f2f4f7' stroke='#1a1a1a' stroke-width='1.5'/>\n", at.x,
                       at.y) +
           label({at.x, at.y + 5}, kName, text);
}

/// An edge with its value above and its message below; dashed if the message is 0.
std::string edge(Point from, Point to, Point above, Point below, double value, double message) {
    return fmt::format("<line x1='{}' y1='{}' x2='{}' y2='{}' {}/>\n", from.x, from.y, to.x, to.y,
                       message == 0 ? kDeadEdge : kEdge) +
           label(above, kValue, to_text(value) + " →") +
           label(below, message == 0 ? kNothing : kMessage, "← " + to_text(message));
}

std::string panel_of(const Pattern& p, double left) {
    const Point first{left + 45, 100}, second{left + 45, 210}, node{left + 140, 155}, out{left + 235, 155};
    return label({left + 140, 36}, kTitle, p.name) + label({left + 140, 58}, kSmall, p.law) +
           edge(first, node, {left + 106, 116}, {left + 78, 146}, kInputs[0], p.messages[0]) +
           edge(second, node, {left + 76, 180}, {left + 112, 208}, kInputs[1], p.messages[1]) +
           edge(node, out, {left + 190, 146}, {left + 190, 176}, p.value, kDelta) + circle(first, "y₁") +
           circle(second, "y₂") + circle(node, p.symbol) + label({left + 248, 160}, kName, "o");
}

std::string svg_of(const std::array<Pattern, 3>& all) {
    std::string svg =
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 840 290' role='img' font-family='sans-serif' "
        "font-size='16' text-anchor='middle'>\n"
        "<title>What a sum, a product and a max send back</title>\n"
        "<rect x='1' y='1' width='838' height='288' rx='10' fill='#ffffff' stroke='#c8c8c8'/>\n";
    for (std::size_t i = 0; i < all.size(); ++i) svg += panel_of(all[i], 280 * static_cast<double>(i));
    svg += label(
        {420, 270}, kSmall,
        "<tspan fill='#1f5fa8'>above an edge: the value, forward</tspan>  <tspan fill='#b3261e'>below: the message, "
        "backward</tspan>  dashed: nothing comes back");
    return svg + "</svg>\n";
}

}  // namespace

course::Demo demo() {
    const std::array<Pattern, 3> all = patterns();
    return {text_of(all), {{"patterns", "What a sum, a product and a max send back", svg_of(all)}}};
}

}  // namespace bp::chapters::ch13
