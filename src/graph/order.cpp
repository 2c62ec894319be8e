#include "graph/order.hpp"

#include <algorithm>
#include <queue>

#include "base/error.hpp"

namespace bp {

namespace {

using Parents = std::span<const std::vector<std::size_t>>;
using NameOf = std::function<std::string(std::size_t)>;

/// Goes from parent to parent through nodes that were never placed. Each of them waits for another one, so the walk
/// must come back to a node it has seen: that is the cycle, as text.
std::string cycle_through(std::size_t start, Parents parents, const std::vector<bool>& placed, const NameOf& name_of) {
    std::vector<std::size_t> walk{start};
    std::vector<bool> seen(parents.size(), false);
    while (!seen[walk.back()]) {
        seen[walk.back()] = true;
        const auto& next = parents[walk.back()];
        walk.push_back(*std::find_if(next.begin(), next.end(), [&](std::size_t p) { return !placed[p]; }));
    }
    constexpr std::size_t kMostShown = 8;
    std::string text;
    std::size_t shown = 0;
    for (auto v = std::find(walk.begin(), walk.end(), walk.back()); v != walk.end(); ++v) {
        if (++shown > kMostShown) return text + " needs …";
        text += (text.empty() ? "" : " needs ") + name_of(*v);
    }
    return text;
}

}  // namespace

std::vector<std::vector<std::size_t>> children(Parents parents, const NameOf& name_of) {
    std::vector<std::vector<std::size_t>> children(parents.size());
    for (std::size_t v = 0; v < parents.size(); ++v) {
        for (const std::size_t p : parents[v]) {
            if (p >= parents.size()) throw GraphError("node " + name_of(v) + ": a parent of it does not exist");
            children[p].push_back(v);
        }
    }
    return children;
}

std::vector<std::size_t> topological_order(Parents parents, const NameOf& name_of) {
    const std::vector<std::vector<std::size_t>> children_of = children(parents, name_of);
    std::vector<std::size_t> missing(parents.size());  // how many parents of v have no place yet
    for (std::size_t v = 0; v < parents.size(); ++v) missing[v] = parents[v].size();
    std::priority_queue<std::size_t, std::vector<std::size_t>, std::greater<>> ready;
    for (std::size_t v = 0; v < parents.size(); ++v) {
        if (missing[v] == 0) ready.push(v);
    }
    std::vector<std::size_t> order;
    std::vector<bool> placed(parents.size(), false);
    while (!ready.empty()) {
        const std::size_t v = ready.top();
        ready.pop();
        order.push_back(v);
        placed[v] = true;
        for (const std::size_t child : children_of[v]) {
            if (--missing[child] == 0) ready.push(child);
        }
    }
    if (order.size() < parents.size()) {
        const auto stuck = static_cast<std::size_t>(std::find(placed.begin(), placed.end(), false) - placed.begin());
        throw GraphError("the nodes form a cycle: " + cycle_through(stuck, parents, placed, name_of) +
                         "; a computation graph has none, or no node could come first");
    }
    return order;
}

}  // namespace bp
