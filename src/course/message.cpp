#include "course/message.hpp"

#include <algorithm>
#include <vector>
#include <fmt/format.h>

namespace bp::course {

namespace {

constexpr std::size_t kWidth = 100;

/// How much of a verdict is printed. Brief is 25 lines at most: 1 + 5 fields of 3 + 3 sentences of 2 + 2, and one for
/// what is kept back.
struct Limits {
    std::size_t field_lines, sentences, sentence_lines;
};
constexpr std::size_t kAll = std::string::npos;
constexpr Limits limits(Extent extent) { return extent == Extent::brief ? Limits{3, 3, 2} : Limits{kAll, kAll, kAll}; }

/// Letters as a reader counts them: every UTF-8 letter has one byte that does not begin with the bits 10.
std::size_t width(std::string_view text) {
    const auto begins_a_letter = [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; };
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), begins_a_letter));
}

/// The text in lines of at most `most` letters, broken at spaces; a longer word keeps a line of its own.
std::vector<std::string> broken(std::string_view text, std::size_t most) {
    std::vector<std::string> lines{""};
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        const std::string_view word = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (lines.back().empty()) {
            lines.back() = word;
        } else if (width(lines.back()) + 1 + width(word) <= most) {
            lines.back().append(1, ' ').append(word);
        } else {
            lines.emplace_back(word);
        }
    }
    return lines;
}

/// "  expected   (0, 1)": a name in the left column, the text beside it. Nothing for an empty text.
std::string field(std::string_view name, std::string_view text, std::size_t most_lines) {
    if (text.empty()) return "";
    constexpr std::size_t kColumn = 13;
    std::vector<std::string> lines = broken(text, kWidth - kColumn);
    if (lines.size() > most_lines) {
        lines.resize(most_lines);
        lines.back() += " … (--verbose shows all)";
    }
    std::string out;
    for (const std::string& line : lines) {
        out += fmt::format("  {:<{}}{}\n", out.empty() ? name : "", kColumn - 2, line);
    }
    return out;
}

std::string diagnosis(const Verdict& verdict, Naming naming, const Limits& limit) {
    if (verdict.diagnosis.empty()) return "";
    if (naming == Naming::withheld) return field("diagnosis", "there is one; --why shows it", 1);
    std::string out;
    for (std::size_t i = 0; i < std::min(verdict.diagnosis.size(), limit.sentences); ++i) {
        const BugInfo& bug = verdict.diagnosis[i];
        out +=
            field(i == 0 ? "diagnosis" : "or", bug.sentence + " (slide \"" + bug.slide + "\")", limit.sentence_lines);
    }
    return out;
}

std::string kept_back(const Verdict& verdict, Naming naming) {
    if (verdict.kept_back.empty()) return "";
    return field("by name", naming == Naming::asked_for ? verdict.kept_back : "--why tells", 1);
}

/// The number of the chapter, "13" of "13.2".
std::string chapter_of(const Exercise& exercise) { return exercise.id.substr(0, exercise.id.find('.')); }

/// What to look at next. After a crash the lesson does not know the place; gdb does.
std::string remedies(const Verdict& verdict) {
    const std::string& id = verdict.exercise.id;
    if (verdict.status == Status::crashed)
        return fmt::format("./backprop debug {0} (stops where it happened), ./backprop hint {0}", id);
    return fmt::format("./backprop lesson {}, ./backprop hint {}", chapter_of(verdict.exercise), id);
}

std::string failure(const Verdict& verdict, Naming naming, const Limits& limit) {
    const std::string& id = verdict.exercise.id;
    const std::string claim =
        verdict.claim.empty() ? "" : verdict.claim + " (slide \"" + verdict.exercise.slide + "\")";
    return field("happened", verdict.happened, limit.field_lines) + field("claim", claim, limit.field_lines) +
           field("input", verdict.counterexample, limit.field_lines) +
           field("expected", verdict.expected, limit.field_lines) + field("got", verdict.got, limit.field_lines) +
           field("says who", verdict.oracle, limit.field_lines) + kept_back(verdict, naming) +
           diagnosis(verdict, naming, limit) + field("pattern", verdict.pattern, limit.sentence_lines) +
           field("look at", remedies(verdict), 1) +
           field("again", fmt::format("./backprop check {} --seed {}", id, verdict.seed), 1);
}

}  // namespace

std::string message(const Verdict& verdict, Naming naming, Extent extent) {
    const Exercise& exercise = verdict.exercise;
    std::string out = fmt::format("{}  {} {}\n", to_string(verdict.status), exercise.id, exercise.title);
    switch (verdict.status) {
        case Status::passed:
            for (const std::string& note : verdict.notes) out += field("note", note, limits(extent).field_lines);
            return out;
        case Status::todo:
        case Status::shown:
            return out + field("begin with", "./backprop lesson " + chapter_of(exercise), 1);
        default:
            return out + failure(verdict, naming, limits(extent));
    }
}

}  // namespace bp::course
