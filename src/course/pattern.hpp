#pragma once

#include <string>

#include "course/judge.hpp"

namespace bp::course {

/// What all wrong answers on the probes have in common, as a sentence: a sign, a factor, zeros, another order, one
/// place. It stands in for a diagnosis where no named bug explains the answers; empty if there is no pattern, or too
/// little to see one.
std::string pattern_of(const Probes& answers, const Probes& right);

}  // namespace bp::course
