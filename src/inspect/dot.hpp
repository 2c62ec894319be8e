#pragma once

#include <string>

#include "inspect/trace.hpp"

namespace bp::inspect {

/// The graph as a drawing for graphviz (`dot -Tsvg`). Every node shows its name, what it is, its value and its error
/// signal δ; every edge points from parent to child, as the values go, and carries the message that comes back.
/// Leaves are boxes, the loss has a double line. Lecture, "Computation graph" and "Backprop as message passing".
std::string to_dot(const Trace& trace);

}  // namespace bp::inspect
