#pragma once

#include <string>
#include <string_view>

#include "data/dataset.hpp"

namespace bp {

/// A data set from lines of numbers with commas between them, no header line, the class (0, 1, 2 …) last.
/// There are as many classes as the largest one says. Throws InputError, naming `name` and the line, for a field that
/// is no finite number, a class that is none, or a line with another number of fields than the first.
Dataset parse_csv(std::string_view text, std::string name);

}  // namespace bp
