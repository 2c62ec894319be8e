#pragma once

#include <span>
#include <string>
#include <string_view>

#include "inspect/computation.hpp"

namespace bp::inspect {

/// Reads `2`, `-1.5e3`, `[1,2,3]` (a row) or `[[1,2],[3,4]]`. Throws InputError for anything else, "nan" included.
Tensor<double> parse_value(std::string_view text);

/// Reads words such as w=2 and x=[[1,2],[3,4]]. Throws InputError, naming the word, for one that is no assignment and
/// for a name that gets two values.
Values parse_assignments(std::span<const std::string> words);

}  // namespace bp::inspect
