#include "verify/suite_rows.hpp"

#include <algorithm>
#include <iostream>
#include <map>
#include <ostream>
#include <set>

#include <gtest/gtest.h>

#include "verify/checkers/checker.hpp"
#include "verify/losses/softmax_loss.hpp"
#include "verify/networks/properties.hpp"
#include "verify/networks/recipe.hpp"

namespace bp::verify {

/// For GoogleTest, which would print bytes.
void PrintTo(const SuiteProperty& property, std::ostream* out) { *out << property.id << ": " << property.title; }

namespace {

/// Properties of graph engines have tests of their own.
std::vector<SuiteProperty> of_other_things() {
    std::vector<SuiteProperty> others;
    for (const SuiteProperty& property : suite_properties()) {
        if (property.judges != "graph engines") others.push_back(property);
    }
    return others;
}

class OtherProperties : public testing::TestWithParam<SuiteProperty> {};

TEST_P(OtherProperties, HoldForTheProduct) {
    const SuiteProperty& property = GetParam();
    const Report report = property.check({.cases = 2000, .seed = 20191});
    EXPECT_FALSE(report.counterexample) << to_text(property, *report.counterexample);
    EXPECT_GE(report.cases, property.id == "P34d" ? 1U : property.id == "P19c" ? 6U : 15U);
    EXPECT_GT(report.compared, 0U) << "a property that compares nothing proves nothing";
    EXPECT_LE(100 * report.unchecked, report.cases) << report.unchecked << " of " << report.cases;
    EXPECT_LE(report.worst, 0.5) << "the largest error comes near its bound";
}

INSTANTIATE_TEST_SUITE_P(All, OtherProperties, testing::ValuesIn(of_other_things()),
                         [](const testing::TestParamInfo<SuiteProperty>& property) {
                             std::string name{property.param.id};
                             std::replace(name.begin(), name.end(), '/', '_');
                             return name;
                         });

// Wrong networks are the right steps with one replaced; so these must be right.
TEST(Recipes, AreRightWithAllTheirRightSteps) {
    for (const NetworkProperty& property : network_properties()) {
        const Report report = check(property, method_of(right_recipe()), {.cases = 1000, .seed = 3});
        EXPECT_FALSE(report.counterexample) << property.id << ": " << report.counterexample->message;
    }
}

/// Whether the property notices any of the mistakes, whichever it is named for.
template <class Thing, class Case>
bool notices_one(const PropertyOf<Thing, Case>& property, std::span<const WrongThing<Thing>> mistakes) {
    return std::any_of(mistakes.begin(), mistakes.end(), [&](const auto& wrong) {
        return check(property, wrong.make(), {.cases = 2000, .seed = 5}).counterexample.has_value();
    });
}

// A property for which no mistake is named might be empty.
TEST(PropertiesOfOtherThings, EachNoticeSomeMistake) {
    for (const auto& property : network_properties()) {
        EXPECT_TRUE(notices_one(property, wrong_networks())) << property.id;
    }
    for (const auto& property : loss_properties()) {
        if (property.id == "P18g") continue;  // wrong losses have no softmax of their own
        EXPECT_TRUE(notices_one(property, wrong_softmax_losses())) << property.id;
    }
    for (const auto& property : checker_properties()) {
        EXPECT_TRUE(notices_one(property, wrong_checkers())) << property.id;
    }
}

TEST(SuiteMistakes, AreEachCaughtByTheirProperty) {
    std::vector<std::size_t> cases_needed;
    for (const SuiteMistake& wrong : suite_mistakes()) {
        if (wrong.judges == "graph engines") continue;
        SCOPED_TRACE(std::string{wrong.id} + ": " + std::string{wrong.what});
        const Report report = wrong.check({.cases = 2000, .seed = 7});
        EXPECT_TRUE(report.counterexample) << "survived " << wrong.caught_by;
        if (!report.counterexample || suite_property(wrong.caught_by).is_sweep) continue;
        cases_needed.push_back(report.counterexample->found_after);
        std::cout << wrong.id << " caught by " << wrong.caught_by << " after " << cases_needed.back()
                  << " cases: " << report.counterexample->message << '\n';
    }
    std::sort(cases_needed.begin(), cases_needed.end());
    EXPECT_LE(cases_needed[cases_needed.size() / 2], 20U) << "weak properties show as late catches";
}

TEST(SuiteRows, HaveNamesOfTheirOwnAndASentenceForWhoeverMadeTheMistake) {
    std::set<std::string_view> properties, mistakes;
    for (const SuiteProperty& property : suite_properties()) {
        EXPECT_TRUE(properties.insert(property.id).second) << property.id;
    }
    for (const SuiteMistake& wrong : suite_mistakes()) {
        EXPECT_TRUE(mistakes.insert(wrong.id).second) << wrong.id;
        EXPECT_TRUE(wrong.diagnosis.ends_with('.')) << wrong.id;
        EXPECT_TRUE(properties.contains(wrong.caught_by)) << wrong.id;
    }
    EXPECT_GE(mistakes.size(), 200U);
}

}  // namespace
}  // namespace bp::verify
