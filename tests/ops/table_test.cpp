// What every op says about itself: its texts, the shapes it refuses.
#include <array>
#include <set>
#include <gtest/gtest.h>

#include "tests/ops/samples.hpp"

namespace bp {
namespace {

TEST(OpTable, RefusesShapesThatDoNotFitByNameAndShape) {
    const std::array<Shape, 5> shapes{Shape{1, 3}, {2, 1}, {2, 3}, {3, 2}, {4, 5}};
    std::set<std::string> refusing;
    for (const Op& op : sample_ops()) {
        for (const Shape a : shapes) {
            for (const Shape b : shapes) {
                const std::vector<Shape> in = op.table().arity.least <= 1 ? std::vector{a} : std::vector{a, b};
                try {
                    op.shape(in);
                } catch (const ShapeError& error) {
                    const std::string text = error.what();
                    refusing.insert(std::string{op.name()});
                    EXPECT_TRUE(text.starts_with(std::string{op.name()} + ": ")) << text;
                    for (const Shape shape : in) EXPECT_NE(text.find(to_string(shape)), std::string::npos) << text;
                }
            }
        }
    }
    // Every op of two or more arguments has shapes that it must refuse.
    for (const Op& op : sample_ops()) {
        EXPECT_TRUE(op.table().arity.least < 2 || refusing.contains(std::string{op.name()})) << op.name();
    }
}

TEST(OpTable, HasANameAFormulaAndARule) {
    std::set<std::string_view> names;
    for (const OpTable* table : all_ops()) {
        EXPECT_TRUE(names.insert(table->name).second) << table->name << " is listed twice";
        EXPECT_FALSE(table->name.empty() || table->formula.empty() || table->rule.empty()) << table->name;
        EXPECT_EQ(table->name.find_first_not_of("abcdefghijklmnopqrstuvwxyz_"), std::string_view::npos) << table->name;
        EXPECT_LE(table->arity.least, table->arity.most) << table->name;
        EXPECT_LT(table->domain.low, table->domain.high) << table->name;
    }
    EXPECT_EQ(names.size(), AllOps::size);
}

TEST(OpTable, TakesAsManyArgumentsAsItsFormulaHas) {
    using Names = std::set<std::string_view>;
    const Names leaves{"input", "parameter", "constant"}, one_or_more{"max", "min", "concatenate"},
        two_or_more{"multiply"},
        two{"add",
            "subtract",
            "divide",
            "matmul",
            "squared_loss",
            "cross_entropy",
            "sigmoid_cross_entropy",
            "hinge",
            "softmax_cross_entropy"};
    EXPECT_TRUE(Arity{}.least == 1 && Arity{}.most == 1);
    for (const OpTable* table : all_ops()) {
        const auto is_of = [table](const Names& names) { return names.contains(table->name); };
        const bool takes_any = is_of(one_or_more) || is_of(two_or_more);
        const std::size_t least = is_of(leaves) ? 0 : is_of(two) || is_of(two_or_more) ? 2 : 1;
        EXPECT_EQ(table->arity.least, least) << table->name;
        EXPECT_EQ(table->arity.most, takes_any ? kAnyNumber : least) << table->name;
    }
}

TEST(OpTable, HasASample) {
    std::set<std::string_view> sampled;
    for (const Sample& sample : samples()) sampled.insert(sample.op.name());
    for (const OpTable* table : all_ops()) {
        EXPECT_TRUE(table->arity.most == 0 || sampled.contains(table->name)) << table->name << " has no sample";
    }
}

}  // namespace
}  // namespace bp
