#include <algorithm>
#include <cstdio>
#include <fmt/format.h>

#include "base/error.hpp"
#include "cli/attempts.hpp"
#include "cli/compile_warnings.hpp"
#include "cli/exercise_build.hpp"
#include "cli/exercise_choice.hpp"
#include "cli/exit_code.hpp"
#include "cli/judging.hpp"
#include "cli/options.hpp"
#include "cli/print.hpp"
#include "cli/progress_file.hpp"
#include "cli/verdict_json.hpp"
#include "course/message.hpp"
#include "course/printed.hpp"

namespace bp::cli {

namespace {

using course::Status, course::Verdict;

/// Whether mistakes are named: at once with --why, else the second time.
struct Wish {
    course::Extent extent = course::Extent::brief;
    bool why = false;
};

std::string message_of(const Verdict& verdict, Wish wish) {
    const course::Naming naming = Attempts(attempts_file()).note(verdict);
    return course::message(verdict, wish.why ? course::Naming::asked_for : naming, wish.extent) +
           kept_warnings(chapter_numbered(chapter_number(verdict.exercise.id))) + course::printed(verdict, wish.extent);
}

/// One exercise: its message. Several: a line for each, the message of the first that failed, and the count.
std::string text_of(const std::vector<Verdict>& verdicts, Wish wish) {
    if (verdicts.size() == 1) return message_of(verdicts[0], wish);
    std::string text;
    for (const Verdict& v : verdicts) {
        text += fmt::format("{:<6}{:<18}{}\n", v.exercise.id, course::to_string(v.status), v.exercise.title);
    }
    const auto failed = std::find_if(verdicts.begin(), verdicts.end(), [](const Verdict& v) {
        return v.status != Status::passed && v.status != Status::todo && v.status != Status::shown;
    });
    if (failed != verdicts.end()) text.append("\n").append(message_of(*failed, wish));
    return text + fmt::format("\n{} of {} passed\n", passed_count(verdicts), verdicts.size());
}

}  // namespace

int check(Words words) {
    Usage usage{.synopsis = "backprop check [options] [N[.M]]",
                .description =
                    "Judges what stands in chapters/*/exercise.cpp: exercise N.M, chapter N, or all.\n"
                    "A known mistake is named the second time an exercise is wrong, or at once with --why.\n"
                    "Exit code 0 if all that was asked for has passed, 1 if not.\n"};
    const course::JudgeOptions defaults;
    usage.options.add_options()("verbose", "messages as long as they are, not 25 lines at most");
    usage.options.add_options()("why", "names a known mistake at once");
    usage.options.add_options()("seed", po::value<std::uint64_t>()->default_value(defaults.seed),
                                "decides the random cases");
    usage.options.add_options()("json", "print everything for programs");
    usage.options.add_options()("done", "only what progress says was begun, for after an update of the course");
    const auto arguments = read_arguments(words, usage);
    if (!arguments) return kDone;
    if (arguments->words.size() > 1) throw UsageError("one exercise or one chapter at a time");
    course::JudgeOptions options;
    options.seed = arguments->options["seed"].as<std::uint64_t>();
    auto exercises = chosen_exercises(arguments->words.empty() ? "" : arguments->words[0]);
    if (arguments->has("done")) {
        const course::ProgressRecord record = read_progress(progress_path());
        std::erase_if(exercises, [&](const course::Exercise& e) { return !record.contains(e.id); });
        if (exercises.empty()) throw InputError("check: nothing of that was begun; without --done it judges all");
    }
    std::vector<Verdict> verdicts = judged(exercises, options);
    fmt::print(stderr, "{}", note_progress(verdicts));
    const Wish wish{arguments->has("verbose") ? course::Extent::full : course::Extent::brief, arguments->has("why")};
    print(arguments->has("json") ? verdicts_json(verdicts) : text_of(verdicts, wish));
    return passed_count(verdicts) == verdicts.size() ? kDone : kCheckFailed;
}

}  // namespace bp::cli
