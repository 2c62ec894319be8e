#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <vector>

#include "base/error.hpp"
#include "cli/commands.hpp"

namespace bp::cli {

namespace {

/// The program of these words takes over; returns only if it cannot be run.
void take_over(std::vector<std::string> words) {
    std::vector<char*> arguments;
    for (std::string& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    execv(arguments[0], arguments.data());
}

/// The program of that name beside this one takes over.
int become(const std::string& name, std::vector<std::string> words) {
    const auto program = std::filesystem::read_symlink("/proc/self/exe").parent_path() / ("backprop_" + name);
    words.insert(words.begin(), program.string());
    take_over(std::move(words));
    throw InputError("cannot run " + program.string() + ": " + std::strerror(errno) + "; ./backprop " + name +
                     " builds it");
}

std::vector<std::string> copy_of(Words words) { return {words.begin(), words.end()}; }

}  // namespace

// The suite takes as long to build as all the rest.
int verify(Words words) { return become("verify", copy_of(words)); }

// A script, since it must run where nothing can be built.
int doctor(Words words) {
    std::vector<std::string> all{"/bin/sh", BP_CHECKOUT "/src/cli/doctor.sh", BP_CHECKOUT};
    all.insert(all.end(), words.begin(), words.end());
    take_over(std::move(all));
    throw InputError(std::string("cannot run /bin/sh: ") + std::strerror(errno));
}

// Measuring needs Google Benchmark, which nothing else does.
int bench(Words words) { return become("bench", copy_of(words)); }

}  // namespace bp::cli
