#include "cli/progress_page.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "cli/course_hours.hpp"

namespace bp::cli {

namespace {

using course::BugInfo, course::Chapter, course::Exercise, course::ExerciseRecord, course::Path, course::ProgressRecord,
    course::Reached;

std::string path_line(std::string_view name, const PathLeft& left) {
    const double halves = std::ceil(2 * left.hours) / 2;
    return fmt::format("{:<11}{} of {} passed{}\n", name, left.passed, left.exercises,
                       left.hours == 0 ? "" : fmt::format(", about {:g} hours left, lessons included", halves));
}

const ExerciseRecord* record_of(const ProgressRecord& record, const Exercise& exercise) {
    const auto found = record.find(exercise.id);
    return found == record.end() ? nullptr : &found->second;
}

std::string chapter_line(const Chapter& chapter, const ProgressRecord& record) {
    std::size_t passed = 0;
    std::string others;
    for (const Exercise& exercise : chapter.exercises) {
        const ExerciseRecord* const one = record_of(record, exercise);
        if (one == nullptr) continue;
        if (one->reached == Reached::passed) ++passed;
        if (one->reached == Reached::begun) others += fmt::format("  {} begun", exercise.id);
        if (one->reached == Reached::shown) others += fmt::format("  {} SHOWN", exercise.id);
    }
    return fmt::format("{:>4} {:<48}{} of {}{}\n", chapter.number, chapter.title, passed, chapter.exercises.size(),
                       others);
}

/// What the course says about a mistake of that name; a name it does not have stands for itself.
BugInfo bug_of(const Chapter& chapter, const Exercise& exercise, const std::string& name) {
    const auto found = std::ranges::find_if(
        chapter.bugs, [&](const BugInfo& bug) { return bug.name == name && bug.exercise == exercise.id; });
    return found == chapter.bugs.end() ? BugInfo{name, exercise.id, name, ""} : *found;
}

std::string mistakes_of(const Chapter& chapter, const ProgressRecord& record) {
    std::string text;
    for (const Exercise& exercise : chapter.exercises) {
        const ExerciseRecord* const one = record_of(record, exercise);
        if (one == nullptr || one->bugs.empty()) continue;
        if (one->reached == Reached::begun) {
            text += fmt::format("  {:<6}{} so far; ./backprop check {} --why names it\n", exercise.id, one->bugs.size(),
                                exercise.id);
            continue;
        }
        for (const std::string& name : one->bugs) {
            text += fmt::format("  {:<6}{}\n", exercise.id, bug_of(chapter, exercise, name).sentence);
        }
    }
    return text;
}

}  // namespace

std::string progress_page(const ProgressRecord& record, const std::string& path) {
    std::string text =
        path_line("core path", left_of(Path::core, record)) + path_line("all", left_of(Path::full, record)) + "\n";
    std::string mistakes;
    for (const Chapter& chapter : course::all_chapters()) {
        text += chapter_line(chapter, record);
        mistakes += mistakes_of(chapter, record);
    }
    if (!mistakes.empty()) text += "\nknown mistakes met on the way\n" + mistakes;
    return text + fmt::format("\nkept in {}: commit it, or copy it to another computer\n", path);
}

std::string progress_json(const ProgressRecord& record, const std::string& path) {
    using Json = nlohmann::ordered_json;
    const auto path_json = [&](Path which) {
        const PathLeft left = left_of(which, record);
        return Json{{"passed", left.passed}, {"of", left.exercises}, {"hours_left", left.hours}};
    };
    Json exercises = Json::array();
    for (const Chapter& chapter : course::all_chapters()) {
        for (const Exercise& exercise : chapter.exercises) {
            const ExerciseRecord* const one = record_of(record, exercise);
            Json bugs = Json::array();
            for (const std::string& name : one == nullptr ? std::vector<std::string>{} : one->bugs) {
                const BugInfo bug = bug_of(chapter, exercise, name);
                bugs.push_back({{"name", bug.name}, {"sentence", bug.sentence}, {"slide", bug.slide}});
            }
            exercises.push_back({{"exercise", exercise.id},
                                 {"title", exercise.title},
                                 {"core", exercise.path == Path::core},
                                 {"reached", one == nullptr ? Json() : Json(to_string(one->reached))},
                                 {"bugs", bugs}});
        }
    }
    const Json all{
        {"file", path}, {"core", path_json(Path::core)}, {"all", path_json(Path::full)}, {"exercises", exercises}};
    return all.dump(2) + "\n";
}

}  // namespace bp::cli
