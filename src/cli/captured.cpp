#include "cli/captured.hpp"

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <system_error>
#include <unistd.h>

namespace bp::cli {

namespace {

pid_t start(std::vector<std::string>& words, int out) {
    std::vector<char*> pointers;
    for (std::string& word : words) pointers.push_back(word.data());
    pointers.push_back(nullptr);
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&files, out, STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&files, out, STDERR_FILENO);
    pid_t process = -1;
    const int error = posix_spawnp(&process, pointers[0], &files, nullptr, pointers.data(), environ);
    posix_spawn_file_actions_destroy(&files);
    if (error != 0) throw std::system_error(error, std::generic_category(), "cannot run " + words[0]);
    return process;
}

}  // namespace

Captured captured(std::vector<std::string> words) {
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0) throw std::system_error(errno, std::generic_category(), "pipe");
    const auto [reading, writing] = ends;
    pid_t process = -1;
    try {
        process = start(words, writing);
    } catch (const std::system_error&) {
        close(reading);
        close(writing);
        throw;
    }
    close(writing);
    Captured result;
    std::array<char, 1 << 14> part;
    for (ssize_t size = 0; (size = read(reading, part.data(), part.size())) != 0;) {
        if (size > 0) result.output.append(part.data(), static_cast<std::size_t>(size));
        if (size < 0 && errno != EINTR) break;
    }
    close(reading);
    int status = 0;
    while (waitpid(process, &status, 0) < 0 && errno == EINTR) {
    }
    result.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    return result;
}

}  // namespace bp::cli
