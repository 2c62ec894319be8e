#include "neuron/samples.hpp"

#include <algorithm>
#include <cmath>
#include <string>

namespace bp::neuron {

namespace {

void check(const std::string& place, const Sample& sample) {
    if (sample.target != 1 && sample.target != -1) {
        throw InputError(place + " has target " + std::to_string(sample.target) +
                         "; targets must be +1 or -1 (with 0 the product t x is zero, and that class teaches nothing)");
    }
    const bool is_finite = std::all_of(sample.x.begin(), sample.x.end(), [](double x) { return std::isfinite(x); });
    if (!is_finite) throw InputError(place + " holds a number that is not finite");
}

}  // namespace

void check(const char* operation, const std::vector<Sample>& samples) {
    if (samples.empty()) throw InputError(std::string{operation} + ": there are no samples");
    const std::size_t input_count = samples.front().x.size();
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const std::string place = std::string{operation} + ": sample " + std::to_string(i + 1);
        check(place, samples[i]);
        if (samples[i].x.size() != input_count) {
            throw ShapeError(place + " has " + std::to_string(samples[i].x.size()) + " inputs, sample 1 has " +
                             std::to_string(input_count) + " (all must have the same number)");
        }
    }
}

std::vector<Sample> augmented(const std::vector<Sample>& samples) {
    std::vector<Sample> result;
    for (const Sample& sample : samples) result.push_back({augmented(sample.x), sample.target});
    return result;
}

}  // namespace bp::neuron
