#pragma once

#include <vector>

#include "course/chapter.hpp"
#include "neuron/perceptron.hpp"

namespace bp::chapters::ch01 {

/// A neuron after some epochs of perceptron learning from w = 0, and the mistakes of the last of them.
struct Epoch {
    neuron::Neuron neuron;
    std::size_t mistakes = 0;
};

/// Learning a truth table, epoch after epoch, until one has no mistake or there were `most`.
std::vector<Epoch> epochs_of(std::uint32_t table, std::size_t most);

/// A boundary with its normal w and the lines of equal output.
course::Figure boundary_figure();
/// The boundary after each epoch of learning OR.
course::Figure learning_figure();
/// XOR in the plane of its inputs and in a better representation.
course::Figure xor_figure();

}  // namespace bp::chapters::ch01
