#include "course/version_source.hpp"

#include <regex>
#include <sstream>
#include <fmt/format.h>

#include "base/error.hpp"

namespace bp::course {

namespace {

const std::string kEnd = "// --- end ---";

[[noreturn]] void refuse(std::size_t line, const std::string& what) {
    throw InputError("version sources, line " + std::to_string(line) + ": " + what);
}

}  // namespace

std::vector<VersionSource> version_sources(std::string_view source) {
    static const std::regex begin(R"(// --- (bug|variant) (\d+\.\d+) (\w+) replaces (\w+) ---)");
    std::vector<VersionSource> versions;
    bool is_inside = false;
    std::istringstream lines{std::string{source}};
    std::size_t number = 0;
    for (std::string line; std::getline(lines, line);) {
        ++number;
        std::smatch match;
        if (line == kEnd) {
            if (!is_inside) refuse(number, "an end without a beginning");
            is_inside = false;
        } else if (std::regex_match(line, match, begin)) {
            if (is_inside) refuse(number, "a version begins inside another; '" + kEnd + "' is missing before it");
            is_inside = true;
            versions.push_back({match[1], match[2], match[3], match[4], ""});
        } else if (line.starts_with("// ---")) {
            refuse(number,
                   fmt::format("'{}' should read '// --- bug 13.2 name replaces field ---' or '{}'", line, kEnd));
        } else if (is_inside) {
            versions.back().text += line + "\n";
        }
    }
    if (is_inside) refuse(number, "the last version has no '" + kEnd + "'");
    return versions;
}

std::string pasted(std::string exercise_source, const VersionSource& version) {
    const std::size_t place = exercise_source.find("Solution exercise()");
    const std::regex field("\\." + version.field + " = \\w+");
    if (place == std::string::npos || !std::regex_search(exercise_source, field)) {
        throw InputError("exercise.cpp: '" + version.name + "' needs 'Solution exercise()' with '." + version.field +
                         " = …' in it");
    }
    exercise_source = std::regex_replace(exercise_source, field, "." + version.field + " = " + version.name);
    return exercise_source.insert(exercise_source.find("Solution exercise()"), version.text + "\n");
}

}  // namespace bp::course
