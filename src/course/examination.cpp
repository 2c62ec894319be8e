#include "course/examination.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace bp::course {

namespace {

std::string of_kind(const Suspect& suspect) { return fmt::format("of this kind: {}", suspect.kind); }
std::string by_name(const Suspect& suspect) { return fmt::format("{}: {}", suspect.name, suspect.sentence); }

std::string summary(std::span<const Suspect> suspects, const Score& score) {
    std::string text =
        fmt::format("{} of {} caught, {} false alarm{}", score.caught, score.caught + score.missed.size(),
                    score.alarms.size(), score.alarms.size() == 1 ? "" : "s");
    if (!score.alarms.empty()) text += "; the first is about a right one " + of_kind(suspects[score.alarms[0]]);
    if (!score.missed.empty()) text += "; the first missed is " + of_kind(suspects[score.missed[0]]);
    return text;
}

}  // namespace

Score examine(std::span<const Suspect> suspects, const std::function<bool(std::size_t i)>& calls_right) {
    Score score;
    for (std::size_t i = 0; i < suspects.size(); ++i) {
        const bool is_accused = !calls_right(i);
        if (is_accused) score.accused.push_back(i);
        if (is_accused && !suspects[i].is_right) ++score.caught;
        if (is_accused && suspects[i].is_right) score.alarms.push_back(i);
        if (!is_accused && !suspects[i].is_right) score.missed.push_back(i);
    }
    return score;
}

void judge_score(Case& c, std::span<const Suspect> suspects, const Score& score, std::size_t needed) {
    const std::size_t wrong = score.caught + score.missed.size();
    c.given_text("suspects", fmt::format("{} right ones and {} wrong ones", suspects.size() - wrong, wrong));
    if (!score.alarms.empty()) {
        c.keep_back(by_name(suspects[score.alarms[0]]));
    } else if (!score.missed.empty()) {
        c.keep_back(by_name(suspects[score.missed[0]]));
    }
    const Numbers answer(score.accused.begin(), score.accused.end());
    c.require(score.caught >= needed && score.alarms.empty(),
              fmt::format("at least {} of {} caught, no false alarm", needed, wrong), answer, summary(suspects, score));
    if (!score.missed.empty()) c.note(summary(suspects, score) + ".");
}

}  // namespace bp::course
