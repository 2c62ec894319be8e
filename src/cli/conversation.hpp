#pragma once

#include <string>
#include <sys/types.h>

namespace bp::cli {

/// A program in any language that answers each line with a line. /bin/sh runs it in a process group of its own; what
/// it writes to stderr goes where ours goes. All of the group is killed at the end, also if a signal ends this process.
/// One at a time.
class Conversation {
  public:
    /// Throws std::system_error if it cannot be started at all; a command that does not exist shows at the first
    /// question.
    Conversation(const std::string& command, double seconds_for_an_answer);
    ~Conversation();
    Conversation(const Conversation&) = delete;
    Conversation& operator=(const Conversation&) = delete;

    /// Sends the line and returns the next line that comes back, both without their ends. Throws InputError if the
    /// program ends, takes longer than it may, answers with more than 16 MiB, or is found to have written more than
    /// one line for a question.
    std::string ask(const std::string& line);

    /// Ends the program's input and gives it half a second to end too. Throws InputError if it still has something to
    /// say: it wrote more lines than it was asked for, so the answers may have been those of earlier questions.
    void finish();

  private:
    using Deadline = double;  ///< seconds on a clock that only goes forward

    void send(std::string_view text, Deadline until);
    void receive(Deadline until);
    /// Throws InputError if there is output that nobody has asked for.
    void refuse_unasked_lines();
    /// Waits until the descriptor is ready for `events` of poll.
    void wait(int descriptor, short events, Deadline until);
    /// `closed` is "input" or "output", whichever shows that the program has ended.
    [[noreturn]] void refuse_the_end(std::string_view closed);
    bool has_ended_before(Deadline until) const;
    /// Kills what is left of the group; how its leader ended, as waitpid says it.
    int end_group();

    double seconds_;
    pid_t process_ = -1;  ///< -1 once it has ended and been waited for
    int to_ = -1, from_ = -1;
    std::string received_;
    std::size_t answers_ = 0;
};

}  // namespace bp::cli
