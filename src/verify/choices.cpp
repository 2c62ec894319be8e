#include "verify/choices.hpp"

#include <algorithm>

#include "verify/tape.hpp"

namespace bp::verify {

std::size_t Choices::below(std::size_t n) {
    if (random_) numbers_.push_back(static_cast<std::uint32_t>(random_->below(n)));
    const std::size_t at = next_++;
    return at < numbers_.size() ? numbers_[at] % n : 0;
}

double Choices::lattice_number() { return pool_number(static_cast<std::uint16_t>(below(5)), Kind::lattice); }

double Choices::moderate_number() { return pool_number(static_cast<std::uint16_t>(below(24'000)), Kind::moderate); }

std::vector<std::uint32_t> Choices::read() const {
    const auto end = static_cast<std::ptrdiff_t>(std::min(next_, numbers_.size()));
    return {numbers_.begin(), numbers_.begin() + end};
}

}  // namespace bp::verify
