#pragma once

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <numbers>
#include <random>
#include <span>
#include <utility>

#include "base/error.hpp"

namespace bp {

/// Seeded random numbers that are the same on every machine: the generator is fixed by the C++ standard, and the
/// distributions (which the standard leaves open) are written out here.
class Random {
  public:
    explicit Random(std::uint64_t seed) : generator_(seed) {}

    /// Uniform in [0, 1), a multiple of 2^-53.
    double uniform() { return static_cast<double>(generator_() >> 11) * 0x1.0p-53; }

    /// Uniform in [low, high); rounding may give high itself.
    double uniform(double low, double high) { return low + (high - low) * uniform(); }

    /// One of 0 … n-1, each equally likely. Throws InputError for n = 0.
    std::size_t below(std::size_t n) {
        if (n == 0) throw InputError("Random::below(0): there is no number to choose from");
        const std::uint64_t limit = n * (UINT64_MAX / n);  // reject the incomplete last block, so no value is favoured
        std::uint64_t draw = generator_();
        while (draw >= limit) draw = generator_();
        return static_cast<std::size_t>(draw % n);
    }

    /// Normal with mean 0 and variance 1 (Box and Muller). Its last bits are those of the C library's log and cos.
    double normal() {
        const double radius = std::sqrt(-2 * std::log(1 - uniform()));
        return radius * std::cos(2 * std::numbers::pi * uniform());
    }

    /// Puts the items into random order, every order equally likely (Fisher and Yates).
    template <class Item> void shuffle(std::span<Item> items) {
        for (std::size_t n = items.size(); n > 1; --n) std::swap(items[n - 1], items[below(n)]);
    }

  private:
    std::mt19937_64 generator_;
};

}  // namespace bp
