#include <algorithm>
#include <cmath>

#include "parts.hpp"

// Wrong counts of paths; see bugs.cpp.
namespace bp::chapters::ch14 {

namespace {

// --- bug 14.4 every_path_walked replaces path_count ---
Count every_path_walked(const Graph& graph, std::size_t from, std::size_t to) {
    struct Walk {
        const Graph& graph;
        std::size_t from;
        Count ways(std::size_t v) const {
            if (v == from) return 1;
            Count sum = 0;
            for (const std::size_t p : graph.parents(v)) sum += ways(p);
            return sum;
        }
    };
    return Walk{graph, from}.ways(to);
}
// --- end ---

// --- bug 14.4 edges_counted replaces path_count ---
Count edges_counted(const Graph& graph, std::size_t from, std::size_t to) {
    std::vector<Count> paths(graph.size);
    paths[from] = 1;
    Count edges = 0;
    for (std::size_t v = from + 1; v <= to; ++v) {
        for (const std::size_t p : graph.parents(v)) {
            if (paths[p] == 0) continue;
            paths[v] = 1;
            ++edges;
        }
    }
    return edges;
}
// --- end ---

// --- bug 14.4 parents_taken_once replaces path_count ---
Count parents_taken_once(const Graph& graph, std::size_t from, std::size_t to) {
    std::vector<Count> paths(graph.size);
    paths[from] = 1;
    for (std::size_t v = from + 1; v <= to; ++v) {
        Nodes parents = graph.parents(v);
        std::sort(parents.begin(), parents.end());
        parents.erase(std::unique(parents.begin(), parents.end()), parents.end());
        for (const std::size_t p : parents) paths[v] += paths[p];
    }
    return paths[to];
}
// --- end ---

// --- bug 14.4 ways_multiplied replaces path_count ---
Count ways_multiplied(const Graph& graph, std::size_t from, std::size_t to) {
    std::vector<Count> paths(graph.size);
    paths[from] = 1;
    for (std::size_t v = from + 1; v <= to; ++v) {
        Count product = 1;
        for (const std::size_t p : graph.parents(v)) product *= paths[p];
        paths[v] = product;
    }
    return paths[to];
}
// --- end ---

// --- bug 14.4 every_source_starts replaces path_count ---
Count every_source_starts(const Graph& graph, std::size_t from, std::size_t to) {
    std::vector<Count> paths(graph.size);
    for (std::size_t v = 0; v <= to; ++v) {
        const Nodes parents = graph.parents(v);
        if (v == from || parents.empty()) paths[v] = 1;
        if (v == from) continue;
        for (const std::size_t p : parents) paths[v] += paths[p];
    }
    return paths[to];
}
// --- end ---

// --- bug 14.4 no_start replaces path_count ---
Count no_start(const Graph& graph, std::size_t from, std::size_t to) {
    std::vector<Count> paths(graph.size);
    for (std::size_t v = from + 1; v <= to; ++v) {
        for (const std::size_t p : graph.parents(v)) paths[v] += paths[p];
    }
    return paths[to];
}
// --- end ---

// --- bug 14.4 longest_way replaces path_count ---
Count longest_way(const Graph& graph, std::size_t from, std::size_t to) {
    std::vector<Count> length(graph.size);
    for (std::size_t v = from + 1; v <= to; ++v) {
        for (const std::size_t p : graph.parents(v)) {
            if (p == from || length[p] > 0) length[v] = std::max(length[v], length[p] + 1);
        }
    }
    return length[to];
}
// --- end ---

// --- bug 14.4 ways_to_the_last_node replaces path_count ---
Count ways_to_the_last_node(const Graph& graph, std::size_t from, std::size_t) {
    std::vector<Count> paths(graph.size);
    paths[from] = 1;
    for (std::size_t v = from + 1; v < graph.size; ++v) {
        for (const std::size_t p : graph.parents(v)) paths[v] += paths[p];
    }
    return paths[graph.size - 1];
}
// --- end ---

}  // namespace

std::vector<course::Version<Solution>> bugs_of_paths() {
    using course::replaced;
    const std::string slide = "Computation cost";
    return {
        {{"every_path_walked", "14.4",
          "This walks every path, 2^40 of them: keep the count of each node and add up those of its parents.", slide},
         replaced<&Solution::path_count>(every_path_walked)},
        {{"edges_counted", "14.4", "That counts edges; where ways meet and part again, their numbers multiply.", slide},
         replaced<&Solution::path_count>(edges_counted)},
        {{"parents_taken_once", "14.4", "A parent that is used twice gives two ways: keep repetitions.", slide},
         replaced<&Solution::path_count>(parents_taken_once)},
        {{"ways_multiplied", "14.4",
          "One comes by the one parent or by the other, so the numbers of ways add up; only along one way they "
          "multiply.",
          slide},
         replaced<&Solution::path_count>(ways_multiplied)},
        {{"every_source_starts", "14.4",
          "Only `from` is a start: a node without parents that is not `from` is reached in no way.", slide},
         replaced<&Solution::path_count>(every_source_starts)},
        {{"no_start", "14.4", "Nothing to add up: the ways begin with one at `from`.", slide},
         replaced<&Solution::path_count>(no_start)},
        {{"longest_way", "14.4", "That is the number of edges on the longest way, not the number of ways.", slide},
         replaced<&Solution::path_count>(longest_way)},
        {{"ways_to_the_last_node", "14.4", "The question was about `to`, not about the last node.", slide},
         replaced<&Solution::path_count>(ways_to_the_last_node)},
    };
}

}  // namespace bp::chapters::ch14
