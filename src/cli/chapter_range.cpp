#include "cli/chapter_range.hpp"

#include <charconv>
#include <optional>
#include <sstream>
#include <fmt/format.h>

#include "cli/options.hpp"

namespace bp::cli {

namespace {

std::optional<int> number_in(std::string_view text) {
    int number = 0;
    const auto end = std::from_chars(text.data(), text.data() + text.size(), number);
    if (end.ec != std::errc{} || end.ptr != text.data() + text.size()) return std::nullopt;
    return number;
}

[[noreturn]] void refuse(const std::string& range) {
    std::string there;
    for (const course::Chapter& chapter : course::all_chapters()) there += fmt::format(" {}", chapter.number);
    throw UsageError(
        fmt::format("'{}' names no chapters; expected 8, 7-12 or 1,3,8-10, and there are:{}", range, there));
}

}  // namespace

std::vector<const course::Chapter*> chapters_in(const std::string& range) {
    std::vector<const course::Chapter*> chosen;
    const auto choose = [&](int first, int last) {
        const std::size_t before = chosen.size();
        for (const course::Chapter& chapter : course::all_chapters()) {
            if (chapter.number >= first && chapter.number <= last) chosen.push_back(&chapter);
        }
        if (chosen.size() == before) refuse(range);
    };
    if (range.empty()) choose(1, 99);
    std::istringstream parts{range};
    int greatest = 0;
    for (std::string part; std::getline(parts, part, ',');) {
        const std::size_t dash = part.find('-');
        const auto first = number_in(part.substr(0, dash));
        const auto last = dash == std::string::npos ? first : number_in(part.substr(dash + 1));
        if (!first || !last || *last < *first || *first <= greatest) refuse(range);
        choose(*first, *last);
        greatest = *last;
    }
    return chosen;
}

}  // namespace bp::cli
