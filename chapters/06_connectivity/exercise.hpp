#pragma once

#include <cmath>
#include <cstddef>
#include <span>
#include <vector>

#include "base/error.hpp"
#include "course/activation.hpp"
#include "course/matrix.hpp"

namespace bp::chapters::ch06 {

/// Numbers handed to a function: read them as v[i]; v.size() of them.
using Values = std::span<const double>;

/// Numbers handed back.
using Numbers = std::vector<double>;

/// Whole numbers: how many units, how many inputs, which layers.
using Counts = std::vector<std::size_t>;

/// A layer g(Wᵀx + b), W with a row per input and a column per unit. Chapter 4 builds what it does.
struct Layer {
    course::Matrix W;
    Numbers b;
    course::Activation g;

    std::size_t input_count() const { return W.rows(); }
    std::size_t unit_count() const { return W.cols(); }
    /// g(Wᵀx + b)
    Numbers output(Values x) const;
};

/// Exercise 6.2: H and the gate T, whose activation is σ. Both have as many units as inputs.
struct Highway {
    Layer H, T;
};

/// Exercise 6.4: who reads what. Number 0 is the input and reads nothing; reads[l] lists what layer l reads, one entry
/// for each way: {0, 0} reads the input twice. Only earlier ones are read.
using Reads = std::vector<Counts>;

/// What a solution of this chapter provides. No function needs to check its arguments.
struct Solution {
    /// 6.1  y = x + F(x), entry by entry. F has as many units as inputs. Slide: "residual & highway connections".
    Numbers (*residual)(const Layer& F, Values x);

    /// 6.1  y = relu(x + F(x)), the block of the paper of 2016 that the slide cites; relu(s) = max(0, s).
    Numbers (*residual_2016)(const Layer& F, Values x);

    /// 6.2  y = T(x) ∘ H(x) + (1 - T(x)) ∘ x, entry by entry. Slide: "residual & highway connections".
    Numbers (*highway)(const Highway& block, Values x);

    /// 6.3  How many numbers each layer of a dense block reads, and last how many the block puts out: the input and all
    /// layers side by side. One more number than there are layers. Slide: "dense (concatenated) connections".
    Counts (*dense_widths)(std::size_t input_count, const Counts& unit_counts);

    /// 6.4  On how many ways does the input reach the last layer? Slide: "Other network connectivity".
    std::size_t (*paths)(const Reads& reads);

    /// 6.5  The bias b of all gates, T = σ(b), with which `block_count` highway blocks one after another carry the
    /// share `carried` of x, (1 - T)^block_count. 0 < carried < 1. Slide: "residual & highway connections".
    double (*gate_bias)(double carried, std::size_t block_count);
};

/// The solution to judge: exercise.cpp defines it.
Solution exercise();

}  // namespace bp::chapters::ch06
