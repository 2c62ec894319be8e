#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "cli/commands.hpp"

namespace bp::cli {

/// What `backprop check-gradient` was asked for.
struct CheckGradientOptions {
    std::string command;
    std::vector<std::vector<double>> points;  ///< where the gradient is judged; all of one length
    std::optional<std::uint64_t> seed;        ///< that drew the points, if they were drawn
    double seconds_for_an_answer = 10;
    bool is_json = false;
};

/// Nothing if help was asked for. Throws UsageError.
std::optional<CheckGradientOptions> read_check_gradient_options(Words words);

}  // namespace bp::cli
