#pragma once

#include <string_view>
#include <vector>

#include "inspect/expression.hpp"
#include "inspect/trace.hpp"

namespace bp::inspect {

/// The trace of an expression whose names have these values, as `backprop trace` makes it.
Trace trace_of(std::string_view expression, const std::vector<std::string>& assignments);

/// The node of that name; the test fails if there is none.
const TracedNode& node_named(const Trace& trace, std::string_view name);

/// Value and error signal of a node that is 1x1.
double value_of(const Trace& trace, std::string_view name);
double delta_of(const Trace& trace, std::string_view name);

/// What the refusal says when an expression is read; empty if it is not refused.
std::string refusal_of(std::string_view expression, const std::vector<std::string>& assignments);

/// Bit by bit, except that any NaN equals any other and both may be missing.
bool same(const Numbers& a, const Numbers& b);

}  // namespace bp::inspect
