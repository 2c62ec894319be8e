#include "cli/verdict_json.hpp"

#include "cli/judging.hpp"

namespace bp::cli {

using Json = nlohmann::ordered_json;

Json verdict_json(const course::Verdict& v) {
    Json diagnosis = Json::array();
    for (const course::BugInfo& bug : v.diagnosis) {
        diagnosis.push_back({{"name", bug.name}, {"sentence", bug.sentence}, {"slide", bug.slide}});
    }
    return {{"exercise", v.exercise.id},
            {"title", v.exercise.title},
            {"slide", v.exercise.slide},
            {"core", v.exercise.path == course::Path::core},
            {"status", course::to_string(v.status)},
            {"claim", v.claim},
            {"input", v.counterexample},
            {"expected", v.expected},
            {"got", v.got},
            {"oracle", v.oracle},
            {"diagnosis", diagnosis},
            {"pattern", v.pattern},
            {"notes", v.notes},
            {"happened", v.happened},
            {"printed", v.printed},
            {"checks", v.checks},
            {"seed", v.seed}};
}

std::string verdicts_json(const std::vector<course::Verdict>& verdicts) {
    Json list = Json::array();
    for (const course::Verdict& verdict : verdicts) list.push_back(verdict_json(verdict));
    const course::Verdict* const next = next_of(verdicts);
    const Json all{{"passed", passed_count(verdicts)},
                   {"of", verdicts.size()},
                   {"next", next == nullptr ? Json() : Json(next->exercise.id)},
                   {"exercises", list}};
    // what a student's program prints may be no UTF-8
    return all.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace bp::cli
