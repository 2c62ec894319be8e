#pragma once

#include "course/spec.hpp"

/// A chapter of one exercise with two functions, small enough to see through: what the tests of the judge judge.
namespace bp::course::toy {

struct Solution {
    double (*twice)(double x) = nullptr;
    double (*larger)(double x, double y) = nullptr;
};

inline double twice(double x) { return x + x; }
inline double larger(double x, double y) { return x > y ? x : y; }
inline Solution reference() { return {twice, larger}; }

inline void check(Judge& judge, const Solution& s) {
    judge.example("twice of 3 is 6", [&](Case& c) {
        const double x = c.given("x", 3);
        c.expect({6}, "by hand");
        c.got({s.twice(x)});
    });
    judge.property("twice is x + x", [&](Case& c) {
        const double x = c.number("x");
        c.expect({x + x}, "addition");
        c.got({s.twice(x)});
    });
    judge.property("the larger is at least as large as both", [&](Case& c) {
        const double x = c.number("x"), y = c.number("y");
        const double answer = s.larger(x, y);
        c.require(answer >= x && answer >= y, "at least as large as both", {answer});
    });
    judge.probe("twice at -2", [&] { return Numbers{s.twice(-2)}; });
    judge.probe("larger at (1, 2)", [&] { return Numbers{s.larger(1, 2)}; });
    judge.probe("larger at (-1, -2)", [&] { return Numbers{s.larger(-1, -2)}; });
}

inline Part<Solution> part() { return {{"1.1", "Twice and larger", "A slide"}, check}; }

inline Verdict judged(const Solution& solution, JudgeOptions options = {}) {
    Judge judge(part().exercise, options);
    check(judge, solution);
    return judge.verdict();
}

}  // namespace bp::course::toy
