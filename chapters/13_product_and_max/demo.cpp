#include <array>
#include <string_view>
#include <fmt/format.h>

#include "parts.hpp"
#include "report/sketch.hpp"
#include "values.hpp"

namespace bp::chapters::ch13 {

namespace {

using namespace report::sketch;
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

constexpr std::string_view kValue = "fill='#1f5fa8'", kMessage = "fill='#b3261e' font-weight='bold'",
                           kNothing = "fill='#767676'",
                           kDeadEdge = "stroke='#9a9a9a' stroke-width='1.5' stroke-dasharray='5 4'";
constexpr double kRadius = 22;

/// An edge with its value above and its message below; dashed if the message is 0.
std::string edge(Point from, Point to, Point above, Point below, double value, double message) {
    return line(from, to, message == 0 ? kDeadEdge : kLine) + label(above, kValue, to_text(value) + " →") +
           label(below, message == 0 ? kNothing : kMessage, "← " + to_text(message));
}

std::string panel_of(const Pattern& p, double left) {
    const Point first{left + 45, 100}, second{left + 45, 210}, node{left + 140, 155}, out{left + 235, 155};
    return label({left + 140, 36}, kTitle, p.name) + label({left + 140, 58}, kSmall, p.law) +
           edge(first, node, {left + 106, 116}, {left + 78, 146}, kInputs[0], p.messages[0]) +
           edge(second, node, {left + 72, 176}, {left + 112, 208}, kInputs[1], p.messages[1]) +
           edge(node, out, {left + 190, 146}, {left + 190, 176}, p.value, kDelta) + circle(first, "y₁", kRadius) +
           circle(second, "y₂", kRadius) + circle(node, p.symbol, kRadius) + label({left + 248, 160}, kInk, "o");
}

course::Figure patterns_figure(const std::array<Pattern, 3>& all) {
    std::string content;
    for (std::size_t i = 0; i < all.size(); ++i) content += panel_of(all[i], 280 * static_cast<double>(i));
    content += label({220, 270}, kValue, "above an edge: the value, forward") +
               label({480, 270}, kMessage, "below: the message") +
               label({695, 270}, kSmall, "dashed: nothing comes back");
    const std::string title = "What a sum, a product and a max send back";
    return {"patterns", title, drawing(840, 290, title, content)};
}

/// An edge whose message is left to the reader.
std::string open_edge(Point from, Point to, Point question) {
    return line(from, to, kLine) + label(question, kMessage, "← ?");
}

/// The picture of exercise 13.6.
course::Figure picture_figure() {
    const Point b{60, 80}, a{60, 170}, c{180, 250}, d{300, 310}, p{180, 150}, s{300, 200}, m{420, 250}, loss{540, 170};
    std::string content =
        fmt::format("<path d='M {} {} Q 420 10 {} {}' fill='none' {}/>\n", b.x, b.y, loss.x, loss.y, kLine) +
        label({330, 78}, kMessage, "← ?") + open_edge(b, p, {105, 132}) + open_edge(a, p, {122, 182}) +
        open_edge(p, s, {232, 196}) + open_edge(c, s, {245, 250}) + open_edge(s, m, {352, 246}) +
        open_edge(d, m, {366, 304}) + open_edge(m, loss, {496, 232});
    content += label({100, 65}, kValue, "b = 3") + label({60, 213}, kValue, "a = 2") +
               label({180, 293}, kValue, "c = -1") + label({300, 353}, kValue, "d = 4");
    const std::array<std::pair<Point, const char*>, 8> nodes{
        {{b, "b"}, {a, "a"}, {c, "c"}, {d, "d"}, {p, "p ×"}, {s, "s +"}, {m, "max"}, {loss, "L ×"}}};
    for (const auto& [at, name] : nodes) content += circle(at, name, kRadius);
    const std::string title = "Exercise 13.6: the message on every edge";
    return {"picture", title, drawing(600, 375, title, content + label({420, 290}, kInk, "m"))};
}

}  // namespace

course::Demo demo() {
    const std::array<Pattern, 3> all = patterns();
    return {text_of(all), {patterns_figure(all), picture_figure()}};
}

}  // namespace bp::chapters::ch13
