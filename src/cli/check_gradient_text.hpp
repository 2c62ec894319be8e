#pragma once

#include <string>

#include "cli/check_gradient_options.hpp"
#include "inspect/likely_cause.hpp"

namespace bp::cli {

/// A row per derivative, point by point, then the verdict and the likely cause.
std::string text_of(const std::vector<inspect::CheckedPoint>& points, const CheckGradientOptions& options);

/// The same as data.
std::string json_of(const std::vector<inspect::CheckedPoint>& points, const CheckGradientOptions& options);

/// Fails if a derivative is wrong, and also if none could be checked: that proves nothing.
bool has_passed(const std::vector<inspect::CheckedPoint>& points);

}  // namespace bp::cli
