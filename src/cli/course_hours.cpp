#include "cli/course_hours.hpp"

#include <regex>

#include "cli/chapter_page.hpp"

namespace bp::cli {

namespace {

using course::Exercise, course::Path, course::Reached;

bool has_passed(const course::ProgressRecord& record, const Exercise& exercise) {
    const auto found = record.find(exercise.id);
    return found != record.end() && found->second.reached == Reached::passed;
}

}  // namespace

double minutes_of_lesson(const std::string& markdown) {
    static const std::regex minutes("About\\s+(\\d{1,3})\\s+minutes");
    std::smatch match;
    return std::regex_search(markdown, match, minutes) ? std::stod(match[1]) : 0;
}

PathLeft left_of(Path path, const course::ProgressRecord& record) {
    PathLeft left;
    double minutes = 0;
    for (const course::Chapter& chapter : course::all_chapters()) {
        bool is_open = false, is_begun = false;
        for (const Exercise& exercise : chapter.exercises) {
            const bool passed = has_passed(record, exercise);
            is_begun = is_begun || passed;
            if (path == Path::core && exercise.path != Path::core) continue;
            ++left.exercises;
            if (passed) {
                ++left.passed;
            } else {
                is_open = true;
                minutes += exercise.path == Path::core ? kCoreMinutes : kOtherMinutes;
            }
        }
        if (is_open && !is_begun) {
            minutes += minutes_of_lesson(chapter_page(std::to_string(chapter.number), "README.md"));
        }
    }
    left.hours = minutes / 60;
    return left;
}

}  // namespace bp::cli
