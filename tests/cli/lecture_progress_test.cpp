#include <fcntl.h>
#include <unistd.h>

#include <cstdlib>
#include <gtest/gtest.h>

#include "cli/progress.hpp"

namespace bp::cli {
namespace {

TEST(ProgressLine, FillsFromEmptyToFull) {
    EXPECT_EQ(progress_line(0, 4, "start", 80), "[..............................]   0 %  start");
    EXPECT_EQ(progress_line(2, 4, "half", 80), "[###############...............]  50 %  half");
    EXPECT_EQ(progress_line(4, 4, "end", 80), "[##############################] 100 %  end");
}

TEST(ProgressLine, FitsTheTerminal) {
    EXPECT_EQ(progress_line(2, 4, "a long text", 42), "[###############...............]  50 %  a ");
    EXPECT_EQ(progress_line(2, 4, "half", 5), "[####");
    EXPECT_EQ(progress_line(0, 0, "", 80), "[..............................]   0 %  ");
}

TEST(Progress, WritesLinesWhereThereIsNoTerminal) {
    testing::internal::CaptureStderr();
    {
        Progress progress(3);
        progress.show(1, "one of three");
        progress.milestone("half of it");
        progress.wipe();
    }
    EXPECT_EQ(testing::internal::GetCapturedStderr(), "half of it\n");
}

/// stderr is a terminal as long as this lives; `text` is what was written there.
class Terminal {
  public:
    Terminal() : saved_(dup(STDERR_FILENO)), screen_(posix_openpt(O_RDWR | O_NOCTTY)) {
        if (grantpt(screen_) != 0 || unlockpt(screen_) != 0) return;
        const int keyboard = open(ptsname(screen_), O_RDWR | O_NOCTTY);
        dup2(keyboard, STDERR_FILENO);
        close(keyboard);
    }
    ~Terminal() {
        dup2(saved_, STDERR_FILENO);
        close(saved_);
        close(screen_);
    }
    Terminal(const Terminal&) = delete;
    Terminal& operator=(const Terminal&) = delete;

    /// Everything up to now. The letters arrive some time after they were written, so a last one is waited for.
    std::string text() const {
        constexpr char kLast = '|';
        std::string all;
        if (write(STDERR_FILENO, &kLast, 1) != 1) return all;
        char letter = 0;
        while (read(screen_, &letter, 1) == 1 && letter != kLast) all += letter;
        return all;
    }

  private:
    int saved_, screen_;
};

std::string written_to_terminal(const char* kind) {
    const Terminal terminal;
    setenv("TERM", kind, 1);
    {
        Progress progress(2);
        progress.show(1, "one of two");
        progress.milestone("half of it");
    }
    return terminal.text();
}

TEST(Progress, RedrawsOneLineOnATerminalAndWipesIt) {
    const std::string text = written_to_terminal("xterm");
    EXPECT_EQ(text, "\r[###############...............]  50 %  one of two\x1b[K\r\x1b[K");
}

TEST(Progress, RedrawsNothingOnATerminalThatCannot) { EXPECT_EQ(written_to_terminal("dumb"), "half of it\r\n"); }

}  // namespace
}  // namespace bp::cli
