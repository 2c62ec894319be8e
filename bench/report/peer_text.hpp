#pragma once

#include <string>

#include "report/peer_run.hpp"

namespace bp::bench {

/// The line above all groups.
std::string peer_headings();

/// A group as lines: microseconds of a step, times the engine's time with its interval, the goal and what becomes of
/// it.
std::string text_of(const PeerGroup& group);

}  // namespace bp::bench
