#include "report/write_file.hpp"

#include <fstream>
#include <sstream>
#include <unistd.h>
#include <gtest/gtest.h>

#include "base/error.hpp"

namespace bp::report {
namespace {

namespace fs = std::filesystem;

/// An empty folder that goes when the test ends.
class WriteFile : public testing::Test {
  protected:
    WriteFile() { fs::create_directories(folder_); }
    ~WriteFile() override { fs::remove_all(folder_); }

    static std::string content(const fs::path& path) {
        std::ostringstream text;
        text << std::ifstream(path, std::ios::binary).rdbuf();
        return text.str();
    }
    std::size_t file_count() const {
        return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder_), fs::directory_iterator{}));
    }

    const fs::path folder_ = fs::temp_directory_path() / ("bp_write_file_" + std::to_string(getpid()));
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

TEST_F(WriteFile, WritesToADeviceWithoutReplacingIt) {
    require_writable("/dev/null");
    write_file("/dev/null", "text");
    EXPECT_TRUE(fs::is_character_file("/dev/null"));
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
    EXPECT_EQ(refusal(folder_), "cannot write " + folder_.string() + ": it is a directory; choose another file");
    EXPECT_NE(refusal("").find("name of a file is missing"), std::string::npos);
    EXPECT_NE(refusal(folder_ / "").find("name of a file is missing"), std::string::npos);
    EXPECT_THROW(require_writable(folder_ / "none" / "page.html"), InputError);
    EXPECT_THROW(require_writable(folder_), InputError);
    EXPECT_EQ(file_count(), 0U);
}

TEST_F(WriteFile, ReportsAFullDevice) {
    EXPECT_NE(refusal("/dev/full").find("No space left on device"), std::string::npos);
}

}  // namespace
}  // namespace bp::report
