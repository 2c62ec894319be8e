#pragma once

#include <string>
#include <vector>

#include "inspect/trace.hpp"

namespace bp::inspect {

/// The trace as a table of at most 100 columns: a row for every node and for every message to its parents, six digits
/// each, and the matrices below it.
std::string to_table(const Trace& trace);

/// The two passes step by step, a line for each: the value of every node, parents first, then in reverse order its
/// error signal and the messages it sends. A matrix of more than six numbers is shown by its shape.
std::vector<std::string> to_steps(const Trace& trace);

/// The trace for programs, one line per node:
///     {"nodes": [{"name": …, "op": …, settings, "parents": […], "shape": [rows, columns], "value": …, "delta": …,
///                 "messages": [one per parent]}, …], "loss": …, "seed": …}
/// What was not computed is null; 1x1 is a number, everything else a list of rows, each number with all its digits;
/// what is not finite is "nan", "inf" or "-inf". What a check of the trace says, JSON too, becomes the member "check".
std::string to_json(const Trace& trace, const std::string& check = {});

}  // namespace bp::inspect
