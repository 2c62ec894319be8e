#include "tests/train/learning.hpp"

#include <gtest/gtest.h>

#include "data/built_in.hpp"
#include "data/gates.hpp"
#include "data/measured.hpp"
#include "data/planar.hpp"
#include "data/split.hpp"
#include "data/standardise.hpp"

namespace bp {
namespace {

constexpr auto kTanh = Activation::tanh;

// "Solves linearly separable problems": a single neuron, no hidden layer.
TEST(Learning, TeachesASingleNeuronTheGatesThatCanBeSeparated) {
    for (const Dataset& gate : {and_gate(), or_gate(), nand_gate()}) {
        for (std::uint64_t seed = 0; seed < 10; ++seed) {
            const Course course{{2, {}, 1}, {Loss::sigmoid_cross_entropy}, 0.5, 200, 4, seed};
            EXPECT_EQ(course.accuracy_after(Lesson(gate, 1)), 1) << gate.name << ", seed " << seed;
        }
    }
}

TEST(Learning, NeverTeachesASingleNeuronXor) {
    for (std::uint64_t seed = 0; seed < 10; ++seed) {
        const Course course{{2, {}, 1}, {Loss::sigmoid_cross_entropy}, 0.5, 200, 4, seed};
        EXPECT_LE(course.accuracy_after(Lesson(xor_gate(), 1)), 0.75) << "seed " << seed;
    }
}

// "Can we use multiple neurons to achieve this?" One hidden layer does, from nearly every start.
TEST(Learning, TeachesOneHiddenLayerXorFromAtLeast95Of100Starts) {
    int learned = 0;
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        const Course course{{2, {{4, kTanh}}, 1}, {Loss::sigmoid_cross_entropy}, 0.1, 500, 4, seed};
        if (course.accuracy_after(Lesson(xor_gate(), 1)) == 1) ++learned;
    }
    RecordProperty("learned_of_100", learned);
    EXPECT_GE(learned, 95);
}

TEST(Learning, TeachesParityOfFourInputs) {
    const Course course{{4, {{16, kTanh}}, 1}, {Loss::sigmoid_cross_entropy}, 0.1, 1000, 16};
    EXPECT_EQ(course.accuracy_after(Lesson(parity(4), 1)), 1);
}

Lesson standardised_lesson(const Dataset& data) {
    Lesson lesson(data, data.class_count);
    lesson.inputs = standardised(lesson.inputs, columns_of(lesson.inputs));
    return lesson;
}

// What no line can separate, two hidden layers can; the same as the commands in the help of `train`.
TEST(Learning, GetsMoonsCirclesAndSpiralsAllRight) {
    for (const BuiltIn& set : built_in_sets()) {
        if (set.name != "moons" && set.name != "circles" && set.name != "spirals") continue;
        const LayerLayout layer = set.name == "spirals" ? LayerLayout{32, Activation::relu} : LayerLayout{16, kTanh};
        for (std::uint64_t seed = 1; seed <= 5; ++seed) {
            const Course course{{2, {layer, layer}, 2}, {}, 0.02, 500, 16, seed};
            EXPECT_EQ(course.accuracy_after(standardised_lesson(set.classes(seed))), 1) << set.name << ' ' << seed;
        }
    }
}

// Mean and deviation come from the part that is learned from.
double accuracy_on_unseen(const Dataset& data, const SplitRows& rows, const Course& course) {
    Lesson seen(subset(data, rows.train), data.class_count), unseen(subset(data, rows.test), data.class_count);
    const Columns columns = columns_of(seen.inputs);
    seen.inputs = standardised(seen.inputs, columns);
    unseen.inputs = standardised(unseen.inputs, columns);
    Parameters<double> parameters = course.learned(seen);
    return evaluate(course.build(), unseen.samples(), parameters).accuracy;
}

/// Each fifth is kept apart once; the mean over the fifths of three divisions.
double mean_accuracy_on_unseen_fifths(const Dataset& data) {
    double sum = 0;
    for (std::uint64_t seed = 1; seed <= 3; ++seed) {
        const Course course{
            {data.inputs.size2(), {{16, kTanh}}, data.class_count}, {.penalty_strength = 1e-3}, 0.02, 60, 16, seed};
        for (const SplitRows& rows : folds(data.sample_count(), 5, seed)) {
            sum += accuracy_on_unseen(data, rows, course) / 15;
        }
    }
    return sum;
}

TEST(Learning, AnswersAbove95PercentOfUnseenFlowersWinesAndTumours) {
    EXPECT_GT(mean_accuracy_on_unseen_fifths(iris()), 0.95);
    EXPECT_GT(mean_accuracy_on_unseen_fifths(wine()), 0.95);
    EXPECT_GT(mean_accuracy_on_unseen_fifths(breast_cancer()), 0.95);
}

// The noise has a deviation of 0.05, so ½ 0.05² = 0.00125 is what even the true sine loses.
TEST(Learning, MeetsANoisySineToWithinItsNoise) {
    for (const BuiltIn& set : built_in_sets()) {
        if (set.name != "sine") continue;
        const RegressionSet sine = set.numbers(1);
        const Lesson lesson(standardised(sine.inputs, columns_of(sine.inputs)), sine.targets);
        const Course course{{1, {{16, kTanh}}, 1}, {Loss::squared}, 0.05, 1000, 20};
        Parameters<double> parameters = course.learned(lesson);
        EXPECT_LT(evaluate(course.build(), lesson.samples(), parameters).loss, 0.0015);
    }
}

// Same seed, same bytes, through data, initialisation, order and all updates.
TEST(Learning, EndsWithTheSameBytesForTheSameSeed) {
    const auto bytes = [](std::uint64_t seed, Connectivity connectivity) {
        const Course course{{2, {{6, kTanh}, {6, kTanh}}, 2, connectivity}, {}, 0.05, 5, 16, seed};
        const Parameters<double> parameters =
            course.learned(standardised_lesson(moons({.noise = 0.1, .seed = seed})), Course::Enough::all_epochs);
        return std::vector<double>(parameters.values().begin(), parameters.values().end());
    };
    for (const Connectivity connectivity : kConnectivities) {
        EXPECT_EQ(bytes(1, connectivity), bytes(1, connectivity));
        EXPECT_NE(bytes(1, connectivity), bytes(2, connectivity));
    }
}

/// The loss of a network of 30 hidden layers after a few epochs.
double loss_of_deep_network(Connectivity connectivity, std::uint64_t seed) {
    const Course course{{2, std::vector<LayerLayout>(30, {8, kTanh}), 2, connectivity}, {}, 0.01, 20, 16, seed};
    const Lesson lesson = standardised_lesson(moons({.per_class = 50, .noise = 0.1, .seed = seed}));
    Parameters<double> parameters = course.learned(lesson);
    return evaluate(course.build(), lesson.samples(), parameters).loss;
}

// "Other network connectivity": shorter paths to the output. Same depth, same budget, 20 seeds; by chance alone 16 or
// more wins of 20 have a probability of 0.006. Highway layers, closed at the start, need more epochs than these.
TEST(Learning, GetsFurtherInThirtyLayersWithShortcutsThanWithout) {
    int residual_wins = 0, dense_wins = 0;
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        const double plain = loss_of_deep_network(Connectivity::plain, seed);
        if (loss_of_deep_network(Connectivity::residual, seed) < plain) ++residual_wins;
        if (loss_of_deep_network(Connectivity::dense, seed) < plain) ++dense_wins;
    }
    EXPECT_GE(residual_wins, 16);
    EXPECT_GE(dense_wins, 16);
}

}  // namespace
}  // namespace bp
