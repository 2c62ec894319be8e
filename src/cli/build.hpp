#pragma once

#include <string>
#include <vector>

#include "cli/captured.hpp"

/// Building of this checkout, from inside the program that was built from it.
namespace bp::cli {

/// The folder of the build this program belongs to, and where its programs are.
std::string build_folder();
std::string program_folder();

/// Held while something is built, so that only one process does; the launcher takes the same lock.
class BuildLock {
  public:
    BuildLock();
    ~BuildLock();
    BuildLock(const BuildLock&) = delete;
    BuildLock& operator=(const BuildLock&) = delete;

    /// False where nothing can be written, so nothing can be built either.
    bool is_held() const { return file_ >= 0; }

  private:
    int file_;
};

/// Builds these targets as far as possible, and returns what the build wrote.
Captured build(const BuildLock& lock, const std::vector<std::string>& targets);

/// Throws std::runtime_error with the end of what a failed build wrote.
[[noreturn]] void throw_build_failure(const Captured& built);

}  // namespace bp::cli
