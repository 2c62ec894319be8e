#include "cli/build.hpp"

#include <algorithm>
#include <fcntl.h>
#include <filesystem>
#include <stdexcept>
#include <sys/file.h>
#include <unistd.h>

namespace bp::cli {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kLongestEnd = 3000;

}  // namespace

std::string program_folder() { return fs::read_symlink("/proc/self/exe").parent_path(); }

std::string build_folder() { return fs::path(program_folder()).parent_path().parent_path(); }

BuildLock::BuildLock() : file_(open((build_folder() + "/.lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666)) {
    if (file_ >= 0) flock(file_, LOCK_EX);
}

BuildLock::~BuildLock() {
    if (file_ >= 0) close(file_);
}

Captured build(const BuildLock& /*lock*/, const std::vector<std::string>& targets) {
    std::vector<std::string> words{BP_NINJA, "-C", build_folder(), "-k", "0"};
    words.insert(words.end(), targets.begin(), targets.end());
    return captured(words);
}

void throw_build_failure(const Captured& built) {
    const std::size_t begin = built.output.size() - std::min(built.output.size(), kLongestEnd);
    throw std::runtime_error("could not build the exercises:\n" + built.output.substr(begin));
}

}  // namespace bp::cli
