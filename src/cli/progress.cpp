#include "cli/progress.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <sys/ioctl.h>
#include <unistd.h>
#include <fmt/format.h>

namespace bp::cli {

namespace {

constexpr std::size_t kBarWidth = 30, kUsualWidth = 80;

bool can_redraw() {
    const char* const terminal = std::getenv("TERM");
    return isatty(STDERR_FILENO) == 1 && terminal != nullptr && std::string_view(terminal) != "dumb";
}

std::size_t terminal_width() {
    winsize size{};
    if (ioctl(STDERR_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return kUsualWidth;
    return size.ws_col;
}

}  // namespace

std::string progress_line(std::size_t done, std::size_t step_count, std::string_view what, std::size_t width) {
    const std::size_t of = std::max<std::size_t>(step_count, 1), at = std::min(done, of);
    const std::size_t filled = kBarWidth * at / of;
    std::string line = fmt::format("[{}{}] {:3} %  {}", std::string(filled, '#'), std::string(kBarWidth - filled, '.'),
                                   100 * at / of, what);
    line.resize(std::min(line.size(), width));
    return line;
}

namespace {

/// Progress that cannot be written is no failure of what is being done.
void write(const std::string& text) {
    static_cast<void>(std::fputs(text.c_str(), stderr));
    static_cast<void>(std::fflush(stderr));
}

}  // namespace

Progress::Progress(std::size_t step_count) : step_count_(step_count), is_redrawn_(can_redraw()) {}

Progress::~Progress() { wipe(); }

void Progress::wipe() {
    if (is_redrawn_) write("\r\x1b[K");
}

void Progress::show(std::size_t done, std::string_view what) {
    if (!is_redrawn_) return;
    // one column stays free: writing into the last one would wrap the line
    const std::string line = progress_line(done, step_count_, what, terminal_width() - 1);
    write(fmt::format("\r{}\x1b[K", line));
}

void Progress::milestone(std::string_view what) {
    if (!is_redrawn_) write(fmt::format("{}\n", what));
}

}  // namespace bp::cli
