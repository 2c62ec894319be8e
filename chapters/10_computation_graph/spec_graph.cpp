#include <algorithm>

#include "parts.hpp"
#include "values.hpp"

// Exercise 10.3. Who depends on whom is found by trying: raise one node's value and compute the lines again.
namespace bp::chapters::ch10 {

namespace {

using course::Case;
using course::Judge;
using course::Numbers;

const std::vector<std::string> kNames{"w", "x", "b", "t", "s", "y", "L"};

/// How often each of the `count` nodes stands in a list, which does not depend on the list's order.
Numbers how_often(const Nodes& list, std::size_t count) {
    Numbers often(count, 0.0);
    for (const std::size_t v : list) {
        if (v < count) often[v] += 1;
    }
    return often;
}

/// The list is recorded in order, since every order is right.
void require_known_nodes(Case& c, Nodes list, std::size_t count) {
    std::ranges::sort(list);
    c.require(list.empty() || list.back() < count, "numbers of nodes, 0 to " + std::to_string(count - 1),
              Numbers(list.begin(), list.end()));
}

/// The line of the slide that computes node v, from the values of all seven.
double line(std::size_t v, const Numbers& at) {
    if (v == node::s) return at[node::w] * at[node::x] + at[node::b];
    if (v == node::y) return activated(Activation::sigmoid, at[node::s]);
    if (v == node::L) return loss_of(at[node::y], at[node::t]);
    return at[v];  // given
}

/// 1 for each node whose value the line of v reads.
Numbers read_by(std::size_t v) {
    const Numbers at{2, 3, 1, 1, 0.5, 0.25, 1};
    Numbers reads;
    for (std::size_t u = 0; u < at.size(); ++u) {
        Numbers raised = at;
        raised[u] += 0.5;
        reads.push_back(u != v && line(v, raised) != line(v, at) ? 1 : 0);
    }
    return reads;
}

void check_parents(Case& c, const Solution& student, std::size_t v) {
    c.given_text("v", kNames[v]);
    c.oracle("the slide: seven nodes");
    const ParentLists graph = student.slide_graph();
    c.require(graph.size() == kNames.size(), "seven lists, one for each node", {static_cast<double>(graph.size())});
    require_known_nodes(c, graph[v], kNames.size());
    c.label(kNames);
    c.expect(read_by(v), "trying: which of the seven values does its line react to?");
    c.got(how_often(graph[v], kNames.size()));
}

std::string text_of(const ParentLists& parents) {
    std::string text;
    for (std::size_t v = 0; v < parents.size(); ++v) {
        text += (v == 0 ? "" : ", ") + std::to_string(v) + ": " +
                course::to_text(Numbers(parents[v].begin(), parents[v].end()));
    }
    return text;
}

/// Every node made a sum of its parents: how far does each rise from 0 if only the value of v rises to 1?
Numbers rise_with(const ParentLists& parents, std::size_t v) {
    Numbers at(parents.size(), 0.0);
    at[v] = 1;
    Numbers rise;
    for (const Nodes& list : parents) {
        double sum = 0;
        for (const std::size_t u : list) sum += at[u];
        rise.push_back(sum);
    }
    return rise;
}

void check_children(Case& c, const Solution& student, const ParentLists& parents, std::size_t v,
                    const Numbers& expected, const char* oracle) {
    c.given_text("parents", text_of(parents));
    c.given("v", static_cast<double>(v));
    std::vector<std::string> labels;
    for (std::size_t u = 0; u < parents.size(); ++u) labels.push_back("node " + std::to_string(u));
    const Nodes answer = student.children(parents, v);
    require_known_nodes(c, answer, parents.size());
    c.label(labels);
    c.expect(expected, oracle);
    c.got(how_often(answer, parents.size()));
}

ParentLists any_graph(Case& c) {
    ParentLists parents(c.choice({1, 5}));
    for (std::size_t v = 1; v < parents.size(); ++v) {
        parents[v].resize(c.choice({0, 3}));
        for (std::size_t& parent : parents[v]) parent = c.choice({0, v - 1});
    }
    return parents;
}

}  // namespace

void graph_is_known(Judge& judge, const Solution& student) {
    for (std::size_t v = 0; v < kNames.size(); ++v) {
        judge.example("An edge leads to " + kNames[v] + " from each quantity it is computed from directly: 1 for a " +
                          "parent, 0 for the others.",
                      [&, v](Case& c) { check_parents(c, student, v); });
    }
    const ParentLists chain{{}, {0}, {1}};
    judge.example("The child of a node is whoever uses its value directly.", [&](Case& c) {
        check_children(c, student, chain, 0, {0, 1, 0}, "read off the lists");
    });
    judge.example("The last node has no child.", [&](Case& c) {
        check_children(c, student, chain, 2, {0, 0, 0}, "read off the lists");
    });
    judge.example("A node may have several children, in any position of their lists.", [&](Case& c) {
        check_children(c, student, {{}, {}, {0, 1}, {1, 2}}, 1, {0, 0, 1, 1}, "read off the lists");
    });
    judge.example("x·x uses x twice: x has this child twice.", [&](Case& c) {
        check_children(c, student, {{}, {0, 0}}, 0, {0, 2}, "read off the lists");
    });
    judge.property("u is a child of v as often as v is a parent of u.", [&](Case& c) {
        const ParentLists parents = any_graph(c);
        const std::size_t v = c.choice({0, parents.size() - 1});
        check_children(c, student, parents, v, rise_with(parents, v),
                       "how far each rises if all nodes are sums and v rises by 1");
    });
}

}  // namespace bp::chapters::ch10
