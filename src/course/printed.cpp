#include "course/printed.hpp"

#include <algorithm>
#include <sstream>
#include <fmt/format.h>

namespace bp::course {

namespace {

constexpr std::size_t kLines = 10, kColumns = 100;

/// A line without bytes that steer a terminal, and not cut inside a letter of UTF-8.
std::string shown(std::string line, std::size_t most) {
    const auto steers = [](char letter) {
        const auto byte = static_cast<unsigned char>(letter);
        return (byte < 0x20 && letter != '\t') || byte == 0x7f;
    };
    std::replace_if(line.begin(), line.end(), steers, '?');
    if (line.size() <= most) return line;
    while (most > 0 && (static_cast<unsigned char>(line[most]) & 0xC0) == 0x80) --most;
    return line.substr(0, most) + " …";
}

}  // namespace

std::string printed(const Verdict& verdict, Extent extent) {
    const bool is_brief = extent == Extent::brief;
    std::istringstream lines{verdict.printed};
    std::string out;
    std::size_t count = 0;
    for (std::string line; std::getline(lines, line); ++count) {
        if (is_brief && count >= kLines) continue;
        out += fmt::format("    {}\n", shown(line, is_brief ? kColumns : std::string::npos));
    }
    if (out.empty()) return "";
    if (is_brief && count > kLines) out += fmt::format("    … {} more lines (--verbose shows all)\n", count - kLines);
    return "\n  your code printed\n" + out;
}

}  // namespace bp::course
