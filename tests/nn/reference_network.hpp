#pragma once

#include <vector>

#include "base/random.hpp"
#include "graph/workspace.hpp"
#include "nn/objective.hpp"

/// The oracle of the networks: the lecture's sums written out unit by unit and sample by sample in long double. It
/// calls nothing of what it judges; from the project it has the descriptions of what is to be computed alone.
namespace bp::reference {

using Real = long double;
using Rows = std::vector<std::vector<Real>>;  ///< one sample per row

/// The objective as a function of the parameters w, which lie as W1 (row after row), b1, W2, b2 …; a highway layer's
/// gate follows its layer.
Real objective(const MlpLayout& layout, const Objective& objective, const std::vector<Real>& w, const Rows& x,
               const Rows& t);

/// (f(w_i + h) - f(w_i - h)) / 2h for every i, with h = 2^-20. Its own error is about h² times a third derivative.
std::vector<double> difference_quotients(const MlpLayout& layout, const Objective& objective, std::vector<Real> w,
                                         const Rows& x, const Rows& t);

/// Numbers between low and high.
Rows random_rows(Shape shape, double low, double high, Random& random);

/// Copies rows into an input of a graph.
void fill(View<double> to, const Rows& from);

}  // namespace bp::reference
