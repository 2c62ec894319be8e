#include "verify/difference_quotient.hpp"

#include "tests/verify/programs.hpp"

namespace bp::verify {
namespace {

using oracle::number;
using oracle::one_op;

Precise at(const oracle::Program& program) { return Precise(program, oracle::values_of<double>(program)); }

/// The quotient at the first leaf is as near to the derivative as it says, and that is near.
void expect_right(const oracle::Program& program, double most_error) {
    Precise precise = at(program);
    const oracle::Quad exact = precise.slopes.derivative(0);
    const DifferenceQuotient found = difference_quotient(precise, 0);
    const double size = std::abs(static_cast<double>(exact));
    EXPECT_LE(std::abs(static_cast<double>(found.value - exact)), found.error) << program.steps.back().op;
    EXPECT_LE(found.error, most_error * size) << program.steps.back().op;
    EXPECT_FALSE(found.crossed);
}

TEST(DifferenceQuotients, KnowHowFarTheyMayBeOff) {
    for (const double x : {0.5, 3.0, 1e-3}) {
        for (const char* op : {"sigmoid", "tanh", "exp", "log", "sqrt", "softplus", "square", "abs"}) {
            expect_right(one_op(op, {number(x)}), 1e-16);
        }
    }
    expect_right(one_op("divide", {number(3), number(7)}), 1e-16);
}

// 2⁻³⁷ is more than 1e-12, where the logarithm ends: the step must be relative there. At 1e8 + x it must not.
TEST(DifferenceQuotients, FitTheirStepToTheNumber) {
    expect_right(one_op("log", {number(1e-12)}), 1e-15);
    expect_right(one_op("sqrt", {number(1e-20)}), 1e-15);
    expect_right(one_op("square", {number(1e30)}), 1e-16);
    oracle::Program far;
    const std::size_t x = oracle::add_leaf(far, "parameter", number(1e8));
    const std::size_t c = oracle::add_leaf(far, "constant", number(1e8));
    oracle::set_loss(far, oracle::add_step(far, "exp", {oracle::add_step(far, "subtract", {x, c})}));
    expect_right(far, 1e-14);
    oracle::Program steep;
    const std::size_t y = oracle::add_leaf(steep, "parameter", number(0.001));
    oracle::set_loss(steep, oracle::add_step(steep, "exp", {oracle::add_step(steep, "scale", {y}, {{"factor", 1e5}})}));
    expect_right(steep, 1e-12);
}

TEST(DifferenceQuotients, NameTheFunctionWhoseKinkTheyCross) {
    for (const char* op : {"relu", "abs"}) {
        const Precise precise = at(one_op(op, {number(0)}));
        const auto crossed = difference_quotient(precise, 0).crossed;
        ASSERT_TRUE(crossed) << op;
        EXPECT_EQ(*crossed, precise.cells.loss()[0]);
    }
    EXPECT_TRUE(difference_quotient(at(one_op("max", {number(2), number(2)})), 1).crossed);
    EXPECT_FALSE(difference_quotient(at(one_op("max", {number(2), number(2.5)})), 1).crossed);
}

TEST(DifferenceQuotients, KeepOffAKinkThatIsNearerThanTheirFirstStep) {
    const DifferenceQuotient found = difference_quotient(at(one_op("relu", {number(1e-14)})), 0);
    EXPECT_FALSE(found.crossed);
    EXPECT_LT(found.step, 1e-14);
    EXPECT_NEAR(static_cast<double>(found.value), 1, 1e-15);
}

// max(x, x) is x: both inputs move together, so the first stays the winner and there is a derivative.
TEST(DifferenceQuotients, SeeNoKinkWhereTiedInputsMoveTogether) {
    oracle::Program program;
    const std::size_t x = oracle::add_leaf(program, "parameter", number(2));
    oracle::set_loss(program, oracle::add_step(program, "max", {x, x}));
    const DifferenceQuotient found = difference_quotient(at(program), 0);
    EXPECT_FALSE(found.crossed);
    EXPECT_NEAR(static_cast<double>(found.value), 1, 1e-15);
}

}  // namespace
}  // namespace bp::verify
