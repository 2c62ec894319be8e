#pragma once

#include <cstddef>
#include <vector>

namespace bp::layered {

/// What a fully connected network consists of. Inputs are no units: 3-4-2 is a 2-layer network with 6 units, 20
/// weights, 6 biases and 26 parameters; 3-4-4-1 has 9, 32, 9 and 41. Lecture, "Adding one more layer".
struct Counts {
    std::size_t layers = 0;
    std::size_t units = 0;
    std::size_t weights = 0;
    std::size_t biases = 0;

    std::size_t parameters() const { return weights + biases; }
    bool operator==(const Counts&) const = default;
};

/// From the number of inputs and the units of each layer, such as {3, 4, 2}. Throws InputError for fewer than two.
Counts count(const std::vector<std::size_t>& widths);

/// Multiply-adds for one sample with P weights, P₁ of them in the first layer; biases and activations not counted.
/// Lecture, "Computation cost".
struct MultiplyAdds {
    std::size_t forward = 0;   ///< P: each weight is used once
    std::size_t backward = 0;  ///< 2P - P₁: once for its own gradient, once to pass δ on, but not below layer 1
    std::size_t backward_with_input = 0;  ///< 2P: the error signal of the input as well
};

MultiplyAdds multiply_adds(const std::vector<std::size_t>& widths);

}  // namespace bp::layered
