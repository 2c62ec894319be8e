#pragma once

#include <string>

namespace bp::chapters {

/// "-3/64" for what is a fraction with a denominator up to 200, else four digits.
std::string short_number(double number);

}  // namespace bp::chapters
