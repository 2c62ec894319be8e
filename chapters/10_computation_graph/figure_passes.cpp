#include <algorithm>
#include <array>

#include "example.hpp"
#include "parts.hpp"
#include "svg.hpp"

// The slide's graph: values above the nodes, error signals below, a message on each arrow.
namespace bp::chapters::ch10 {

namespace {

constexpr double kRadius = 24;

/// Where a node is drawn, and where the message from its child is written.
struct Place {
    std::string_view name;
    Point at, message;
};

constexpr std::array<Place, 7> kPlaces{{{"w", {90, 110}, {205, 150}},
                                        {"x", {90, 235}, {195, 260}},
                                        {"b", {90, 360}, {215, 336}},
                                        {"s", {310, 235}, {400, 260}},
                                        {"y", {490, 235}, {585, 260}},
                                        {"t", {490, 360}, {612, 336}},
                                        {"L", {680, 235}, {}}}};

const Place& place_of(std::string_view name) { return *std::ranges::find(kPlaces, name, &Place::name); }

std::string circle(const inspect::TracedNode& node) {
    const Point at = place_of(node.name).at;
    return fmt::format("<circle cx='{}' cy='{}' r='{}' fill='#f2f4f7' {}/>\n", at.x, at.y, kRadius, kLine) +
           label({at.x, at.y + 6}, kName, node.name) +
           label({at.x, at.y - 34}, kValue, short_number(node.value(0, 0))) +
           label({at.x, at.y + 48}, kSignal, "δ = " + short_number((*node.delta)(0, 0)));
}

/// From one circle's rim to the other's.
std::string edge(Point from, Point to) {
    const double length = std::hypot(to.x - from.x, to.y - from.y);
    const Point step{kRadius * (to.x - from.x) / length, kRadius * (to.y - from.y) / length};
    return arrow({from.x + step.x, from.y + step.y}, {to.x - step.x, to.y - step.y});
}

}  // namespace

course::Figure passes_figure() {
    const inspect::Trace trace = example();
    std::string content = label({310, 40}, kTitle, "s = w x + b") + label({490, 40}, kTitle, "y = σ(s)") +
                          label({670, 40}, kTitle, "L = ½ (y - t)²");
    for (const inspect::TracedNode& node : trace.nodes) {
        for (const inspect::TracedEdge& to : node.edges) {
            const Place& parent = place_of(trace.nodes[to.parent].name);
            content += edge(parent.at, place_of(node.name).at) +
                       label(parent.message, kSignal, "← " + short_number((*to.message)(0, 0)));
        }
        content += circle(node);
    }
    content += label({150, 440}, kValue, "above a node: its value") +
               label({390, 440}, kSignal, "below: δ, its error signal") +
               label({640, 440}, kSignal, "at an arrow: the message");
    const std::string title = "Both passes over the slide's graph: values forward, error signals back";
    return {"passes", title, drawing(780, 462, title, content)};
}

}  // namespace bp::chapters::ch10
