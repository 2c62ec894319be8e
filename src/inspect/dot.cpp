#include "inspect/dot.hpp"

#include <fmt/format.h>

#include "inspect/short_text.hpp"

namespace bp::inspect {

namespace {

/// What graphviz would read as the end of a text, or as a command in it, gets a \ in front.
std::string escaped(const std::string& text) {
    std::string result;
    for (const char letter : text) {
        if (letter == '"' || letter == '\\') result += '\\';
        result += letter;
    }
    return result;
}

std::string drawn(const TracedNode& node) {
    std::string label = escaped(node.name);
    if (node.formula != node.name) label += "\\n" + escaped(node.formula);
    label += "\\n= " + brief(node.value);
    if (node.delta) label += "\\nδ = " + brief(*node.delta);
    return label;
}

std::string drawn(const TracedEdge& edge) { return edge.message ? "← " + brief(*edge.message) : ""; }

}  // namespace

std::string to_dot(const Trace& trace) {
    std::string dot = "digraph trace {\n  rankdir=LR;\n  node [shape=ellipse];\n  edge [fontcolor=\"#a02020\"];\n";
    for (std::size_t v = 0; v < trace.nodes.size(); ++v) {
        const TracedNode& node = trace.nodes[v];
        const char* const form = v == trace.loss ? ", peripheries=2" : node.edges.empty() ? ", shape=box" : "";
        dot += fmt::format("  n{} [label=\"{}\"{}];\n", v, drawn(node), form);
        for (const TracedEdge& edge : node.edges) {
            dot += fmt::format("  n{} -> n{} [label=\"{}\"];\n", edge.parent, v, drawn(edge));
        }
    }
    return dot + "}\n";
}

}  // namespace bp::inspect
