#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bp::cli {

/// Where in a file a compiler's message points to, counted from 1.
struct Place {
    std::size_t line = 0, column = 0;
};

std::vector<std::string> lines_of(std::string_view text);

/// "…/08_x/exercise.cpp:14:5: …": 14 and 5. Nothing if the line does not name a place in this file.
std::optional<Place> place_in(std::string_view line, const std::string& file);

/// "chapters/08_x/exercise.cpp:14:5: what in the line: …", with the line of the file's text `source`.
std::string described(const std::string& file, Place place, const std::string& what, std::string_view source);

}  // namespace bp::cli
