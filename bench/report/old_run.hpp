#pragma once

#include <string>

#include "report/measurements.hpp"

namespace bp::bench {

/// The repetitions in a file that `--json` wrote, or Google Benchmark itself. Throws InputError, naming the file, if it
/// is none.
Measurements read_old_run(const std::string& path);

}  // namespace bp::bench
