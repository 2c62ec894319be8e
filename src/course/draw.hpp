#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "course/numbers.hpp"

namespace bp::course {

/// Where the random choices of a case come from. RapidCheck stands behind it, which remembers every choice and later
/// repeats the case with smaller ones; so a choice of 0 should be the simplest.
struct Draw {
    /// One of 0 … n-1.
    std::function<std::size_t(std::size_t n)> below;
    /// At most `most` choices, each one of 0 … n-1. Made smaller by leaving some out.
    std::function<std::vector<std::size_t>(std::size_t most, std::size_t n)> list_below;
};

/// How many numbers a random list may have.
struct Length {
    std::size_t least;
    std::size_t most;
};

/// The multiples of 1/8 from -4 to 4 in order of simplicity: 0, 1, -1, 2, … 4, -4, then halves, quarters, eighths. A
/// counterexample made of early ones can be checked by hand, and sums and products of a few of them are exact.
const Numbers& simple_numbers();

double draw_number(const Draw& draw);
double draw_nonzero_number(const Draw& draw);
/// Numbers from a small shared pool, so that ties and repetitions are common and shrink together.
Numbers draw_numbers(const Draw& draw, Length length);
/// All different, at least 1/8 apart. `most` must be at most 65.
Numbers draw_distinct_numbers(const Draw& draw, Length length);

/// Calls `holds` on `cases` random cases. If one fails, RapidCheck tries smaller ones until none fails any more: the
/// last call that returned false had the smallest. Prints nothing. The same seed gives the same cases.
void try_cases(std::uint64_t seed, int cases, const std::function<bool(const Draw&)>& holds);

}  // namespace bp::course
