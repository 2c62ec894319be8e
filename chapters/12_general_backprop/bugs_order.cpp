#include "parts.hpp"

// Wrong orders; see bugs.cpp.
namespace bp::chapters::ch12 {

namespace {

// --- bug 12.2 as_listed replaces order ---
Nodes as_listed(const ParentLists& parents) {
    Nodes order;
    for (std::size_t v = 0; v < parents.size(); ++v) order.push_back(v);
    return order;
}
// --- end ---

// --- bug 12.2 one_parent_is_enough replaces order ---
Nodes one_parent_is_enough(const ParentLists& parents) {
    Nodes order;
    std::vector<bool> placed(parents.size(), false);
    bool found_one = true;
    while (found_one) {
        found_one = false;
        for (std::size_t v = 0; v < parents.size(); ++v) {
            bool is_ready = parents[v].empty();
            for (const std::size_t p : parents[v]) is_ready = is_ready || placed[p];
            if (placed[v] || !is_ready) continue;
            placed[v] = found_one = true;
            order.push_back(v);
        }
    }
    if (order.size() < parents.size()) return {};
    return order;
}
// --- end ---

// --- bug 12.2 children_first replaces order ---
Nodes children_first(const ParentLists& parents) {
    Nodes order;
    std::vector<bool> placed(parents.size(), false);
    bool found_one = true;
    while (found_one) {
        found_one = false;
        for (std::size_t v = 0; v < parents.size(); ++v) {
            bool is_ready = true;
            for (const std::size_t p : parents[v]) is_ready = is_ready && placed[p];
            if (placed[v] || !is_ready) continue;
            placed[v] = found_one = true;
            order.insert(order.begin(), v);
        }
    }
    if (order.size() < parents.size()) return {};
    return order;
}
// --- end ---

// --- bug 12.2 cycle_cut_off replaces order ---
Nodes cycle_cut_off(const ParentLists& parents) {
    Nodes order;
    std::vector<bool> placed(parents.size(), false);
    bool found_one = true;
    while (found_one) {
        found_one = false;
        for (std::size_t v = 0; v < parents.size(); ++v) {
            bool is_ready = true;
            for (const std::size_t p : parents[v]) is_ready = is_ready && placed[p];
            if (placed[v] || !is_ready) continue;
            placed[v] = found_one = true;
            order.push_back(v);
        }
    }
    return order;
}
// --- end ---

}  // namespace

std::vector<course::Version<Solution>> bugs_of_order() {
    using course::replaced;
    const std::string slide = "General Backpropagation";
    return {
        {{"as_listed", "12.2", "The list may be in any order: a node's number says nothing about its parents'.", slide},
         replaced<&Solution::order>(as_listed)},
        {{"one_parent_is_enough", "12.2", "A node has its turn after ALL its parents, not after the first of them.",
          slide},
         replaced<&Solution::order>(one_parent_is_enough)},
        {{"children_first", "12.2", "This is the order of the backward pass. Asked for is parents before children.",
          slide},
         replaced<&Solution::order>(children_first)},
        {{"cycle_cut_off", "12.2",
          "The nodes of a cycle were left out. If some node never has its turn there is no order at all.", slide},
         replaced<&Solution::order>(cycle_cut_off)},
    };
}

}  // namespace bp::chapters::ch12
