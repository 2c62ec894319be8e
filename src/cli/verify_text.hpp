#pragma once

#include <string>

#include "cli/verify_options.hpp"

namespace bp::cli {

/// A row per property, a row per floor, and every failure with its smallest graph.
std::string text_of(const verify::SuiteResult& result, const VerifyOptions& options);

/// The same as data, and a row per mistake.
std::string json_of(const verify::SuiteResult& result, const VerifyOptions& options);

}  // namespace bp::cli
