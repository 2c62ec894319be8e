#include "inspect/dot.hpp"

#include <fmt/format.h>

#include "inspect/short_text.hpp"

namespace bp::inspect {

namespace {

/// Text that graphviz shows letter by letter: " would end it, \ and & would begin a command in it.
std::string escaped(const std::string& text) {
    std::string result;
    for (const char letter : text) {
        if (letter == '"' || letter == '\\') result += '\\';
        result += letter;
        if (letter == '&') result += "amp;";
    }
    return result;
}

std::string drawn(const TracedNode& node) {
    const std::string delta = node.delta ? "\\nδ = " + brief(*node.delta) : "";
    return fmt::format("{}\\n{}\\n= {}{}", escaped(node.name), escaped(node.formula), brief(node.value), delta);
}

/// The arrow goes from parent to child, as values do; the ← in front of the message says that it goes back.
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
