#include <algorithm>

#include "parts.hpp"
#include "values.hpp"

// Exercise 12.4. The oracle goes forward only: raise one node by 1 and see how far the last one rises.
namespace bp::chapters::ch12 {

namespace {

using course::Case;
using course::Judge;
using course::Numbers;

using Lists = std::vector<Numbers>;

/// For nodes that are linear with these partials: how far the last one rises if the value of v rises by 1.
double rise_of_last(const ParentLists& parents, const Lists& partials, std::size_t v) {
    Numbers rise(parents.size(), 0.0);
    for (std::size_t u = 0; u < parents.size(); ++u) {
        for (std::size_t j = 0; j < parents[u].size(); ++j) rise[u] += partials[u][j] * rise[parents[u][j]];
        if (u == v) rise[u] = 1;
    }
    return rise.back();
}

struct Example {
    ParentLists parents;
    Lists partials;
    double delta_N;
};

/// The student's pass over the example; gives how often it asked for partials.
std::size_t calls_of(const Solution& student, const Example& e, Numbers& delta) {
    std::size_t calls = 0;
    const ComputedGraph graph{e.parents, [&](std::size_t v) {
                                  ++calls;
                                  return e.partials[v];
                              }};
    student.backward(graph, e.delta_N, delta);
    return calls;
}

std::size_t nodes_and_edges(const Example& e) {
    std::size_t count = e.parents.size();
    for (const Nodes& list : e.parents) count += list.size();
    return count;
}

/// Gives how often partials were asked for.
std::size_t check_backward(Case& c, const Solution& student, const Example& e) {
    c.given("δ of the last node", e.delta_N);
    c.given_text("before the call", "5 in every place of delta");
    Numbers expected, delta(e.parents.size(), 5.0);
    std::vector<std::string> labels;
    for (std::size_t v = 0; v < e.parents.size(); ++v) {
        expected.push_back(e.delta_N * rise_of_last(e.parents, e.partials, v));
        labels.push_back("δ_" + std::to_string(v));
    }
    c.label(labels);
    c.expect(expected, "forward only: how far does the last node rise if this one rises by 1, times its δ");
    const std::size_t calls = calls_of(student, e, delta);
    c.got(delta);
    return calls;
}

void check_shown(Case& c, const Solution& student, const Example& e) {
    c.given_text("parents", lists_text(e.parents));
    c.given_text("partials", lists_text(e.partials));
    check_backward(c, student, e);
}

Example any_example(Case& c) {
    Example e{ParentLists(c.choice({1, 6})), {}, 0};
    e.partials.resize(e.parents.size());
    for (std::size_t v = 1; v < e.parents.size(); ++v) {
        const std::size_t count = c.choice({0, 3});
        for (std::size_t j = 0; j < count; ++j) {
            e.parents[v].push_back(c.choice({0, v - 1}));
            e.partials[v].push_back(course::simple_numbers()[c.choice({0, 8})]);
        }
    }
    e.delta_N = course::simple_numbers()[1 + c.choice({0, 7})];
    return e;
}

/// v_1 = v_0/2 + v_0/2, v_2 = v_1/2 + v_1/2, …: 2^count paths from the last node to the first.
Example doublings(std::size_t count) {
    Example e{{{}}, {{}}, 3};
    for (std::size_t v = 1; v <= count; ++v) {
        e.parents.push_back({v - 1, v - 1});
        e.partials.push_back({0.5, 0.5});
    }
    return e;
}

}  // namespace

void loop_reaches_every_node(Judge& judge, const Solution& student) {
    const auto example = [&](const char* claim, const Example& e) {
        judge.example(claim, [&](Case& c) { check_shown(c, student, e); });
    };
    example("The loss starts with the error signal it is given, and that is all of a graph of one node.",
            {{{}}, {{}}, 1});
    example("From the loss back, each node multiplies its error signal by its local derivative.",
            {{{}, {0}, {1}}, {{}, {3}, {-2}}, 1});
    example("The loss starts with the error signal it is given.", {{{}, {0}, {1}}, {{}, {3}, {-2}}, -4});
    example("A node with two children adds their messages.", {{{}, {0}, {0}, {1, 2}}, {{}, {2}, {-1}, {3, 4}}, 1});
    const char* const waits = "In a diamond the shared node waits until both branches have reported.";
    example(waits, {{{}, {0}, {1}, {1}, {2, 3}}, {{}, {3}, {1}, {2}, {6, 4}}, 1});
    example(waits, {{{}, {0}, {1}, {1}, {3, 2}}, {{}, {3}, {1}, {2}, {4, 6}}, 1});
    example("A node used twice by the same child receives two messages from it.",
            {{{}, {0, 0}, {1}}, {{}, {2, 3}, {-1}}, 1});
    example("A node that does not lead to the last one has the error signal 0.", {{{}, {0}, {0}}, {{}, {4}, {2}}, 3});
    judge.property("Backward in reverse topological order: every node has δ = ∂v_N/∂v times δ_N.",
                   [&](Case& c) { check_shown(c, student, any_example(c)); });
    // How often a right or wrong loop asks is its own choice, as long as it is not once for each path.
    const Example ladder = doublings(14);
    judge.trial("Each node and each edge is visited once.", [&](Case& c) {
        c.given_text("graph", "14 doublings: node v is node v - 1 used twice, all partials ½");
        const std::size_t calls = check_backward(c, student, ladder);
        c.within_cost(calls, nodes_and_edges(ladder), "calls of graph.partials, one for each node and each edge");
    });
    judge.probe("whether there were more calls than nodes and edges", [&] {
        Numbers delta(ladder.parents.size(), 5.0);
        return Numbers{calls_of(student, ladder, delta) > nodes_and_edges(ladder) ? 1.0 : 0.0};
    });
}

}  // namespace bp::chapters::ch12
