#pragma once

#include "graph/expression.hpp"

namespace bp::beyond {

/// How many numbers a generator makes, and how many it is to resemble.
struct GeneratorSizes {
    std::size_t made;
    std::size_t data;
};

/// The smallest generative model: x = a + b z turns noise z into samples. They are to have the mean and the variance of
/// the data; the loss is ½ (their difference)² of both. Its error signal reaches a and b through the samples
/// themselves, so learning to generate is backpropagation as ever. Lecture, "Backpropagation": generative learning.
struct Generator {
    Var a;        ///< 1x1, a parameter: where the samples lie
    Var b;        ///< 1x1, a parameter: how far they spread; its sign is free
    Var noise;    ///< z, made x 1, an input
    Var data;     ///< data x 1, an input
    Var samples;  ///< x, made x 1
    Var loss;     ///< 1x1
};

/// Appends it. Throws ShapeError if one of the sizes is 0.
Generator generator(Graph& graph, GeneratorSizes sizes);

}  // namespace bp::beyond
