#include "cli/watch_screen.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "course/printed.hpp"

namespace bp::cli {

namespace {

/// In `watch` a key does what --why does elsewhere.
std::string with_keys(std::string message) {
    constexpr std::string_view kOption = "--why", kKey = "key w";
    for (std::size_t at = 0; (at = message.find(kOption, at)) != std::string::npos; at += kKey.size()) {
        message.replace(at, kOption.size(), kKey);
    }
    return message;
}

}  // namespace

std::string place_of(const std::string& path, std::string_view text, const std::string& exercise) {
    // A blank says `// 8.2  One weight …` above its function and throws NotImplemented{"8.2"} in it.
    for (const std::string& mark : {"// " + exercise + " ", "\"" + exercise + "\""}) {
        const std::size_t found = text.find(mark);
        if (found == std::string_view::npos) continue;
        const std::string_view before = text.substr(0, found);
        return fmt::format("{}:{}", path, 1 + std::count(before.begin(), before.end(), '\n'));
    }
    return path;
}

std::string text_of(const Screen& screen) {
    const course::Exercise& exercise = screen.verdict.exercise;
    std::string text = screen.place + "\n\n";
    if (screen.is_checking) {
        text += fmt::format("{} {}: checking …\n", exercise.id, exercise.title);
    } else {
        text += with_keys(course::message(screen.verdict, screen.naming)) + screen.warnings +
                course::printed(screen.verdict);
    }
    if (!screen.below.empty()) text += "\n" + screen.below;
    return text + "\nat each save it is judged; n next, h hint, w why, l list, c check all, r reset, q quit\n";
}

}  // namespace bp::cli
