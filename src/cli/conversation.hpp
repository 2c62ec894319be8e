#pragma once

#include <string>
#include <sys/types.h>

namespace bp::cli {

/// A program in any language that answers each line with a line. /bin/sh runs it in a process group of its own; what
/// it writes to stderr goes where ours goes. All of the group is killed at the end.
class Conversation {
  public:
    /// Throws std::system_error if it cannot be started at all; a command that does not exist shows at the first
    /// question.
    Conversation(const std::string& command, double seconds_for_an_answer);
    ~Conversation();
    Conversation(const Conversation&) = delete;
    Conversation& operator=(const Conversation&) = delete;

    /// Sends the line and returns the next line that comes back, both without their ends. Throws InputError if the
    /// program ends, takes longer than it may, or answers with more than 16 MiB.
    std::string ask(const std::string& line);

  private:
    using Deadline = double;  ///< seconds on a clock that only goes forward

    void send(std::string_view text, Deadline until);
    void receive(Deadline until);
    /// Waits until the descriptor is ready for `events` of poll.
    void wait(int descriptor, short events, Deadline until);
    [[noreturn]] void refuse_the_end();

    double seconds_;
    pid_t process_ = -1;
    int to_ = -1, from_ = -1;
    std::string received_;
    std::size_t answers_ = 0;
};

}  // namespace bp::cli
