#pragma once

#include <string>

#include "course/runner/judge_apart.hpp"

namespace bp::course::runner {

/// Who starts the runner: an ordinary user, or root.
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

    /// Judges the function of that name, as that user: root becomes nobody in a process of its own.
    Seen judge(const std::string& hostile, User user, const Limits& limits) const;
    std::size_t count_of_processes() const;
    std::size_t count_of_files() const;

  private:
    std::string folder_, program_;
};

/// Whether that user can make a process without network on this system.
bool can_refuse_network(User user);

}  // namespace bp::course::runner
