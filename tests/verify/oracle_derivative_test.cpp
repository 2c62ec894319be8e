#include "base/random.hpp"
#include "tests/verify/programs.hpp"
#include "verify/oracle/bound.hpp"
#include "verify/oracle/definition.hpp"

namespace bp::oracle {
namespace {

std::vector<Tensor<double>> signals_of(const Program& program) { return error_signals_of<Quad>(program); }

/// All derivatives of one op: forward mode, and central differences in binary128, must both give the expected ones.
void expect_gradients(const Program& program, const std::vector<std::vector<double>>& expected) {
    const std::vector<Tensor<double>> forward = signals_of(program);
    for (std::size_t leaf = 0; leaf < expected.size(); ++leaf) {
        SCOPED_TRACE(program.steps[program.loss].op + ", argument " + std::to_string(leaf + 1));
        expect_close(forward[leaf], expected[leaf]);
        expect_close(numeric_gradient(program, leaf), expected[leaf]);
    }
}

// With y = sigmoid(ln 3) = 3/4 the slope 3/16 tells y (1 - y) from y^2 = 9/16 and from (1 - y)^2 = 1/16.
TEST(OracleDerivatives, AreThoseWorkedOutByHand) {
    const double ln3 = std::log(3.0);
    expect_gradients(one_op("sigmoid", {number(ln3)}), {{3.0 / 16}});
    expect_gradients(one_op("tanh", {number(ln3)}), {{9.0 / 25}});
    expect_gradients(one_op("softplus", {number(ln3)}), {{3.0 / 4}});
    expect_gradients(one_op("divide", {number(3), number(2)}), {{1.0 / 2}, {-3.0 / 4}});
    expect_gradients(one_op("power", {number(4)}, {{"exponent", 1.5}}), {{3}});
    expect_gradients(one_op("sqrt", {number(4)}), {{1.0 / 4}});
    expect_gradients(one_op("log", {number(4)}), {{1.0 / 4}});
    expect_gradients(one_op("exp", {number(ln3)}), {{3}});
    expect_gradients(one_op("multiply", {number(2), number(0), number(5)}), {{0}, {10}, {0}});
    expect_gradients(one_op("square", {number(-3)}), {{-6}});
    expect_gradients(one_op("squared_loss", {number(2), number(5)}), {{-3}, {3}});
    expect_gradients(one_op("hinge", {number(0.5), number(-1)}), {{1}, {-0.5}});
    expect_gradients(one_op("cross_entropy", {number(0.25), number(2)}), {{-8}, {std::log(4.0)}});
    expect_gradients(one_op("sigmoid_cross_entropy", {number(ln3), number(1)}), {{-1.0 / 4}, {-ln3}});
}

TEST(OracleDerivatives, OfSoftmaxCrossEntropyAreTotalTimesYMinusT) {
    const Tensor<double> z = make_tensor<double>({{0, std::log(2.0), std::log(5.0)}});
    expect_gradients(one_op("softmax_cross_entropy", {z, make_tensor<double>({{0, 0, 1}})}),
                     {{1.0 / 8, 1.0 / 4, -3.0 / 8}, {std::log(8.0), std::log(4.0), std::log(8.0 / 5)}});
    expect_gradients(one_op("softmax_cross_entropy", {z, make_tensor<double>({{1, 0, 1}})}),
                     {{-3.0 / 4, 1.0 / 2, 1.0 / 4}, {std::log(8.0), std::log(4.0), std::log(8.0 / 5)}});
}

TEST(OracleDerivatives, WeighTheElementsOfTheLossByItsSeed) {
    Program program = one_op("matmul", {make_tensor<double>({{1, 2}}), make_tensor<double>({{3, 4}, {5, 6}})});
    program.seed = make_tensor<double>({{1, -2}});
    expect_gradients(program, {{3 - 8, 5 - 12}, {1, -2, 2, -4}});
}

TEST(OracleDerivatives, AddUpOverAllPathsAndStopAtConstants) {
    Program program;
    const std::size_t x = add_leaf(program, "parameter", number(3));
    const std::size_t c = add_leaf(program, "constant", number(5));
    const std::size_t product = add_step(program, "multiply", {x, x});
    set_loss(program, add_step(program, "add", {product, add_step(program, "multiply", {x, c})}));
    EXPECT_EQ(signals_of(program)[x](0, 0), 2 * 3 + 5);
    EXPECT_EQ(signals_of(program)[c].data().size(), 0U);
    EXPECT_EQ(signals_of(program)[product](0, 0), 1);
}

// At a tie the branch of the winner is followed, by both derivatives, so no sample has to be thrown away.
TEST(OracleDerivatives, FollowTheWinnerAtATie) {
    expect_gradients(one_op("max", {number(1), number(1), number(1)}), {{1}, {0}, {0}});
    expect_gradients(one_op("min", {number(2), number(1), number(1)}), {{0}, {1}, {0}});
    expect_gradients(one_op("relu", {number(0)}), {{0}});
    expect_gradients(one_op("leaky_relu", {number(0)}, {{"slope", 0.25}}), {{0.25}});
    expect_gradients(one_op("abs", {number(0)}), {{0}});
    expect_gradients(one_op("row_max", {make_tensor<double>({{1, 4, 4}})}), {{0, 1, 0}});
}

/// A number the op can take: positive, as logarithms need, and no two alike.
Tensor<double> positive_numbers(Random& random, Shape shape) {
    Tensor<double> values(shape.rows(), shape.cols());
    for (double& x : values.data()) x = random.uniform(0.25, 2.5);
    return values;
}

TEST(OracleDerivatives, AgreeWithDifferencesOfValuesForEveryOp) {
    Random random(20);
    const Settings fixed{{"scale", 0.75}, {"power", 2.5}};
    for (const Definition& definition : all_definitions()) {
        for (const Shape shape : {Shape{1, 1}, Shape{2, 2}, Shape{3, 3}}) {
            std::vector<Tensor<double>> values;
            for (std::size_t k = 0; k < definition.least + (definition.most > 2 ? 2 : 0); ++k) {
                values.push_back(positive_numbers(random, shape));
            }
            const auto setting = fixed.find(definition.name);
            Program program =
                one_op(definition.name, values, setting == fixed.end() ? Settings{} : Settings{{"", setting->second}});
            for (double& seed : program.seed.data()) seed = random.uniform(-2, 2);
            const std::vector<Tensor<double>> forward = signals_of(program);
            for (std::size_t leaf = 0; leaf < values.size(); ++leaf) {
                SCOPED_TRACE(std::string{definition.name} + " " + to_string(shape));
                expect_close(numeric_gradient(program, leaf), flat(forward[leaf]), 4e-16);
            }
        }
    }
}

TEST(NumericGradients, InDoublesAreAsGoodAsTheirStencil) {
    Program program = one_op("tanh", {number(0.5)});
    const double exact = numeric_gradient(program, 0)(0, 0);
    const double central = numeric_gradient<double>(program, 0, kCentralStep)(0, 0);
    const double five_point = numeric_gradient<double>(program, 0, kFivePointStep, Stencil::five_point)(0, 0);
    EXPECT_NEAR(central, exact, 1e-10);
    EXPECT_GT(std::abs(central - exact), 1e-13) << "a central difference in doubles is not exact";
    EXPECT_NEAR(five_point, exact, 1e-12);
}

ErrorBound bound_of(const Program& program, double& value_error) {
    const Cells cells(program);
    const Evaluation<Quad> done = evaluate<Quad>(cells);
    ErrorBound bound(cells, done.values, ForwardMode<Quad>(cells, done.values, done.branches));
    value_error = bound.of_value(cells.loss()[0]);
    return bound;
}

TEST(ErrorBounds, AreZeroWhereNothingIsRoundedAndHoldWhereSomethingIs) {
    double bound = -1;
    bound_of(one_op("max", {number(0.1), number(0.2)}), bound);
    EXPECT_EQ(bound, 0);
    const Program sum = one_op("add", {number(0.1), number(0.2)});
    bound_of(sum, bound);
    const Cells cells(sum);
    const Quad error = evaluate<Quad>(cells).values.back() - Quad(0.1 + 0.2);
    EXPECT_GT(magnitude(static_cast<double>(error)), 0);
    EXPECT_LE(magnitude(static_cast<double>(error)), bound);
    EXPECT_LE(bound, 1e-16);
}

// x - y with x = 1e8 y: what is left after a cancellation carries the rounding of what was cancelled.
TEST(ErrorBounds, WidenByThemselvesOnCancellation) {
    Program program;
    const std::size_t a = add_leaf(program, "parameter", number(1e8)), b = add_leaf(program, "parameter", number(0.1));
    const std::size_t sum = add_step(program, "add", {a, b});
    set_loss(program, add_step(program, "subtract", {sum, a}));
    double bound = 0;
    bound_of(program, bound);
    const double computed = 1e8 + 0.1 - 1e8;
    EXPECT_GT(std::abs(computed - 0.1), 1e-9);
    EXPECT_LE(std::abs(computed - 0.1), bound);
    EXPECT_LE(bound, 1e-7);
}

}  // namespace
}  // namespace bp::oracle
