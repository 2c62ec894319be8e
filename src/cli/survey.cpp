#include "cli/survey.hpp"

#include <fmt/format.h>

#include "cli/exercise_build.hpp"
#include "cli/exercise_choice.hpp"
#include "cli/judging.hpp"

namespace bp::cli {

namespace {

using course::Chapter, course::Verdict;

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

}  // namespace

std::string survey_of(const std::vector<Verdict>& verdicts) {
    std::string text;
    auto next = verdicts.begin();
    for (const Chapter& chapter : course::all_chapters()) {
        const auto end = next + static_cast<std::ptrdiff_t>(chapter.exercises.size());
        text += section_of(chapter, {next, end});
        next = end;
    }
    return text;
}

std::string next_step(const std::vector<Verdict>& verdicts) {
    const Verdict* const next = next_of(verdicts);
    if (next == nullptr) return "All exercises have passed.\n";
    const std::string& id = next->exercise.id;
    const int number = chapter_number(id);
    const auto line = [](const std::string& what, std::string_view why) {
        return fmt::format("  {:<48}{}\n", what, why);
    };
    return fmt::format("next: {} {}\n", id, next->exercise.title) +
           line(fmt::format("./backprop quiz {}", number), "guess") +
           line(fmt::format("./backprop lesson {}", number), "read") +
           line(fmt::format("chapters/{}/exercise.cpp", chapter_numbered(number).folder), "write") +
           line("./backprop check " + id, "see") + line("./backprop hint " + id, "if stuck");
}

}  // namespace bp::cli
