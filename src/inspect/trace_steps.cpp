#include <fmt/format.h>

#include "inspect/short_text.hpp"
#include "inspect/trace_text.hpp"

namespace bp::inspect {

namespace {

std::string forward_step(const TracedNode& node) {
    const bool is_given = node.edges.empty();
    return fmt::format("{} = {}{}", node.name, is_given ? "" : node.formula + " = ", brief(node.value));
}

std::string backward_step(const Trace& trace, const TracedNode& node) {
    std::string step = fmt::format("δ of {} = {}", node.name, brief(*node.delta));
    const char* before = "; sends ";
    for (const TracedEdge& edge : node.edges) {
        if (!edge.message) continue;
        step += fmt::format("{}{} to {}", before, brief(*edge.message), trace.nodes[edge.parent].name);
        before = ", ";
    }
    return step;
}

}  // namespace

std::vector<std::string> to_steps(const Trace& trace) {
    std::vector<std::string> steps;
    for (const TracedNode& node : trace.nodes) steps.push_back(forward_step(node));
    for (auto node = trace.nodes.rbegin(); node != trace.nodes.rend(); ++node) {
        if (node->delta) steps.push_back(backward_step(trace, *node));
    }
    return steps;
}

}  // namespace bp::inspect
