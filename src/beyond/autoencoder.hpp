#pragma once

#include "nn/objective.hpp"

namespace bp::beyond {

/// How wide an autoencoder is at both ends, and in the middle.
struct CodeWidths {
    std::size_t ends;    ///< inputs, and as many outputs
    std::size_t middle;  ///< units of the code
};

/// A network that is to say what it is told, through a narrow hidden layer of sigmoid units, which must find a code:
/// 8-3-8 for eight words of eight letters, three bits in the best case. It learns as any network does, with the inputs
/// as targets, and with the sigmoid cross-entropy of each output. It generates nothing by itself.
/// Lecture, "Backpropagation": generative learning.
Trainable autoencoder(Graph& graph, CodeWidths widths, std::size_t sample_count);

}  // namespace bp::beyond
