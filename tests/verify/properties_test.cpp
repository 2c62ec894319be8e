#include <algorithm>
#include <ostream>

#include <gtest/gtest.h>

#include "verify/op_record.hpp"
#include "verify/property.hpp"

namespace bp::verify {

/// For GoogleTest, which would print bytes.
void PrintTo(const Property& property, std::ostream* out) { *out << property.id << ": " << property.title; }

namespace {

constexpr Effort kEffort{.cases = 2500, .seed = 20191};

/// At most one case in a hundred may be one that the oracle cannot judge.
bool few_unchecked(const Report& report) { return 100 * report.unchecked <= report.cases; }

class Properties : public testing::TestWithParam<Property> {};

TEST_P(Properties, HoldForTheEngine) {
    const Property& property = GetParam();
    const Report report = check(property, Engine{}, kEffort);
    EXPECT_FALSE(report.counterexample) << to_text(property, *report.counterexample);
    EXPECT_GE(report.cases, property.sweep != nullptr ? 50 : kEffort.cases);
    EXPECT_GE(report.compared, report.cases) << "a property that compares nothing proves nothing";
    EXPECT_TRUE(few_unchecked(report)) << report.unchecked << " of " << report.cases;
    EXPECT_LE(report.worst, 0.5) << "the largest error comes near its bound";
    RecordProperty("compared", static_cast<int>(report.compared));
}

INSTANTIATE_TEST_SUITE_P(All, Properties, testing::ValuesIn(all_properties().begin(), all_properties().end()),
                         [](const testing::TestParamInfo<Property>& property) {
                             std::string name{property.param.id};
                             std::replace(name.begin(), name.end(), '-', '_');
                             return name;
                         });

/// What the random graphs of one kind exercise. The judge has nothing to do with it, so it is an empty one.
Coverage coverage_of(Kind kind) {
    const Property nothing{"", "", kind, [](const Engine&, const Case&) { return Verdict{}; }};
    return check(nothing, Engine{}, kEffort).coverage;
}

bool may_occur(const OpRecord& record, Kind kind) {
    if (record.form == Form::leaf) return true;
    if (!record.has_derivative) return false;
    return kind == Kind::convex ? record.is_convex : kind != Kind::lattice || record.on_lattice;
}

// Without these floors a property could pass because its graphs are too plain.
TEST(RandomGraphs, UseEveryOpOftenAndMeetTiesFanOutAndStretching) {
    for (const Kind kind : {Kind::lattice, Kind::convex, Kind::continuous, Kind::moderate}) {
        SCOPED_TRACE(static_cast<int>(kind));
        const Coverage coverage = coverage_of(kind);
        EXPECT_EQ(coverage.graphs, kEffort.cases);
        for (const OpRecord* record : records_of_engine()) {
            if (!may_occur(*record, kind)) continue;
            const auto found = coverage.ops.find(record->name);
            EXPECT_GE(found == coverage.ops.end() ? 0 : found->second, 150U) << record->name;
        }
        EXPECT_GE(coverage.ties, 1000U);
        EXPECT_GE(coverage.three_way_ties, 400U);
        EXPECT_GE(coverage.at_kink, 400U);
        EXPECT_GE(coverage.repeated, 1500U);
        EXPECT_GE(coverage.stretched, 300U);
        EXPECT_GE(coverage.off_path, 1000U);
        EXPECT_GE(coverage.matrices, 4000U);
        for (std::size_t k = 0; k < coverage.fan_out.size(); ++k) {
            EXPECT_GE(coverage.fan_out[k], 40U) << "nodes that are used " << k << " times";
        }
    }
}

}  // namespace
}  // namespace bp::verify
