#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "report/peer_agreement.hpp"
#include "report/peer_list.hpp"
#include "report/verdicts.hpp"

namespace bp::bench {

/// One program on one task.
struct PeerRow {
    std::string name;
    Agreement agreement{};
    Samples samples{};     ///< seconds of one step; empty if it was not timed
    std::string remark{};  ///< why not
    Ratio over_engine{};   ///< its time over the engine's
    std::optional<double> goal{};

    /// "holds", "missed", "not decided"; empty without a goal.
    std::string word() const;
};

/// All programs on one task, the engine first. Empty if no peer does it.
struct PeerGroup {
    std::string label;
    std::vector<PeerRow> rows;
};

/// What to run: the folder of the programs, a regular expression over "label/peer", the repetitions.
struct PeerPlan {
    std::filesystem::path folder;
    std::string filter = ".";
    std::size_t repetitions = 9;
};

/// Runs each task, all programs in turn, and hands over each group when it is done. One that gives another result is
/// not timed. Throws InputError if the engine's program is not there or nothing is left to run.
void run_peers(const PeerPlan& plan, const std::function<void(const PeerGroup&)>& use);

/// One line for each peer that is not built.
std::vector<std::string> missing_peers(const std::filesystem::path& folder);

}  // namespace bp::bench
