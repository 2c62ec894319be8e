#include "nn/path_count.hpp"

namespace bp {

std::uint64_t path_count(const Graph& graph, NodeId from, NodeId to) {
    std::vector<std::uint64_t> paths(index(to) + 1);
    for (const Node& v : graph.nodes().first(index(to) + 1)) {
        std::uint64_t& count = paths[index(v.id)];
        if (v.id == from) count = 1;
        for (const NodeId parent : graph.parents(v)) {
            if (count > UINT64_MAX - paths[index(parent)]) {
                throw NumericError("path_count: there are 2^64 paths or more to " + graph.name_of(v.id));
            }
            count += paths[index(parent)];
        }
    }
    return paths[index(to)];
}

}  // namespace bp
