#include "cli/compile_error.hpp"

#include <optional>
#include <vector>
#include <fmt/format.h>

#include "cli/compiler_line.hpp"

namespace bp::cli {

namespace {

/// The words behind "error: ", or nothing if the line reports none.
std::string error_in(const std::string& line) {
    const std::size_t found = line.find("error: ");
    return found == std::string::npos ? "" : line.substr(found + 7);
}

/// The part of the log about one file: ninja writes the command first, which names the file as well.
std::vector<std::string> part_about(std::string_view log, std::string_view folder) {
    std::vector<std::string> part;
    bool is_about_it = false;
    for (std::string& line : lines_of(log)) {
        if (line.starts_with("FAILED: ")) {
            const std::string_view number = folder.substr(0, 2);
            is_about_it = line.find(folder) != std::string::npos ||
                          line.find(fmt::format("backprop_exercise_{}", number)) != std::string::npos ||
                          line.find(fmt::format("backprop_graded_{}", number)) != std::string::npos;
        } else if (line.starts_with("[") || line.starts_with("ninja: ")) {
            is_about_it = false;
        } else if (is_about_it) {
            part.push_back(std::move(line));
        }
    }
    return part;
}

}  // namespace

std::string first_error(std::string_view log, std::string_view folder, std::string_view source) {
    const std::string file = fmt::format("{}/exercise.cpp", folder);
    const std::vector<std::string> lines = part_about(log, folder);
    std::optional<Place> led_there;  // "required from here", above an error in a header
    std::string error;
    for (const std::string& line : lines) {
        const auto place = place_in(line, file);
        if (error.empty()) error = error_in(line);
        if (!error.empty() && !place && led_there) return described(file, *led_there, error, source);
        if (!error.empty() && place) return described(file, *place, error, source);
        if (place) led_there = place;
    }
    for (const std::string& line : lines) {
        const std::size_t found = line.find("undefined reference to ");
        if (found != std::string::npos) {
            return fmt::format("chapters/{}: declared and used, but not defined: {}", file, line.substr(found + 23));
        }
    }
    return error.empty() ? "" : fmt::format("chapters/{}: {}", file, error);
}

}  // namespace bp::cli
