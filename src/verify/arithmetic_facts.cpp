#include "verify/arithmetic_facts.hpp"

#include <cfenv>
#include <cmath>
#include <limits>

namespace bp::verify {

namespace {

/// A number that the compiler knows nothing of, so that the operations are done where the program runs.
double at_run_time(double x) {
    const volatile double seen = x;
    return seen;
}

}  // namespace

std::vector<ArithmeticFact> arithmetic_facts() {
    const double nan = at_run_time(std::numeric_limits<double>::quiet_NaN());
    const double tenth = at_run_time(0.1), fifth = at_run_time(0.2), one = at_run_time(1), ulp = at_run_time(0x1p-52);
    const double least_normal = at_run_time(std::numeric_limits<double>::min()), large = at_run_time(1e16);
    return {{"a NaN equals nothing", !(nan == nan)},
            {"0.1 + 0.2 is not 0.3", tenth + fifth != at_run_time(0.3)},
            {"half of the least normal number is not 0", least_normal / 2 > 0 && least_normal / 2 * 2 == least_normal},
            {"rounding is to nearest, ties to even",
             std::fegetround() == FE_TONEAREST && one + ulp / 2 == one && (one + ulp) + ulp / 2 == one + 2 * ulp},
            {"sums are taken in the order written", (one + large) - large == 0},
            {"0 keeps its sign", std::signbit(at_run_time(-0.0) * one)}};
}

}  // namespace bp::verify
