#include "cli/option_values.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fmt/format.h>

#include "base/text.hpp"
#include "inspect/refusal.hpp"

namespace bp::cli {

namespace {

const std::string& word_of(const Arguments& arguments, const char* option) {
    return arguments.options[option].as<std::string>();
}

[[noreturn]] void refuse(const char* option, const std::string& takes, std::string_view got) {
    throw UsageError(fmt::format("--{} takes {}, got {}", option, takes, inspect::in_quotes(got)));
}

/// The whole word as a number, or nothing.
template <class Number> std::optional<Number> parse(std::string_view word) {
    Number number{};
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
    if (error != std::errc{} || end != word.data() + word.size()) return std::nullopt;
    return number;
}

}  // namespace

std::uint64_t whole_number(const Arguments& arguments, const char* option, std::uint64_t least) {
    const std::string& word = word_of(arguments, option);
    const auto number = parse<std::uint64_t>(word);
    if (!number || *number < least) refuse(option, fmt::format("a whole number from {} on", least), word);
    return *number;
}

double number_in(const Arguments& arguments, const char* option, Range range) {
    const std::string& word = word_of(arguments, option);
    const auto number = parse<double>(word);
    if (!number || !(range.least <= *number && *number <= range.largest)) {
        refuse(option, fmt::format("a number from {} to {}", shortest(range.least), shortest(range.largest)), word);
    }
    return *number;
}

std::vector<std::size_t> widths(const Arguments& arguments, const char* option) {
    const std::string& word = word_of(arguments, option);
    std::vector<std::size_t> widths;
    if (word == "none") return widths;
    std::string_view rest = word;
    while (true) {
        const std::string_view part = rest.substr(0, rest.find(','));
        const auto width = parse<std::size_t>(part);
        if (!width || *width == 0) refuse(option, "widths such as 16 or 16,16, or none", word);
        widths.push_back(*width);
        if (part.size() == rest.size()) return widths;
        rest.remove_prefix(part.size() + 1);
    }
}

std::size_t position_of(const Arguments& arguments, const char* option, std::span<const std::string> names) {
    const std::string& word = word_of(arguments, option);
    const auto found = std::ranges::find(names, word);
    if (found != names.end()) return static_cast<std::size_t>(found - names.begin());
    throw UsageError(fmt::format("--{} takes {}, got {}{}", option, fmt::join(names, ", "), inspect::in_quotes(word),
                                 inspect::did_you_mean(word, names)));
}

}  // namespace bp::cli
