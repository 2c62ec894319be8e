#pragma once

#include <functional>
#include <string>
#include <vector>

#include "cli/student_tree.hpp"
#include "course/chapter.hpp"

namespace bp::cli {

/// All verdicts on one student's files, in the order of the exercises.
struct Graded {
    std::string student;
    std::vector<course::Verdict> verdicts;
};

/// What all students are judged by: the same chapters, seed and number of cases.
struct GradePlan {
    std::vector<const course::Chapter*> chapters;
    course::JudgeOptions judge;
};

/// Judges every student's files with this checkout's judge. A missing file counts as TODO. Equal files get equal
/// verdicts, since one is judged for all. `tell` hears who is judged next.
std::vector<Graded> graded(const std::vector<StudentTree>& students, const GradePlan& plan,
                           const std::function<void(const std::string& student)>& tell);

}  // namespace bp::cli
