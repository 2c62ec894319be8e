#include <fmt/format.h>

#include "base/error.hpp"
#include "cli/chapter_page.hpp"
#include "cli/exercise_choice.hpp"
#include "cli/exit_code.hpp"
#include "cli/judging.hpp"
#include "cli/options.hpp"
#include "cli/print.hpp"
#include "cli/progress_file.hpp"
#include "course/solution_text.hpp"

namespace bp::cli {

namespace {

using course::Exercise, course::ProgressRecord, course::Reached, course::Status, course::Verdict;

bool has_passed(const Exercise& exercise) {
    const ProgressRecord record = read_progress(progress_path());
    const auto found = record.find(exercise.id);
    if (found != record.end() && found->second.reached == Reached::passed) return true;
    std::vector<Verdict> verdicts = judged({exercise}, {});
    note_progress(verdicts);
    return verdicts[0].status == Status::passed;
}

}  // namespace

int solution(Words words) {
    Usage usage{.synopsis = "backprop solution [options] N.M",
                .description =
                    "Shows a solution of an exercise that you have solved, to compare. Before that it takes\n"
                    "--anyway, and progress says SHOWN until you have solved it yourself.\n"};
    usage.options.add_options()("anyway", "show it although the exercise has not passed");
    const auto arguments = read_arguments(words, usage);
    if (!arguments) return kDone;
    if (arguments->words.size() != 1) throw UsageError("which exercise?");
    const auto exercises = chosen_exercises(arguments->words[0]);
    if (exercises.size() != 1) throw UsageError("solutions are for one exercise, such as " + exercises[0].id);
    const Exercise& exercise = exercises[0];
    const std::string chapter = std::to_string(chapter_number(exercise.id));
    const std::string text = course::solution_text(chapter_page(chapter, "solution.cpp"), exercise.id);
    if (text.empty()) throw InputError(fmt::format("exercise {} has no solution in solution.cpp", exercise.id));
    if (!has_passed(exercise)) {
        if (!arguments->has("anyway")) {
            throw InputError(fmt::format(
                "{0} has not passed yet; ./backprop hint {0} helps, then hint {0} 2 and hint {0} 3.\nTo see the "
                "solution all the same: ./backprop solution {0} --anyway. Progress then says SHOWN until you solve it",
                exercise.id));
        }
        ProgressRecord record = read_progress(progress_path());
        course::note_shown(record, exercise.id);
        write_progress(progress_path(), record);
    }
    print(fmt::format("{} {}\n\n{}", exercise.id, exercise.title, text));
    return kDone;
}

}  // namespace bp::cli
