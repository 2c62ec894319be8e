#include "inspect/refusal.hpp"

#include <algorithm>
#include <vector>
#include <fmt/format.h>

#include "base/error.hpp"
#include "base/text.hpp"

namespace bp::inspect {

namespace {

std::string printable(std::string_view text) {
    std::string shown{text};
    std::replace_if(
        shown.begin(), shown.end(), [](char c) { return c < ' ' || c > '~'; }, '?');
    return shown;
}

}  // namespace

void refuse_at(std::string_view text, std::size_t at, const std::string& why) {
    at = std::min(at, text.size());
    const std::string_view before = text.substr(0, at);
    const std::size_t start = before.rfind('\n') + 1;  // npos + 1 is 0: the first line
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::string place = "column " + std::to_string(at - start + 1);
    if (text.find('\n') != std::string_view::npos) {
        place = "line " + std::to_string(1 + std::count(before.begin(), before.end(), '\n')) + ", " + place;
    }
    constexpr std::size_t kBefore = 60, kShown = 90;  // letters before the mark, and altogether
    const std::size_t first = at - start > kBefore ? at - kBefore : start;
    const std::string line = printable(text.substr(first, std::min(end - first, kShown)));
    if (line.find_first_not_of(' ') == std::string::npos) throw InputError(fmt::format("{}: {}", place, why));
    throw InputError(fmt::format("{}: {}\n  {}\n  {:>{}}", place, why, line, '^', at - first + 1));
}

std::string in_quotes(std::string_view text) {
    constexpr std::size_t kShown = 40;
    return fmt::format("'{}{}'", printable(text.substr(0, kShown)), text.size() > kShown ? "..." : "");
}

std::string did_you_mean(std::string_view word, std::span<const std::string> candidates) {
    if (word.size() < 3) return "";  // one letter is as near to any other
    const std::vector<std::string_view> views(candidates.begin(), candidates.end());
    const std::string best = nearest(word, views);
    return best.empty() ? "" : "; did you mean '" + best + "'?";
}

}  // namespace bp::inspect
