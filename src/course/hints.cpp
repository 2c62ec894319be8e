#include "course/hints.hpp"

#include <sstream>

namespace bp::course {

std::vector<std::string> hints(std::string_view markdown, std::string_view exercise) {
    const std::string heading = "## " + std::string{exercise} + " ";
    std::vector<std::string> levels;
    std::istringstream lines{std::string{markdown}};
    bool is_inside = false;
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("## ")) {
            is_inside = line.starts_with(heading);
        } else if (is_inside && line.starts_with("### ")) {
            levels.emplace_back();
        } else if (is_inside && !levels.empty() && !(levels.back().empty() && line.empty())) {
            levels.back() += line + "\n";
        }
    }
    // one end of line at the end, whatever stands before the next heading
    for (std::string& level : levels) level.erase(level.find_last_not_of('\n') + 1).append("\n");
    return levels;
}

}  // namespace bp::course
