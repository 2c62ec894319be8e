#include "inspect/computation.hpp"

#include <algorithm>

#include "base/error.hpp"

namespace bp::inspect {

void check_size(const Graph& graph) {
    std::size_t numbers = 0;
    for (const Node& v : graph.nodes()) {
        numbers += std::min(v.shape.size(), kMostNumbers + 1);
        if (numbers <= kMostNumbers) continue;
        throw InputError("node '" + graph.name_of(v.id) + "' of shape " + to_string(v.shape) +
                         " makes the graph too large: all values together may be at most " +
                         std::to_string(kMostNumbers) + " numbers");
    }
}

}  // namespace bp::inspect
