#include "course/runner/answer.hpp"
#include "tests/course/runner/hostile.hpp"

// A program as bp_add_chapter() makes one, whose exercises are the hostile functions.
namespace {

using namespace bp::course;

Judgement judge(JudgeOptions options) {
    Judgement judgement;
    for (const runner::Hostile& hostile : runner::hostile_functions()) {
        if (hostile.name != options.only) continue;
        Judge judge({options.only, "", "", Path::full}, options);
        judge.example("twice of 3 is 6", [&](Case& c) {
            const double x = c.given("x", 3);
            c.expect({6}, "by hand");
            c.got({hostile.twice(x)});
        });
        judgement.verdicts.push_back(judge.verdict());
    }
    return judgement;
}

}  // namespace

int main() { runner::answer(judge); }
