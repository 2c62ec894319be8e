#include "course/solution_text.hpp"

#include <regex>
#include <sstream>

namespace bp::course {

std::string solution_text(std::string_view source, std::string_view exercise) {
    static const std::regex mark("// (\\d+\\.\\d+) .*");
    std::istringstream lines{std::string{source}};
    std::string text;
    bool is_inside = false;
    for (std::string line; std::getline(lines, line);) {
        std::smatch match;
        if (std::regex_match(line, match, mark)) is_inside = match[1].str() == exercise;
        if (line.starts_with("Solution exercise()")) is_inside = false;
        if (is_inside) text += line + "\n";
    }
    while (text.ends_with("\n\n")) text.pop_back();
    return text;
}

}  // namespace bp::course
