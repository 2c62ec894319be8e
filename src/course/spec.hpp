#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "course/judge.hpp"

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
    std::function<void(Solution&)> change;
};

/// The change that puts `function` in place of one function of a solution: replaced<&Solution::product>(own_value).
template <auto field, class Function> auto replaced(Function function) {
    return [function](auto& solution) { solution.*field = function; };
}

/// The numbers a solution gives on the probes of one exercise.
template <class Solution> Probes probes_of(const Part<Solution>& part, const Solution& solution) {
    Judge judge(part.exercise, {}, Judge::Purpose::probe);
    part.check(judge, solution);
    return judge.probes();
}

/// The named bugs of this exercise that give the same numbers as the solution on every probe. Several if no probe
/// tells them apart; none if the mistake is a new one.
template <class Solution>
std::vector<BugInfo> diagnose(const Part<Solution>& part, const Solution& solution, const Solution& reference,
                              const std::vector<Version<Solution>>& bugs) {
    std::vector<BugInfo> found;
    const Probes answers = probes_of(part, solution);
    for (const Version<Solution>& bug : bugs) {
        if (bug.info.exercise != part.exercise.id) continue;
        Solution wrong = reference;
        bug.change(wrong);
        if (same(answers, probes_of(part, wrong))) found.push_back(bug.info);
    }
    return found;
}

}  // namespace bp::course
