#pragma once

#include <string>
#include <string_view>

namespace bp::course {

/// A formula of TeX as a line of plain letters: "\tfrac12 (y - t)^2" is "½ (y - t)²". It knows what the lessons use;
/// what it does not know keeps its name, without the backslash.
std::string plain_formula(std::string_view tex);

/// A page of markdown for a terminal: formulas in plain letters, code as it is.
std::string plain_page(std::string_view markdown);

}  // namespace bp::course
