#include "cli/terminal.hpp"

#include <atomic>
#include <csignal>
#include <cstdlib>
#include <ctime>
#include <poll.h>
#include <string>
#include <termios.h>
#include <unistd.h>

#include "cli/print.hpp"

namespace bp::cli {

namespace {

// What a signal handler needs. It may only use what is ready before.
termios as_found, for_keys;
volatile std::sig_atomic_t has_changed = 0;
volatile std::sig_atomic_t came_back = 0;

void handle(int signal_number, void (*handler)(int)) {
    struct sigaction action {};
    action.sa_handler = handler;
    sigaction(signal_number, &action, nullptr);
}

void restore() {
    if (has_changed != 0) tcsetattr(STDIN_FILENO, TCSANOW, &as_found);
}

/// Ends it, or by Ctrl-Z stops it: what the signal does to a program that does not handle it.
extern "C" void end_by(int signal_number) {
    restore();
    static_cast<void>(signal(signal_number, SIG_DFL));
    static_cast<void>(raise(signal_number));
}

extern "C" void go_on(int) {
    handle(SIGTSTP, end_by);
    if (has_changed != 0) tcsetattr(STDIN_FILENO, TCSANOW, &for_keys);
    came_back = 1;
}

bool can_redraw() {
    const char* const terminal = std::getenv("TERM");
    return isatty(STDOUT_FILENO) == 1 && terminal != nullptr && std::string_view(terminal) != "dumb";
}

}  // namespace

Terminal::Terminal() : is_redrawn_(can_redraw()) {
    for (const int ending : {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP}) handle(ending, end_by);
    handle(SIGCONT, go_on);
    if (tcgetattr(STDIN_FILENO, &as_found) != 0) return;  // no terminal
    for_keys = as_found;
    for_keys.c_lflag &= ~static_cast<tcflag_t>(ICANON | ECHO);  // Ctrl-C stays a signal
    for_keys.c_cc[VMIN] = 1;
    for_keys.c_cc[VTIME] = 0;
    has_changed = 1;
    tcsetattr(STDIN_FILENO, TCSANOW, &for_keys);
}

Terminal::~Terminal() {
    restore();
    has_changed = 0;
}

std::optional<char> Terminal::key(int milliseconds) {
    pollfd awaited{has_keys_ ? STDIN_FILENO : -1, POLLIN, 0};
    if (poll(&awaited, 1, milliseconds) <= 0) return std::nullopt;
    char letter = 0;
    const ssize_t size = read(STDIN_FILENO, &letter, 1);
    if (size == 0) has_keys_ = false;
    return size == 1 ? std::optional(letter) : std::nullopt;
}

void Terminal::discard_keys() {
    if (has_changed != 0) tcflush(STDIN_FILENO, TCIFLUSH);
}

void Terminal::show(std::string_view screen) {
    if (!is_redrawn_) return print(std::string(screen) + "\n");
    // Each line is wiped behind its end, and all below the last: nothing flickers.
    std::string text = "\x1b[H";
    for (const char letter : screen) text += letter == '\n' ? std::string("\x1b[K\n") : std::string(1, letter);
    print(text + "\x1b[J");
}

bool Terminal::has_come_back() {
    const bool has = came_back != 0;
    came_back = 0;
    return has;
}

}  // namespace bp::cli
