#pragma once

#include "cli/train_run.hpp"

namespace bp::cli {

/// What was trained on what, how, and with which result, for a reader.
std::string text_of(const TrainRun& run);

/// The same as JSON, numbers with all digits.
std::string json_of(const TrainRun& run);

}  // namespace bp::cli
