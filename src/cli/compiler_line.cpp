#include "cli/compiler_line.hpp"

#include <charconv>
#include <sstream>
#include <fmt/format.h>

namespace bp::cli {

namespace {

std::string trimmed(const std::string& line) {
    const std::size_t begin = line.find_first_not_of(" \t");
    return begin == std::string::npos ? "" : line.substr(begin, line.find_last_not_of(" \t\r") - begin + 1);
}

}  // namespace

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    std::istringstream in{std::string{text}};
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    return lines;
}

std::optional<Place> place_in(std::string_view line, const std::string& file) {
    const std::size_t found = line.find(file + ":");
    if (found == std::string_view::npos) return std::nullopt;
    const char* const end = line.data() + line.size();
    Place place;
    const auto number = std::from_chars(line.data() + found + file.size() + 1, end, place.line);
    if (number.ec != std::errc{}) return std::nullopt;
    if (number.ptr != end && *number.ptr == ':') std::from_chars(number.ptr + 1, end, place.column);
    return place;
}

std::string described(const std::string& file, Place place, const std::string& what, std::string_view source) {
    const std::vector<std::string> lines = lines_of(source);
    const std::string code = place.line >= 1 && place.line <= lines.size() ? trimmed(lines[place.line - 1]) : "";
    return fmt::format("chapters/{}:{}:{}: {}{}", file, place.line, place.column, what,
                       code.empty() ? "" : " in the line: " + code);
}

}  // namespace bp::cli
