#pragma once

#include <string>
#include <string_view>

#include "tensor/tensor.hpp"

namespace bp::inspect {

/// A number to look at, with six significant digits: "0.196612", "-1e-300", "nan". For all digits there is JSON.
std::string six_digits(double x);

/// What fits beside a name: a number, "[1, 2; 3, 4]" for up to six of them, and else the shape alone, "64x10".
std::string brief(const Tensor<double>& value);

/// How many letters a UTF-8 text has; each takes one column of a terminal.
std::size_t width_of(std::string_view text);

/// The first letters of a UTF-8 text, the last of them replaced by … if there are more than fit.
std::string cut(std::string_view text, std::size_t width);

/// The text for a cell of a Markdown table, which a | would end.
std::string in_cell(std::string_view text);

}  // namespace bp::inspect
