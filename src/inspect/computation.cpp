#include "inspect/computation.hpp"

#include <algorithm>

#include "base/error.hpp"

namespace bp::inspect {

void check_size(const Graph& graph) {
    std::size_t numbers = 0;  // values, and for every parent a local derivative and a message
    for (const Node& v : graph.nodes()) {
        std::size_t more = std::min(v.shape.size(), kMostNumbers);  // bounded, so that the sum cannot overflow
        for (const NodeId parent : graph.parents(v)) {
            more += std::min(v.shape.size(), kMostNumbers) + graph.node(parent).shape.size();
        }
        numbers += more;
        if (v.shape.size() <= kMostNumbers && numbers <= kMostNumbers) continue;
        throw InputError("node '" + graph.name_of(v.id) + "' of shape " + to_string(v.shape) +
                         " makes the graph too large: values, messages and local derivatives may be at most " +
                         std::to_string(kMostNumbers) + " numbers together");
    }
}

}  // namespace bp::inspect
