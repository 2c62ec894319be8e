#pragma once

#include <string>
#include <sys/types.h>

namespace bp::course::runner {

/// An empty folder for one run, which goes with all that is in it.
class Scratch {
  public:
    Scratch(uid_t user, gid_t group);
    ~Scratch();
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;

    const std::string& folder() const { return folder_; }

  private:
    std::string folder_;
};

}  // namespace bp::course::runner
