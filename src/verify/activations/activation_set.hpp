#pragma once

#include <functional>
#include <vector>

#include "nn/activation.hpp"
#include "verify/subject.hpp"

namespace bp::verify {

/// The thing under test: activation functions and their derivatives, of a number.
struct ActivationSet {
    std::vector<Activation> known;
    std::function<double(Activation, double)> value;
    std::function<double(Activation, double)> slope;

    bool knows(Activation f) const { return std::find(known.begin(), known.end(), f) != known.end(); }
};

/// Properties of activations go through numbers of their own.
struct NoCase {};

using ActivationProperty = PropertyOf<ActivationSet, NoCase>;
using WrongActivation = WrongThing<ActivationSet>;

std::span<const ActivationProperty> activation_properties();
std::span<const Product<ActivationSet>> activation_products();
std::span<const WrongActivation> wrong_activation_sets();

inline void tally(const NoCase&, Coverage&) {}
inline void describe(const NoCase&, Counterexample&) {}

}  // namespace bp::verify
