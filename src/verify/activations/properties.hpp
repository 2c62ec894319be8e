#pragma once

#include "verify/activations/activation_set.hpp"

namespace bp::verify {

Report sweep_identities(const ActivationSet& set);
Report sweep_slopes(const ActivationSet& set);
Report sweep_special_points(const ActivationSet& set);

}  // namespace bp::verify
