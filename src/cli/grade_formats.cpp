#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "cli/grade_text.hpp"
#include "cli/judging.hpp"
#include "report/escape.hpp"

namespace bp::cli {

namespace {

using course::Status, course::Verdict;
using Json = nlohmann::ordered_json;

int score_of(const Verdict& verdict) { return verdict.status == Status::passed ? 1 : 0; }

std::string csv_field(std::string_view text) {
    std::string field = "\"";
    for (const char c : text) field += c == '"' ? "\"\"" : std::string(1, c);
    return field + "\"";
}

std::string_view path_of(const Verdict& verdict) {
    return verdict.exercise.path == course::Path::core ? "core" : "full";
}

std::string name_of(const Verdict& verdict) {
    return fmt::format("{} {}", verdict.exercise.id, verdict.exercise.title);
}

Json test_of(const Verdict& verdict) {
    return {{"number", verdict.exercise.id},
            {"name", name_of(verdict)},
            {"path", path_of(verdict)},
            {"status", verdict.status == Status::passed ? "passed" : "failed"},
            {"verdict", to_string(verdict.status)},
            {"score", score_of(verdict)},
            {"max_score", 1},
            {"visibility", "visible"},
            {"mistake", mistake_of(verdict)},
            {"output", verdict.status == Status::passed ? "" : output_of(verdict)}};
}

std::string testcase_of(const std::string& student, const Verdict& verdict) {
    const std::string opening = fmt::format("    <testcase classname=\"{}\" name=\"{}\"", report::escaped(student),
                                            report::escaped(name_of(verdict)));
    const auto with = [&](std::string_view element) {
        return fmt::format("{}>\n      <{} message=\"{}\">{}</{}>\n    </testcase>\n", opening, element,
                           to_string(verdict.status), report::escaped(output_of(verdict)), element);
    };
    if (verdict.status == Status::passed) return opening + "/>\n";
    if (verdict.status == Status::todo) return fmt::format("{}>\n      <skipped/>\n    </testcase>\n", opening);
    const bool is_failure = verdict.status == Status::wrong_value || verdict.status == Status::wrong_cost;
    return with(is_failure ? "failure" : "error");
}

}  // namespace

std::string csv_of(const std::vector<Graded>& grades) {
    std::string text = "student,exercise,title,path,status,score,max_score,visibility,mistake,seed\n";
    for (const Graded& grade : grades) {
        for (const Verdict& verdict : grade.verdicts) {
            text += fmt::format("{},{},{},{},{},{},1,visible,{},{}\n", csv_field(grade.student),
                                csv_field(verdict.exercise.id), csv_field(verdict.exercise.title), path_of(verdict),
                                csv_field(to_string(verdict.status)), score_of(verdict), csv_field(mistake_of(verdict)),
                                verdict.seed);
        }
    }
    return text;
}

std::string json_of(const std::vector<Graded>& grades, const GradePlan& plan) {
    Json students = Json::array();
    for (const Graded& grade : grades) {
        Json tests = Json::array();
        for (const Verdict& verdict : grade.verdicts) tests.push_back(test_of(verdict));
        students.push_back({{"student", grade.student},
                            {"score", passed_count(grade.verdicts)},
                            {"max_score", grade.verdicts.size()},
                            {"tests", tests}});
    }
    const Json all{{"seed", plan.judge.seed}, {"cases", plan.judge.cases}, {"students", students}};
    // what a student's program printed need not be UTF-8
    return all.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string junit_of(const std::vector<Graded>& grades) {
    std::string text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n";
    for (const Graded& grade : grades) {
        std::size_t failures = 0, errors = 0, skipped = 0;
        std::string cases;
        for (const Verdict& verdict : grade.verdicts) {
            const Status status = verdict.status;
            cases += testcase_of(grade.student, verdict);
            if (status == Status::todo)
                ++skipped;
            else if (status == Status::wrong_value || status == Status::wrong_cost)
                ++failures;
            else if (status != Status::passed)
                ++errors;
        }
        text += fmt::format(
            "  <testsuite name=\"{}\" tests=\"{}\" failures=\"{}\" errors=\"{}\" skipped=\"{}\">\n{}"
            "  </testsuite>\n",
            report::escaped(grade.student), grade.verdicts.size(), failures, errors, skipped, cases);
    }
    return text + "</testsuites>\n";
}

}  // namespace bp::cli
