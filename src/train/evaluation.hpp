#pragma once

#include "train/batch.hpp"

namespace bp {

/// What a network answers when nothing is learned.
struct Evaluation {
    double loss = 0;                   ///< the mean of the samples' losses, without penalty
    double accuracy = 0;               ///< 0 … 1; means nothing where targets are numbers to be met
    std::vector<std::size_t> answers;  ///< the class given to each sample
};

/// Judges a network on samples, all at once. Throws NumericError if the loss is not finite.
Evaluation evaluate(const Build& build, const Samples& samples, Parameters<double>& parameters);

}  // namespace bp
