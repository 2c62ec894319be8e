#include <algorithm>
#include <cmath>
#include <fmt/format.h>

#include "inspect/graph_json.hpp"
#include "inspect/json_text.hpp"
#include "inspect/op_lookup.hpp"

namespace bp::inspect {

namespace {

OrderedJson finite(View<const double> value, const std::string& whose) {
    if (std::ranges::all_of(value.flat(), [](double x) { return std::isfinite(x); })) return json_from(value);
    throw InputError("GRAPH.json: " + whose + " holds a number that is not finite, which JSON cannot write");
}

OrderedJson leaf_value(const Computation& computation, const Node& v) {
    const std::string name = "node '" + computation.graph.name_of(v.id) + "'";
    if (v.op.is<ops::Constant>()) return finite(computation.graph.constant_value(v.id), name);
    const auto found = computation.leaves.find(v.id);
    if (found == computation.leaves.end()) throw InputError("GRAPH.json: " + name + " has no value; add it to leaves");
    return finite(view(found->second), name);
}

std::string line(const Computation& computation, const Node& v) {
    const Graph& graph = computation.graph;
    OrderedJson node{{"name", graph.name_of(v.id)}, {"op", v.op.name()}};
    for (const auto& [key, value] : v.op.settings()) node[key] = value;
    if (is_leaf(v.op.table())) {
        node["value"] = leaf_value(computation, v);
    } else {
        for (const NodeId parent : graph.parents(v)) node["parents"].push_back(graph.name_of(parent));
    }
    return node.dump();
}

}  // namespace

std::string to_graph_json(const Computation& computation) {
    std::vector<std::string> lines;
    for (const Node& v : computation.graph.nodes()) lines.push_back(line(computation, v));
    const OrderedJson loss = computation.graph.name_of(computation.loss);
    return fmt::format("{{\"nodes\": [\n  {}],\n \"loss\": {},\n \"seed\": {}}}\n", fmt::join(lines, ",\n  "),
                       loss.dump(), finite(view(computation.seed), "the seed").dump());
}

}  // namespace bp::inspect
