#pragma once

#include <optional>
#include <string>

#include "cli/options.hpp"
#include "report/workloads.hpp"

namespace bp::bench {

/// What `backprop bench` was asked for.
struct Options {
    Extent extent = Extent::quick;
    bool has_peers = false;    ///< the engine beside other libraries, and nothing else
    std::string filter = ".";  ///< a regular expression over names
    std::size_t repetitions = 9;
    std::size_t threads = 1;
    std::string page, json, compare;  ///< files; empty for none
};

/// Nothing if help was asked for. Throws UsageError.
std::optional<Options> read_options(cli::Words words);

}  // namespace bp::bench
