#pragma once

#include "cli/lecture_digits.hpp"
#include "report/page.hpp"

namespace bp::cli {

/// The section on the digits: what was trained, accuracies, curves, answers as pictures, which digits are confused.
void add_digits(report::Page& page, const DigitsRun& run);

}  // namespace bp::cli
