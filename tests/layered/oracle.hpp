#pragma once

#include <functional>

#include "layered/objective.hpp"

/// An evaluator that shares nothing with src/layered but its containers: unit by unit from the definitions, in long
/// double, forward only. There is no derivative in it; slopes come from differences of its values.
namespace bp::layered::oracle {

using Numbers = std::vector<long double>;

/// A value, and which relu units were on: two points with the same list lie on the same smooth piece.
struct Evaluation {
    long double value = 0;
    std::vector<bool> is_on;
};

long double activated(Activation f, long double s, Evaluation& evaluation);

/// One layer with the weights and biases that stand in `parameters` from `next` on: W row by row, then b. Moves `next`
/// behind them.
Numbers layer(const Layer& shapes, const Numbers& x, const Numbers& parameters, std::size_t& next, Evaluation& into);

long double loss(Loss loss, const Numbers& o, const Numbers& t);

/// The objective with the given parameters instead of the network's own: W⁽¹⁾ row by row, b⁽¹⁾, W⁽²⁾, …
Evaluation objective(const Objective& objective, const Network& shapes, const Samples& samples, const Numbers& p);

/// All weights and biases in that order, and a gradient in the same.
Numbers parameters_of(const Network& net);
Numbers flat(const Gradient& gradient);
void append(const Layer& layer, Numbers& to);
void append(const LayerGradient& gradient, Numbers& to);
Numbers numbers(const Vector<double>& x);

/// The slope of f at a point along a direction, by the five-point difference with step 2⁻¹⁶. Sets `is_smooth` to false
/// if a relu switched between the points, in which case the slope says nothing.
long double slope(const std::function<Evaluation(const Numbers&)>& f, const Numbers& at, const Numbers& direction,
                  bool& is_smooth);

/// Whether a derivative agrees with a slope: relative 1e-7 for the truncation, some h⁴ times a fifth derivative, and
/// absolute the rounding of f, through the step of 2⁻¹⁶, with a margin of 2⁸ for the sums in f.
bool agree(long double found, long double slope, long double value);

}  // namespace bp::layered::oracle
