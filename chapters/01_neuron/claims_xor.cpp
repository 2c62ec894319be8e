#include <algorithm>
#include <cmath>
#include <set>
#include <fmt/format.h>

#include "layered/descent.hpp"
#include "layered/forward.hpp"
#include "neuron/boolean_function.hpp"
#include "neuron/features.hpp"
#include "neuron/least_squares.hpp"
#include "parts.hpp"
#include "tries.hpp"

// XOR: how one neuron fails at it, and the two ways out.
namespace bp::chapters::ch01 {

namespace {

using course::Truth;

const char* const kLimit = "Can't solve non linearly separable problems";
const char* const kBetter = "Unless the input is transformed in a better representation";

std::vector<neuron::Sample> xor_samples() { return neuron::samples_of({.input_count = 2, .table = 0b0110}); }

course::Claim learning_xor_never_ends() {
    constexpr int kEpochs = 25'000;
    const std::vector<neuron::Sample> inputs = neuron::augmented(xor_samples());
    Vector<double> w(3, 0.0);
    std::set<std::vector<double>> states;
    int epochs_with_mistakes = 0, new_states = 0;
    for (int epoch = 0; epoch < kEpochs; ++epoch) {
        new_states += states.emplace(w.begin(), w.end()).second ? 1 : 0;
        bool is_clean = true;
        for (const neuron::Sample& sample : inputs) is_clean = !neuron::perceptron_step(w, sample) && is_clean;
        epochs_with_mistakes += is_clean ? 0 : 1;
    }
    return {.id = "8",
            .slide = kLimit,
            .statement = "On XOR perceptron learning never stops: its weights come back to where they have been.",
            .truth = Truth::holds,
            .measured = fmt::format(
                "a mistake in {} of {} epochs ({} steps); different weights at the beginning of an epoch: {}",
                epochs_with_mistakes, kEpochs, 4 * kEpochs, new_states),
            .confirmed = epochs_with_mistakes == kEpochs && new_states < 100};
}

course::Claim best_line_says_a_half() {
    const Tensor<double> X = make_tensor<double>({{0, 0}, {1, 0}, {0, 1}, {1, 1}});
    const Vector<double> t = make_vector({0.0, 1.0, 1.0, 0.0});
    const neuron::Neuron best = neuron::least_squares(X, t);
    const Vector<double> off = prod(X, best.weight) + ublas::scalar_vector<double>(4, best.bias) - t;
    const double mean_squared_error = inner_prod(off, off) / 4;
    return {.id = "9",
            .slide = kLimit,
            .statement = "The linear neuron that fits XOR best ignores its inputs and answers 1/2 to everything.",
            .truth = Truth::holds,
            .measured = fmt::format("w = ({}, {}), b = {}, mean squared error {}", best.weight(0), best.weight(1),
                                    best.bias, mean_squared_error),
            .confirmed = norm_inf(best.weight) == 0 && best.bias == 0.5 && mean_squared_error == 0.25};
}

/// The row as OR and NAND see it, two threshold neurons.
neuron::Sample in_hidden_space(const neuron::Sample& row) {
    return {make_vector({neuron::threshold_output({make_vector({1.0, 1.0}), -0.5}, row.x),
                         neuron::threshold_output({make_vector({-1.0, -1.0}), 1.5}, row.x)}),
            row.target};
}

/// A better representation of XOR with the neuron that solves it by hand.
struct Solved {
    std::vector<neuron::Sample> samples;
    neuron::Neuron by_hand;
};

Solved with_the_product() { return {neuron::with_products(xor_samples()), {make_vector({1.0, 1.0, -2.0}), -0.5}}; }

Solved with_hidden_units() {
    Solved hidden{{}, {make_vector({1.0, 1.0}), -1.5}};
    for (const neuron::Sample& row : xor_samples()) hidden.samples.push_back(in_hidden_space(row));
    return hidden;
}

course::Claim better_representation_helps() {
    std::string measured;
    bool is_confirmed = true;
    for (const auto& [name, solved] :
         {std::pair{"(x_1, x_2, x_1 x_2)", with_the_product()}, std::pair{"(OR, NAND)", with_hidden_units()}}) {
        const double bound = neuron::mistake_bound(solved.samples, solved.by_hand);  // refuses a wrong neuron
        const neuron::PerceptronRun run = neuron::learn_perceptron(solved.samples, {.count = 1000});
        measured += fmt::format("{}on {} a perceptron settled after {} mistakes, at most {:.0f} were possible",
                                measured.empty() ? "" : "; ", name, run.mistakes, bound);
        is_confirmed = is_confirmed && run.has_settled && static_cast<double>(run.mistakes) <= bound;
    }
    return {.id = "10",
            .slide = kBetter,
            .statement =
                "In a better representation XOR is linearly separable: with the product of the inputs as a "
                "third one, or as seen by two other neurons.",
            .truth = Truth::holds,
            .measured = measured,
            .confirmed = is_confirmed};
}

/// Two sigmoid units and one above them, from small random weights.
layered::Network random_network(std::uint64_t seed) {
    Random random(seed);
    const auto layer = [&random](std::size_t inputs, std::size_t units) {
        layered::Layer result{Tensor<double>(inputs, units), normal_vector(random, units),
                              layered::Activation::sigmoid};
        for (double& w : result.W.data()) w = random.normal();
        return result;
    };
    return {layer(2, 2), layer(2, 1)};
}

bool learns_xor(std::uint64_t seed) {
    const layered::Samples samples{make_tensor<double>({{0, 0}, {1, 0}, {0, 1}, {1, 1}}),
                                   make_tensor<double>({{0}, {1}, {1}, {0}})};
    layered::Network net = random_network(seed);
    for (int step = 0; step < 1000; ++step) {
        layered::training_step(net, samples, {.loss = layered::Loss::two_term_cross_entropy}, {.value = 0.5});
    }
    return std::ranges::all_of(xor_samples(), [&net](const neuron::Sample& sample) {
        return (layered::forward(net, sample.x).output()(0) > 0.5) == (sample.target == 1);
    });
}

/// A 95 % interval for a share, from `successes` of `tries` (Wilson).
std::pair<double, double> interval(int successes, int tries) {
    const double n = tries, p = successes / n, z = 1.96, shift = z * z / (2 * n);
    const double half_width = z * std::sqrt(p * (1 - p) / n + z * z / (4 * n * n));
    return {(p + shift - half_width) / (1 + 2 * shift), (p + shift + half_width) / (1 + 2 * shift)};
}

course::Claim several_neurons_solve_it() {
    const Solved hidden = with_hidden_units();
    const auto right = std::ranges::count_if(hidden.samples, [&](const neuron::Sample& sample) {
        return neuron::decision(neuron::net_input(hidden.by_hand, sample.x)) == sample.target;
    });
    constexpr int kSeeds = 100;
    int learned = 0;
    for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) learned += learns_xor(seed) ? 1 : 0;
    const auto [low, high] = interval(learned, kSeeds);
    return {.id = "11",
            .slide = kBetter,
            .statement =
                "Several neurons together solve XOR: it is the AND of an OR and a NAND. That learning finds such "
                "weights is likely, not certain.",
            .truth = Truth::holds,
            .measured =
                fmt::format("by hand right in {} of 4 rows; a 2-2-1 network of sigmoid units learned it from {} "
                            "of {} random starts in 1000 steps (95 % interval {:.0f} to {:.0f} %; likely: above 50)",
                            right, learned, kSeeds, 100 * low, 100 * high),
            .confirmed = right == 4 && low > 0.5 && learned < kSeeds};
}

}  // namespace

std::vector<course::Claim> claims_of_xor() {
    return {learning_xor_never_ends(), best_line_says_a_half(), better_representation_helps(),
            several_neurons_solve_it()};
}

}  // namespace bp::chapters::ch01
