#include <algorithm>
#include <iterator>
#include <fmt/format.h>

#include "base/text.hpp"
#include "inspect/short_text.hpp"
#include "inspect/trace.hpp"

namespace bp::inspect {

namespace {

/// Which nodes are drawn into their only child.
std::vector<bool> hidden_nodes(const Trace& trace) {
    std::vector<std::size_t> uses(trace.nodes.size(), 0);
    for (const TracedNode& node : trace.nodes) {
        for (const TracedEdge& edge : node.edges) ++uses[edge.parent];
    }
    std::vector<bool> hidden(trace.nodes.size());
    for (std::size_t v = 0; v < hidden.size(); ++v) {
        const TracedNode& node = trace.nodes[v];
        const bool is_data = node.edges.empty() && node.op != "constant";
        hidden[v] = !node.is_named && !is_data && uses[v] == 1 && v != trace.loss;
    }
    return hidden;
}

/// How a hidden node reads inside the formula of its child: as a number, or as its own formula.
std::string inside(const TracedNode& node) {
    return node.edges.empty() && node.shape.is_scalar() ? shortest(node.value(0, 0)) : node.formula;
}

std::string formula_of(const TracedNode& node, std::vector<std::string> arguments) {
    if (arguments.empty()) return node.formula;
    for (const auto& [key, value] : node.settings) arguments.push_back(key + "=" + shortest(value));
    constexpr std::size_t kLongest = 200;
    return cut(fmt::format("{}({})", node.op, fmt::join(arguments, ", ")), kLongest);
}

/// The chain rule over a hidden node that is 1x1; nothing where there is no single number to multiply with.
Numbers chained(const Numbers& outer, const Numbers& inner) {
    if (!outer || !inner || outer->data().size() != 1) return {};
    return Tensor<double>((*outer)(0, 0) * *inner);
}

/// Appends the edges of a hidden node, which has no other child, to those of the node it is drawn into.
void take_edges(TracedNode& hidden, const TracedEdge& over, std::vector<TracedEdge>& edges) {
    for (TracedEdge& edge : hidden.edges) edge.local_derivative = chained(over.local_derivative, edge.local_derivative);
    if (edges.empty()) return edges.swap(hidden.edges);  // a long chain of sums is taken over as a whole
    std::move(hidden.edges.begin(), hidden.edges.end(), std::back_inserter(edges));
}

}  // namespace

Trace named_nodes(const Trace& trace) {
    const std::vector<bool> hidden = hidden_nodes(trace);
    Trace result{.nodes = {}, .loss = 0, .seed = trace.seed};
    std::vector<TracedNode> nodes = trace.nodes;
    std::vector<std::size_t> place(nodes.size());  // in the result, for those that are not hidden
    for (std::size_t v = 0; v < nodes.size(); ++v) {
        std::vector<std::string> arguments;
        std::vector<TracedEdge> edges;
        for (TracedEdge& edge : nodes[v].edges) {
            TracedNode& parent = nodes[edge.parent];
            arguments.push_back(hidden[edge.parent] ? inside(parent) : result.nodes[place[edge.parent]].name);
            if (hidden[edge.parent]) {
                take_edges(parent, edge, edges);
            } else {
                edge.parent = place[edge.parent];
                edges.push_back(std::move(edge));
            }
        }
        nodes[v].formula = formula_of(nodes[v], std::move(arguments));
        nodes[v].edges = std::move(edges);
        if (hidden[v]) continue;
        if (v == trace.loss) result.loss = result.nodes.size();
        place[v] = result.nodes.size();
        result.nodes.push_back(std::move(nodes[v]));
    }
    return result;
}

}  // namespace bp::inspect
