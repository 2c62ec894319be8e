#pragma once

#include "represent/two_layer_network.hpp"

namespace bp::represent {

/// from < to
struct Interval {
    double from, to;

    double width() const { return to - from; }
};

/// σ(k (x - a)) - σ(k (x - b)) on the interval from a to b: a step up minus a later step up. Its area over the whole
/// line is b - a for every k. Lecture, "Form a stump/delta function".
double bump(double x, Interval interval, Gain gain);

/// How far from its place a step σ(k (x - a)) has come within ε of 0 or 1: ln((1 - ε)/ε) / k. So a bump is within 2ε of
/// 1 where both edges are that far, and within ε of 0 that far outside.
double settling_distance(Gain gain, double epsilon);

/// The bump of this width around a place, divided by the width, so that its area is 1. As the width shrinks and the
/// gain grows, the integral of f times it approaches f at the place.
double delta_like(double x, Interval interval, Gain gain);

}  // namespace bp::represent
