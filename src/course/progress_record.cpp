#include "course/progress_record.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <regex>
#include <sstream>
#include <utility>

#include "base/error.hpp"

namespace bp::course {

namespace {

constexpr std::array kStates{Reached::begun, Reached::shown, Reached::passed};
constexpr std::string_view kHeading =
    "# backprop progress 1: exercise, how far, known mistakes met. Commit it, or copy it to another computer.\n";

std::pair<int, int> numbers_of(const std::string& exercise) {
    std::pair<int, int> numbers{};
    const char* const end = exercise.data() + exercise.size();
    const char* const point = std::from_chars(exercise.data(), end, numbers.first).ptr;
    if (point != end) std::from_chars(point + 1, end, numbers.second);
    return numbers;
}

[[noreturn]] void refuse(std::size_t line, const std::string& text, const std::string& why) {
    throw InputError("progress, line " + std::to_string(line) + ": '" + text.substr(0, 60) + "' " + why +
                     "; expected a line such as '8.2 passed': mend it or remove it");
}

Reached reached_from(const std::string& word, std::size_t number, const std::string& line) {
    for (const Reached reached : kStates) {
        if (to_string(reached) == word) return reached;
    }
    refuse(number, line, "says none of begun, shown and passed");
}

void add_bug(ExerciseRecord& record, const std::string& bug) {
    if (std::ranges::find(record.bugs, bug) == record.bugs.end()) record.bugs.push_back(bug);
}

void add(ProgressRecord& record, const std::string& exercise, const ExerciseRecord& more) {
    ExerciseRecord& one = record.try_emplace(exercise, ExerciseRecord{more.reached, {}}).first->second;
    one.reached = std::max(one.reached, more.reached);
    for (const std::string& bug : more.bugs) add_bug(one, bug);
}

}  // namespace

std::string_view to_string(Reached reached) {
    switch (reached) {
        case Reached::begun:
            return "begun";
        case Reached::shown:
            return "shown";
        case Reached::passed:
            return "passed";
    }
    return "begun";
}

bool ByNumber::operator()(const std::string& a, const std::string& b) const { return numbers_of(a) < numbers_of(b); }

std::string to_text(const ProgressRecord& record) {
    std::string text{kHeading};
    for (const auto& [exercise, one] : record) {
        text.append(exercise).append(1, ' ').append(to_string(one.reached));
        for (const std::string& bug : one.bugs) text.append(1, ' ').append(bug);
        text += '\n';
    }
    return text;
}

ProgressRecord progress_from(std::string_view text) {
    static const std::regex exercise("\\d{1,4}\\.\\d{1,4}"), bug("[A-Za-z0-9_]+");
    ProgressRecord record;
    std::istringstream lines{std::string{text}};
    std::size_t number = 0;
    for (std::string line; std::getline(lines, line);) {
        ++number;
        std::istringstream words{line};
        std::string id, reached;
        if (!(words >> id) || id.starts_with('#')) continue;
        words >> reached;
        if (!std::regex_match(id, exercise)) refuse(number, line, "begins with no exercise");
        ExerciseRecord one{reached_from(reached, number, line), {}};
        for (std::string word; words >> word;) {
            if (!std::regex_match(word, bug)) refuse(number, line, "has something else than names of mistakes in it");
            add_bug(one, word);
        }
        add(record, id, one);
    }
    return record;
}

ProgressRecord merged(ProgressRecord a, const ProgressRecord& b) {
    for (const auto& [exercise, one] : b) add(a, exercise, one);
    return a;
}

bool note(ProgressRecord& record, const Verdict& verdict) {
    const bool is_untouched =
        verdict.status == Status::todo || verdict.status == Status::shown || verdict.status == Status::does_not_compile;
    if (is_untouched) return false;
    ExerciseRecord now;
    if (verdict.status == Status::passed) now.reached = Reached::passed;
    if (verdict.diagnosis.size() == 1) now.bugs = {verdict.diagnosis[0].name};
    const std::string before = to_text(record);
    add(record, verdict.exercise.id, now);
    return to_text(record) != before;
}

void note_shown(ProgressRecord& record, const std::string& exercise) { add(record, exercise, {Reached::shown, {}}); }

}  // namespace bp::course
