#pragma once

#include <string>
#include <vector>

#include "course/matrix.hpp"

namespace bp::course {

/// What a student's function gave, as a flat list, so that any two answers can be compared and printed.
using Numbers = std::vector<double>;

/// Whether two numbers are the same answer: equal up to 1e-9 of the larger one, or of 1e-3 where both are smaller, so
/// that rounding beside an expected 0 is no mistake. NaN equals NaN and nothing else.
bool same(double a, double b);

/// Whether two lists are equally long and the same number by number.
bool same(const Numbers& a, const Numbers& b);

/// One number as a person writes it ("0.125", "nan"); several in brackets: "(3, -0.5)"; a matrix row by row:
/// "((1, 2), (3, 4))".
std::string to_text(double number);
std::string to_text(const Numbers& numbers);
std::string to_text(const Matrix& matrix);

}  // namespace bp::course
