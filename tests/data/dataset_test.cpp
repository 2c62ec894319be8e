#include "data/dataset.hpp"

#include <gtest/gtest.h>

namespace bp {
namespace {

Dataset four_samples() { return {make_tensor<double>({{1, 2}, {3, 4}, {5, 6}, {7, 8}}), {0, 2, 1, 2}, 3, "four"}; }

TEST(OneHot, PutsASingleOneIntoTheColumnOfTheLabel) {
    const std::vector<std::size_t> labels{2, 0};
    const Tensor<double> targets = one_hot(labels, 3);
    ASSERT_EQ(shape_of(targets), (Shape{2, 3}));
    EXPECT_EQ(targets.data(), (std::vector<double>{0, 0, 1, 1, 0, 0}));
}

TEST(OneHot, RefusesALabelThatIsNoClass) {
    const std::vector<std::size_t> labels{0, 3};
    try {
        one_hot(labels, 3);
        FAIL() << "label 3 was accepted";
    } catch (const InputError& error) {
        EXPECT_STREQ(error.what(), "one_hot: label 3 of sample 2 is not below the number of classes, 3");
    }
}

TEST(Scaled, MultipliesEveryInputAndNothingElse) {
    const Dataset half = scaled(four_samples(), 0.5);
    EXPECT_EQ(half.inputs.data(), (std::vector<double>{0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4}));
    EXPECT_EQ(half.labels, four_samples().labels);
}

TEST(Subset, TakesRowsWithTheirLabelsInTheOrderAskedFor) {
    const std::vector<std::size_t> rows{3, 0, 3};
    const Dataset part = subset(four_samples(), rows);
    EXPECT_EQ(part.inputs.data(), (std::vector<double>{7, 8, 1, 2, 7, 8}));
    EXPECT_EQ(part.labels, (std::vector<std::size_t>{2, 0, 2}));
    EXPECT_EQ(part.class_count, 3U);  // of the whole, even where a class has no sample here
}

TEST(Subset, KeepsTheNamesOfClassesAndColumns) {
    Dataset data = four_samples();
    data.class_names = {"red", "green", "blue"};
    data.column_names = {"x", "y", "colour"};
    const std::vector<std::size_t> rows{1};
    const Dataset part = subset(data, rows);
    EXPECT_EQ(part.class_name(part.labels[0]), "blue");
    EXPECT_EQ(part.column_names, data.column_names);
    EXPECT_EQ(part.name, "four");
    EXPECT_EQ(four_samples().class_name(2), "2");
}

TEST(Subset, RefusesARowThatDoesNotExist) {
    const std::vector<std::size_t> rows{4};
    try {
        subset(four_samples(), rows);
        FAIL() << "row 4 was accepted";
    } catch (const InputError& error) {
        EXPECT_STREQ(error.what(), "row 4 does not exist; there are 4 samples, counted from 0");
    }
}

}  // namespace
}  // namespace bp
