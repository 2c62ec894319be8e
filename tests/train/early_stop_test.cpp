#include "train/early_stop.hpp"

#include <cmath>
#include <gtest/gtest.h>

namespace bp {
namespace {

/// A neuron that answers its bias b to everything, and one sample with the target 0: the loss is 1/2 b².
struct OneNumber {
    static Trainable build(Graph& graph, std::size_t sample_count) {
        return trainable(graph, {1, {}, 1}, {Loss::squared}, sample_count);
    }
    static Parameters<double> two_parameters() {
        Graph graph;
        build(graph, 1);
        return Parameters<double>(graph);
    }
    Samples samples() const { return {view(zero), view(zero)}; }

    Tensor<double> zero = make_tensor<double>({{0}});
    Parameters<double> parameters = two_parameters();

    /// The epochs until it is enough, with these biases one after another; at most all of them.
    std::size_t epochs_until_enough(EarlyStop& early_stop, const std::vector<double>& biases) {
        for (std::size_t epoch = 1; epoch <= biases.size(); ++epoch) {
            parameters.values()[1] = biases[epoch - 1];
            if (early_stop.is_enough({epoch, 0, 0})) return epoch;
        }
        return biases.size() + 1;
    }
};

TEST(EarlyStop, EndsWhenTheLossHasNotFallenForAsManyEpochsAsItHasPatience) {
    OneNumber net;
    EarlyStop early_stop(OneNumber::build, net.samples(), net.parameters, 3);
    EXPECT_EQ(net.epochs_until_enough(early_stop, {4, 3, 1, 2, 0.5, 3, 0.75, 0.6, 0.1, 0.1}), 8U);
    EXPECT_EQ(early_stop.best_epoch(), 5U);
    EXPECT_EQ(early_stop.best().loss, 0.125);
}

TEST(EarlyStop, BringsTheBestParametersBack) {
    OneNumber net;
    EarlyStop early_stop(OneNumber::build, net.samples(), net.parameters, 2);
    net.epochs_until_enough(early_stop, {4, -0.25, 3, 5});
    early_stop.restore_best();
    EXPECT_EQ(net.parameters.values()[1], -0.25);
}

TEST(EarlyStop, CountsAnEqualLossAsNoProgressAndKeepsTheFirst) {
    OneNumber net;
    EarlyStop early_stop(OneNumber::build, net.samples(), net.parameters, 2);
    EXPECT_EQ(net.epochs_until_enough(early_stop, {1, -1, 1, 1}), 3U);
    EXPECT_EQ(early_stop.best_epoch(), 1U);
}

TEST(EarlyStop, GoesOnAsLongAsTheLossFalls) {
    OneNumber net;
    EarlyStop early_stop(OneNumber::build, net.samples(), net.parameters, 1);
    EXPECT_EQ(net.epochs_until_enough(early_stop, {8, 7, 6, 5, 4}), 6U);
}

TEST(EarlyStop, RefusesWhatItCannotJudge) {
    OneNumber net;
    const Tensor<double> none(0, 1);
    EXPECT_THROW(EarlyStop(OneNumber::build, {view(none), view(none)}, net.parameters, 1), InputError);
    EXPECT_THROW(EarlyStop(OneNumber::build, net.samples(), net.parameters, 0), InputError);
    EXPECT_THROW(EarlyStop(OneNumber::build, net.samples(), net.parameters, 1).restore_best(), InputError);
    EarlyStop early_stop(OneNumber::build, net.samples(), net.parameters, 1);
    net.parameters.values()[1] = std::nan("");
    EXPECT_THROW(early_stop.is_enough({1, 0, 0}), NumericError);
}

}  // namespace
}  // namespace bp
