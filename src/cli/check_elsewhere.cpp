#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <vector>

#include "base/error.hpp"
#include "cli/commands.hpp"

namespace bp::cli {

// What students write is in a program of its own beside this one; it takes over with the same words.
int check(Words words) {
    const auto program = std::filesystem::read_symlink("/proc/self/exe").parent_path() / "backprop_check";
    std::vector<std::string> all{program.string(), "check"};
    all.insert(all.end(), words.begin(), words.end());
    std::vector<char*> arguments;
    for (std::string& word : all) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    execv(arguments[0], arguments.data());
    throw InputError("cannot run " + program.string() + ": " + std::strerror(errno) + "; ./backprop check builds it");
}

}  // namespace bp::cli
