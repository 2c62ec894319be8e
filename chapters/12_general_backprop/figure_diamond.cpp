#include <algorithm>
#include <array>
#include <fmt/format.h>

#include "parts.hpp"
#include "picture.hpp"

// The diamond: the lesson's in two orders, and that of exercise 12.6 with its numbers left to the reader.
namespace bp::chapters::ch12 {

namespace {

using namespace report::sketch;

const std::array<Place, 5>& corners() {
    static const std::array<Place, 5> all{{{"s", {45, 220}, {}},
                                           {"t", {155, 220}, {{100, 245}}},
                                           {"x", {270, 140}, {{226, 204}}},
                                           {"y", {270, 310}, {{192, 285}}},
                                           {"f", {375, 220}, {{314, 204}, {350, 285}}}}};
    return all;
}

Point place(std::string_view name, double left) {
    const Point at = std::ranges::find(corners(), name, &Place::name)->at;
    return {at.x + left, at.y};
}

std::string edges_of(const inspect::Trace& trace, double left) {
    std::string text;
    for (const inspect::TracedNode& v : trace.nodes) {
        for (const inspect::TracedEdge& edge : v.edges) {
            text += line(place(trace.nodes[edge.parent].name, left), place(v.name, left), kLine);
        }
    }
    return text;
}

std::string panel(const inspect::Trace& trace, const std::vector<std::string>& order, std::string_view title,
                  std::string_view remark, double left) {
    const Turns turns = played(trace, order);
    std::string text = edges_of(trace, left);
    for (std::size_t turn = 0; turn < order.size(); ++turn) {
        const std::size_t v = place_of(trace, order[turn]);
        const Place& here = *std::ranges::find(corners(), order[turn], &Place::name);
        const Point at = place(order[turn], left);
        text += node(at, order[turn], short_number(trace.nodes[v].value(0, 0)), "δ = " + short_number(turns.delta[v])) +
                label({at.x, at.y - 54}, kSmall, fmt::format("turn {}", turn + 1));
        for (std::size_t j = 0; j < turns.message[v].size(); ++j) {
            text += label({here.messages[j].x + left, here.messages[j].y}, kSignal,
                          "← " + short_number(turns.message[v][j]));
        }
    }
    return text + label({left + 210, 36}, kTitle, title) + label({left + 210, 60}, kSmall, remark);
}

}  // namespace

course::Figure diamond_figure() {
    const inspect::Trace trace = diamond();
    const std::string content =
        panel(trace, {"f", "x", "y", "t", "s"}, "Right: f, x, y, t, s", "t has heard from x and y", 0) +
        panel(trace, {"f", "x", "t", "y", "s"}, "Wrong: f, x, t, y, s", "t has its turn before y has reported", 430) +
        line({430, 80}, {430, 385}, kFaint) + label({190, 420}, kValue, "above a node: its value") +
        label({420, 420}, kSignal, "below: δ at the end") + label({650, 420}, kSignal, "← at an edge: the message");
    const std::string title = "The diamond in the right order and in a wrong one";
    return {"diamond", title, drawing(860, 440, title, content)};
}

course::Figure prediction_figure() {
    const inspect::Trace trace = traced("t = 3*s; x = t + 1; y = 2*t; f = x*y", {{"s", 1}});
    std::string content = edges_of(trace, 40);
    const std::array<std::pair<std::string_view, std::string_view>, 5> formulas{
        {{"s", "s = 1"}, {"t", "t = 3 s"}, {"x", "x = t + 1"}, {"y", "y = 2 t"}, {"f", "f = x y"}}};
    for (const auto& [name, formula] : formulas) {
        content += node(place(name, 40), name, formula, name == "f" ? "δ = 1" : "δ = ?");
    }
    content += label({240, 40}, kTitle, "Which δ do t and s end with, in each order?") +
               label({240, 64}, kSmall, "f, y, x, t, s;  then f, x, t, y, s;  then s, t, x, y, f");
    const std::string title = "Exercise 12.6: three orders, two error signals each";
    return {"prediction", title, drawing(480, 385, title, content)};
}

}  // namespace bp::chapters::ch12
