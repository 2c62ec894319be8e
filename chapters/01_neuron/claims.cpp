#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/format.h>

#include "neuron/logistic.hpp"
#include "neuron/sigmoid.hpp"
#include "parts.hpp"
#include "tries.hpp"

// The statements about a single neuron; claims_separability.cpp and claims_xor.cpp have those about what it can solve.
namespace bp::chapters::ch01 {

namespace {

using course::Truth;

constexpr int kTries = 10'000;
const char* const kSlide = "Binary classification";

/// The neuron that labels are drawn from.
neuron::Neuron truth() { return {make_vector({1.5, -1.0}), 0.5}; }

/// Normal inputs with a label 1 as often as σ(wᵀx + b) of the true neuron says.
neuron::Targets drawn_samples(std::size_t count, std::uint64_t seed) {
    Random random(seed);
    neuron::Targets samples{Tensor<double>(count, 2), Vector<double>(count)};
    for (std::size_t n = 0; n < count; ++n) {
        const Vector<double> x = normal_vector(random, 2);
        samples.X(n, 0) = x(0), samples.X(n, 1) = x(1);
        samples.t(n) = random.uniform() < neuron::output(truth(), x) ? 1 : 0;
    }
    return samples;
}

neuron::Neuron most_likely(const neuron::Targets& samples) {
    return neuron::fit(samples, neuron::Loss::cross_entropy, {.learning_rate = 4, .steps = 80}).neuron;
}

/// The distance of the fitted from the true weights, as root mean square over several sets of samples.
double distance_from_truth(std::size_t sample_count, std::uint64_t repeats) {
    double total = 0;
    for (std::uint64_t seed = 0; seed < repeats; ++seed) {
        const neuron::Neuron found = most_likely(drawn_samples(sample_count, 100 * sample_count + seed));
        const Vector<double> off = found.weight - truth().weight;
        total += inner_prod(off, off) + (found.bias - truth().bias) * (found.bias - truth().bias);
    }
    return std::sqrt(total / static_cast<double>(repeats));
}

/// In how many of ten equally wide bins of predictions the share of positives was within 3 standard errors of them.
int calibrated_bins(const neuron::Targets& samples, const neuron::Neuron& fitted) {
    std::array<double, 10> surplus{}, variance{};
    for (std::size_t n = 0; n < samples.t.size(); ++n) {
        const double p = neuron::output(fitted, make_vector({samples.X(n, 0), samples.X(n, 1)}));
        const auto bin = std::min<std::size_t>(9, static_cast<std::size_t>(10 * p));
        surplus[bin] += samples.t(n) - p, variance[bin] += p * (1 - p);
    }
    int count = 0;
    for (std::size_t bin = 0; bin < 10; ++bin) count += std::abs(surplus[bin]) <= 3 * std::sqrt(variance[bin]) ? 1 : 0;
    return count;
}

course::Claim estimates_a_probability() {
    const double few = distance_from_truth(100, 40), many = distance_from_truth(100'000, 4);
    const double slope = std::log10(many / few) / 3;  // over three decades of samples
    const neuron::Targets samples = drawn_samples(50'000, 1);
    const int bins = calibrated_bins(samples, most_likely(samples));
    return {.id = "1",
            .slide = kSlide,
            .statement =
                "A sigmoid neuron estimates P(y = 1 given x): where labels are drawn from such a neuron, maximum "
                "likelihood finds it, and among samples with output p about a share p is positive.",
            .truth = Truth::holds_under_conditions,
            .measured = fmt::format(
                "distance from the true weights {:.3f} with 100 samples and {:.4f} with 100 000, "
                "a power {:.2f} of their number (theory -0.5, allowed ±0.1); calibrated within 3 standard errors "
                "in {} of 10 bins",
                few, many, slope, bins),
            .confirmed = std::abs(slope + 0.5) <= 0.1 && bins == 10};
}

course::Claim sigma_has_its_range() {
    double worst = 0;
    const int in_range = count_tries(kTries, 2, [&](Random& random) {
        const double z = random.normal() * std::pow(10, random.uniform(-3, 3)), y = neuron::sigmoid(z);
        worst = std::max(worst, std::abs(neuron::sigmoid(-z) - (1 - y)));
        return y >= 0 && y <= 1 && neuron::sigmoid_derivative(z) <= 0.25;
    });
    const bool has_ends = neuron::sigmoid(1000) == 1 && neuron::sigmoid(-1000) == 0;
    const bool is_steepest_at_0 = neuron::sigmoid_derivative(0) == 0.25;
    return {.id = "2",
            .slide = kSlide,
            .statement = "σ lies between 0 and 1, σ(-z) = 1 - σ(z), and its slope is at most 1/4, reached at z = 0.",
            .truth = Truth::holds,
            .measured = fmt::format("range and slope held at {} of {} z up to several thousand; symmetry up to {:.1e}; "
                                    "σ(1000) = {}, σ(-1000) = {}",
                                    in_range, kTries, worst, neuron::sigmoid(1000), neuron::sigmoid(-1000)),
            .confirmed = in_range == kTries && worst <= 1e-15 && has_ends && is_steepest_at_0};
}

course::Claim boundary_is_linear() {
    const int same_side = count_tries(kTries, 3, [](Random& random) {
        const std::size_t inputs = 1 + random.below(5);
        const Vector<double> w = normal_vector(random, inputs), x = normal_vector(random, inputs);
        // a bias that leaves z at plus or minus 10^-15 … 10: points close to the boundary and far from it
        const double wanted = std::pow(10, random.uniform(-15, 1)) * (random.below(2) == 0 ? 1 : -1);
        const neuron::Neuron neuron{w, wanted - inner_prod(w, x)};
        const double z = neuron::net_input(neuron, x);
        return std::abs(z) < 1e-15 || neuron::decision(neuron::output(neuron, x) - 0.5) == (z > 0 ? 1 : -1);
    });
    double worst = 0;
    const int moved = count_tries(kTries, 30, [&](Random& random) {
        const std::size_t inputs = 2 + random.below(4);
        const neuron::Neuron neuron{normal_vector(random, inputs), random.normal()};
        const Vector<double>& w = neuron.weight;
        const Vector<double> x = normal_vector(random, inputs);
        Vector<double> along = normal_vector(random, inputs);
        along -= inner_prod(along, w) / inner_prod(w, w) * w;
        const double before = neuron::output(neuron, x);
        worst = std::max(worst, std::abs(neuron::output(neuron, x + 10 * along) - before));
        return neuron::output(neuron, x + 0.01 * w) > before;
    });
    return {.id = "3",
            .slide = kSlide,
            .statement =
                "The decision boundary is linear and w is its normal: σ(z) > 1/2 exactly where wᵀx + b > 0, and moving "
                "x at right angles to w changes nothing.",
            .truth = Truth::holds,
            .measured = fmt::format("same side in {} of {}, down to |z| = 1e-15 (at 1e-16 σ rounds to 1/2); at right "
                                    "angles to w the output moved by at most {:.0e}, along w it rose in {} of {}",
                                    same_side, kTries, worst, moved, kTries),
            .confirmed = same_side == kTries && worst <= 1e-12 && moved == kTries && neuron::sigmoid(1e-16) == 0.5};
}

/// The entries with one more at the end.
Vector<double> with_last(const Vector<double>& entries, double last) {
    Vector<double> all(entries.size() + 1);
    std::ranges::copy(entries, all.begin());
    all(entries.size()) = last;
    return all;
}

course::Claim bias_is_a_weight() {
    double worst = 0;
    const int equal_bits = count_tries(kTries, 4, [&](Random& random) {
        const std::size_t inputs = 1 + random.below(8);
        const neuron::Neuron neuron{normal_vector(random, inputs), random.normal()};
        const Vector<double> x = normal_vector(random, inputs);
        const double z = neuron::net_input(neuron, x);
        Vector<double> w = neuron::augmented(neuron.weight);
        w(0) = neuron.bias;
        worst = std::max(worst, std::abs(inner_prod(w, neuron::augmented(x)) - z));
        return inner_prod(with_last(neuron.weight, neuron.bias), with_last(x, 1)) == z;
    });
    return {.id = "4",
            .slide = kSlide,
            .statement = "The bias is one more weight, that of a constant input 1.",
            .truth = Truth::holds,
            .measured = fmt::format("with the constant input last the same bits in {} of {}; with it first, another "
                                    "order of the same sum, a difference of at most {:.0e}",
                                    equal_bits, kTries, worst),
            .confirmed = equal_bits == kTries && worst <= 1e-13};
}

}  // namespace

std::vector<course::Claim> claims() {
    std::vector<course::Claim> all{estimates_a_probability(), sigma_has_its_range(), boundary_is_linear(),
                                   bias_is_a_weight()};
    for (const auto& more : {claims_of_separability(), claims_of_xor()})
        all.insert(all.end(), more.begin(), more.end());
    return all;
}

}  // namespace bp::chapters::ch01
