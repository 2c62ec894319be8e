#pragma once

#include <span>
#include <string>

#include "verify/trace_check.hpp"

namespace bp::verify {

/// The check as text of at most 100 columns: what was compared with what, a row per node, why something did not pass,
/// and the verdict. Of the nodes that passed only those are shown that `shown` has too, by name.
std::string to_table(const TraceCheck& check, const inspect::Trace& trace, const inspect::Trace& shown);

/// The check for programs, as an object:
///     {"verdict": …, "compared": …, "all": …, "reason": …, "nodes": [{"name": …, "verdict": …, "compared": …,
///      "passed": …, "element": [row, column], "delta": …, "differences": …, "step": …, "forward_mode": …,
///      "error_over_bound": …, "reason": …}, …]}
/// The numbers are those of the element that says most: the first that fails, else is unchecked, else the one nearest
/// to its bound. Rows and columns are counted from 1. A reason is null where all passes, `differences` across a kink.
std::string to_json(const TraceCheck& check, const inspect::Trace& trace);

}  // namespace bp::verify
