#pragma once

#include <string>

namespace bp::inspect {

/// docs/ops.md: every op of all_ops() with its formula, the messages it sends, its parents and settings, and how
/// expressions and GRAPH.json use them.
std::string ops_page();

}  // namespace bp::inspect
