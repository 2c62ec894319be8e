#include "inspect/memory.hpp"

#include "ops/leaves.hpp"

namespace bp::inspect {

Memory memory_by_formula(const Graph& graph) {
    Memory memory{.nodes = graph.size()};
    for (const Node& v : graph.nodes()) {
        const std::vector<Shape> in = graph.parent_shapes(v.id);
        (v.op.is<ops::Parameter>() ? memory.parameters : memory.values) += v.shape.size();
        if (v.needs_delta) memory.deltas += v.shape.size();
        memory.kept += v.op.scratch({in, v.shape});
    }
    return memory;
}

}  // namespace bp::inspect
