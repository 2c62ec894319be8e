#include "parts.hpp"

// Wrong parents and children; see bugs.cpp.
namespace bp::chapters::ch10 {

namespace {

// --- bug 10.3 target_no_node replaces slide_graph ---
ParentLists target_no_node() { return {{}, {}, {}, {}, {node::w, node::x, node::b}, {node::s}, {node::y}}; }
// --- end ---

// --- bug 10.3 bias_no_parent replaces slide_graph ---
ParentLists bias_no_parent() { return {{}, {}, {}, {}, {node::w, node::x}, {node::s}, {node::y, node::t}}; }
// --- end ---

// --- bug 10.3 children_for_parents replaces slide_graph ---
ParentLists children_for_parents() { return {{node::s}, {node::s}, {node::s}, {node::L}, {node::y}, {node::L}, {}}; }
// --- end ---

// --- bug 10.3 ancestors_for_parents replaces slide_graph ---
ParentLists ancestors_for_parents() {
    return {{},
            {},
            {},
            {},
            {node::w, node::x, node::b},
            {node::w, node::x, node::b, node::s},
            {node::w, node::x, node::b, node::s, node::y, node::t}};
}
// --- end ---

// --- bug 10.3 one_long_chain replaces slide_graph ---
ParentLists one_long_chain() { return {{}, {node::w}, {node::x}, {node::b}, {node::t}, {node::s}, {node::y}}; }
// --- end ---

// --- bug 10.3 parents_for_children replaces children ---
Nodes parents_for_children(const ParentLists& parents, std::size_t v) { return parents[v]; }
// --- end ---

// --- bug 10.3 child_once replaces children ---
Nodes child_once(const ParentLists& parents, std::size_t v) {
    Nodes found;
    for (std::size_t u = 0; u < parents.size(); ++u) {
        bool uses_v = false;
        for (const std::size_t p : parents[u]) uses_v = uses_v || p == v;
        if (uses_v) found.push_back(u);
    }
    return found;
}
// --- end ---

// --- bug 10.3 first_parent_only replaces children ---
Nodes first_parent_only(const ParentLists& parents, std::size_t v) {
    Nodes found;
    for (std::size_t u = 0; u < parents.size(); ++u) {
        if (!parents[u].empty() && parents[u][0] == v) found.push_back(u);
    }
    return found;
}
// --- end ---

// --- bug 10.3 first_child_only replaces children ---
Nodes first_child_only(const ParentLists& parents, std::size_t v) {
    for (std::size_t u = 0; u < parents.size(); ++u) {
        for (const std::size_t p : parents[u]) {
            if (p == v) return {u};
        }
    }
    return {};
}
// --- end ---

// --- bug 10.3 descendants_for_children replaces children ---
Nodes descendants_for_children(const ParentLists& parents, std::size_t v) {
    std::vector<std::size_t> often(parents.size());
    often[v] = 1;
    Nodes found;
    for (std::size_t u = v + 1; u < parents.size(); ++u) {
        for (const std::size_t p : parents[u]) often[u] += often[p];
        found.insert(found.end(), often[u], u);
    }
    return found;
}
// --- end ---

}  // namespace

std::vector<course::Version<Solution>> bugs_of_graph() {
    using course::replaced;
    const std::string graph = "Univariate chain rule: computation graph";
    return {
        {{"target_no_node", "10.3", "t is a node too: the loss is computed from y and t.", graph},
         replaced<&Solution::slide_graph>(target_no_node)},
        {{"bias_no_parent", "10.3", "b is a node of its own: s is computed from w, x and b.", graph},
         replaced<&Solution::slide_graph>(bias_no_parent)},
        {{"children_for_parents", "10.3",
          "The edges are turned round: these are the nodes that USE each node, its children.", graph},
         replaced<&Solution::slide_graph>(children_for_parents)},
        {{"ancestors_for_parents", "10.3",
          "An edge means DIRECTLY computed from: w reaches y and L, but only by way of s.", graph},
         replaced<&Solution::slide_graph>(ancestors_for_parents)},
        {{"one_long_chain", "10.3",
          "w, x, b and t are given: nothing is computed to get them, so they have no parents.", graph},
         replaced<&Solution::slide_graph>(one_long_chain)},
        {{"parents_for_children", "10.3",
          "These are the parents of v. Its children are the nodes in whose lists v stands.", graph},
         replaced<&Solution::children>(parents_for_children)},
        {{"child_once", "10.3", "A child that uses v twice will send it two messages, so it stands there twice.",
          graph},
         replaced<&Solution::children>(child_once)},
        {{"first_parent_only", "10.3", "v may stand anywhere in a list of parents; only the first place was looked at.",
          graph},
         replaced<&Solution::children>(first_parent_only)},
        {{"first_child_only", "10.3", "A node may have several children: do not stop at the first.", graph},
         replaced<&Solution::children>(first_child_only)},
        {{"descendants_for_children", "10.3", "Children use v directly. These are all that v reaches, its descendants.",
          graph},
         replaced<&Solution::children>(descendants_for_children)},
    };
}

}  // namespace bp::chapters::ch10
