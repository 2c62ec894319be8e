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
        for (const double at : {3.0, -1.5}) {
            judge.example("twice is x + x", [&](Case& c) {
                const double x = c.given("x", at);
                c.expect({at + at}, "by hand");
                c.got({hostile.twice(x)});
            });
        }
        judgement.verdicts.push_back(judge.verdict());
    }
    return judgement;
}

}  // namespace

int main() { runner::answer(judge); }
