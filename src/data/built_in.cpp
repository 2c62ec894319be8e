#include "data/built_in.hpp"

#include <cmath>
#include <numbers>

#include "data/curve.hpp"
#include "data/digits.hpp"
#include "data/gates.hpp"
#include "data/measured.hpp"
#include "data/planar.hpp"

namespace bp {

namespace {

using Seed = std::uint64_t;

constexpr BuiltIn truth_table(std::string_view name, std::string_view description, Dataset (*make)(Seed)) {
    return {name, description, make, nullptr, true};
}

constexpr BuiltIn samples(std::string_view name, std::string_view description, Dataset (*make)(Seed)) {
    return {name, description, make, nullptr, false};
}

constexpr BuiltIn curve(std::string_view name, std::string_view description, RegressionSet (*make)(Seed)) {
    return {name, description, nullptr, make, false};
}

RegressionSet sine(Seed seed) {
    return sampled("sine", [](double x) { return std::sin(2 * std::numbers::pi * x); },
                   {.sample_count = 100, .noise = 0.05, .seed = seed});
}

RegressionSet absolute(Seed seed) {
    return sampled("abs", [](double x) { return std::abs(x); },
                   {.sample_count = 100, .low = -1, .noise = 0.02, .seed = seed});
}

constexpr BuiltIn kSets[]{
    truth_table("and", "truth table of AND", [](Seed) { return and_gate(); }),
    truth_table("or", "truth table of OR", [](Seed) { return or_gate(); }),
    truth_table("nand", "truth table of NAND", [](Seed) { return nand_gate(); }),
    truth_table("xor", "truth table of XOR, which no single neuron can", [](Seed) { return xor_gate(); }),
    truth_table("parity3", "whether an odd number of 3 inputs is 1", [](Seed) { return parity(3); }),
    truth_table("parity4", "whether an odd number of 4 inputs is 1", [](Seed) { return parity(4); }),
    truth_table("parity6", "whether an odd number of 6 inputs is 1", [](Seed) { return parity(6); }),
    samples("blobs", "three round clouds", [](Seed s) { return blobs(3, {.noise = 1, .seed = s}); }),
    samples("moons", "two half circles, each in the other", [](Seed s) { return moons({.noise = 0.1, .seed = s}); }),
    samples("circles", "a circle inside another", [](Seed s) { return circles({.noise = 0.06, .seed = s}); }),
    samples("spirals", "two arms around each other", [](Seed s) { return spirals(1.5, {.noise = 0.01, .seed = s}); }),
    samples("iris", "150 flowers, 4 measurements, 3 kinds", [](Seed) { return iris(); }),
    samples("wine", "178 wines, 13 measurements, 3 growers", [](Seed) { return wine(); }),
    samples("breast_cancer", "569 tumours, 30 measurements, malignant or benign", [](Seed) { return breast_cancer(); }),
    samples("digits", "1797 handwritten digits of 8 x 8 counts", [](Seed) { return digits(); }),
    curve("sine", "a noisy sine on [0, 1]: numbers to be met", sine),
    curve("abs", "a noisy |x| on [-1, 1]: numbers to be met", absolute),
};

}  // namespace

std::span<const BuiltIn> built_in_sets() { return kSets; }

}  // namespace bp
