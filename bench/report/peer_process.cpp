#include "report/peer_process.hpp"

#include <unistd.h>

#include <cstdlib>
#include <fstream>

#include <fmt/format.h>

#include "base/error.hpp"

namespace bp::bench {

namespace {

constexpr double kSecondsForAnAnswer = 300;

/// As one word of the shell.
std::string quoted(const std::string& text) {
    std::string word = "'";
    for (const char c : text) {
        if (c == '\'') {
            word += "'\\''";
        } else {
            word += c;
        }
    }
    return word + "'";
}

std::vector<double> numbers_in(const std::filesystem::path& path) {
    std::vector<double> numbers(std::filesystem::file_size(path) / sizeof(double));
    std::ifstream file(path, std::ios::binary);
    file.read(reinterpret_cast<char*>(numbers.data()), static_cast<std::streamsize>(numbers.size() * sizeof(double)));
    return numbers;
}

/// One thread for every library that counts them; Debian's torch, OpenBLAS and oneDNN ask OpenMP or their own variable.
std::string command_of(const std::filesystem::path& program) {
    return "exec env OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 " + quoted(program.string());
}

}  // namespace

PeerProcess::PeerProcess(const std::filesystem::path& program, const peers::Task& task)
    : conversation_(command_of(program), kSecondsForAnAnswer), is_able_(ask(peers::line_of(task)) == "ready") {}

std::string PeerProcess::ask(const std::string& line) {
    std::string answer = conversation_.ask(line);
    if (answer.starts_with("failed: ")) throw InputError(answer);
    return answer;
}

std::vector<double> PeerProcess::result() {
    const auto path = std::filesystem::temp_directory_path() / fmt::format("backprop-peer-{}", getpid());
    ask("check " + path.string());
    std::vector<double> numbers = numbers_in(path);
    std::filesystem::remove(path);
    return numbers;
}

double PeerProcess::seconds(std::size_t steps) {
    const std::string answer = ask(fmt::format("time {}", steps));
    char* end = nullptr;
    const double seconds = std::strtod(answer.c_str(), &end);
    if (end == answer.c_str() || !(seconds > 0)) throw InputError("took no time, it says: '" + answer + "'");
    return seconds;
}

}  // namespace bp::bench
