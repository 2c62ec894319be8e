#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "base/random.hpp"

namespace bp::chapters::ch16 {

using Numbers = std::vector<double>;
using Values = std::span<const double>;

/// random.uniform(a, b) is a number from a to b, random.below(2) is 0 or 1. A direction of random signs takes one draw
/// for each number.
using bp::Random;

/// How large a network is: inputs, hidden units, outputs, and samples in the batch.
struct Sizes {
    std::size_t inputs = 0, hidden = 0, outputs = 0, samples = 0;
};

/// Parameters that belong together, such as all weights of a layer or all its biases: `count` numbers of
/// Setting::parameters, from number `first` on.
struct Group {
    std::string_view name;
    std::size_t first = 0, count = 0;
};

/// Where a backward pass is asked about: all numbers it depends on. You may change any of them, but not how many.
struct Setting {
    Sizes sizes;
    Numbers parameters;  ///< all weights and biases, group after group
    Numbers batch;       ///< the samples: inputs, and targets where there is a loss
};

/// Somebody's backpropagation as a black box. You can ask, you cannot look. The forward pass is always right: it says
/// which function is meant.
struct Backprop {
    /// The groups of parameters of a network of these sizes, in order.
    std::function<std::vector<Group>(const Sizes& sizes)> groups;
    /// A place to begin: what this network looks like before training, and a batch.
    std::function<Setting(const Sizes& sizes, Random& random)> setting;
    /// Forward pass: the outputs of all samples as one list; a loss is a list of one number.
    std::function<Numbers(const Setting& at)> outputs;
    /// Backward pass: takes one error signal for each output, gives one derivative for each parameter, that of
    /// F = Σ_k delta[k] outputs[k].
    std::function<Numbers(const Setting& at, Values delta)> gradient;
};

/// One derivative twice: as the backward pass claims it, and as measured with the forward pass alone.
struct Comparison {
    double claimed = 0, measured = 0;
};

/// Exercise 16.5: a function along a line, F(s); s = 0 is where the derivative is asked for.
using Line = std::function<double(double s)>;

/// Exercise 16.5: what a check may say.
enum class Answer { right, wrong, cannot_tell };

/// What a solution of this chapter provides. No function needs to check its arguments.
struct Solution {
    /// 16.1  ∂F/∂p_i for F = Σ_k delta[k] outputs[k], measured with box.outputs alone: i is a place in at.parameters.
    /// Right to 6 digits; you choose the step. Slide: "Check: Δy".
    double (*slope_along_axis)(const Backprop& box, const Setting& at, Values delta, std::size_t i);

    /// 16.2  All parameters at once: draws an error signal for each output and a direction d, a number for each
    /// parameter, both with random signs. Claimed is Σ_i d_i gradient_i, measured the slope of F from p towards p + d,
    /// by two forward passes. Slide: "Summary".
    Comparison (*along_random_direction)(const Backprop& box, const Setting& at, Random& random);

    /// 16.3  Whether two numbers agree: they differ by at most 1e-6 of the larger magnitude, plus `noise`, which is
    /// what rounding may have done to `measured`. What is not finite agrees with nothing. Slide: "Summary".
    bool (*agree)(double claimed, double measured, double noise);

    /// 16.4  Sizes to try, each number at most 10. Among them one with four different numbers, all at least 2, and one
    /// with as many inputs as hidden units as outputs, at least 2.
    std::vector<Sizes> (*telling_sizes)();

    /// 16.4  As 16.2, for each group of parameters alone: the direction is 0 outside of the group.
    std::vector<Comparison> (*by_group)(const Backprop& box, const Setting& at, Random& random);

    /// 16.5  Whether `claimed` is the derivative of F at 0. Where the slopes to the left and to the right differ, as at
    /// a kink, no difference can tell, whatever is claimed; but a claim that is not finite is wrong everywhere. Slide:
    /// "Max node".
    Answer (*answer_of)(const Line& F, double claimed);

    /// 16.6  Whether a box is right. Ask it what you like, as often as you like. Slide: "Summary".
    bool (*is_right)(const Backprop& box, Random& random);
};

/// The solution to judge: exercise.cpp defines it.
Solution exercise();

}  // namespace bp::chapters::ch16
