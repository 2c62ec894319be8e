#include "cli/judging.hpp"

#include <algorithm>

#include "cli/exercise_build.hpp"
#include "cli/exercise_choice.hpp"
#include "course/runner/judge_apart.hpp"

namespace bp::cli {

namespace {

course::Verdict without_program(const course::Exercise& exercise, const std::string& error, std::uint64_t seed) {
    course::Verdict verdict;
    verdict.exercise = exercise;
    verdict.status = course::Status::does_not_compile;
    verdict.happened = error;
    verdict.seed = seed;
    return verdict;
}

}  // namespace

Judging::Judging(const std::vector<course::Exercise>& exercises, const course::JudgeOptions& options)
    : options_(options) {
    std::vector<int> chapters;
    for (const course::Exercise& exercise : exercises) chapters.push_back(chapter_number(exercise.id));
    chapters.erase(std::unique(chapters.begin(), chapters.end()), chapters.end());
    errors_ = build_exercises(chapters);
}

course::Verdict Judging::verdict(const course::Exercise& exercise) const {
    const int chapter = chapter_number(exercise.id);
    const auto error = errors_.find(chapter);
    if (error != errors_.end()) return without_program(exercise, error->second, options_.seed);
    return course::runner::judge_apart(exercise, exercise_program(chapter), options_);
}

std::vector<course::Verdict> judged(const std::vector<course::Exercise>& exercises,
                                    const course::JudgeOptions& options) {
    const Judging judging(exercises, options);
    std::vector<course::Verdict> verdicts;
    for (const course::Exercise& exercise : exercises) verdicts.push_back(judging.verdict(exercise));
    return verdicts;
}

std::size_t passed_count(const std::vector<course::Verdict>& verdicts) {
    return static_cast<std::size_t>(
        std::ranges::count(verdicts, course::Status::passed, [](const course::Verdict& v) { return v.status; }));
}

const course::Verdict* next_of(const std::vector<course::Verdict>& verdicts) {
    for (const course::Path path : {course::Path::core, course::Path::full}) {
        for (const course::Verdict& v : verdicts) {
            if (v.status != course::Status::passed && v.exercise.path == path) return &v;
        }
    }
    return nullptr;
}

}  // namespace bp::cli
