#pragma once

#include <string>

#include "report/memory.hpp"
#include "report/verdicts.hpp"

namespace bp::bench {

/// What a run found: on the machine as it was, one row per statement and per network that was counted.
struct Findings {
    std::string machine;  ///< processor, cores in use, matrix library
    std::vector<Verdict> verdicts;
    std::vector<Count> counts;
    std::vector<MemoryCount> memory;
    double noise = 0;  ///< the median of all benchmarks' noise
};

std::string text_of(const Findings& findings);

/// Plots and tables as one page that opens from disk.
std::string page_of(const Findings& findings, const Measurements& measurements);

/// One row per benchmark that both runs have.
std::string comparison_of(const Measurements& now, const Measurements& then);

}  // namespace bp::bench
