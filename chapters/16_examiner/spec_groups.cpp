#include <algorithm>
#include <fmt/format.h>

#include "parts.hpp"
#include "plain_box.hpp"

// Exercise 16.4.
namespace bp::chapters::ch16 {

namespace {

using course::Case;
using course::Judge;
using course::Numbers;

const std::vector<Group> kGroups{{"W1", 0, 6}, {"b1", 6, 3}, {"W2", 9, 12}, {"b2", 21, 4}};
constexpr std::size_t kGroupOutputs = 8;
constexpr std::uint64_t kGroupSeed = 16;

std::size_t parameter_count() { return kGroups.back().first + kGroups.back().count; }

/// 1 for each comparison that agrees, 0 for each that does not.
Numbers agreements(const Solution& student, const Numbers& error) {
    Random random(kGroupSeed);
    const Setting zero{{}, Numbers(parameter_count()), {}};
    Numbers answer;
    for (const Comparison& c : student.by_group(linear_box(kGroups, kGroupOutputs, error), zero, random)) {
        answer.push_back(yes(is_near(c.claimed, c.measured)));
    }
    return answer;
}

void check_groups(Case& c, const Solution& student, const Numbers& error, const Numbers& expected) {
    c.given_text("groups", "W1 (6 numbers), b1 (3), W2 (12), b2 (4)");
    c.expect(expected, "where the mistake was planted");
    if (expected.size() == kGroups.size()) c.label({"W1 agrees", "b1 agrees", "W2 agrees", "b2 agrees"});
    c.got(agreements(student, error));
}

/// A mistake in one number of one group.
void check_planted(Case& c, const Solution& student, std::size_t group, std::size_t place) {
    Numbers error(parameter_count()), expected(kGroups.size(), 1.0);
    error[place] = 1.5;
    expected[group] = 0;
    c.given_text("planted mistake", fmt::format("number {} of {}", place - kGroups[group].first, kGroups[group].name));
    check_groups(c, student, error, expected);
}

bool are_different(const Sizes& n) {
    const std::size_t all[]{n.inputs, n.hidden, n.outputs, n.samples};
    for (std::size_t a = 0; a < 4; ++a) {
        for (std::size_t b = 0; b < a; ++b) {
            if (all[a] == all[b]) return false;
        }
    }
    return std::min({n.inputs, n.hidden, n.outputs, n.samples}) >= 2;
}

bool are_square(const Sizes& n) { return n.inputs == n.hidden && n.hidden == n.outputs && n.inputs >= 2; }

bool are_small(const Sizes& n) {
    return std::min({n.inputs, n.hidden, n.outputs, n.samples}) >= 1 &&
           std::max({n.inputs, n.hidden, n.outputs, n.samples}) <= 10;
}

std::string text_of(const std::vector<Sizes>& list) {
    std::string text;
    for (const Sizes& n : list) {
        text += fmt::format("{}{}-{}-{} with {}", text.empty() ? "" : ", ", n.inputs, n.hidden, n.outputs, n.samples);
    }
    return text.empty() ? "none" : text;
}

void check_sizes(Case& c, const Solution& student, bool (*is_wanted)(const Sizes&), const char* expected) {
    c.oracle("the text of the exercise");
    const std::vector<Sizes> list = student.telling_sizes();
    const bool holds = std::ranges::any_of(list, is_wanted) && std::ranges::all_of(list, are_small);
    c.require(holds, expected, {yes(holds)}, text_of(list));
}

}  // namespace

void groups_are_told_apart(Judge& judge, const Solution& student) {
    judge.example("Where two sizes are equal, a wrong index may read the right number.", [&](Case& c) {
        check_sizes(c, student, are_different,
                    "sizes with four different numbers among them, at least 2 (and nothing above 10)");
    });
    judge.example("Where a matrix is square, its transpose fits as well and no shape complains.", [&](Case& c) {
        check_sizes(c, student, are_square, "as many inputs as hidden units as outputs among them, at least 2");
    });
    judge.example("A right box agrees in each of its groups.",
                  [&](Case& c) { check_groups(c, student, {}, Numbers(kGroups.size(), 1.0)); });
    for (std::size_t g = 0; g < kGroups.size(); ++g) {
        const std::string claim =
            fmt::format("A mistake in {} shows in {} and nowhere else.", kGroups[g].name, kGroups[g].name);
        judge.example(claim, [&](Case& c) { check_planted(c, student, g, kGroups[g].first); });
        judge.example(claim + " Its last number belongs to it.",
                      [&](Case& c) { check_planted(c, student, g, kGroups[g].first + kGroups[g].count - 1); });
    }
}

}  // namespace bp::chapters::ch16
