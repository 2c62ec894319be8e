#include "parts.hpp"
#include "suspects.hpp"

// Exercise 16.6: a solution is scored on all suspects. Each is examined with random numbers of its own, so that its
// verdict does not depend on those before it.
namespace bp::chapters::ch16 {

namespace {

/// What may slip through: a tenth.
std::size_t needed() {
    std::size_t wrong = 0;
    for (const course::Suspect& suspect : suspects()) wrong += suspect.is_right ? 0 : 1;
    return wrong - wrong / 10;
}

}  // namespace

void examiner_is_scored(course::Judge& judge, const Solution& student) {
    judge.example("A check is worth what it catches, and nothing if it cries wolf.", [&](course::Case& c) {
        c.oracle("the complex step, which knew beforehand who is right");
        const course::Score score = course::examine(suspects(), [&](std::size_t i) {
            Random random(2019 + i);
            return student.is_right(opened(boxes()[i]), random);
        });
        course::judge_score(c, suspects(), score, needed());
    });
}

}  // namespace bp::chapters::ch16
