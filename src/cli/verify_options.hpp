#pragma once

#include <optional>

#include "cli/commands.hpp"
#include "verify/suite.hpp"

namespace bp::cli {

/// What `backprop verify` was asked for.
struct VerifyOptions {
    verify::SuitePlan plan;
    bool is_json = false;
    bool is_page = false;           ///< docs/catches.md, and nothing else
    bool is_property_page = false;  ///< docs/properties.md, and nothing else

    /// The floors are stated for a full run; fewer properties or cases say less.
    bool is_full() const { return plan.properties.empty() && plan.effort.cases >= 5000; }
};

/// Nothing if help was asked for. Throws UsageError.
std::optional<VerifyOptions> read_verify_options(Words words);

}  // namespace bp::cli
