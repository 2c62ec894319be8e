#include <algorithm>
#include <cmath>
#include <fmt/format.h>

#include "base/text.hpp"
#include "inspect/trace.hpp"

namespace bp::inspect {

namespace {

bool is_finite(const Tensor<double>& numbers) {
    return std::ranges::all_of(numbers.data(), [](double x) { return std::isfinite(x); });
}
bool is_finite(const Numbers& numbers) { return !numbers || is_finite(*numbers); }

/// "nan", or "nan in row 2, column 1".
std::string first_in(const Tensor<double>& numbers) {
    const auto& all = numbers.data();
    const auto found = std::ranges::find_if(all, [](double x) { return !std::isfinite(x); });
    const std::string what = shortest(*found);
    if (all.size() == 1) return what;
    const auto at = static_cast<std::size_t>(found - all.begin());
    return fmt::format("{} in row {}, column {}", what, at / numbers.size2() + 1, at % numbers.size2() + 1);
}

std::string described(const TracedNode& node) { return fmt::format("node '{}' = {}", node.name, node.formula); }

/// "x = -1, w is 2x3": what a node was computed from.
std::string parents_of(const Trace& trace, const TracedNode& node) {
    std::vector<std::string> parents;
    for (const TracedEdge& edge : node.edges) {
        const TracedNode& parent = trace.nodes[edge.parent];
        parents.push_back(parent.shape.is_scalar() ? parent.name + " = " + shortest(parent.value(0, 0))
                                                   : parent.name + " is " + to_string(parent.shape));
    }
    return parents.empty() ? "" : fmt::format("; its parents are finite: {}", fmt::join(parents, ", "));
}

/// The child whose message is to blame, or a sentence without one if finite messages add up to infinity.
std::string sender_to(const Trace& trace, std::size_t node) {
    for (const TracedNode& child : trace.nodes) {
        for (const TracedEdge& edge : child.edges) {
            if (edge.parent == node && !is_finite(edge.message)) return "; the message comes from " + described(child);
        }
    }
    return "; the messages it receives are finite, their sum is not";
}

}  // namespace

std::vector<std::string> where_not_finite(const Trace& trace) {
    std::vector<std::string> sentences;
    for (const TracedNode& node : trace.nodes) {
        if (is_finite(node.value)) continue;
        sentences.push_back(
            fmt::format("forward: {} became {}{}", described(node), first_in(node.value), parents_of(trace, node)));
        break;
    }
    for (std::size_t v = trace.nodes.size(); v-- > 0;) {
        const TracedNode& node = trace.nodes[v];
        if (is_finite(node.delta)) continue;
        sentences.push_back(fmt::format("backward: the error signal of node '{}' became {}{}", node.name,
                                        first_in(*node.delta), sender_to(trace, v)));
        break;
    }
    return sentences;
}

}  // namespace bp::inspect
