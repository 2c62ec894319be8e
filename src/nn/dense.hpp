#pragma once

#include <cstddef>
#include <string>

#include "nn/activation.hpp"

namespace bp {

/// The nodes of one layer, s = X W + b and x = σ(s).
struct Dense {
    Var weight;      ///< W, inputs x units
    Var bias;        ///< b, 1 x units, the same for every sample
    Var net_input;   ///< s, samples x units
    Var activation;  ///< x, samples x units; the next layer's input
};

/// How many units a layer has, and what they do with their net input.
struct LayerLayout {
    std::size_t unit_count;
    Activation activation;
};

/// A layer on top of X in which every unit reads every input, the batch form of the slides' s = W^T x + b. With the
/// label "2" its nodes are named W2, b2, s2 and x2. Throws ShapeError if it would be empty.
/// Lecture, "Multilayer networks".
Dense dense(Var X, LayerLayout layout, const std::string& label);

}  // namespace bp
