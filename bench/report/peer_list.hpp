#pragma once

#include <optional>
#include <string>
#include <vector>

#include "peers/task.hpp"

namespace bp::bench {

/// A program of bench/peers.
struct Peer {
    std::string name;     ///< as people know it
    std::string program;  ///< beside backprop, in the folder peers
    std::string package;  ///< that it is built with
    double part = 1e-9;   ///< how far its steps in doubles may be from the engine's, as a part of the way
};

/// All that there are, installed or not; the engine is none of them.
const std::vector<Peer>& all_peers();

/// What is done side by side: the training steps of the table of goals, and random graphs.
std::vector<peers::Task> peer_tasks();

/// "784-128-64-10:64/float", "1024x5-10:256/double", "2-4-2:4/float/squared", "graph-wide:1000".
std::string label_of(const peers::Task& task);

/// How many times the engine's time this peer should at least take; nothing where no goal is set.
std::optional<double> goal_of(const Peer& peer, const peers::Task& task);

}  // namespace bp::bench
