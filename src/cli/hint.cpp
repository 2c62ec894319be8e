#include <fmt/format.h>

#include "base/error.hpp"
#include "cli/chapter_page.hpp"
#include "cli/exercise_choice.hpp"
#include "cli/exit_code.hpp"
#include "cli/options.hpp"
#include "cli/print.hpp"
#include "cli/print_page.hpp"
#include "course/hints.hpp"

namespace bp::cli {

namespace {

constexpr const char* kLevels[]{"idea", "equation", "nearly code"};

std::size_t level_from(const std::string& word) {
    if (word.size() == 1 && word[0] >= '1' && word[0] <= '3') return static_cast<std::size_t>(word[0] - '0');
    throw UsageError("a hint has level 1 (idea), 2 (equation) or 3 (nearly code)");
}

}  // namespace

int hint(Words words) {
    const auto arguments = read_arguments(
        words, {.synopsis = "backprop hint N.M [LEVEL]",
                .description = "Helps with an exercise: level 1 is the idea, 2 the equation, 3 nearly the code.\n"});
    if (!arguments) return kDone;
    if (arguments->words.empty() || arguments->words.size() > 2) throw UsageError("which exercise, and which level?");
    const auto exercises = chosen_exercises(arguments->words[0]);
    if (exercises.size() != 1) throw UsageError("hints are for one exercise, such as " + exercises[0].id);
    const course::Exercise& exercise = exercises[0];
    const std::size_t level = arguments->words.size() == 2 ? level_from(arguments->words[1]) : 1;
    const auto levels =
        course::hints(chapter_page(std::to_string(chapter_number(exercise.id)), "hints.md"), exercise.id);
    if (levels.size() < level) throw InputError(fmt::format("exercise {} has no hint {}", exercise.id, level));
    print_page(fmt::format("{} {}, hint {} of {}: {}\n\n{}", exercise.id, exercise.title, level, levels.size(),
                           kLevels[level - 1], levels[level - 1]));
    if (level < levels.size()) print(fmt::format("\nmore: ./backprop hint {} {}\n", exercise.id, level + 1));
    return kDone;
}

}  // namespace bp::cli
