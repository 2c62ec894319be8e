#include "verify/wrong/wrong_version.hpp"

#include <algorithm>
#include <iostream>
#include <set>

#include <gtest/gtest.h>

#include "verify/property.hpp"

namespace bp::verify {
namespace {

// The suite's catch rate is known because its bugs are known: each is an engine, and each dies by a named property.
TEST(WrongVersions, AreEachCaughtByTheirProperty) {
    std::vector<std::size_t> cases_needed, nodes_left;
    for (const WrongVersion& wrong : wrong_versions()) {
        SCOPED_TRACE(std::string{wrong.id} + ": " + std::string{wrong.what});
        const Property& expected = property(wrong.caught_by);
        const Report report = check(expected, wrong.engine(), {.cases = 2000, .seed = 7});
        ASSERT_TRUE(report.counterexample) << "survived " << expected.id;
        if (expected.sweep != nullptr) continue;
        cases_needed.push_back(report.counterexample->found_after);
        nodes_left.push_back(report.counterexample->program.steps.size());
        std::cout << wrong.id << " caught by " << expected.id << " after " << cases_needed.back() << " cases, "
                  << nodes_left.back() << " nodes left: " << report.counterexample->message << '\n';
    }
    const auto median = [](std::vector<std::size_t> numbers) {
        std::sort(numbers.begin(), numbers.end());
        return numbers[numbers.size() / 2];
    };
    EXPECT_LE(median(cases_needed), 20U) << "weak properties show as late catches";
    EXPECT_LE(median(nodes_left), 4U) << "students read these graphs";
    std::cout << cases_needed.size() << " by random graphs, median " << median(cases_needed) << " cases, at most "
              << *std::max_element(cases_needed.begin(), cases_needed.end()) << "; median " << median(nodes_left)
              << " nodes left\n";
}

// Some properties are no mistake's own, since another one sees it first; they must be able to fail all the same.
TEST(WrongVersions, AreCaughtByEveryPropertyAtLeastOnce) {
    for (const Property& candidate : all_properties()) {
        const auto found =
            std::find_if(wrong_versions().begin(), wrong_versions().end(), [&](const WrongVersion& wrong) {
                return check(candidate, wrong.engine(), {.cases = 200, .seed = 7}).counterexample.has_value();
            });
        EXPECT_NE(found, wrong_versions().end()) << candidate.id << " passes every wrong version";
        if (found != wrong_versions().end()) std::cout << candidate.id << " catches " << found->what << '\n';
    }
}

// Three derivations that share nothing: differences, an imaginary part, and forward mode.
TEST(WrongVersions, OfADerivativeAreCaughtByAllThatComputeItAnew) {
    for (const std::string_view id : {"J3", "B5", "H8", "H13", "CE12"}) {
        const auto wrong = std::find_if(wrong_versions().begin(), wrong_versions().end(),
                                        [id](const WrongVersion& version) { return version.id == id; });
        ASSERT_NE(wrong, wrong_versions().end()) << id;
        for (const char* judge : {"P3", "P4", "P5"}) {
            EXPECT_TRUE(check(property(judge), wrong->engine(), {.cases = 2000, .seed = 7}).counterexample)
                << id << " survived " << judge;
        }
    }
}

TEST(WrongVersions, HaveNamesOfTheirOwnAndASentenceForWhoeverMadeThem) {
    std::set<std::string_view> ids;
    for (const WrongVersion& wrong : wrong_versions()) {
        EXPECT_TRUE(ids.insert(wrong.id).second) << wrong.id;
        EXPECT_FALSE(wrong.what.empty()) << wrong.id;
        EXPECT_TRUE(wrong.diagnosis.ends_with('.')) << wrong.id;
    }
    EXPECT_GE(ids.size(), 80U);
}

}  // namespace
}  // namespace bp::verify
