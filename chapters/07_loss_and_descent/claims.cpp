#include <algorithm>
#include <cmath>
#include <limits>
#include <fmt/format.h>

#include "base/random.hpp"
#include "inspect/derivative.hpp"
#include "layered/objective.hpp"
#include "neuron/boolean_function.hpp"
#include "neuron/logistic.hpp"
#include "parts.hpp"

// The statements about losses; claims_descent.cpp has those about the step, claims_xor.cpp and claims_cost.cpp the
// rest.
namespace bp::chapters::ch07 {

namespace {

using course::Truth;
using layered::Loss;

const char* const kSlide = "Parameter learning: Backward Pass";
constexpr int kTries = 1'000;

Tensor<double> any_tensor(Random& random, std::size_t rows, std::size_t cols) {
    Tensor<double> tensor(rows, cols);
    for (double& x : tensor.data()) x = random.uniform(-1, 1);
    return tensor;
}

bp::Vector<double> any_vector(Random& random, std::size_t size) {
    bp::Vector<double> v(size);
    for (double& x : v) x = random.uniform(-1, 1);
    return v;
}

/// The largest difference of two gradients, relative to 1 or to their larger entry.
double difference(const layered::Gradient& a, const layered::Gradient& b, double factor) {
    double worst = 0;
    const auto compare = [&worst, factor](double x, double y) {
        worst = std::max(worst, std::abs(x - factor * y) / std::max(1.0, std::abs(x)));
    };
    for (std::size_t l = 1; l <= a.size(); ++l) {
        for (std::size_t i = 0; i < a[l].W.data().size(); ++i) compare(a[l].W.data()[i], b[l].W.data()[i]);
        for (std::size_t k = 0; k < a[l].b.size(); ++k) compare(a[l].b(k), b[l].b(k));
    }
    return worst;
}

course::Claim sum_of_losses() {
    Random random(47);
    double by_samples = 0, by_mean = 0;
    for (int n = 0; n < kTries; ++n) {
        const std::size_t inputs = 1 + random.below(4), hidden = 1 + random.below(4), N = 1 + random.below(8);
        const layered::Network net{
            {any_tensor(random, inputs, hidden), any_vector(random, hidden), layered::Activation::tanh},
            {any_tensor(random, hidden, 2), any_vector(random, 2), layered::Activation::sigmoid}};
        const layered::Samples samples{any_tensor(random, N, inputs), any_tensor(random, N, 2)};
        const layered::Gradient whole = gradient({}, net, samples);
        by_samples = std::max(by_samples, difference(whole, gradient_by_samples({}, net, samples), 1));
        const layered::Objective mean{.over_samples = layered::Reduction::mean};
        by_mean = std::max(by_mean, difference(whole, gradient(mean, net, samples), static_cast<double>(N)));
    }
    return {.id = "47",
            .slide = kSlide,
            .statement =
                "What is minimised is a sum over samples, so its gradient is the sum of theirs; with a mean "
                "every slope is N times smaller and the argmin is the same.",
            .truth = Truth::holds,
            .measured = fmt::format("{} networks with up to 8 samples: batch and sample by sample differ by at most "
                                    "{:.1g}, sum and N times mean by {:.1g}",
                                    kTries, by_samples, by_mean),
            .confirmed = by_samples <= 1e-12 && by_mean <= 1e-12};
}

/// What the slide's text says once its minus sign is lost.
double loss_as_extracted(Values o, Values t) {
    double sum = 0;
    for (std::size_t k = 0; k < o.size(); ++k) sum += o[k] * t[k] * (o[k] * t[k]) / 2;
    return sum;
}

course::Claim squared_loss_needs_its_minus() {
    Random random(48);
    double slope = 0;
    int zero_at_target = 0, extracted_zero = 0;
    for (int n = 0; n < kTries; ++n) {
        const std::size_t K = 1 + random.below(4);
        const bp::Vector<double> o = any_vector(random, K), t = any_vector(random, K);
        const auto loss = [&t](Values at) { return value(Loss::squared, vector_of(at), t); };
        const bp::Vector<double> slopes = delta_output(Loss::squared, o, t);
        for (std::size_t k = 0; k < K; ++k) {
            slope = std::max(slope, std::abs(slopes(k) - inspect::five_point_difference(loss, o.data(), k).value));
        }
        zero_at_target += value(Loss::squared, t, t) == 0 ? 1 : 0;
        extracted_zero += loss_as_extracted(t.data(), t.data()) == 0 ? 1 : 0;
    }
    const double golden = value(Loss::squared, make_vector({3.0, 0.5}), make_vector({1.0, 1.0}));
    return {.id = "48",
            .slide = kSlide,
            .statement =
                "The squared loss is ½ Σ (o - t)², with the slope o - t. As extracted the slide has lost the "
                "minus sign, and a loss ½ Σ (o t)² is not even 0 at the target.",
            .truth = Truth::wrong_as_printed,
            .measured = fmt::format("o = (3, ½), t = (1, 1): {} = 17/8; slopes within {:.0e} of a five-point "
                                    "difference; 0 at the target in {} of {} tries, as extracted in {}",
                                    golden, slope, zero_at_target, kTries, extracted_zero),
            .confirmed = golden == 2.125 && slope <= 1e-10 && zero_at_target == kTries && extracted_zero == 0};
}

/// Shares that sum to 1.
bp::Vector<double> any_distribution(Random& random, std::size_t K) {
    bp::Vector<double> shares(K);
    for (double& share : shares) share = -std::log(1 - random.uniform());
    return shares / sum(shares);
}

double answer_of(const neuron::Neuron& neuron, double x_1, double x_2) {
    return output(neuron, make_vector({x_1, x_2}));
}

/// A sigmoid neuron that descends on AND with -t log o alone: ∂/∂z of it is -t (1 - o).
neuron::Neuron fitted_to_one_term() {
    neuron::Neuron neuron{make_vector({0.0, 0.0}), 0};
    for (int step = 0; step < 20'000; ++step) {
        const double delta = -(1 - answer_of(neuron, 1, 1));  // t is 0 for the other three rows, and so is their slope
        neuron.weight -= delta * make_vector({1.0, 1.0});
        neuron.bias -= delta;
    }
    return neuron;
}

neuron::Neuron fitted_to_two_terms() {
    const neuron::Targets gate{make_tensor<double>({{0, 0}, {1, 0}, {0, 1}, {1, 1}}),
                               make_vector({0.0, 0.0, 0.0, 1.0})};
    return neuron::fit(gate, neuron::Loss::cross_entropy, {.learning_rate = 1, .steps = 20'000}).neuron;
}

int right_rows(const neuron::Neuron& neuron) {
    int right = 0;
    for (const auto& [x_1, x_2] : {std::pair{0.0, 0.0}, {1.0, 0.0}, {0.0, 1.0}, {1.0, 1.0}}) {
        right += (answer_of(neuron, x_1, x_2) > 0.5) == (x_1 + x_2 == 2) ? 1 : 0;
    }
    return right;
}

course::Claim cross_entropy_needs_a_sum_of_one() {
    Random random(49);
    double least_gap = 9, equality = 0, freed = 0;
    for (int n = 0; n < 10 * kTries; ++n) {
        const std::size_t K = 2 + random.below(4);
        const bp::Vector<double> o = any_distribution(random, K), t = any_distribution(random, K);
        const double entropy = value(Loss::cross_entropy, t, t), loss = value(Loss::cross_entropy, o, t);
        least_gap = std::min(least_gap, loss - entropy);
        const bp::Vector<double> pull =
            delta_output(Loss::cross_entropy, t, t);  // -1 everywhere: along Σo = 1 no slope
        for (const double slope : pull) equality = std::max(equality, std::abs(slope + 1));
        const bp::Vector<double> tenfold = 10.0 * o;
        freed = std::max(freed, std::abs(loss - value(Loss::cross_entropy, tenfold, t) - std::log(10.0)));
    }
    const double wrong = value(Loss::cross_entropy, make_vector({0.0, 1.0}), make_vector({1.0, 0.0}));
    const int one_term = right_rows(fitted_to_one_term()), two_terms = right_rows(fitted_to_two_terms());
    return {.id = "49",
            .slide = kSlide,
            .statement =
                "-Σ t log o is a loss for outputs that sum to 1: then it is least at o = t. Otherwise larger "
                "outputs are always better, and one sigmoid output needs -(1 - t) log(1 - o) as well.",
            .truth = Truth::holds_under_conditions,
            .measured = fmt::format("{} pairs of distributions: never below the entropy of t (least gap {:.1e}), no "
                                    "slope along Σo = 1 at o = t; ten times larger outputs lower it by log 10 within "
                                    "{:.0e}; AND learned with one term: {} of 4 rows right, with two: {}",
                                    10 * kTries, least_gap, freed, one_term, two_terms),
            .confirmed = least_gap >= 0 && equality <= 1e-12 && freed <= 1e-12 && one_term == 1 && two_terms == 4 &&
                         wrong == std::numeric_limits<double>::infinity()};
}

}  // namespace

std::vector<course::Claim> claims() {
    std::vector<course::Claim> all{sum_of_losses(), descent_learns_xor(), squared_loss_needs_its_minus(),
                                   cross_entropy_needs_a_sum_of_one()};
    for (course::Claim& claim : claims_of_descent()) all.push_back(std::move(claim));
    all.push_back(backward_is_cheap());
    return all;
}

}  // namespace bp::chapters::ch07
