#include "cli/grading.hpp"

#include <filesystem>
#include <map>

#include "cli/graded_build.hpp"
#include "course/runner/judge_apart.hpp"

namespace bp::cli {

namespace {

using course::Verdict;

/// The same verdict on all exercises of a chapter that has no program.
std::vector<Verdict> without_program(const course::Chapter& chapter, const GradePlan& plan, course::Status status,
                                     const std::string& happened) {
    std::vector<Verdict> verdicts;
    for (const course::Exercise& exercise : chapter.exercises) {
        Verdict& verdict = verdicts.emplace_back();
        verdict.exercise = exercise;
        verdict.status = status;
        verdict.happened = happened;
        verdict.seed = plan.judge.seed;
    }
    return verdicts;
}

std::vector<Verdict> verdicts_of(const GradedProgram& built, const course::Chapter& chapter, const GradePlan& plan) {
    if (built.program.empty()) {
        return without_program(chapter, plan, course::Status::does_not_compile, built.error);
    }
    std::vector<Verdict> verdicts;
    for (const course::Exercise& exercise : chapter.exercises) {
        verdicts.push_back(course::runner::judge_apart(exercise, built.program, plan.judge));
    }
    std::filesystem::remove(built.program);
    return verdicts;
}

/// Verdicts by chapter and text: equal files are judged once.
using Known = std::map<std::pair<const course::Chapter*, std::string>, std::vector<Verdict>>;

Texts texts_of(const StudentTree& student, const GradePlan& plan) {
    Texts texts;
    for (const course::Chapter* chapter : plan.chapters) {
        if (auto text = student.exercise(chapter->folder)) texts[chapter] = std::move(*text);
    }
    return texts;
}

/// Judges what is not known yet, all built in one go.
void learn(Known& known, const Texts& texts, const GradePlan& plan) {
    Texts unknown = texts;
    std::erase_if(unknown, [&](const auto& text) { return known.contains(text); });
    for (const auto& [chapter, built] : build_graded(unknown)) {
        known[{chapter, unknown.at(chapter)}] = verdicts_of(built, *chapter, plan);
    }
}

}  // namespace

std::vector<Graded> graded(const std::vector<StudentTree>& students, const GradePlan& plan,
                           const std::function<void(const std::string& student)>& tell) {
    Known known;
    std::vector<Graded> all;
    for (const StudentTree& student : students) {
        tell(student.name);
        const Texts texts = texts_of(student, plan);
        learn(known, texts, plan);
        Graded& grade = all.emplace_back(Graded{student.name, {}});
        for (const course::Chapter* chapter : plan.chapters) {
            const auto text = texts.find(chapter);
            const std::vector<Verdict> verdicts =
                text != texts.end() ? known.at(*text)
                                    : without_program(*chapter, plan, course::Status::todo, "there is no exercise.cpp");
            grade.verdicts.insert(grade.verdicts.end(), verdicts.begin(), verdicts.end());
        }
    }
    return all;
}

}  // namespace bp::cli
