#pragma once

#include <string>
#include <vector>

#include "cli/grading.hpp"

/// What `backprop grade` writes, in the form asked for. A passed exercise is worth 1, anything else 0.
namespace bp::cli {

/// A line for each student, the named mistakes of the class by how many students made them, and the command that
/// repeats it all.
std::string table_of(const std::vector<Graded>& grades, const GradePlan& plan);

/// Comma-separated, one row for each student and exercise: student, exercise, title, path, status, score, max_score,
/// visibility, mistake, seed. Every field is quoted.
std::string csv_of(const std::vector<Graded>& grades);

/// {"seed", "cases", "students": [{"student", "score", "max_score", "tests": […]}]}; the fields of a student are those
/// that Gradescope reads from results.json.
std::string json_of(const std::vector<Graded>& grades, const GradePlan& plan);

/// JUnit XML: a testsuite for each student, a testcase for each exercise; one not begun is skipped.
std::string junit_of(const std::vector<Graded>& grades);

/// The message of a verdict as a student reads it, with the mistake named and what the program printed.
std::string output_of(const course::Verdict& verdict);

/// The names of the mistakes that this verdict recognises, or "".
std::string mistake_of(const course::Verdict& verdict);

}  // namespace bp::cli
