#pragma once

#include <vector>

#include "course/change.hpp"
#include "course/diagnosis.hpp"

namespace bp::course {

/// One exercise and the function that judges any solution of it.
template <class Solution> struct Part {
    Exercise exercise;
    void (*check)(Judge& judge, const Solution& solution);
};

/// A chapter's spec: one part for each exercise, in order. It judges the student's solution, the reference and every
/// named bug alike.
template <class Solution> using Spec = std::vector<Part<Solution>>;

/// A version known by name: the reference with a change.
template <class Solution> struct Version {
    BugInfo info;
    Change<Solution> change;
};

/// The numbers a solution gives on the probes of one exercise.
template <class Solution>
Probes probes_of(const Part<Solution>& part, const Solution& solution, const JudgeOptions& options = {}) {
    Judge judge(part.exercise, options, Judge::Purpose::probe);
    part.check(judge, solution);
    return judge.probes();
}

/// What the named bugs of this exercise have to say about the answers of a wrong solution; see explain().
template <class Solution>
std::vector<BugInfo> diagnose(const Part<Solution>& part, const Probes& answers, const Solution& reference,
                              const std::vector<Version<Solution>>& bugs) {
    std::vector<KnownBug> known;
    for (const Version<Solution>& bug : bugs) {
        if (bug.info.exercise != part.exercise.id) continue;
        Solution wrong = reference, without = reference;
        bug.change(wrong);
        bug.change.take_out(without);
        known.push_back({bug.info, probes_of(part, wrong), probes_of(part, without)});
    }
    return explain(answers, probes_of(part, reference), known);
}

}  // namespace bp::course
