#include <limits>

#include "tests/verify/programs.hpp"
#include "verify/oracle/definition.hpp"

namespace bp::oracle {
namespace {

const double kNan = std::numeric_limits<double>::quiet_NaN();

Tensor<double> result_of(const Program& program) { return values_of<double>(program)[program.loss]; }

// Values worked out by hand, with fractions that doubles hold exactly.
TEST(OracleValues, FollowTheDefinitionOfEachOpOfNumbers) {
    const auto one = [](std::string_view op, double x, const Settings& settings = {}) {
        return result_of(one_op(op, {number(x)}, settings))(0, 0);
    };
    EXPECT_EQ(one("negate", 3), -3);
    EXPECT_EQ(one("scale", 3, {{"factor", 0.5}}), 1.5);
    EXPECT_EQ(one("square", -3), 9);
    EXPECT_EQ(one("power", 4, {{"exponent", 1.5}}), 8);
    EXPECT_EQ(one("abs", -2.5), 2.5);
    EXPECT_EQ(one("exp", 0), 1);
    EXPECT_EQ(one("log", 1), 0);
    EXPECT_EQ(one("sqrt", 2.25), 1.5);
    EXPECT_EQ(one("sigmoid", 0), 0.5);
    EXPECT_NEAR(one("sigmoid", std::log(3.0)), 3.0 / 4, 1e-16);
    EXPECT_NEAR(one("tanh", std::log(3.0)), 4.0 / 5, 1e-15);
    EXPECT_NEAR(one("softplus", std::log(3.0)), std::log(4.0), 1e-15);
    EXPECT_EQ(one("softplus", 1000), 1000);
    EXPECT_EQ(one("relu", -1), 0);
    EXPECT_EQ(one("relu", 1.5), 1.5);
    EXPECT_EQ(one("leaky_relu", -8, {{"slope", 0.125}}), -1);
    EXPECT_EQ(one("leaky_relu", -100), -1) << "the slope is 0.01 when it is left out";
    EXPECT_EQ(one("step", 0), 0);
    EXPECT_EQ(one("step", 0.5), 1);
}

TEST(OracleValues, RepeatADimensionOfOneAsNumpyDoes) {
    const Tensor<double> column = make_tensor<double>({{1}, {2}}), row = make_tensor<double>({{10, 20, 30}});
    EXPECT_EQ(flat(result_of(one_op("add", {column, row}))), (std::vector<double>{11, 21, 31, 12, 22, 32}));
    EXPECT_EQ(flat(result_of(one_op("subtract", {row, column}))), (std::vector<double>{9, 19, 29, 8, 18, 28}));
    EXPECT_EQ(flat(result_of(one_op("multiply", {column, row, number(0.5)}))),
              (std::vector<double>{5, 10, 15, 10, 20, 30}));
    EXPECT_EQ(flat(result_of(one_op("divide", {row, column}))), (std::vector<double>{10, 20, 30, 5, 10, 15}));
    EXPECT_THROW(one_op("add", {column, make_tensor<double>({{1}, {2}, {3}})}), ShapeError);
}

TEST(OracleValues, MultiplyMatricesRowByColumn) {
    const Tensor<double> X = make_tensor<double>({{1, 2, 3}, {4, 5, 6}});
    const Tensor<double> W = make_tensor<double>({{1, 0}, {0, 1}, {2, -1}});
    EXPECT_EQ(flat(result_of(one_op("matmul", {X, W}))), (std::vector<double>{7, -1, 16, -1}));
    EXPECT_THROW(one_op("matmul", {X, X}), ShapeError);
}

TEST(OracleValues, MoveMatricesAboutAndReduceThem) {
    const Tensor<double> X = make_tensor<double>({{1, 2, 3}, {4, 5, 7}});
    EXPECT_EQ(flat(result_of(one_op("transpose", {X}))), (std::vector<double>{1, 4, 2, 5, 3, 7}));
    EXPECT_EQ(flat(result_of(one_op("sum", {X}))), (std::vector<double>{22}));
    EXPECT_EQ(flat(result_of(one_op("sum", {X}, {{"axis", 0}}))), (std::vector<double>{5, 7, 10}));
    EXPECT_EQ(flat(result_of(one_op("sum", {X}, {{"axis", 1}}))), (std::vector<double>{6, 16}));
    EXPECT_EQ(flat(result_of(one_op("mean", {X}, {{"axis", 0}}))), (std::vector<double>{2.5, 3.5, 5}));
    EXPECT_EQ(flat(result_of(one_op("row_max", {X}))), (std::vector<double>{3, 7}));
    const Tensor<double> column = make_tensor<double>({{8}, {9}});
    EXPECT_EQ(flat(result_of(one_op("concatenate", {X, column}, {{"axis", 1}}))),
              (std::vector<double>{1, 2, 3, 8, 4, 5, 7, 9}));
    EXPECT_EQ(flat(result_of(one_op("concatenate", {column, number(6)}, {{"axis", 0}}))),
              (std::vector<double>{8, 9, 6}));
    EXPECT_EQ(flat(result_of(one_op("slice", {X}, {{"axis", 1}, {"from", 1}, {"to", 3}}))),
              (std::vector<double>{2, 3, 5, 7}));
    EXPECT_EQ(flat(result_of(one_op("slice", {X}, {{"axis", 0}, {"from", 1}, {"to", 2}}))),
              (std::vector<double>{4, 5, 7}));
    EXPECT_THROW(one_op("slice", {X}, {{"axis", 0}, {"from", 1}, {"to", 3}}), ShapeError);
}

// Logits ln 1, ln 2, ln 5: the softmax is 1/8, 2/8, 5/8.
TEST(OracleValues, TurnLogitsIntoProbabilities) {
    const Tensor<double> z = make_tensor<double>({{0, std::log(2.0), std::log(5.0)}});
    expect_close(result_of(one_op("softmax", {z})), {1.0 / 8, 1.0 / 4, 5.0 / 8});
    expect_close(result_of(one_op("logsumexp", {z})), {std::log(8.0)});
    expect_close(result_of(one_op("log_softmax", {z})), {-std::log(8.0), -std::log(4.0), std::log(5.0 / 8)});
    const Tensor<double> far = make_tensor<double>({{-1000, 1000}});
    EXPECT_EQ(flat(result_of(one_op("softmax", {far}))), (std::vector<double>{0, 1}));
}

TEST(OracleValues, SumLossesOverAllElements) {
    const Tensor<double> o = make_tensor<double>({{0.5, 2}}), t = make_tensor<double>({{1, -1}});
    EXPECT_EQ(result_of(one_op("squared_loss", {o, t}))(0, 0), 0.5 * (0.25 + 9));
    EXPECT_EQ(result_of(one_op("hinge", {o, t}))(0, 0), 0.5 + 3);
    const Tensor<double> z = make_tensor<double>({{0, std::log(2.0), std::log(5.0)}});
    const Tensor<double> third = make_tensor<double>({{0, 0, 1}});
    expect_close(result_of(one_op("softmax_cross_entropy", {z, third})), {std::log(8.0 / 5)});
    const Tensor<double> y = make_tensor<double>({{0, 0.25, 0.75}}), soft = make_tensor<double>({{0, 1, 2}});
    expect_close(result_of(one_op("cross_entropy", {y, soft})), {std::log(4.0) + 2 * std::log(4.0 / 3)});
    expect_close(result_of(one_op("sigmoid_cross_entropy", {number(std::log(3.0)), number(1)})), {std::log(4.0 / 3)});
}

TEST(OracleValues, GiveAMaximumToTheFirstOfTheLargestAndToNanBeforeAll) {
    EXPECT_EQ(result_of(one_op("max", {number(-1), number(2), number(1)}))(0, 0), 2);
    EXPECT_EQ(result_of(one_op("min", {number(-1), number(2), number(-3)}))(0, 0), -3);
    EXPECT_TRUE(std::signbit(result_of(one_op("max", {number(-0.0), number(0.0)}))(0, 0)));
    EXPECT_FALSE(std::signbit(result_of(one_op("max", {number(0.0), number(-0.0)}))(0, 0)));
    for (const std::string_view op : {"max", "min"}) {
        EXPECT_TRUE(std::isnan(result_of(one_op(op, {number(1), number(kNan), number(2)}))(0, 0))) << op;
    }
    for (const std::string_view op : {"relu", "leaky_relu", "abs", "step"}) {
        EXPECT_TRUE(std::isnan(result_of(one_op(op, {number(kNan)}))(0, 0))) << op;
    }
    const std::array<double, 4> x{1, kNan, 3, kNan};
    EXPECT_EQ(winner(std::span<const double>(x), 1), 1U) << "the first NaN";
}

TEST(OracleValues, AreTheSameInEveryKindOfNumber) {
    for (const Definition& definition : all_definitions()) {
        const std::vector<Tensor<double>> values(definition.least, make_tensor<double>({{0.25, 2}, {1.5, 0.75}}));
        const Program program =
            one_op(definition.name, values, definition.name == "scale" ? Settings{{"factor", 0.5}} : Settings{});
        const Tensor<double> precise = values_of<Quad>(program)[program.loss];
        expect_close(values_of<double>(program)[program.loss], flat(precise), 1e-14);
        expect_close(values_of<long double>(program)[program.loss], flat(precise), 1e-16);
    }
}

TEST(OracleValues, RefuseWhatHasNoDefinition) {
    EXPECT_THROW(one_op("sine", {number(1)}), InputError);
    EXPECT_THROW(one_op("add", {number(1)}), ShapeError);
}

}  // namespace
}  // namespace bp::oracle
