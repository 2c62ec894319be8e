#pragma once

#include <vector>

#include "course/judge.hpp"

namespace bp::course {

/// A named bug, the numbers it gives on the probes, and which of these its function answers: they are blank in
/// `without`, where the function was taken out.
struct KnownBug {
    BugInfo info;
    Probes probes, without;
};

/// The named bugs that explain wrong answers: those that give the same numbers on every probe, several if no probe
/// tells them apart. If there is none, an exercise of several functions may have several mistakes, or one function may
/// call another that is wrong: then those that give the same numbers on every probe of the first function that is
/// wrong. If there is none either, those that give the same numbers on every probe they change, provided that together
/// they account for all that is wrong. Probes of a function that is not written yet say nothing. All lists come from
/// the same part of a spec.
std::vector<BugInfo> explain(const Probes& answers, const Probes& right, const std::vector<KnownBug>& bugs);

}  // namespace bp::course
