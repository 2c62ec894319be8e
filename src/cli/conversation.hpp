#pragma once

#include <string>
#include <sys/types.h>

namespace bp::cli {

/// A program in any language that answers each line with a line. /bin/sh runs it in a process group of its own; what
/// it writes to stderr goes where ours goes. At the end its input ends, and half a second later all of the group is
/// killed; at once after an error, or if a signal ends this process. One at a time.
class Conversation {
  public:
    /// Throws std::system_error if it cannot be started at all; a command that does not exist shows at the first
    /// question.
    Conversation(const std::string& command, double seconds_for_an_answer);
    ~Conversation();
    Conversation(const Conversation&) = delete;
    Conversation& operator=(const Conversation&) = delete;

    /// Sends the line and returns the next line that comes back, both without their ends. Throws InputError if the
    /// program ends, takes longer than it may, answers with more than 16 MiB, or has written more than one line for
    /// the question before.
    std::string ask(const std::string& line);

  private:
    using Deadline = double;  ///< seconds on a clock that only goes forward

    void send(std::string_view text, Deadline until);
    void receive(Deadline until);
    void refuse_unasked_lines();
    /// Waits until the descriptor is ready for `events` of poll.
    void wait(int descriptor, short events, Deadline until);
    /// `closed` is "input" or "output", whichever shows that the program has ended.
    [[noreturn]] void refuse_the_end(std::string_view closed);
    bool has_ended_before(Deadline until);

    double seconds_;
    pid_t process_ = -1;  ///< -1 once it has ended and been waited for
    int status_ = 0;      ///< of the end, as waitpid says it
    int to_ = -1, from_ = -1;
    std::string received_;
    std::size_t answers_ = 0;
};

}  // namespace bp::cli
