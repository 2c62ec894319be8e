#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "cli/conversation.hpp"
#include "peers/task.hpp"

namespace bp::bench {

/// A running program of bench/peers that has been given one task. All throw InputError if it ends or fails.
class PeerProcess {
  public:
    PeerProcess(const std::filesystem::path& program, const peers::Task& task);

    /// Whether it can do the task.
    bool is_able() const { return is_able_; }
    /// The numbers after three steps.
    std::vector<double> result();
    /// Seconds of processor time for one of these steps.
    double seconds(std::size_t steps);

  private:
    std::string ask(const std::string& line);

    cli::Conversation conversation_;
    bool is_able_;
};

}  // namespace bp::bench
