#include "tests/course/runner/in_a_place.hpp"

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <grp.h>
#include <sched.h>
#include <sstream>
#include <stdexcept>
#include <sys/wait.h>
#include <unistd.h>
#include <gtest/gtest.h>

#include "course/runner/identity.hpp"

namespace bp::course::runner {

namespace {

namespace fs = std::filesystem;

/// One of whom no other test can have processes.
void become_ordinary() {
    const uid_t user = unused_user();
    if (setgroups(0, nullptr) != 0 || setresgid(user, user, user) != 0 || setresuid(user, user, user) != 0) {
        throw std::runtime_error("cannot become another user");
    }
}

/// Processes of this user that do nothing, from a moment later on and until the end of this.
class Crowd {
  public:
    explicit Crowd(int size) : leader_(fork()) {
        if (leader_ != 0) return;
        setsid();
        usleep(200'000);
        for (int i = 0; i < size; ++i) {
            if (fork() == 0) break;
        }
        while (true) pause();
    }
    ~Crowd() {
        kill(-leader_, SIGKILL);
        waitpid(leader_, nullptr, 0);
    }
    Crowd(const Crowd&) = delete;
    Crowd& operator=(const Crowd&) = delete;

  private:
    pid_t leader_;
};

std::string judged(const std::string& hostile, const std::string& program, const Limits& limits) {
    const auto begin = std::chrono::steady_clock::now();
    const Verdict verdict = judge_apart({hostile, "", "", Path::full}, program, {}, limits);
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    std::ostringstream text;
    text << static_cast<int>(verdict.status) << ' ' << seconds << ' ' << verdict.happened << '\n'
         << verdict.claim << '\n'
         << verdict.counterexample << '\n'
         << verdict.printed;
    return text.str();
}

Seen seen_in(const std::string& text) {
    std::istringstream in{text};
    int status = -1;
    Seen seen;
    in >> status >> seen.seconds;
    if (!in) throw std::runtime_error("the runner failed: " + text);
    seen.status = static_cast<Status>(status);
    in.ignore(1);
    for (std::string* line : {&seen.happened, &seen.claim, &seen.input}) std::getline(in, *line);
    seen.printed.assign(std::istreambuf_iterator<char>(in), {});
    return seen;
}

/// What `work` returns in a process of another user.
std::string by_another(const std::string& file, const std::function<std::string()>& work) {
    const pid_t child = fork();
    if (child == 0) {
        std::ofstream answer(file);  // the other user could not open it
        try {
            become_ordinary();
            answer << work();
        } catch (const std::exception& error) {
            answer << error.what();
        }
        answer.close();
        _exit(0);
    }
    waitpid(child, nullptr, 0);
    std::ostringstream text;
    text << std::ifstream(file).rdbuf();
    fs::remove(file);
    return text.str();
}

}  // namespace

Place::Place() : temporary_(folder_ / "tmp"), program_(folder_ / ("hostile_" + std::to_string(getpid()))) {
    fs::create_directories(temporary_);
    fs::permissions(temporary_, fs::perms::all | fs::perms::sticky_bit);
    fs::copy_file(BP_HOSTILE, program_, fs::copy_options::overwrite_existing);  // a checkout may be closed to others
    setenv("TMPDIR", temporary_.c_str(), 1);
}

Place::~Place() { unsetenv("TMPDIR"); }

Seen Place::seen_by(User user, const std::function<std::string()>& work) const {
    return seen_in(user == User::ordinary && geteuid() == 0 ? by_another(folder_ / "answer", work) : work());
}

Seen Place::judge(const std::string& hostile, User user, const Limits& limits) const {
    return seen_by(user, [&] { return judged(hostile, program_, limits); });
}

Seen Place::judge_in_a_crowd(const std::string& hostile, User user, const Limits& limits) const {
    return seen_by(user, [&] {
        const Crowd crowd(400);
        return judged(hostile, program_, limits);
    });
}

void Place::interrupt(const std::string& hostile, User user, const Limits& limits) const {
    const pid_t child = fork();
    if (child == 0) {
        if (user == User::ordinary && geteuid() == 0) become_ordinary();
        judged(hostile, program_, limits);
        _exit(0);
    }
    EXPECT_TRUE(comes_to(1));
    kill(child, SIGINT);
    waitpid(child, nullptr, 0);
}

bool Place::comes_to(std::size_t processes) const {
    for (int i = 0; i < 3000 && count_of_processes() != processes; ++i) usleep(10'000);
    return count_of_processes() == processes;
}

std::size_t Place::count_of_processes() const {
    std::size_t count = 0;
    for (const auto& entry : fs::directory_iterator("/proc")) {
        std::string words;
        std::getline(std::ifstream(entry.path() / "cmdline") >> std::ws, words, '\0');
        if (words == program_) ++count;
    }
    return count;
}

std::size_t Place::count_of_files() const {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(temporary_), {}));
}

bool can_refuse_network(User user) {
    const pid_t child = fork();
    if (child == 0) {
        if (user == User::ordinary && geteuid() == 0) become_ordinary();
        const int own_users = user == User::ordinary ? CLONE_NEWUSER : 0;
        _exit(unshare(own_users | CLONE_NEWPID | CLONE_NEWNET) == 0 ? 0 : 1);
    }
    int status = 1;
    waitpid(child, &status, 0);
    return status == 0;
}

}  // namespace bp::course::runner
