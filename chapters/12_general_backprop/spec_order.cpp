#include <algorithm>

#include "parts.hpp"
#include "values.hpp"

// Exercise 12.2. Any order that has the property counts, so no fixed one is expected.
namespace bp::chapters::ch12 {

namespace {

using course::Case;
using course::Judge;
using course::Numbers;

std::string name_of(std::size_t v) { return "node " + std::to_string(v); }

void check_order(Case& c, const Solution& student, const ParentLists& parents) {
    c.given_text("parents", lists_text(parents));
    c.oracle("the definition of a topological order");
    const Nodes order = student.order(parents);
    const Numbers answer(order.begin(), order.end());
    c.require(order.size() == parents.size(), std::to_string(parents.size()) + " nodes", answer);
    std::vector<std::size_t> turn(parents.size(), parents.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        c.require(order[i] < parents.size(), "numbers of nodes, counted from 0", answer);
        c.require(turn[order[i]] == parents.size(), name_of(order[i]) + " once", answer);
        turn[order[i]] = i;
    }
    for (std::size_t v = 0; v < parents.size(); ++v) {
        for (const std::size_t p : parents[v]) {
            c.require(turn[p] < turn[v], name_of(p) + " before its child, " + name_of(v), answer);
        }
    }
}

void check_cycle(Case& c, const Solution& student, const ParentLists& parents) {
    c.given_text("parents", lists_text(parents));
    c.oracle("the definition: each node of the cycle would have to come before itself");
    const Nodes order = student.order(parents);
    c.require(order.empty(), "an empty list", Numbers(order.begin(), order.end()));
}

/// Edges from earlier to later nodes, then all nodes renumbered: node v of the answer is the one that was drawn as
/// number place[v].
ParentLists any_graph(Case& c) {
    Nodes name(c.choice({1, 6}));
    for (std::size_t v = 0; v < name.size(); ++v) {
        name[v] = v;
        std::swap(name[v], name[v - c.choice({0, v})]);
    }
    ParentLists parents(name.size());
    for (std::size_t v = 1; v < name.size(); ++v) {
        const std::size_t count = c.choice({0, 3});
        for (std::size_t j = 0; j < count; ++j) parents[name[v]].push_back(name[c.choice({0, v - 1})]);
    }
    return parents;
}

}  // namespace

void order_is_topological(Judge& judge, const Solution& student) {
    const char* const claim = "In a topological order v_1, …, v_N parents come before children.";
    // Each of these has a single order, so that the answers tell known mistakes apart.
    judge.example(claim, [&](Case& c) { check_order(c, student, {{}, {0}, {1}}); });
    judge.example(claim, [&](Case& c) { check_order(c, student, {{1}, {2}, {}}); });
    judge.example("A node waits for ALL its parents.", [&](Case& c) { check_order(c, student, {{}, {2, 0}, {0}}); });
    judge.example("A node that is used twice by the same child still has one place in the order.", [&](Case& c) {
        check_order(c, student, {{1, 1}, {}});
    });
    // Several orders are right here.
    judge.trial("Nodes that do not depend on each other may stand in any order, but none may be missing.",
                [&](Case& c) {
                    check_order(c, student, {{}, {}, {1}, {}});
                });
    judge.property(claim, [&](Case& c) { check_order(c, student, any_graph(c)); });
    const char* const no_order = "A graph with a cycle has no topological order.";
    judge.example(no_order, [&](Case& c) { check_cycle(c, student, {{}, {0, 2}, {1}}); });
    judge.example(no_order, [&](Case& c) { check_cycle(c, student, {{2}, {0}, {1}}); });
    judge.example(no_order, [&](Case& c) { check_cycle(c, student, {{}, {1}}); });
}

}  // namespace bp::chapters::ch12
