#pragma once

#include "data/csv_place.hpp"

namespace bp {

/// What becomes of the words nan and inf (in any case, with a sign) among numbers.
enum class NotFinite { refused, accepted };

namespace csv {

/// Whether the whole field is a decimal number within the range of a double, such as 1.5, -2e-3 or .5, and finite. The
/// program's locale has no part in it.
bool is_number(std::string_view field);

/// The number a field holds, to the last bit. Throws InputError, naming the place and what is wrong with the field.
double parse_number(std::string_view field, const Place& place, NotFinite not_finite);

}  // namespace csv

}  // namespace bp
