#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "base/random.hpp"

namespace bp::verify {

/// What a random case is made of: whole numbers, read one after another. In every choice 0 stands for the simplest
/// answer, and after the last number only zeros follow, so smaller numbers and shorter lists give simpler cases.
class Choices {
  public:
    /// Draws each number when it is asked for, and remembers it.
    explicit Choices(std::uint64_t seed) : random_(Random(seed)) {}
    /// Reads numbers that were drawn before.
    explicit Choices(std::vector<std::uint32_t> numbers) : numbers_(std::move(numbers)) {}

    /// One of 0 … n-1.
    std::size_t below(std::size_t n);
    /// One of the items; the first is the simplest.
    template <class Items> auto one_of(const Items& items) { return items[below(std::size(items))]; }
    /// 0, ½, -½, 1 or -1: sums and products of a few are exact.
    double lattice_number();
    /// Mostly a multiple of ½ up to 2 or of 2^-10 up to 1.5, sometimes 1e-8.
    double moderate_number();

    /// What was read so far.
    std::vector<std::uint32_t> read() const;

  private:
    std::optional<Random> random_{};
    std::vector<std::uint32_t> numbers_{};
    std::size_t next_ = 0;
};

}  // namespace bp::verify
