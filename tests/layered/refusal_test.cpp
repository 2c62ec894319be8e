#include <cmath>
#include <gtest/gtest.h>

#include "layered/backward.hpp"
#include "layered/batch.hpp"
#include "layered/collapse.hpp"
#include "layered/counts.hpp"
#include "layered/dense_block.hpp"
#include "layered/descent.hpp"
#include "layered/hidden_layer.hpp"
#include "layered/highway.hpp"
#include "layered/residual.hpp"
#include "layered/single_layer.hpp"

// What does not fit is refused with both shapes and the remedy.
namespace bp::layered {
namespace {

Layer layer(std::size_t inputs, std::size_t units, Activation activation = Activation::identity) {
    return {Tensor<double>(inputs, units, 0.5), Vector<double>(units, 0.0), activation};
}

Vector<double> numbers(std::size_t size) { return Vector<double>(size, 1.0); }

template <class Kind, class Action> std::string refusal(Action action) {
    try {
        action();
    } catch (const Kind& error) {
        return error.what();
    }
    return "accepted";
}

TEST(Forward, NamesTheShapesOfAnInputThatDoesNotFit) {
    EXPECT_EQ(refusal<ShapeError>([] { forward(Network{layer(4, 2)}, numbers(3)); }),
              "net_input: x has 3 entries, W is 4x2 (x needs one entry per row of W)");
    EXPECT_EQ(refusal<ShapeError>([] { forward(Network{layer(4, 2)}, Tensor<double>(5, 3)); }),
              "net_input: X is 5x3, W is 4x2 (X needs a column per row of W; a sample is a row of X)");
}

TEST(Network, NamesTheLayerThatDoesNotFitTheOneBelow) {
    EXPECT_EQ(refusal<ShapeError>([] {
                  forward(Network{layer(3, 4), layer(5, 2)}, numbers(3));
              }),
              "network: layer 2: W is 5x2, W of layer 1 is 3x4 (W needs a row per unit of the layer below)");
    EXPECT_EQ(refusal<ShapeError>([] {
                  check(Network{Layer{Tensor<double>(3, 4), Vector<double>(3)}});
              }),
              "network: layer 1: W is 3x4, b has 3 entries (b needs one entry per column of W)");
    EXPECT_EQ(refusal<InputError>([] { check(Network{}); }), "network: has no layer; one output layer is the least");
    EXPECT_THROW(widths_of(Network{layer(3, 4), layer(5, 2)}), ShapeError);
    EXPECT_EQ(refusal<ShapeError>([] {
                  net_input(Layer{Tensor<double>(3, 4), Vector<double>(3)}, numbers(3));
              }),
              "net_input: b has 3 entries, W is 3x4 (b needs one entry per unit, that is per column of W)");
    EXPECT_THROW(net_input(Layer{Tensor<double>(3, 4), Vector<double>(3)}, Tensor<double>(5, 3)), ShapeError);
}

TEST(PerLayer, CountsLayersFromOne) {
    const Network net{layer(3, 4), layer(4, 2)};
    EXPECT_EQ(net[2].unit_count(), 2U);
    EXPECT_EQ(refusal<InputError>([&] { net[0]; }), "layer 0 does not exist; layers are counted 1 … 2");
    EXPECT_EQ(refusal<InputError>([&] { net[3]; }), "layer 3 does not exist; layers are counted 1 … 2");
}

TEST(Backward, RefusesAPassOfAnotherNetwork) {
    const Network net{layer(3, 4), layer(4, 2)}, deeper{layer(3, 4), layer(4, 4), layer(4, 2)};
    const ForwardPass pass = forward(net, numbers(3));
    EXPECT_EQ(refusal<ShapeError>([&] { backward(deeper, pass, numbers(2)); }),
              "backward: the forward pass is of another network: it has 2 layers, this one has 3 (run forward of this "
              "network first)");
    EXPECT_EQ(refusal<ShapeError>([&] {
                  backward(Network{layer(3, 5), layer(5, 2)}, pass, numbers(2));
              }),
              "backward: the forward pass is of another network: its layer 1 goes from 3 to 4, W is 3x5 (run forward "
              "of this network first)");
    EXPECT_EQ(refusal<ShapeError>([&] { backward(net, pass, numbers(3)); }),
              "backward: delta_output is 1x3, the output is 1x2 (one error signal per output unit, a row per sample)");
    EXPECT_THROW(backward(net, ForwardPass{}, numbers(2)), ShapeError);
    EXPECT_TRUE(refusal<ShapeError>([&] {
                    backward(Network{layer(3, 4), layer(5, 2)}, pass, numbers(2));
                }).starts_with("network: layer 2"));
    ForwardPass without_inputs = pass;
    without_inputs.x.pop_back();
    EXPECT_TRUE(refusal<ShapeError>([&] {
                    backward(net, without_inputs, numbers(2));
                }).starts_with("backward: the forward pass is of another network: it has 2 layers"));
}

TEST(OneLayerBack, NamesAllSizesWhereWDoesNotLieBetweenTheLayers) {
    EXPECT_EQ(refusal<ShapeError>([] { one_layer_back(layer(3, 2), numbers(3), Activation::tanh, numbers(3)); }),
              "one_layer_back: W of the layer above is 3x2, its delta has 3 entries and s below has 3 (W needs a row "
              "per unit below and a column per unit above)");
    EXPECT_THROW(one_layer_back(layer(3, 2), numbers(2), Activation::tanh, numbers(2)), ShapeError);
}

TEST(Backward, RefusesABatchOfErrorSignalsThatDoesNotFit) {
    const Network net{layer(3, 2)};
    const BatchForwardPass pass = forward(net, Tensor<double>(5, 3, 1.0));
    EXPECT_EQ(refusal<ShapeError>([&] { backward(net, pass, Tensor<double>(4, 2)); }),
              "backward: delta_output is 4x2, the output is 5x2 (one error signal per output unit, a row per sample)");
    EXPECT_THROW(backward(Network{layer(2, 2)}, pass, Tensor<double>(5, 2)), ShapeError);
}

TEST(Objective, RefusesTargetsThatDoNotFitAndEmptyBatches) {
    const Network net{layer(3, 2)};
    const auto value_of = [&](std::size_t rows, std::size_t targets) {
        value(Objective{}, net, {Tensor<double>(rows, 3), Tensor<double>(targets, 2)});
    };
    EXPECT_EQ(refusal<ShapeError>([&] { value_of(5, 4); }),
              "objective: X is 5x3, T is 4x2 (T must be 5x2: a row per sample, a column per output unit)");
    EXPECT_EQ(refusal<InputError>([&] { value_of(0, 0); }),
              "objective: there are no samples; a batch holds at least one");
    const Samples empty{Tensor<double>(0, 3), Tensor<double>(0, 2)};
    EXPECT_THROW(gradient(Objective{}, net, empty), InputError);
    EXPECT_THROW(gradient_by_samples(Objective{}, net, empty), InputError);
    EXPECT_EQ(refusal<ShapeError>([] { value(Loss::squared, numbers(2), numbers(3)); }),
              "loss: the output is 1x2, the target is 1x3 (they need the same shape, a sample per row)");
    EXPECT_THROW(delta_output(Loss::squared, Tensor<double>(2, 2), Tensor<double>(2, 1)), ShapeError);
    EXPECT_THROW(delta_output(Loss::squared, Tensor<double>(2, 2), Tensor<double>(3, 2)), ShapeError);
    EXPECT_THROW(softmax(Vector<double>(0)), ShapeError);
}

TEST(Descend, LeavesTheNetworkAloneWhenAGradientDoesNotFit) {
    Network net{layer(3, 4), layer(4, 2)};
    const Gradient transposed{{Tensor<double>(3, 4, 1.0), numbers(4)}, {Tensor<double>(2, 4, 1.0), numbers(2)}};
    EXPECT_EQ(refusal<ShapeError>([&] { descend(net, transposed, {0.1}); }),
              "descend: layer 2: the gradient of W is 2x4 and of b 2, W is 4x2 and b 2 (a gradient has the shape of "
              "what it belongs to)");
    EXPECT_EQ(net[1].W(0, 0), 0.5);
    EXPECT_THROW(descend(net, Gradient(1), {0.1}), ShapeError);
    const Gradient short_of_a_bias{{Tensor<double>(3, 4, 1.0), numbers(4)}, {Tensor<double>(4, 2, 1.0), numbers(1)}};
    EXPECT_THROW(descend(net, short_of_a_bias, {0.1}), ShapeError);
}

TEST(Blocks, RefuseWhatCannotBeAddedEntryByEntry) {
    EXPECT_EQ(refusal<ShapeError>([] { forward(Residual{Network{layer(3, 2)}}, numbers(3)); }),
              "residual: x has 3 entries, F(x) has 2 (they are added, so they must be equally long)");
    const Layer gate = layer(3, 3, Activation::sigmoid);
    EXPECT_EQ(refusal<ShapeError>([&] {
                  forward(Highway{layer(3, 2), gate}, numbers(3));
              }),
              "highway: x has 3 entries, W of H is 3x2 and W of T is 3x3 (both must be 3x3: H, T and x are combined "
              "entry by entry)");
    EXPECT_THROW(forward(Highway{gate, layer(3, 2, Activation::sigmoid)}, numbers(3)), ShapeError);
    EXPECT_EQ(refusal<InputError>([&] {
                  forward(Highway{gate, layer(3, 3, Activation::tanh)}, numbers(3));
              }),
              "highway: the gate has activation tanh; it must be sigmoid, so that T and 1 - T lie between 0 and 1");
    EXPECT_TRUE(refusal<ShapeError>([] {
                    forward(DenseBlock{{layer(2, 2)}}, numbers(3));
                }).starts_with("dense block: layer 1: W is 2x2, but it reads 3 numbers"));
    EXPECT_EQ(refusal<ShapeError>([] {
                  forward(DenseBlock{{layer(3, 2), layer(2, 2)}}, numbers(3));
              }),
              "dense block: layer 2: W is 2x2, but it reads 5 numbers (W needs a row for each input of the block and "
              "each unit of the layers before)");
}

TEST(Blocks, RefuseErrorSignalsOfAnotherLength) {
    const Residual residual{Network{layer(2, 2)}};
    EXPECT_THROW(backward(residual, forward(residual, numbers(2)), numbers(3)), ShapeError);
    const Highway highway{layer(2, 2), layer(2, 2, Activation::sigmoid)};
    EXPECT_THROW(backward(highway, forward(highway, numbers(2)), numbers(1)), ShapeError);
    const DenseBlock dense{{layer(2, 1)}}, wider{{layer(2, 3)}};
    EXPECT_THROW(backward(dense, forward(dense, numbers(2)), numbers(2)), ShapeError);
    EXPECT_THROW(backward(wider, forward(dense, numbers(2)), numbers(3)), ShapeError);
    const DenseBlock deeper{{layer(2, 1), layer(3, 0)}};  // as long an output, from one layer more
    EXPECT_THROW(backward(deeper, forward(dense, numbers(2)), numbers(3)), ShapeError);
}

TEST(SingleLayer, RefusesTargetsAndWeightsThatAreNotThere) {
    EXPECT_EQ(refusal<ShapeError>([] { single_layer_passes(layer(3, 2), numbers(3), numbers(1)); }),
              "single layer: t has 1 entries, W is 3x2 (t needs one entry per unit, that is per column of W)");
    EXPECT_EQ(refusal<InputError>([] {
                  three_factors(layer(3, 2), numbers(3), numbers(2), {2, 0});
              }),
              "three_factors: no weight to unit 2 from input 0, W is 3x2 (inputs x units, counted from 0)");
    EXPECT_THROW(three_factors(layer(3, 2), numbers(3), numbers(2), {0, 3}), InputError);
    EXPECT_THROW(three_factors(layer(3, 2), numbers(3), numbers(1), {0, 0}), ShapeError);
}

TEST(OneHiddenLayer, RefusesWhatDoesNotFitInBothWritings) {
    const OneHiddenLayer net{Tensor<double>(3, 4), Vector<double>(4), Tensor<double>(4, 2), Vector<double>(2)};
    EXPECT_EQ(refusal<ShapeError>([&] { forward_by_sums(net, numbers(2)); }),
              "forward_by_sums: x has 2 entries, v is 3x4 (x needs one entry per row of v)");
    EXPECT_THROW(forward_by_matrices(net, numbers(2)), ShapeError);
    const OneHiddenLayer crossed{Tensor<double>(3, 4), Vector<double>(4), Tensor<double>(2, 4), Vector<double>(4)};
    EXPECT_THROW(forward_by_sums(crossed, numbers(3)), ShapeError);
    EXPECT_THROW(forward_by_matrices(crossed, numbers(3)), ShapeError);
}

TEST(Collapse, RefusesAHiddenLayerThatIsNotLinear) {
    EXPECT_EQ(refusal<InputError>([] {
                  collapse(Network{layer(3, 2, Activation::relu), layer(2, 1)});
              }),
              "collapse: hidden layer 1 has activation relu; only linear layers (identity) are one matrix");
}

TEST(Counts, RefuseANetworkWithoutALayer) {
    EXPECT_EQ(refusal<InputError>([] { count({3}); }),
              "count: got 1 widths; give the number of inputs and then the units of each layer, such as 3 4 2");
}

TEST(GateBias, RefusesAShareThatNoGateCarries) {
    EXPECT_EQ(
        refusal<InputError>([] { gate_bias(1, 3); }),
        "gate_bias: asked for the share 1 carried by 3 blocks (the share must lie between 0 and 1, both excluded, "
        "and there must be a block)");
    EXPECT_THROW(gate_bias(0, 3), InputError);
    EXPECT_THROW(gate_bias(std::nan(""), 3), InputError);
    EXPECT_THROW(gate_bias(0.5, 0), InputError);
}

}  // namespace
}  // namespace bp::layered
