#include <fmt/format.h>

#include "cli/exercise_build.hpp"
#include "cli/exercise_choice.hpp"
#include "cli/exit_code.hpp"
#include "cli/judging.hpp"
#include "cli/options.hpp"
#include "cli/print.hpp"

namespace bp::cli {

namespace {

using course::Chapter, course::Status, course::Verdict;

std::string row_of(const Verdict& v) {
    return fmt::format("  {:<6}{:<18}{}{}\n", v.exercise.id, to_string(v.status), v.exercise.title,
                       v.exercise.path == course::Path::core ? "" : "  (optional)");
}

std::string section_of(const Chapter& chapter, const std::vector<Verdict>& verdicts) {
    std::string text =
        fmt::format("{} {}: {} of {} passed\n", chapter.number, chapter.title, passed_count(verdicts), verdicts.size());
    for (const Verdict& verdict : verdicts) text += row_of(verdict);
    return text + "\n";
}

/// The first exercise that has not passed, core path first, and what to do about it.
std::string next_step(const std::vector<Verdict>& verdicts) {
    for (const course::Path path : {course::Path::core, course::Path::full}) {
        for (const Verdict& v : verdicts) {
            if (v.status == Status::passed || v.exercise.path != path) continue;
            const int number = chapter_number(v.exercise.id);
            const auto line = [](const std::string& what, std::string_view why) {
                return fmt::format("  {:<48}{}\n", what, why);
            };
            return fmt::format("next: {} {}\n", v.exercise.id, v.exercise.title) +
                   line(fmt::format("./backprop lesson {}", number), "read") +
                   line(fmt::format("chapters/{}/exercise.cpp", chapter_numbered(number).folder), "write") +
                   line("./backprop check " + v.exercise.id, "see") +
                   line("./backprop hint " + v.exercise.id, "if stuck");
        }
    }
    return "All exercises have passed.\n";
}

}  // namespace

int list(Words words) {
    const auto arguments = read_arguments(
        words, {.synopsis = "backprop list", .description = "All exercises, how yours stand, and which is next.\n"});
    if (!arguments) return kDone;
    if (!arguments->words.empty()) throw UsageError("takes no further words");
    const std::vector<Verdict> all = judged(chosen_exercises(""), {});  // one build for all chapters
    std::string text;
    auto next = all.begin();
    for (const Chapter& chapter : course::all_chapters()) {
        const auto end = next + static_cast<std::ptrdiff_t>(chapter.exercises.size());
        text += section_of(chapter, {next, end});
        next = end;
    }
    print(text + next_step(all));
    return kDone;
}

}  // namespace bp::cli
