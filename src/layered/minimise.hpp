#pragma once

#include <functional>

#include "layered/descent.hpp"

namespace bp::layered {

/// How far to descend: until no slope is steeper than `tolerance`, and no more than `most_steps`.
struct DescentPlan {
    LearningRate rate;
    std::size_t most_steps = 1000;
    double tolerance = 0;
};

/// Where a descent ended, and after how many steps.
struct Descended {
    Vector<double> w;
    std::size_t steps = 0;
};

/// The gradient of any function, of the length of w.
using GradientAt = std::function<Vector<double>(const Vector<double>& w)>;

/// w ← w - η ∂E/∂w again and again, with the gradient asked for at every new w, at most once for each
/// step and once where it ends. It needs nothing of E but the gradient, and finds a place where that is 0, not always
/// the lowest. Throws ShapeError if the gradient has another length than w. Lecture, "Parameter learning".
Descended minimise(const GradientAt& gradient, Vector<double> w, const DescentPlan& plan);

}  // namespace bp::layered
