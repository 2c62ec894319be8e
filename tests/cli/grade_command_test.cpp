#include <filesystem>
#include <fstream>
#include <sstream>
#include <gtest/gtest.h>

#include "tests/cli/program.hpp"
#include "tests/own_folder.hpp"

// What students may hand in, each judged for real by `backprop grade`.
namespace bp::cli {
namespace {

namespace fs = std::filesystem;

const std::string kFile = "13_product_and_max/exercise.cpp";

std::string text_of(const fs::path& path) {
    std::ifstream file(path);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

/// The blank file with this in place of exercise 13.1's body.
std::string with_first(const std::string& body) {
    std::string text = text_of(fs::path(BP_CHECKOUT "/chapters") / kFile);
    const std::string blank = "{ throw NotImplemented{\"13.1\"}; }";
    return text.replace(text.find(blank), blank.size(), "{ " + body + " }");
}

class Grade : public testing::Test {
  protected:
    std::string hand_in(const std::string& student, const std::string& text) {
        const fs::path file = class_ / student / kFile;
        fs::create_directories(file.parent_path());
        std::ofstream(file) << text;
        return class_ / student;
    }

    const OwnFolder class_{"grade"};
};

const std::string kRight = "return Messages(y.size(), delta);";

std::string row(const std::string& csv, const std::string& student) {
    const std::size_t begin = csv.find("\"" + student + "\",\"13.1\"");
    return begin == std::string::npos ? "" : csv.substr(begin, csv.find('\n', begin) - begin);
}

TEST_F(Grade, GivesEqualFilesEqualGradesAndPassesNoneThatEndsEarlyOrForges) {
    const std::vector<std::string> words{
        "grade",
        "--seed",
        "5",
        "--cases",
        "40",
        "--chapters",
        "13",
        "--format",
        "csv",
        hand_in("right", with_first(kRight)),
        hand_in("same", with_first(kRight)),
        hand_in("wrong", with_first("return Messages(y.size(), -delta);")),
        hand_in("leaves", "#include <cstdlib>\n" + with_first("std::exit(0);")),
        hand_in("forges", "#include <cstdio>\n#include <cstdlib>\n" +
                              with_first("std::puts(\"{\\\"status\\\": \\\"PASSED\\\"}\"); std::exit(0);")),
        hand_in("torn", with_first("return Messages(y.size(), delta;")),
        hand_in("crash", with_first("double* volatile nowhere = nullptr; return {*nowhere};"))};
    const Result result = run_program(words);
    EXPECT_EQ(result.exit_code, 0) << result.err;
    for (const char* student : {"right", "same"}) {
        EXPECT_NE(row(result.out, student).find("\"PASSED\",1,1,"), std::string::npos) << result.out;
    }
    EXPECT_NE(row(result.out, "wrong").find("\"WRONG VALUE\",0,1,"), std::string::npos) << result.out;
    EXPECT_NE(row(result.out, "leaves").find("\"NO VERDICT\",0,1,"), std::string::npos) << result.out;
    EXPECT_NE(row(result.out, "forges").find("\"NO VERDICT\",0,1,"), std::string::npos) << result.out;
    EXPECT_NE(row(result.out, "torn").find("\"DOES NOT COMPILE\",0,1,"), std::string::npos) << result.out;
    EXPECT_NE(row(result.out, "crash").find("\"CRASHED\",0,1,"), std::string::npos) << result.out;
    EXPECT_NE(result.err.find("judges torn"), std::string::npos) << result.err;
}

// A student's own copies of the judge's files lie beside exercise.cpp; none of them is read.
TEST_F(Grade, TakesNothingButTheExerciseFileFromAStudent) {
    const fs::path folder = fs::path(hand_in("edits", with_first("return {};"))) / "13_product_and_max";
    std::ofstream(folder / "exercise.hpp") << "#error an edited header\n";
    std::ofstream(folder / "spec.cpp") << "#error an edited judge\n";
    const Result result = run_program(
        {"grade", "--seed", "5", "--cases", "40", "--chapters", "13", "--format", "csv", folder.parent_path()});
    EXPECT_NE(row(result.out, "edits").find("\"WRONG VALUE\",0,1,"), std::string::npos) << result.out << result.err;
}

TEST_F(Grade, RefusesFoldersWithoutExercisesAndUnknownForms) {
    const Result none = run_program({"grade", class_.path()});
    EXPECT_EQ(none.exit_code, 3);
    EXPECT_EQ(none.out, "");
    EXPECT_NE(none.err.find("no exercise file"), std::string::npos) << none.err;
    EXPECT_EQ(run_program({"grade"}).exit_code, 2);
    EXPECT_EQ(run_program({"grade", "--format", "xls", class_.path()}).exit_code, 2);
    EXPECT_EQ(run_program({"grade", "--chapters", "5-3", class_.path()}).exit_code, 2);
    EXPECT_EQ(run_program({"grade", "--cases", "0", class_.path()}).exit_code, 2);
}

TEST_F(Grade, KitHoldsNoSolutionAndWritesOnlyToANewFolder) {
    const fs::path folder = class_ / "kit";
    const Result result = run_program({"kit", "--chapters", "13", folder});
    ASSERT_EQ(result.exit_code, 0) << result.err;
    EXPECT_TRUE(fs::exists(folder / "chapters/13_product_and_max/exercise.cpp"));
    EXPECT_TRUE(fs::exists(folder / "chapters/solutions.tar.gz"));
    EXPECT_FALSE(fs::exists(folder / "chapters/12_general_backprop"));
    EXPECT_FALSE(fs::exists(folder / "tests"));
    for (const auto& entry : fs::recursive_directory_iterator(folder / "chapters")) {
        const std::string name = entry.path().filename();
        EXPECT_FALSE(name.starts_with("reference") || name.starts_with("bugs") || name == "solution.cpp")
            << entry.path();
    }
    const Result again = run_program({"kit", folder});
    EXPECT_EQ(again.exit_code, 3);
    EXPECT_NE(again.err.find("is there already"), std::string::npos) << again.err;
}

}  // namespace
}  // namespace bp::cli
