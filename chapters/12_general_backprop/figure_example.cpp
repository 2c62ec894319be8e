#include <array>

#include "parts.hpp"
#include "picture.hpp"

// The slide's example: values above the nodes, error signals below, a message on each edge.
namespace bp::chapters::ch12 {

namespace {

using namespace report::sketch;

const std::array<Place, 9>& places() {
    static const std::array<Place, 9> all{{{"w", {80, 95}, {}},
                                           {"x", {80, 235}, {}},
                                           {"b", {80, 375}, {}},
                                           {"z", {250, 235}, {{132, 178}, {150, 258}, {192, 330}}},
                                           {"y", {400, 235}, {{325, 258}}},
                                           {"t", {400, 375}, {}},
                                           {"L", {550, 235}, {{475, 258}, {502, 325}}},
                                           {"R", {550, 95}, {{310, 116}}},
                                           {"L_reg", {700, 165}, {{618, 228}, {642, 108}}}}};
    return all;
}

const Place& place(std::string_view name) { return *std::ranges::find(places(), name, &Place::name); }

}  // namespace

course::Figure example_figure() {
    const inspect::Trace trace = example();
    std::string edges, nodes;
    for (const inspect::TracedNode& v : trace.nodes) {
        const Place& here = place(v.name);
        for (std::size_t j = 0; j < v.edges.size(); ++j) {
            edges += line(place(trace.nodes[v.edges[j].parent].name).at, here.at, kLine) +
                     label(here.messages[j], kSignal, "← " + short_number((*v.edges[j].message)(0, 0)));
        }
        nodes += node(here.at, v.name, short_number(v.value(0, 0)), "δ = " + short_number((*v.delta)(0, 0)));
    }
    nodes += label({150, 465}, kValue, "above a node: its value") +
             label({390, 465}, kSignal, "below: δ, its error signal") +
             label({640, 465}, kSignal, "← at an edge: the message");
    const std::string title = "The example of the slide: w has two children and adds their messages";
    return {"example", title, drawing(780, 490, title, edges + nodes)};
}

}  // namespace bp::chapters::ch12
