#include "course/runner/scratch.hpp"

#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <system_error>
#include <unistd.h>

namespace bp::course::runner {

Scratch::Scratch(uid_t user, gid_t group) : folder_(std::filesystem::temp_directory_path() / "backprop_run.XXXXXX") {
    if (mkdtemp(folder_.data()) == nullptr || chown(folder_.c_str(), user, group) != 0) {
        throw std::system_error(errno, std::generic_category(), "cannot make the folder " + folder_);
    }
}

Scratch::~Scratch() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
}

}  // namespace bp::course::runner
