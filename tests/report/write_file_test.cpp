#include "report/write_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>
#include <sstream>
#include <gtest/gtest.h>

#include "base/error.hpp"
#include "tests/own_folder.hpp"
#include "tests/report/file_size_limit.hpp"

namespace bp::report {
namespace {

namespace fs = std::filesystem;

class WriteFile : public testing::Test {
  protected:
    static std::string content(const fs::path& path) {
        std::ostringstream text;
        text << std::ifstream(path, std::ios::binary).rdbuf();
        return text.str();
    }
    std::size_t file_count() const {
        return static_cast<std::size_t>(
            std::distance(fs::directory_iterator(folder_.path()), fs::directory_iterator{}));
    }

    const OwnFolder folder_{"write_file"};
};

std::string refusal(const fs::path& path) {
    try {
        write_file(path, "text");
    } catch (const InputError& error) {
        return error.what();
    }
    return "accepted";
}

TEST_F(WriteFile, WritesAllOfTheTextAndLeavesNothingElse) {
    const std::string text(100000, 'x');
    write_file(folder_ / "page.html", text);
    EXPECT_EQ(content(folder_ / "page.html"), text);
    EXPECT_EQ(file_count(), 1U);
}

TEST_F(WriteFile, ReplacesWhatStoodThere) {
    write_file(folder_ / "page.html", "a longer text");
    write_file(folder_ / "page.html", "new");
    EXPECT_EQ(content(folder_ / "page.html"), "new");
    EXPECT_EQ(file_count(), 1U);
}

TEST_F(WriteFile, WritesThroughALinkAndLeavesTheLink) {
    write_file(folder_ / "page.html", "old");
    fs::create_symlink("page.html", folder_ / "link.html");
    write_file(folder_ / "link.html", "new");
    EXPECT_TRUE(fs::is_symlink(folder_ / "link.html"));
    EXPECT_EQ(content(folder_ / "page.html"), "new");
}

// A pipe of the test's own stands for all that is no file: a fault here, run as root, must not harm /dev/null.
TEST_F(WriteFile, WritesIntoAPipeWithoutReplacingIt) {
    const fs::path pipe = folder_ / "pipe";
    ASSERT_EQ(mkfifo(pipe.c_str(), 0600), 0);
    const int reader = open(pipe.c_str(), O_RDONLY | O_NONBLOCK);
    require_writable(pipe);
    write_file(pipe, "text");
    char letters[16];
    EXPECT_EQ(read(reader, letters, sizeof letters), 4);
    close(reader);
    EXPECT_TRUE(fs::is_fifo(pipe));
    EXPECT_EQ(file_count(), 1U);
}

TEST_F(WriteFile, TrialLeavesEverythingAsItWas) {
    require_writable(folder_ / "page.html");
    EXPECT_EQ(file_count(), 0U);
    write_file(folder_ / "page.html", "old");
    require_writable(folder_ / "page.html");
    EXPECT_EQ(content(folder_ / "page.html"), "old");
    EXPECT_EQ(file_count(), 1U);
}

TEST_F(WriteFile, RefusesAPlaceThatDoesNotExistOrIsADirectory) {
    EXPECT_EQ(refusal(folder_ / "none" / "page.html"), "cannot write " + (folder_ / "none" / "page.html").string() +
                                                           ": No such file or directory; choose another file");
    EXPECT_EQ(refusal(folder_.path()),
              "cannot write " + folder_.path().string() + ": it is a directory; choose another file");
    EXPECT_NE(refusal("").find("name of a file is missing"), std::string::npos);
    EXPECT_NE(refusal(folder_ / "").find("name of a file is missing"), std::string::npos);
    EXPECT_THROW(require_writable(folder_ / "none" / "page.html"), InputError);
    EXPECT_THROW(require_writable(folder_.path()), InputError);
    EXPECT_EQ(file_count(), 0U);
}

TEST_F(WriteFile, KeepsTheOldFileIfTheNewOneDoesNotFit) {
    write_file(folder_ / "page.html", "old");
    const test::FileSizeLimit limit(1000);
    require_writable(folder_ / "page.html");  // an empty file would fit
    const std::string too_long(5000, 'x');
    EXPECT_THROW(write_file(folder_ / "page.html", too_long), InputError);
    EXPECT_EQ(content(folder_ / "page.html"), "old");
    EXPECT_EQ(file_count(), 1U);
}

TEST_F(WriteFile, SaysWhyAFileDidNotFit) {
    const test::FileSizeLimit limit(2);
    EXPECT_EQ(refusal(folder_ / "page.html"),
              "cannot write " + (folder_ / "page.html").string() + ": File too large; choose another file");
}

}  // namespace
}  // namespace bp::report
