#include <cmath>
#include <string>

#include "parts.hpp"

// Exercise 14.4: on small graphs the oracle walks every path; a ladder of 40 diamonds has 2^40 of them.
namespace bp::chapters::ch14 {

namespace {

using course::Case;
using course::Judge;

using ParentLists = std::vector<Nodes>;

/// "2 ← 0, 1; 3 ← 2, 2"
std::string text_of(const ParentLists& parents) {
    std::string text;
    for (std::size_t v = 0; v < parents.size(); ++v) {
        if (parents[v].empty()) continue;
        text += (text.empty() ? "" : "; ") + std::to_string(v) + " ←";
        for (std::size_t i = 0; i < parents[v].size(); ++i) {
            text += (i == 0 ? " " : ", ") + std::to_string(parents[v][i]);
        }
    }
    return text.empty() ? "no edge" : text;
}

/// Walks back from `to` along every edge.
double ways_walked(const ParentLists& parents, std::size_t from, std::size_t to) {
    if (from == to) return 1;
    double ways = 0;
    for (const std::size_t parent : parents[to]) ways += ways_walked(parents, from, parent);
    return ways;
}

void check_ways(Case& c, const Solution& student, const ParentLists& parents, std::size_t from, std::size_t to) {
    c.given_text("nodes", std::to_string(parents.size()));
    c.given_text("parents", text_of(parents));
    c.given("from", static_cast<double>(from));
    c.given("to", static_cast<double>(to));
    c.expect({ways_walked(parents, from, to)}, "every path walked");
    const Graph graph{parents.size(), [&parents](std::size_t v) { return parents.at(v); }};
    c.got({static_cast<double>(student.path_count(graph, from, to))});
}

/// k diamonds one after another: node 3i goes to 3i + 1 and 3i + 2, both go to 3i + 3.
ParentLists ladder(std::size_t k) {
    ParentLists parents{{}};
    for (std::size_t i = 0; i < k; ++i) {
        parents.push_back({3 * i});
        parents.push_back({3 * i});
        parents.push_back({3 * i + 1, 3 * i + 2});
    }
    return parents;
}

struct TooMany {};

/// The student's answer and the calls it took; no more than `most` of them are answered.
struct Answer {
    Count ways = 0;
    std::size_t calls = 0;
};

Answer answer_within(std::size_t most, const Solution& student, const ParentLists& parents) {
    Answer answer;
    const Graph graph{parents.size(), [&](std::size_t v) {
                          if (++answer.calls > most) throw TooMany{};
                          return parents.at(v);
                      }};
    try {
        answer.ways = student.path_count(graph, 0, parents.size() - 1);
    } catch (const TooMany&) {
    }
    return answer;
}

constexpr std::size_t kDiamonds = 40, kAllowed = 4 * (3 * kDiamonds + 1 + 4 * kDiamonds);

}  // namespace

void paths_are_counted(Judge& judge, const Solution& student) {
    const char* const rule = "The ways to a node are the ways to its parents, added up, one parent for each time used.";
    const auto example = [&](const char* claim, const ParentLists& parents, std::size_t from, std::size_t to) {
        judge.example(claim, [&, parents, from, to](Case& c) { check_ways(c, student, parents, from, to); });
    };
    example(rule, ladder(1), 0, 3);
    example(rule, ladder(3), 0, 9);
    example("A parent that is used twice gives two ways.", {{}, {0, 0}, {1, 1, 1}}, 0, 2);
    example("Only what starts at `from` counts.", {{}, {}, {0, 1}, {2, 0}}, 1, 3);
    example("From a node to itself there is one way, standing still.", {{}, {0}, {1, 0}}, 1, 1);
    example("`to` need not be the last node.", {{}, {0}, {0, 1}, {2, 1, 0}}, 0, 2);
    example("There may be no way at all.", {{}, {}, {0}}, 1, 2);
    judge.property(rule, [&](Case& c) {
        ParentLists parents(1 + c.choice({0, 6}));
        for (std::size_t v = 1; v < parents.size(); ++v) {
            for (std::size_t edges = c.choice({0, 3}); edges > 0; --edges) parents[v].push_back(c.choice({0, v - 1}));
        }
        const std::size_t to = c.choice({0, parents.size() - 1});
        check_ways(c, student, parents, c.choice({0, to}), to);
    });
    judge.trial("Forty diamonds: 2^40 ways, and 160 edges to look at.", [&](Case& c) {
        c.given_text("parents", "40 diamonds one after another, 121 nodes");
        c.oracle("graph.parents itself, which counts its calls");
        const Answer answer = answer_within(kAllowed, student, ladder(kDiamonds));
        c.within_cost(answer.calls, kAllowed, "calls of graph.parents, four for each node and each edge");
        c.expect({std::ldexp(1, kDiamonds)}, "every diamond doubles the ways: 2^40");
        c.got({static_cast<double>(answer.ways)});
    });
    judge.probe("are few calls enough for forty diamonds", [&] {
        return course::Numbers{answer_within(kAllowed, student, ladder(kDiamonds)).calls <= kAllowed ? 1.0 : 0.0};
    });
}

}  // namespace bp::chapters::ch14
