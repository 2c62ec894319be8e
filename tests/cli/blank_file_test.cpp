#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>

#include "base/error.hpp"
#include "cli/blank_file.hpp"
#include "cli/source_text.hpp"
#include "tests/cli/program.hpp"

namespace bp::cli {
namespace {

const std::string kBlank = "int f() { throw NotImplemented{\"8.1\"}; }\n";

/// A git repository with exercise.cpp, committed blank and then solved; its folder. Empty without git.
std::string repository(const std::string& name) {
    const std::string folder = write_file(name, "");
    std::filesystem::remove(folder);
    const std::string script = "mkdir '" + folder + "' && cd '" + folder +
                               "' && git init -q . && git config user.email a@b && git config user.name a && "
                               "printf '%s' \"$BLANK\" >exercise.cpp && git add . && git commit -qm blank && "
                               "echo 'int f() { return 1; }' >exercise.cpp && git commit -qam solved";
    setenv("BLANK", kBlank.c_str(), 1);
    return std::system(("(" + script + ") >/dev/null 2>&1").c_str()) == 0 ? folder : "";
}

TEST(Reset, PutsTheBlankFileBackAndKeepsEveryOldOne) {
    const std::string folder = repository("reset_repository");
    if (folder.empty()) GTEST_SKIP() << "there is no git";
    const std::string file = folder + "/exercise.cpp";
    EXPECT_EQ(reset_to_blank(file), "The file is blank again; yours is kept as " + file + ".orig\n");
    EXPECT_EQ(read_text(file), kBlank);
    EXPECT_EQ(read_text(file + ".orig"), "int f() { return 1; }\n");
    EXPECT_EQ(reset_to_blank(file), "The file is blank already.\n");
    EXPECT_FALSE(std::filesystem::exists(file + ".orig.2"));

    std::ofstream(file) << "second\n";
    EXPECT_EQ(reset_to_blank(file), "The file is blank again; yours is kept as " + file + ".orig.2\n");
    EXPECT_EQ(read_text(file + ".orig"), "int f() { return 1; }\n") << "an earlier one is not overwritten";
    EXPECT_EQ(read_text(file + ".orig.2"), "second\n");
}

TEST(Reset, TakesTheBlankThatAKitBringsAlong) {
    const std::string packed = write_file("packed_blank.cpp", kBlank), file = write_file("no_git_here.cpp", "mine");
    std::filesystem::remove(file + ".orig");
    EXPECT_EQ(reset_to_blank(file, packed), "The file is blank again; yours is kept as " + file + ".orig\n");
    EXPECT_EQ(read_text(file), kBlank);
    EXPECT_EQ(read_text(file + ".orig"), "mine");
}

TEST(Reset, OfAFileThatGitDoesNotKnowIsRefusedAndChangesNothing) {
    const std::string file = write_file("no_repository.cpp", "mine");
    try {
        reset_to_blank(file);
        FAIL() << "not refused";
    } catch (const InputError& error) {
        EXPECT_NE(std::string(error.what()).find("git"), std::string::npos) << error.what();
    }
    EXPECT_EQ(read_text(file), "mine");
    EXPECT_FALSE(std::filesystem::exists(file + ".orig"));
}

}  // namespace
}  // namespace bp::cli
