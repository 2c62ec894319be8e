#pragma once

#include <functional>
#include <span>
#include <vector>

#include "base/random.hpp"

namespace bp::beyond {

/// A loss as a function of the parameters.
using LossAt = std::function<double(std::span<const double> w)>;

/// Independent normal numbers of mean 0 and variance 1.
std::vector<double> normal_numbers(std::size_t count, Random& random);

/// A gradient from two values of the loss: shake all weights at once by ±σ u and see whether it helped,
///   ĝ = (E(w + σ u) - E(w - σ u)) / 2σ · u   ≈   (gᵀu) u.
/// With normal u its mean is the gradient g, for small σ, but E|ĝ - g|² = (P + 1) |g|² with P weights: one number is
/// all that a trial tells about all of them. Needs no backward pass and no W transposed. Throws ShapeError unless w and
/// u are equally long, InputError unless σ is positive. Lecture, "biologically plausible alternatives".
std::vector<double> weight_perturbation(const LossAt& loss, std::span<const double> w, std::span<const double> u,
                                        double sigma);

}  // namespace bp::beyond
