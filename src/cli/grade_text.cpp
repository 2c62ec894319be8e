#include "cli/grade_text.hpp"

#include <algorithm>
#include <map>
#include <fmt/format.h>

#include "cli/judging.hpp"
#include "course/message.hpp"
#include "course/printed.hpp"

namespace bp::cli {

namespace {

using course::Status, course::Verdict;

/// How many students made a named mistake.
struct Mistake {
    course::BugInfo bug;
    std::size_t count = 0;
};

std::vector<Mistake> mistakes_in(const std::vector<Graded>& grades) {
    std::map<std::string, Mistake> by_name;
    for (const Graded& grade : grades) {
        for (const Verdict& verdict : grade.verdicts) {
            if (verdict.diagnosis.empty()) continue;
            Mistake& mistake = by_name[verdict.exercise.id + mistake_of(verdict)];
            mistake.bug = verdict.diagnosis[0];
            ++mistake.count;
        }
    }
    std::vector<Mistake> mistakes;
    for (const auto& [name, mistake] : by_name) mistakes.push_back(mistake);
    std::stable_sort(mistakes.begin(), mistakes.end(),
                     [](const Mistake& a, const Mistake& b) { return a.count > b.count; });
    return mistakes;
}

std::string row_of(const Graded& grade) {
    std::map<std::string_view, int> others;
    for (const Verdict& verdict : grade.verdicts) {
        if (verdict.status != Status::passed) ++others[to_string(verdict.status)];
    }
    std::string rest;
    for (const auto& [status, count] : others) rest += fmt::format("{}{} {}", rest.empty() ? "" : ", ", count, status);
    return fmt::format("{:<24} {:>3} of {}   {}", grade.student, passed_count(grade.verdicts), grade.verdicts.size(),
                       rest);
}

}  // namespace

std::string output_of(const Verdict& verdict) { return course::message(verdict) + course::printed(verdict); }

std::string mistake_of(const Verdict& verdict) {
    std::string names;
    for (const course::BugInfo& bug : verdict.diagnosis) names += (names.empty() ? "" : " or ") + bug.name;
    return names;
}

std::string table_of(const std::vector<Graded>& grades, const GradePlan& plan) {
    std::string text;
    for (const Graded& grade : grades) {
        std::string row = row_of(grade);
        row.erase(row.find_last_not_of(' ') + 1);
        text += row + "\n";
    }
    const std::vector<Mistake> mistakes = mistakes_in(grades);
    if (!mistakes.empty()) text += "\nknown mistakes, by how many made them:\n";
    for (const Mistake& mistake : mistakes) {
        text += fmt::format("{:>4}  {:<6}{}\n      slide: {}\n", mistake.count, mistake.bug.exercise,
                            mistake.bug.sentence, mistake.bug.slide);
    }
    return text + fmt::format("\nthe same cases again: --seed {} --cases {}\n", plan.judge.seed, plan.judge.cases);
}

}  // namespace bp::cli
