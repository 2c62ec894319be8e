#include <filesystem>
#include <fstream>
#include <sstream>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/cli/program.hpp"

namespace bp::cli {
namespace {

std::string text_of_file(const std::string& path) {
    std::ifstream file(path);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

// No time is asserted here: only that what is measured is shown, kept and compared.
TEST(BenchCommand, MeasuresShowsKeepsAndCompares) {
    const std::string json = write_file("bench.json", ""), page = write_file("bench.html", "");
    const Result first =
        run_program({"bench", "--filter", "ladder", "--repetitions", "2", "--json", json, "--out", page});
    EXPECT_EQ(first.exit_code, 0) << first.out << first.err;
    EXPECT_NE(first.out.find("backward time over diamonds in a row"), std::string::npos);
    EXPECT_FALSE(nlohmann::json::parse(text_of_file(json))["benchmarks"].empty());
    EXPECT_NE(text_of_file(page).find("</html>"), std::string::npos);
    EXPECT_EQ(text_of_file(page).find("http-equiv"), std::string::npos);

    const Result second =
        run_program({"bench", "--filter", "backward/ladder/8$", "--repetitions", "2", "--compare", json});
    EXPECT_EQ(second.exit_code, 0) << second.err;
    EXPECT_NE(second.out.find("now/then"), std::string::npos);
    EXPECT_NE(second.out.find("backward/ladder/8 "), std::string::npos) << second.out;
}

TEST(BenchCommand, RefusesWhatItCannotDo) {
    EXPECT_EQ(run_program({"bench", "--filter", "no such benchmark"}).exit_code, 3);
    EXPECT_EQ(run_program({"bench", "--filter", "("}).exit_code, 2);
    EXPECT_EQ(run_program({"bench", "--quick", "--full"}).exit_code, 2);
    EXPECT_EQ(run_program({"bench", "--repetitions", "0"}).exit_code, 2);
    EXPECT_EQ(run_program({"bench", "--compare", "/no/such/file"}).exit_code, 3);
    EXPECT_EQ(run_program({"bench", "--out", "/no/such/folder/page.html"}).exit_code, 3);
    EXPECT_EQ(run_program({"bench", "depth"}).exit_code, 2);
}

}  // namespace
}  // namespace bp::cli
