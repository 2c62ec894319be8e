#pragma once

#include "cli/options.hpp"

namespace bp::cli {

/// The options of `train` with their defaults, and the text of its help.
Usage train_usage();

}  // namespace bp::cli
