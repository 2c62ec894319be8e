#pragma once

#include <functional>
#include <string>

#include "course/runner/judge_apart.hpp"
#include "tests/own_folder.hpp"

namespace bp::course::runner {

/// Who starts the runner: an ordinary user, or root. An ordinary user of root's tests is one that nobody else is.
enum class User { ordinary, root };

struct Seen {
    Status status = Status::no_verdict;
    std::string happened, claim, input, printed;
    double seconds = 0;
};

/// A folder for temporary files and a name of its own for the hostile program, so that what is left behind by one test
/// is not taken for another's.
class Place {
  public:
    Place();
    ~Place();
    Place(const Place&) = delete;
    Place& operator=(const Place&) = delete;

    /// Judges the function of that name, as that user: root becomes another in a process of its own.
    Seen judge(const std::string& hostile, User user, const Limits& limits) const;
    /// The same while the user has 400 other processes, which come after the program has started.
    Seen judge_in_a_crowd(const std::string& hostile, User user, const Limits& limits) const;
    /// Interrupts whoever judges the function, as Ctrl-C does, once it runs.
    void interrupt(const std::string& hostile, User user, const Limits& limits) const;
    /// Of the program; waits until there are so many, as long as a slow machine may need.
    bool comes_to(std::size_t processes) const;
    std::size_t count_of_processes() const;
    std::size_t count_of_files() const;

  private:
    Seen seen_by(User user, const std::function<std::string()>& work) const;

    const OwnFolder folder_{"runner"};
    std::string temporary_, program_;
};

/// Whether that user can make a process without network on this system.
bool can_refuse_network(User user);

}  // namespace bp::course::runner
