#pragma once

#include <vector>

#include "neuron/neuron.hpp"

namespace bp::neuron {

/// A point and its class: target +1 for the slide's D⁺, -1 for D⁻.
struct Sample {
    Vector<double> x;
    int target = 1;
};

/// Throws InputError if there is no sample, a target is neither +1 nor -1 or a number is not finite, and ShapeError
/// if two samples have different lengths. The message names the operation and the sample, counted from 1.
void check(const char* operation, const std::vector<Sample>& samples);

/// Every sample with the constant input x_0 = 1 in front.
std::vector<Sample> augmented(const std::vector<Sample>& samples);

}  // namespace bp::neuron
