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

std::vector<Verdict> verdicts_on(const std::string& text, const course::Chapter& chapter, const GradePlan& plan) {
    const GradedProgram built = build_graded(chapter, text);
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

}  // namespace

std::vector<Graded> graded(const std::vector<StudentTree>& students, const GradePlan& plan,
                           const std::function<void(const std::string& student)>& tell) {
    std::map<std::pair<int, std::string>, std::vector<Verdict>> known;
    std::vector<Graded> all;
    for (const StudentTree& student : students) {
        tell(student.name);
        Graded& grade = all.emplace_back(Graded{student.name, {}});
        for (const course::Chapter* chapter : plan.chapters) {
            std::vector<Verdict> verdicts;
            if (const auto text = student.exercise(chapter->folder)) {
                const auto [place, is_new] = known.try_emplace({chapter->number, *text});
                if (is_new) place->second = verdicts_on(*text, *chapter, plan);
                verdicts = place->second;
            } else {
                verdicts = without_program(*chapter, plan, course::Status::todo, "there is no exercise.cpp");
            }
            grade.verdicts.insert(grade.verdicts.end(), verdicts.begin(), verdicts.end());
        }
    }
    return all;
}

}  // namespace bp::cli
