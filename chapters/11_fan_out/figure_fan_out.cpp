#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/format.h>

#include "figures.hpp"
#include "report/sketch.hpp"

// The slide's graph with the worked example: values above the nodes, messages at the edges, two of them for w.
namespace bp::chapters::ch11 {

namespace {

using namespace report::sketch;

constexpr std::string_view kValue = "fill='#1f5fa8'", kMessage = "fill='#b3261e'",
                           kMeeting = "fill='#b3261e' font-weight='bold'",
                           kMeetingLine = "stroke='#b3261e' stroke-width='3'";

/// Where a node is drawn.
struct Place {
    std::string_view name;
    Point at;
};

constexpr std::array<Place, 8> kPlaces{{{"w", {110, 130}},
                                        {"x", {110, 250}},
                                        {"b", {110, 350}},
                                        {"z", {300, 250}},
                                        {"y", {460, 250}},
                                        {"t", {460, 350}},
                                        {"R", {460, 90}},
                                        {"L", {610, 250}}}};
constexpr Point kLoss{740, 170};

Point place_of(std::string_view name) {
    const auto found = std::ranges::find(kPlaces, name, &Place::name);
    return found == kPlaces.end() ? kLoss : found->at;
}

std::string shown(double number) { return fmt::format("{:.6g}", number); }

/// Beside the middle of an edge, to its right: below it where it rises, above it where it falls.
Point beside(Point from, Point to) {
    const Point middle{(from.x + to.x) / 2, (from.y + to.y) / 2};
    if (to.y == from.y) return {middle.x, middle.y + 24};
    return {middle.x + 60, middle.y + (to.y < from.y ? 26 : -15)};
}

}  // namespace

course::Figure fan_out_figure(const inspect::Trace& trace) {
    std::string edges, nodes, sum;
    for (const inspect::TracedNode& node : trace.nodes) {
        const Point to = place_of(node.name);
        for (const inspect::TracedEdge& edge : node.edges) {
            const std::string& parent = trace.nodes[edge.parent].name;
            if (parent == "x" || parent == "t") {
                edges += line(place_of(parent), to, kLine);
                continue;
            }
            const std::string message = shown((*edge.message)(0, 0));
            edges += line(place_of(parent), to, parent == "w" ? kMeetingLine : kLine) +
                     label(beside(place_of(parent), to), parent == "w" ? kMeeting : kMessage, "← " + message);
            if (parent == "w") sum += sum.empty() ? message : " + (" + message + ")";
        }
        nodes += circle(to, node.name == "L_reg" ? "Lreg" : node.name, 24) +
                 label({to.x, to.y - 32}, kValue, shown(node.value(0, 0)));
    }
    const inspect::TracedNode& w = *std::ranges::find(trace.nodes, "w", &inspect::TracedNode::name);
    const std::string content = edges + nodes +
                                label({195, 50}, kMeeting, "δ_w = " + sum + " = " + shown((*w.delta)(0, 0))) +
                                label({620, 40}, kSmall, "z = w x + b,  y = σ(z),  L = ½ (y - t)²") +
                                label({620, 62}, kSmall, "R = ½ w²,  Lreg = L + λ R,  λ = 1/8") +
                                label({210, 405}, kValue, "above a node: its value") +
                                label({540, 405}, kMessage, "← at an edge: the message to the node on the left");
    const std::string title = "A weight with two children: two messages meet at w and are added";
    return {"fan_out", title, drawing(800, 425, title, content)};
}

}  // namespace bp::chapters::ch11
