#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include "course/case.hpp"

namespace bp::course {

/// One of those on which somebody's check is tried. The check is not told any of this.
struct Suspect {
    std::string_view name;      ///< "bias_of_last_sample"
    std::string_view kind;      ///< what a failure says of it: "a batch of several samples"
    std::string_view sentence;  ///< what is wrong with it, or why it may look wrong; a line with its name
    bool is_right = false;
};

/// How a check did, as places in the list of suspects. A check that is never wrong accuses exactly the wrong ones.
struct Score {
    std::vector<std::size_t> accused;  ///< called wrong
    std::vector<std::size_t> missed;   ///< wrong, and not accused
    std::vector<std::size_t> alarms;   ///< right, and accused
    std::size_t caught = 0;
};

/// Asks about each suspect in turn: `calls_right(i)` is what the check says of suspect i. What it throws ends the
/// examination.
Score examine(std::span<const Suspect> suspects, const std::function<bool(std::size_t i)>& calls_right);

/// Puts a score before the student: ends the case unless at least `needed` of the wrong suspects were caught and no
/// right one accused. A failure says of what kind the first mistaken answer was and keeps back its name. Where it
/// passes without catching all, a note says so.
void judge_score(Case& c, std::span<const Suspect> suspects, const Score& score, std::size_t needed);

}  // namespace bp::course
