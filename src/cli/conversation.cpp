#include "cli/conversation.hpp"

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <system_error>
#include <unistd.h>
#include <utility>

#include <fmt/format.h>

#include "base/error.hpp"

namespace bp::cli {

namespace {

constexpr std::size_t kLongestAnswer = std::size_t{16} << 20;

double now() { return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count(); }

void check(int error, const char* what) {
    if (error != 0) throw std::system_error(error, std::generic_category(), what);
}

struct Pipe {
    std::array<int, 2> ends{};

    Pipe() { check(pipe2(ends.data(), O_CLOEXEC) == 0 ? 0 : errno, "pipe"); }
    int reading() const { return ends[0]; }
    int writing() const { return ends[1]; }
};

void use_without_waiting(int descriptor) { fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK); }

/// sh -c command with these two ends as stdin and stdout, leader of a new process group.
pid_t start(const std::string& command, int in, int out) {
    posix_spawn_file_actions_t files;
    posix_spawnattr_t attributes;
    posix_spawn_file_actions_init(&files);
    posix_spawnattr_init(&attributes);
    posix_spawn_file_actions_adddup2(&files, in, STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&files, out, STDOUT_FILENO);
    sigset_t pipe_signal;  // this program ignores it, and a child would inherit that
    sigemptyset(&pipe_signal);
    sigaddset(&pipe_signal, SIGPIPE);
    posix_spawnattr_setsigdefault(&attributes, &pipe_signal);
    posix_spawnattr_setpgroup(&attributes, 0);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF);
    std::string shell = "sh", option = "-c", text = command;
    std::array<char*, 4> words{shell.data(), option.data(), text.data(), nullptr};
    pid_t process = -1;
    const int error = posix_spawn(&process, "/bin/sh", &files, &attributes, words.data(), environ);
    posix_spawn_file_actions_destroy(&files);
    posix_spawnattr_destroy(&attributes);
    check(error, "/bin/sh");
    return process;
}

volatile std::sig_atomic_t asked_group = 0;

extern "C" void end_group_and_self(int signal) {
    if (asked_group > 0) kill(-asked_group, SIGKILL);
    raise(signal);  // handled once: now it does what it does to everybody
}

/// Ctrl-C at a terminal reaches our process group, not that of the program we ask; a signal that ends us must end it.
void take_along(pid_t group) {
    asked_group = group;
    struct sigaction action {
    }, before{};
    action.sa_handler = end_group_and_self;
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    for (const int ending : {SIGINT, SIGTERM, SIGHUP, SIGQUIT}) {
        sigaction(ending, &action, &before);
        if (before.sa_handler == SIG_IGN) sigaction(ending, &before, nullptr);  // as nohup has it
    }
}

}  // namespace

Conversation::Conversation(const std::string& command, double seconds_for_an_answer) : seconds_(seconds_for_an_answer) {
    static_cast<void>(std::signal(SIGCHLD, SIG_DFL));  // where it was ignored, no child's end could be waited for
    const Pipe question, answer;
    process_ = start(command, question.reading(), answer.writing());
    take_along(process_);
    close(question.reading());
    close(answer.writing());
    to_ = question.writing();
    from_ = answer.reading();
    use_without_waiting(to_);
    use_without_waiting(from_);
}

Conversation::~Conversation() {
    if (to_ >= 0) close(to_);
    close(from_);
    end_group();
}

void Conversation::finish() {
    close(std::exchange(to_, -1));
    has_ended_before(now() + 0.5);
    end_group();
    refuse_unasked_lines();
}

bool Conversation::has_ended_before(Deadline until) const {
    siginfo_t end{};
    // it is left unburied, so that nobody else gets the number of its group
    while (waitid(P_PID, static_cast<id_t>(process_), &end, WEXITED | WNOHANG | WNOWAIT) == 0 && end.si_pid == 0) {
        if (now() > until) return false;
        usleep(1000);
    }
    return true;
}

int Conversation::end_group() {
    int status = 0;
    if (process_ < 0) return status;
    kill(-process_, SIGKILL);
    asked_group = 0;
    waitpid(std::exchange(process_, -1), &status, 0);
    return status;
}

void Conversation::refuse_unasked_lines() {
    pollfd waiting{from_, POLLIN, 0};
    if (received_.empty() && (poll(&waiting, 1, 0) <= 0 || (waiting.revents & POLLIN) == 0)) return;
    throw InputError("the program wrote more lines than it was asked for; expected one for each line that it reads");
}

std::string Conversation::ask(const std::string& line) {
    if (answers_ > 0) refuse_unasked_lines();
    const Deadline until = now() + seconds_;
    send(line + "\n", until);
    std::size_t end = received_.find('\n');
    while (end == std::string::npos) {
        receive(until);
        end = received_.find('\n');
    }
    std::string answer = received_.substr(0, end);
    received_.erase(0, end + 1);
    if (!answer.empty() && answer.back() == '\r') answer.pop_back();
    ++answers_;
    return answer;
}

void Conversation::send(std::string_view text, Deadline until) {
    while (!text.empty()) {
        const ssize_t count = write(to_, text.data(), text.size());
        if (count >= 0) {
            text.remove_prefix(static_cast<std::size_t>(count));
        } else if (errno == EAGAIN) {
            wait(to_, POLLOUT, until);
        } else if (errno == EPIPE) {
            refuse_the_end("input");
        } else if (errno != EINTR) {
            check(errno, "write");
        }
    }
}

void Conversation::receive(Deadline until) {
    wait(from_, POLLIN, until);
    std::array<char, 1 << 16> part;
    const ssize_t count = read(from_, part.data(), part.size());
    if (count == 0) refuse_the_end("output");
    if (count < 0) {
        if (errno != EAGAIN && errno != EINTR) check(errno, "read");
        return;
    }
    received_.append(part.data(), static_cast<std::size_t>(count));
    if (received_.size() > kLongestAnswer) {
        throw InputError("the program writes without end; expected one line for each line that it reads");
    }
}

void Conversation::wait(int descriptor, short events, Deadline until) {
    pollfd awaited{descriptor, events, 0};
    const double left = until - now();
    if (left <= 0 || poll(&awaited, 1, static_cast<int>(1000 * left) + 1) == 0) {
        throw InputError(
            fmt::format("no answer within {:g} s to question {}; does the program flush its output after every line? "
                        "--seconds gives "
                        "it more time",
                        seconds_, answers_ + 1));
    }
}

void Conversation::refuse_the_end(std::string_view closed) {
    if (!has_ended_before(now() + 0.5)) {
        throw InputError(fmt::format("the program has closed its {}; it must answer every line", closed));
    }
    const int status = end_group();
    const std::string how = WIFEXITED(status)     ? fmt::format("exit code {}", WEXITSTATUS(status))
                            : WIFSIGNALED(status) ? fmt::format("signal {}", WTERMSIG(status))
                                                  : "no exit code";
    if (!received_.empty()) {
        throw InputError(
            fmt::format("the program ended ({}) in the middle of answer {}: its line has no end", how, answers_ + 1));
    }
    throw InputError(fmt::format("the program ended ({}) after {} answers; it must read lines until there are no more",
                                 how, answers_));
}

}  // namespace bp::cli
