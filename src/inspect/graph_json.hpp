#pragma once

#include <string>
#include <string_view>

#include "inspect/computation.hpp"

namespace bp::inspect {

/// Reads a GRAPH.json:
///     {"nodes": [{"name": "w", "op": "parameter", "value": 2},
///                {"name": "x", "op": "input", "value": [[0.5, 1], [2, 4]]},
///                {"name": "s", "op": "multiply", "parents": ["w", "x"]},
///                {"name": "L", "op": "sum", "axis": 1, "parents": ["s"]}],
///      "loss": "L", "seed": [[1], [1]]}
/// Leaves have a value: a number, a row, or a list of rows. An op's settings are further keys of its node
/// (docs/ops.md). "seed" is the error signal of the loss, 1 if it is left out. A node called by its own place in the
/// list (v_3 is the third) counts as unnamed. The error signals of inputs are asked for.
/// Throws InputError or GraphError, naming the node, for whatever is unknown, missing, twice there, out of order or of
/// the wrong shape: nothing is skipped.
Computation parse_graph_json(std::string_view text);

/// Writes a GRAPH.json, one line per node; reading it gives the same graph and the same numbers, bit by bit.
/// Throws InputError if a number is not finite, since JSON has none, or if a leaf has no value.
std::string to_graph_json(const Computation& computation);

}  // namespace bp::inspect
