#include "cli/judging.hpp"

#include <algorithm>
#include <csignal>
#include <string>

#include "cli/exercise_choice.hpp"
#include "cli/guarded.hpp"
#include "cli/options.hpp"

namespace bp::cli {

std::vector<course::Verdict> judged(const std::vector<course::Exercise>& exercises, course::JudgeOptions options) {
    using course::Exercise, course::Verdict;
    std::vector<Verdict> verdicts;
    for (const course::ExerciseFile& file : course::all_exercises()) {
        const auto belongs = [&](const Exercise& e) { return chapter_number(e.id) == file.chapter; };
        if (std::none_of(exercises.begin(), exercises.end(), belongs)) continue;
        for (Verdict& verdict : file.judge(options).verdicts) {
            const auto is_it = [&](const Exercise& e) { return e.id == verdict.exercise.id; };
            if (std::any_of(exercises.begin(), exercises.end(), is_it)) verdicts.push_back(std::move(verdict));
        }
    }
    return verdicts;
}

}  // namespace bp::cli

int main(int argc, char** argv) {
    static_cast<void>(std::signal(SIGPIPE, SIG_IGN));
    // The program passes its own words, the subcommand first.
    const std::vector<std::string> words(argv + std::min(argc, 1), argv + argc);
    const std::string name = words.empty() ? "check" : words[0];
    return bp::cli::guarded("backprop " + name, [&] {
        const bp::cli::Words rest = words.empty() ? bp::cli::Words{} : bp::cli::Words{words}.subspan(1);
        return name == "list" ? bp::cli::list(rest) : bp::cli::check(rest);
    });
}
