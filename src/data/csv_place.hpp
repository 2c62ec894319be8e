#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace bp::csv {

/// Where a field stands: the line counts from 1, headers and all, the column is the number of the field.
struct Place {
    std::string_view source;
    std::size_t line = 1;
    std::size_t column = 1;
};

/// Throws InputError: "flowers.csv, line 2, column 3: reason".
[[noreturn]] void refuse(const Place& place, const std::string& reason);

/// The field in quotes for a message: its beginning if it is long, what cannot be printed as \x1b.
std::string in_quotes(std::string_view field);

/// Whether the field has bytes below a space, such as a tab or an escape; nothing that is printed may have them.
bool has_control_characters(std::string_view field);

/// Whether the field begins or ends with a space.
bool has_outer_spaces(std::string_view field);

}  // namespace bp::csv
