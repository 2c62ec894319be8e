#include "verify/precise.hpp"

#include <gtest/gtest.h>

#include "verify/number_comparison.hpp"
#include "verify/properties.hpp"

// Graphs on which a bound of first order alone was too tight: the engine is right on them.
namespace bp::verify {
namespace {

Verdict value_within_bound(const Program& program) {
    const Engine engine;
    Machine machine(engine, program);
    machine.forward();
    const Precise at(program, machine);
    const oracle::CellId loss = at.cells.loss()[0];
    const double found = machine.value(program.loss)(0, 0);
    NumberComparison comparison;
    comparison.within(found, static_cast<double>(at.values[loss]),
                      static_cast<double>(oracle::Quad(found) - at.values[loss]), kSlack * at.bound.of_value(loss),
                      [] { return "the loss"; });
    return comparison.verdict();
}

TEST(ErrorBound, OfASquareHoldsWhereItsSlopeVanishes) {
    Program program;
    const auto step = [&](std::string_view op, const std::vector<std::size_t>& parents) {
        return oracle::add_step(program, op, parents);
    };
    const std::size_t x = oracle::add_leaf(program, "parameter", make_tensor<double>({{0.5}}));
    const std::size_t y = step("tanh", {x});
    oracle::set_loss(program, step("squared_loss", {step("log", {step("exp", {y})}), y}));
    EXPECT_EQ(value_within_bound(program).message, "");
}

/// log(e^tanh x) - tanh x, which is 0 but for rounding.
std::size_t add_rounding(Program& program, double x) {
    const std::size_t leaf = oracle::add_leaf(program, "parameter", make_tensor<double>({{x}}));
    const std::size_t y = oracle::add_step(program, "tanh", {leaf});
    const std::size_t again = oracle::add_step(program, "log", {oracle::add_step(program, "exp", {y})});
    return oracle::add_step(program, "subtract", {y, again});
}

// Seed 87: all four factors are rounding alone.
TEST(ErrorBound, OfAProductHoldsWhereAllItsFactorsVanish) {
    Program program;
    const std::size_t d = add_rounding(program, 0x1p-10);
    oracle::set_loss(program, oracle::add_step(program, "multiply", {d, d, d, d}));
    EXPECT_EQ(value_within_bound(program).message, "");
}

// Seed 63: the error signal is a product of a slope that should be 0 and a tangent that should be 0.
TEST(ErrorBound, OfAnErrorSignalHoldsWhereSlopeAndTangentVanish) {
    Case drawn;
    oracle::set_loss(drawn.program, oracle::add_step(drawn.program, "square", {add_rounding(drawn.program, 1e-8)}));
    const Verdict verdict = error_signals_are_bounded(Engine{}, drawn);
    EXPECT_EQ(verdict.message, "");
    EXPECT_GT(verdict.compared, 0U);
}

// Seed 1023: x / y² underflows in both divisions, and what is lost is multiplied by a large δ.
TEST(ErrorBound, OfAQuotientCountsWhatItsSlopeLoses) {
    Case drawn;
    Program& program = drawn.program;
    const std::size_t x = oracle::add_leaf(program, "parameter", make_tensor<double>({{-0x1p-1074}}));
    const std::size_t y = oracle::add_leaf(program, "parameter", make_tensor<double>({{0.4046}}));
    const std::size_t large = oracle::add_leaf(program, "constant", make_tensor<double>({{24}}));
    oracle::set_loss(program,
                     oracle::add_step(program, "multiply", {oracle::add_step(program, "divide", {x, y}), large}));
    const Verdict verdict = error_signals_are_bounded(Engine{}, drawn);
    EXPECT_EQ(verdict.message, "");
    EXPECT_LE(verdict.worst, 0.5);
}

// Seed 51: so does y / x, the slope of -y log x.
TEST(ErrorBound, OfACrossEntropyCountsWhatItsSlopeLoses) {
    Case drawn;
    Program& program = drawn.program;
    const std::size_t x = oracle::add_leaf(program, "parameter", make_tensor<double>({{2.72}}));
    const std::size_t y = oracle::add_leaf(program, "parameter", make_tensor<double>({{0x1p-1074}}));
    const std::size_t large = oracle::add_leaf(program, "constant", make_tensor<double>({{32}}));
    oracle::set_loss(
        program, oracle::add_step(program, "multiply", {oracle::add_step(program, "cross_entropy", {x, y}), large}));
    const Verdict verdict = error_signals_are_bounded(Engine{}, drawn);
    EXPECT_EQ(verdict.message, "");
    EXPECT_LE(verdict.worst, 0.5);
}

// Seed 17: the error of tanh's slope, times a factor of 1e-323, is smaller than any double; the loss makes 1e-309 of
// it.
TEST(ErrorBound, OfAnErrorSignalHoldsWhereATangentIsTiny) {
    for (const double at : {2.7, 3.1, 3.5, 3.9}) {
        Case drawn;
        Program& program = drawn.program;
        const std::size_t z = oracle::add_leaf(program, "parameter", make_tensor<double>({{at}}));
        const std::size_t tiny = oracle::add_leaf(program, "constant", make_tensor<double>({{1e-323}}));
        const std::size_t large = oracle::add_leaf(program, "constant", make_tensor<double>({{4e17}}));
        const std::size_t y = oracle::add_step(program, "tanh", {z});
        const std::size_t product = oracle::add_step(program, "multiply", {y, tiny});
        oracle::set_loss(program, oracle::add_step(program, "multiply", {product, large}));
        const Verdict verdict = error_signals_are_bounded(Engine{}, drawn);
        EXPECT_EQ(verdict.message, "") << at;
        EXPECT_LE(verdict.worst, 0.5) << at;
    }
}

TEST(ErrorBound, OfAProductHoldsWhereItUnderflowsOnItsWay) {
    Program program;
    const auto leaf = [&](double x) { return oracle::add_leaf(program, "parameter", make_tensor<double>({{x}})); };
    const std::size_t third = leaf(1.0 / 3), tiny = leaf(-0x1p-1074), large = leaf(16);
    oracle::set_loss(program, oracle::add_step(program, "multiply", {third, tiny, large, large}));
    EXPECT_EQ(value_within_bound(program).message, "");
}

// 1e32 and 1e32 - 1e8 are one number in doubles, and their softmax is 1/2 each; the true one is 1 and 0.
TEST(ErrorBound, SaysNothingOfASoftmaxWhereADifferenceWasAbsorbed) {
    Program program;
    const std::size_t root = oracle::add_leaf(program, "parameter", make_tensor<double>({{1e16, 1e16}}));
    const std::size_t terms = oracle::add_step(program, "square", {root});
    const std::size_t small = oracle::add_leaf(program, "parameter", make_tensor<double>({{0, -1e8}}));
    oracle::set_loss(
        program,
        oracle::add_step(program, "sum",
                         {oracle::add_step(program, "logsumexp", {oracle::add_step(program, "add", {terms, small})})}));
    const Precise at(program, oracle::values_of<double>(program));
    EXPECT_FALSE(at.untamed());
    EXPECT_FALSE(at.is_tame());
}

TEST(ErrorBound, HoldsForASaturatedSigmoidHoweverUncertainItsInput) {
    Program program;
    const std::size_t root = oracle::add_leaf(program, "parameter", make_tensor<double>({{1.1e16}}));
    oracle::set_loss(program, oracle::add_step(program, "sigmoid", {oracle::add_step(program, "square", {root})}));
    EXPECT_EQ(value_within_bound(program).message, "");
    EXPECT_TRUE(Precise(program, oracle::values_of<double>(program)).is_tame());
}

}  // namespace
}  // namespace bp::verify
