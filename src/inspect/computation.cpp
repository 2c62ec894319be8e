#include "inspect/computation.hpp"

#include "base/error.hpp"

namespace bp::inspect {

void check_size(const Graph& graph) {
    std::size_t numbers = 0;
    for (const Node& v : graph.nodes()) {
        const std::size_t computed = 1 + v.parent_count;  // the value, and a local derivative for each parent
        if (v.shape.size() > (kMostNumbers - numbers) / computed) {
            throw InputError("node '" + graph.name_of(v.id) + "' of shape " + to_string(v.shape) +
                             " makes the graph too large: its values and local derivatives may be at most " +
                             std::to_string(kMostNumbers) + " numbers together");
        }
        numbers += v.shape.size() * computed;
    }
}

}  // namespace bp::inspect
