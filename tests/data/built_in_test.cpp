#include "data/built_in.hpp"

#include <algorithm>
#include <set>
#include <gtest/gtest.h>

#include "data/measured.hpp"

namespace bp {
namespace {

std::vector<std::size_t> per_class(const Dataset& data) {
    std::vector<std::size_t> counts(data.class_count);
    for (const std::size_t label : data.labels) ++counts[label];
    return counts;
}

double sum(const Dataset& data) {
    double total = 0;
    for (const double x : data.inputs.data()) total += x;
    return total;
}

// Counts as their origins state them, src/data/SOURCES.md; sums of all inputs computed from the files with awk.
TEST(MeasuredData, IsWhatItsOriginSays) {
    EXPECT_EQ(shape_of(iris().inputs), (Shape{150, 4}));
    EXPECT_EQ(per_class(iris()), (std::vector<std::size_t>{50, 50, 50}));
    EXPECT_NEAR(sum(iris()), 2078.7, 1e-9);
    EXPECT_EQ(shape_of(wine().inputs), (Shape{178, 13}));
    EXPECT_EQ(per_class(wine()), (std::vector<std::size_t>{59, 71, 48}));
    EXPECT_NEAR(sum(wine()), 159975.295999, 1e-6);
    EXPECT_EQ(shape_of(breast_cancer().inputs), (Shape{569, 30}));
    EXPECT_EQ(per_class(breast_cancer()), (std::vector<std::size_t>{212, 357}));
    EXPECT_NEAR(sum(breast_cancer()), 1056474.459636, 1e-4);
}

// Lines 35 and 38 are Fisher's; UCI's file has other numbers there.
TEST(MeasuredData, HasIrisAsFisherPrintedIt) {
    const Dataset data = iris();
    EXPECT_EQ(std::vector<double>(&data.inputs(34, 0), &data.inputs(34, 0) + 4),
              (std::vector<double>{4.9, 3.1, 1.5, 0.2}));
    EXPECT_EQ(std::vector<double>(&data.inputs(37, 0), &data.inputs(37, 0) + 4),
              (std::vector<double>{4.9, 3.6, 1.4, 0.1}));
    EXPECT_EQ(data.class_name(2), "virginica");
    EXPECT_EQ(breast_cancer().class_name(0), "malignant");
}

TEST(BuiltInSets, HaveNamesOfTheirOwnAndEitherClassesOrNumbers) {
    std::set<std::string_view> names;
    for (const BuiltIn& set : built_in_sets()) {
        EXPECT_TRUE(names.insert(set.name).second) << set.name;
        EXPECT_FALSE(set.description.empty()) << set.name;
        EXPECT_NE(set.classes == nullptr, set.numbers == nullptr) << set.name;
    }
    EXPECT_GE(names.size(), 15U);
}

TEST(BuiltInSets, CarryTheirNamesAndSamplesOfEveryClass) {
    for (const BuiltIn& set : built_in_sets()) {
        if (set.classes == nullptr) {
            EXPECT_EQ(set.numbers(1).name, set.name);
            EXPECT_EQ(set.numbers(1).targets.size1(), set.numbers(1).sample_count());
            continue;
        }
        const Dataset data = set.classes(1);
        EXPECT_EQ(data.name, set.name);
        for (const std::size_t samples : per_class(data)) EXPECT_GT(samples, 0U) << set.name;
        EXPECT_EQ(data.inputs.data(), set.classes(1).inputs.data()) << set.name;
        EXPECT_TRUE(data.class_names.empty() || data.class_names.size() == data.class_count) << set.name;
    }
}

}  // namespace
}  // namespace bp
