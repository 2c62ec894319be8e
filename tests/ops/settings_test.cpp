#include <cmath>
#include <limits>
#include <gtest/gtest.h>

#include "tests/ops/samples.hpp"
#include "tests/tensor/message.hpp"

namespace bp {
namespace {

TEST(Settings, GoThroughMakeOpAndBack) {
    std::size_t with_settings = 0;
    for (const Op& op : sample_ops()) {
        const Settings settings = op.settings();
        EXPECT_EQ(make_op(op.name(), settings).settings(), settings) << op.name();
        for (const auto& [name, value] : settings) {
            const auto known = op.table().setting_names;
            EXPECT_NE(std::find(known.begin(), known.end(), name), known.end()) << op.name() << ": " << name;
        }
        with_settings += !settings.empty();
    }
    EXPECT_GT(with_settings, 10u);
}

TEST(Settings, OfAScaleThatIsGivenNoneChangeNothing) {
    EXPECT_EQ(ops::Scale{}.value(3.0), 3);
    EXPECT_EQ(ops::Scale{}.settings(), (Settings{{"factor", 1}}));
}

TEST(MakeOp, MakesEveryOpButLeaves) {
    for (const Op& op : sample_ops()) EXPECT_EQ(&make_op(op.name(), op.settings()).table(), &op.table());
    for (const OpTable* table : all_ops()) {
        if (table->arity.most > 0) continue;
        EXPECT_EQ(message<InputError>([&] { make_op(table->name); }),
                  std::string{table->name} + ": is a leaf and carries data; a graph makes it with its shape or value");
    }
}

TEST(MakeOp, SuggestsTheNearestName) {
    EXPECT_EQ(message<InputError>([] { make_op("sigmiod"); }),
              "op 'sigmiod' is unknown; did you mean 'sigmoid'? (docs/ops.md lists all ops)");
    EXPECT_EQ(message<InputError>([] { make_op("convolution"); }),
              "op 'convolution' is unknown (docs/ops.md lists all ops)");
    EXPECT_LT(message<InputError>([] { make_op(std::string(10000, 'x')); }).size(), 120u);
}

TEST(MakeOp, RefusesASettingTheOpDoesNotHave) {
    EXPECT_EQ(message<InputError>([] {
                  make_op("scale", {{"factr", 2}});
              }),
              "scale: has no setting 'factr'; did you mean 'factor'?");
    EXPECT_EQ(message<InputError>([] { make_op("tanh", {{"slope", 2}}); }), "tanh: has no setting 'slope'");
}

TEST(MakeOp, RefusesToGuessASettingItNeeds) {
    EXPECT_EQ(message<InputError>([] { make_op("scale"); }), "scale: needs its setting 'factor', a number");
    EXPECT_EQ(message<InputError>([] { make_op("power"); }), "power: needs its setting 'exponent', a number");
}

TEST(MakeOp, RefusesAnAxisThatIsNone) {
    for (const double axis : {2.0, -1.0, 0.5, std::nan(""), std::numeric_limits<double>::infinity()}) {
        for (const std::string_view op : {"sum", "mean", "concatenate"}) {
            EXPECT_THROW(make_op(op, {{"axis", axis}}), InputError) << op << " " << axis;
        }
        EXPECT_THROW(make_op("slice", {{"axis", axis}, {"from", 0}, {"to", 1}}), InputError) << axis;
    }
}

TEST(MakeOp, RefusesASliceThatCannotBeCounted) {
    for (const double bad : {-1.0, 0.5, std::nan(""), 1e300}) {
        EXPECT_THROW(make_op("slice", {{"axis", 0}, {"from", bad}, {"to", 1}}), InputError) << bad;
        EXPECT_THROW(make_op("slice", {{"axis", 0}, {"from", 0}, {"to", bad}}), InputError) << bad;
    }
}

}  // namespace
}  // namespace bp
