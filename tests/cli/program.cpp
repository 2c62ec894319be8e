#include "tests/cli/program.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <gtest/gtest.h>

#include "tests/own_folder.hpp"

namespace bp::cli {

namespace {

std::string read_file(const std::string& path) {
    std::ostringstream text;
    text << std::ifstream(path, std::ios::binary).rdbuf();
    return text.str();
}

std::string scratch(const std::string& name) {
    static const OwnFolder folder("program");
    return folder / name;
}

/// Starts the program with its three streams opened, and waits for its end.
int exit_code_of(const std::vector<std::string>& words, posix_spawn_file_actions_t& streams) {
    std::vector<std::string> all{BP_PROGRAM};
    all.insert(all.end(), words.begin(), words.end());
    std::vector<char*> pointers;
    for (std::string& word : all) pointers.push_back(word.data());
    pointers.push_back(nullptr);
    pid_t child = 0;
    if (posix_spawn(&child, BP_PROGRAM, &streams, nullptr, pointers.data(), environ) != 0) {
        throw std::runtime_error("cannot start " BP_PROGRAM);
    }
    posix_spawn_file_actions_destroy(&streams);
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

constexpr int kWriteNew = O_WRONLY | O_CREAT | O_TRUNC;

}  // namespace

Result run_program(const std::vector<std::string>& words, const std::string& input) {
    setenv("BP_PROGRESS", scratch("progress.txt").c_str(), 0);  // the checkout's own is not for tests
    const std::string in = write_file("in", input), out = scratch("out"), err = scratch("err");
    posix_spawn_file_actions_t streams;
    posix_spawn_file_actions_init(&streams);
    posix_spawn_file_actions_addopen(&streams, STDIN_FILENO, in.c_str(), O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&streams, STDOUT_FILENO, out.c_str(), kWriteNew, 0600);
    posix_spawn_file_actions_addopen(&streams, STDERR_FILENO, err.c_str(), kWriteNew, 0600);
    Result result;
    result.exit_code = exit_code_of(words, streams);
    result.out = read_file(out);
    result.err = read_file(err);
    return result;
}

Result run_program_into(const std::string& path, const std::vector<std::string>& words) {
    const std::string err = scratch("err");
    posix_spawn_file_actions_t streams;
    posix_spawn_file_actions_init(&streams);
    posix_spawn_file_actions_addopen(&streams, STDOUT_FILENO, path.c_str(), O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&streams, STDERR_FILENO, err.c_str(), kWriteNew, 0600);
    Result result;
    result.exit_code = exit_code_of(words, streams);
    result.err = read_file(err);
    return result;
}

Result run_program_into_closed_pipe(const std::vector<std::string>& words) {
    int ends[2];
    if (pipe(ends) != 0) throw std::runtime_error("no pipe");
    close(ends[0]);
    const std::string err = scratch("err");
    posix_spawn_file_actions_t streams;
    posix_spawn_file_actions_init(&streams);
    posix_spawn_file_actions_adddup2(&streams, ends[1], STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&streams, STDERR_FILENO, err.c_str(), kWriteNew, 0600);
    Result result;
    result.exit_code = exit_code_of(words, streams);
    close(ends[1]);
    result.err = read_file(err);
    return result;
}

std::string write_file(const std::string& name, const std::string& text) {
    const std::string path = scratch(name);
    std::ofstream(path, std::ios::binary) << text;
    return path;
}

}  // namespace bp::cli
