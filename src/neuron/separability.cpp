#include "neuron/separability.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <string>

namespace bp::neuron {

namespace {

constexpr double kExactLimit = 0x1.0p53;  // doubles hold every whole number up to here

/// The largest power of two, at most 1, of which x is a whole multiple.
double grid_of(double x) {
    double grid = 1;
    while (std::fmod(x, grid) != 0) grid /= 2;
    return grid;
}

/// How many mistakes perceptron learning may make before a score could need more than 53 bits. After m mistakes the
/// weights are at most m R, and a score is at most D m R², both in whole steps of the grid.
double exact_mistakes(const std::vector<Sample>& inputs) {
    double largest = 0, grid = 1;
    for (const Sample& sample : inputs) {
        for (const double x : sample.x) {
            largest = std::max(largest, std::abs(x));
            grid = std::min(grid, grid_of(x));
        }
    }
    const double steps = largest / grid;
    return kExactLimit / (static_cast<double>(inputs.front().x.size()) * steps * steps);
}

void refuse_rounding() {
    throw NumericError(
        "separability: the inputs need so many digits that scores would be rounded and nothing proved; round them, for "
        "example to multiples of 1/1024");
}

/// One run of learning that watches for its own past. The state is remembered after epochs 1, 2, 4, 8, …, so any
/// cycle is entered and then measured with a single state kept (Brent).
struct Search {
    explicit Search(const std::vector<Sample>& samples)
        : inputs(augmented(samples)), w(inputs.front().x.size(), 0.0), remembered(w), mistakes(samples.size(), 0) {}

    /// Goes once through all samples; returns how many mistakes there were.
    std::size_t run_epoch() {
        std::size_t count = 0;
        for (std::size_t i = 0; i < inputs.size(); ++i) {
            if (!perceptron_step(w, inputs[i])) continue;
            ++mistakes[i];
            ++count;
        }
        return count;
    }

    bool is_back() const { return std::equal(w.begin(), w.end(), remembered.begin()); }

    void remember() {
        remembered = w;
        std::fill(mistakes.begin(), mistakes.end(), 0);
    }

    std::vector<Sample> inputs;
    Vector<double> w, remembered;
    std::vector<std::int64_t> mistakes;  ///< per sample, since the remembered state
};

}  // namespace

Separability separability(const std::vector<Sample>& samples, EpochLimit limit) {
    check("separability", samples);
    Search search(samples);
    double exact_left = exact_mistakes(search.inputs);
    for (std::size_t epoch = 1; epoch <= limit.count; ++epoch) {
        if (exact_left < static_cast<double>(samples.size())) refuse_rounding();
        const std::size_t mistakes = search.run_epoch();
        if (mistakes == 0) return {Verdict::separable, from_augmented(search.w), {}, epoch};
        if (search.is_back()) return {Verdict::not_separable, {}, search.mistakes, epoch};
        if (std::has_single_bit(epoch)) search.remember();
        exact_left -= static_cast<double>(mistakes);
    }
    return {Verdict::not_decided, {}, {}, limit.count};
}

}  // namespace bp::neuron
