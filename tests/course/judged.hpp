#pragma once

#include "course/judge.hpp"

namespace bp::course {

inline const Exercise kExercise{"1.1", "Twice and larger", "A slide"};

/// The verdict of a judge that was given these checks.
template <class Checks> Verdict verdict_of(Checks checks) {
    Judge judge(kExercise);
    checks(judge);
    return judge.verdict();
}

}  // namespace bp::course
