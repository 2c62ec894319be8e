#include <fmt/format.h>

#include "inspect/json_text.hpp"
#include "inspect/trace_text.hpp"

namespace bp::inspect {

namespace {

OrderedJson json_or_null(const Numbers& numbers) { return numbers ? json_from(view(*numbers)) : OrderedJson(); }

std::string line(const Trace& trace, const TracedNode& traced) {
    OrderedJson node{{"name", traced.name}, {"op", traced.op}};
    for (const auto& [key, value] : traced.settings) node[key] = value;
    node["parents"] = OrderedJson::array();
    node["shape"] = {traced.shape.rows(), traced.shape.cols()};
    node["value"] = json_from(view(traced.value));
    node["delta"] = json_or_null(traced.delta);
    node["messages"] = OrderedJson::array();
    for (const TracedEdge& edge : traced.edges) {
        node["parents"].push_back(trace.nodes[edge.parent].name);
        node["messages"].push_back(json_or_null(edge.message));
    }
    return node.dump();
}

}  // namespace

std::string to_json(const Trace& trace, const std::string& check) {
    std::vector<std::string> lines;
    for (const TracedNode& node : trace.nodes) lines.push_back(line(trace, node));
    return fmt::format("{{\"nodes\": [\n  {}],\n \"loss\": {},\n \"seed\": {}{}{}}}\n", fmt::join(lines, ",\n  "),
                       OrderedJson(trace.nodes[trace.loss].name).dump(), json_from(view(trace.seed)).dump(),
                       check.empty() ? "" : ",\n \"check\": ", check);
}

}  // namespace bp::inspect
