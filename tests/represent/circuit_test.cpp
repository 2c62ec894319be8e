#include <gtest/gtest.h>

#include "base/error.hpp"
#include "layered/forward.hpp"
#include "represent/circuit.hpp"

namespace bp::represent {
namespace {

neuron::Neuron unit(std::initializer_list<double> weights, double bias) { return {make_vector(weights), bias}; }

/// (x_0 AND x_1) AND NOT x_2, where x_2 is read two layers up.
Circuit with_shortcut() { return {3, {{{0, 1}, unit({1, 1}, -1.5)}, {{3, 2}, unit({1, -1}, -0.5)}}}; }

Vector<double> bits(std::size_t row) {
    return make_vector({static_cast<double>(row % 2), static_cast<double>(row / 2 % 2), static_cast<double>(row / 4)});
}

TEST(Circuit, SaysWhatItsGatesSayOneAfterAnother) {
    for (std::size_t row = 0; row < 8; ++row) EXPECT_EQ(threshold_output(with_shortcut(), bits(row)), row == 3 ? 1 : 0);
    EXPECT_EQ(layer_count(with_shortcut()), 2U);
}

TEST(Circuit, WithoutGatesSaysItsLastInput) {
    EXPECT_EQ(threshold_output({2, {}}, make_vector({0.0, 1.0})), 1);
    EXPECT_EQ(layer_count({2, {}}), 0U);
}

TEST(LayersOf, RepeatWhatIsReadFurtherUp) {
    const layered::Network net = layers_of(with_shortcut(), {40});
    EXPECT_EQ(layered::widths_of(net), (std::vector<std::size_t>{3, 2, 1}));  // the AND, and x_2 once more
    for (std::size_t row = 0; row < 8; ++row) {
        EXPECT_NEAR(layered::forward(net, bits(row)).output()(0), row == 3 ? 1 : 0, 1e-6) << row;
    }
}

TEST(LayersOf, AddTheWeightsOfASignalThatIsReadTwice) {
    const Circuit twice{1, {{{0, 0}, unit({1, 1}, -1.5)}}};
    EXPECT_EQ(layers_of(twice, {1})[1].W(0, 0), 2);
}

TEST(LayersOf, LeaveOutAGateThatNobodyReads) {
    Circuit circuit = with_shortcut();
    circuit.gates.insert(circuit.gates.begin() + 1, Gate{{0}, unit({1}, -0.5)});
    EXPECT_EQ(layered::widths_of(layers_of(circuit, {1})), (std::vector<std::size_t>{3, 2, 1}));
}

TEST(Circuit, RefusesGatesThatReadAheadAndWhatDoesNotFit) {
    EXPECT_THROW(threshold_output({1, {{{1}, unit({1}, 0)}}}, make_vector({1.0})), InputError);
    EXPECT_THROW(threshold_output({1, {{{0}, unit({1, 1}, 0)}}}, make_vector({1.0})), ShapeError);
    EXPECT_THROW(threshold_output(with_shortcut(), make_vector({1.0})), ShapeError);
    EXPECT_THROW(layer_count({0, {}}), InputError);
    EXPECT_THROW(layers_of({1, {}}, {1}), InputError);
}

}  // namespace
}  // namespace bp::represent
