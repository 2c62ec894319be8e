#include <cstdio>
#include <fmt/format.h>

#include "cli/exercise_choice.hpp"
#include "cli/exit_code.hpp"
#include "cli/judging.hpp"
#include "cli/options.hpp"
#include "cli/print.hpp"
#include "cli/progress_file.hpp"
#include "cli/survey.hpp"
#include "cli/verdict_json.hpp"
#include "course/message.hpp"

namespace bp::cli {

namespace {

using course::Status, course::Verdict;

/// How all exercises stand now, and taken note of.
std::vector<Verdict> all_verdicts() {
    std::vector<Verdict> all = judged(chosen_exercises(""), {});  // one build for all chapters
    fmt::print(stderr, "{}", note_progress(all));
    return all;
}

}  // namespace

int list(Words words) {
    Usage usage{.synopsis = "backprop list [options]",
                .description = "All exercises, how yours stand, and which is next.\n"};
    usage.options.add_options()("json", "print everything for programs");
    const auto arguments = read_arguments(words, usage);
    if (!arguments) return kDone;
    if (!arguments->words.empty()) throw UsageError("takes no further words");
    const std::vector<Verdict> all = all_verdicts();
    print(arguments->has("json") ? verdicts_json(all) : survey_of(all) + next_step(all));
    return kDone;
}

int here() {
    const std::vector<Verdict> all = all_verdicts();
    std::string text = survey_of(all) + next_step(all);
    const Verdict* const next = next_of(all);
    if (next != nullptr && next->status != Status::todo) {
        text.append("\n").append(course::message(*next, course::Naming::withheld));
    }
    print(text + "\nAll subcommands: ./backprop --help\n");
    return kDone;
}

}  // namespace bp::cli
