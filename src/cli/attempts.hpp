#pragma once

#include <map>
#include <string>

#include "course/message.hpp"

namespace bp::cli {

/// How often each exercise was shown to be wrong since it last passed, kept in a file: the counterexample comes first,
/// so that people can find the mistake themselves, and its name the second time.
class Attempts {
  public:
    /// A file that is missing or unreadable counts as empty.
    explicit Attempts(std::string path);

    /// Takes note of a verdict that is going to be shown, and returns whether the message may name the mistake.
    course::Naming note(const course::Verdict& verdict);

  private:
    void save() const;

    std::string path_;
    std::map<std::string, int> failures_;
};

}  // namespace bp::cli
