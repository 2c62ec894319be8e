#pragma once

#include "inspect/trace.hpp"

/// The lesson's worked example: w = 1/2, x = -2, b = 1 + ln 3, t = 1. The bias makes s = ln 3 and y = 3/4.
namespace bp::chapters::ch10 {

/// Both passes of the engine over the slide's seven nodes.
inspect::Trace example();

/// The node of that name.
const inspect::TracedNode& node_of(const inspect::Trace& trace, std::string_view name);

}  // namespace bp::chapters::ch10
