#include <algorithm>
#include <cmath>
#include <map>
#include <fmt/format.h>

#include "neuron/boolean_function.hpp"
#include "parts.hpp"
#include "tries.hpp"

// What one neuron can solve, and how many Boolean functions that is.
namespace bp::chapters::ch01 {

namespace {

using course::Truth;

const char* const kSlide = "Can solve linearly separable problems";
constexpr std::uint32_t kAnd = 0b1000, kOr = 0b1110, kNand = 0b0111, kNor = 0b0001, kXor = 0b0110;

/// 50 points on both sides of a random plane and at least a tenth of a unit away from it, that is 0.1 · ‖w‖.
std::vector<neuron::Sample> planted_samples(Random& random, const neuron::Neuron& planted) {
    std::vector<neuron::Sample> samples;
    while (samples.size() < 50) {
        const Vector<double> x = normal_vector(random, planted.weight.size());
        const double z = neuron::net_input(planted, x);
        if (std::abs(z) >= 0.1 * norm_2(planted.weight)) samples.push_back({x, neuron::decision(z)});
    }
    return samples;
}

bool is_right(const neuron::Neuron& neuron, const std::vector<neuron::Sample>& samples) {
    return std::ranges::all_of(samples, [&](const neuron::Sample& sample) {
        return neuron::decision(neuron::net_input(neuron, sample.x)) == sample.target;
    });
}

/// How many of so many epochs of learning AND without a bias had a mistake: w starts at 0 and z is 0 at (0, 0).
int epochs_with_mistakes_without_bias(int epochs) {
    Vector<double> w(2, 0.0);
    int count = 0;
    for (int epoch = 0; epoch < epochs; ++epoch) {
        bool is_clean = true;
        for (const neuron::Sample& row : neuron::samples_of({.input_count = 2, .table = kAnd})) {
            is_clean = !neuron::perceptron_step(w, row) && is_clean;
        }
        count += is_clean ? 0 : 1;
    }
    return count;
}

course::Claim perceptron_separates() {
    constexpr int kRuns = 1000, kEpochs = 1000;
    int separated = 0;
    double closest = 0;
    const int within_bound = count_tries(kRuns, 5, [&](Random& random) {
        const neuron::Neuron planted{normal_vector(random, 1 + random.below(4)), random.normal()};
        const std::vector<neuron::Sample> samples = planted_samples(random, planted);
        const double bound = neuron::mistake_bound(samples, planted);
        const neuron::PerceptronRun run =
            neuron::learn_perceptron(samples, {.count = static_cast<std::size_t>(bound) + 1});
        separated += run.has_settled && is_right(run.neuron, samples) ? 1 : 0;
        closest = std::max(closest, static_cast<double>(run.mistakes) / bound);
        return static_cast<double>(run.mistakes) <= bound;
    });
    const int never_clean = epochs_with_mistakes_without_bias(kEpochs);
    return {.id = "5",
            .slide = kSlide,
            .statement =
                "A neuron can solve linearly separable problems, and perceptron learning finds it after at most (R/γ)² "
                "mistakes. The slide's definition needs a bias: without one AND would not be separable.",
            .truth = Truth::holds_under_conditions,
            .measured = fmt::format("{} of {} planted problems separated, mistakes within the bound in {} (at most "
                                    "{:.0f} % of it); without a bias AND had a mistake in {} of {} epochs",
                                    separated, kRuns, within_bound, 100 * closest, never_clean, kEpochs),
            .confirmed = separated == kRuns && within_bound == kRuns && never_clean == kEpochs};
}

/// How many neurons with weights -2 … 2 and these biases compute each truth table strictly, no row on the boundary.
std::map<std::uint32_t, int> neurons_by_table(double first_bias, double last_bias) {
    std::map<std::uint32_t, int> count;
    for (int code = 0; code < 25; ++code) {
        const Vector<double> w = make_vector<double>({code % 5 - 2.0, code / 5 - 2.0});
        for (double b = first_bias; b <= last_bias; ++b) {
            for (const std::uint32_t table : {kAnd, kOr, kNand, kNor, kXor}) {
                count[table] += is_right({w, b}, neuron::samples_of({.input_count = 2, .table = table})) ? 1 : 0;
            }
        }
    }
    return count;
}

course::Claim gates_are_neurons() {
    std::map<std::uint32_t, int> half = neurons_by_table(-2.5, 2.5), whole = neurons_by_table(-2, 2);
    int inverters = 0;
    for (double w = -2; w <= 2; ++w) {
        for (double b = -2.5; b <= 2.5; ++b) {
            inverters += is_right({make_vector({w}), b}, neuron::samples_of({.input_count = 1, .table = 0b01})) ? 1 : 0;
        }
    }
    const bool has_all = half[kAnd] == 4 && half[kNand] == 4 && half[kOr] == 5 && half[kNor] == 5 && inverters == 3;
    return {.id = "6",
            .slide = kSlide,
            .statement = "One neuron solves AND, OR, NAND, NOR and NOT.",
            .truth = Truth::holds,
            .measured = fmt::format("with weights -2 … 2 and biases ±1/2, ±3/2, ±5/2 there are {} neurons for AND, {} "
                                    "for NAND, {} for OR, {} for NOR, {} for NOT, {} for XOR; with whole biases {} "
                                    "for AND and {} for NAND",
                                    half[kAnd], half[kNand], half[kOr], half[kNor], inverters, half[kXor], whole[kAnd],
                                    whole[kNand]),
            .confirmed = has_all && half[kXor] == 0 && whole[kAnd] == 0 && whole[kNand] == 0};
}

/// Σ m_i t_i (1, x_i) = 0 with m_i ≥ 0, not all 0: adding up t_i wᵀ(1, x_i) > 0 so many times gives 0 > 0.
bool is_contradiction(const std::vector<std::int64_t>& m, const std::vector<neuron::Sample>& samples) {
    Vector<double> sum(samples.front().x.size() + 1, 0.0);
    double total = 0;
    for (std::size_t i = 0; i < samples.size(); ++i) {
        if (m[i] < 0) return false;
        total += static_cast<double>(m[i]);
        sum += static_cast<double>(m[i]) * samples[i].target * neuron::augmented(samples[i].x);
    }
    return total > 0 && norm_inf(sum) == 0;
}

/// How the functions of so many inputs divide, and how many of the verdicts come with a proof that holds.
struct Division {
    std::size_t separable = 0, functions = 0, proved = 0;
};

Division divide(std::size_t input_count) {
    Division division{0, neuron::boolean_function_count(input_count), 0};
    for (std::uint32_t table = 0; table < division.functions; ++table) {
        const neuron::BooleanFunction function{input_count, table};
        const neuron::Separability found = neuron::separability(function);
        const std::vector<neuron::Sample> samples = neuron::samples_of(function);
        const bool is_separable = found.verdict == neuron::Verdict::separable;
        division.separable += is_separable ? 1 : 0;
        division.proved +=
            (is_separable ? is_right(found.separator, samples) : is_contradiction(found.certificate, samples)) ? 1 : 0;
    }
    return division;
}

course::Claim xor_is_out_of_reach() {
    const neuron::BooleanFunction x_or{.input_count = 2, .table = kXor};
    const neuron::Separability found = neuron::separability(x_or);
    const bool is_refuted = found.verdict == neuron::Verdict::not_separable &&
                            is_contradiction(found.certificate, neuron::samples_of(x_or)) &&
                            std::ranges::count(found.certificate, found.certificate.front()) == 4;
    const Division two = divide(2), three = divide(3), four = divide(4);
    const std::size_t proved = two.proved + three.proved + four.proved;
    const std::size_t functions = two.functions + three.functions + four.functions;
    return {
        .id = "7",
        .slide = "Can't solve non linearly separable problems",
        .statement =
            "One neuron cannot solve XOR: its four inequalities add up to 0 > 0. Most functions of more inputs are "
            "out of reach as well.",
        .truth = Truth::holds,
        .measured = fmt::format("separable are {} of {} Boolean functions of two inputs, {} of {} of three, {} of {} "
                                "of four, {} of {} with a neuron or a contradiction as proof; for XOR all four "
                                "inequalities count equally",
                                two.separable, two.functions, three.separable, three.functions, four.separable,
                                four.functions, proved, functions),
        .confirmed = is_refuted && two.separable == 14 && three.separable == 104 && four.separable == 1882 &&
                     proved == functions};
}

}  // namespace

std::vector<course::Claim> claims_of_separability() {
    return {perceptron_separates(), gates_are_neurons(), xor_is_out_of_reach()};
}

}  // namespace bp::chapters::ch01
