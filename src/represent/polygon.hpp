#pragma once

#include <span>

#include "represent/bump.hpp"

namespace bp::represent {

/// A rectangle in the plane of two inputs.
struct Box {
    Interval x_1, x_2;
};

/// A unit for each side, positive inside: left, right, bottom, top.
std::vector<neuron::Neuron> half_planes(const Box& box);

/// A unit for each side of a convex polygon, positive inside. The corners are listed counterclockwise.
/// Throws InputError for fewer than three corners, or where the outline does not turn left.
std::vector<neuron::Neuron> half_planes(std::span<const Vector<double>> corners);

/// Σ_j σ(k z_j): what a linear output unit makes of the half-planes. In the steep limit it counts those in which x
/// lies, so the box (4) has a ridge of 3 beyond each of its sides. Lecture, the bump in two dimensions.
double sum_of_sides(std::span<const neuron::Neuron> half_planes, const Vector<double>& x, Gain gain);

/// 1 inside all half-planes and 0 elsewhere: their AND, an output unit with bias ½ - n.
TwoLayerNetwork inside(std::vector<neuron::Neuron> half_planes);

}  // namespace bp::represent
