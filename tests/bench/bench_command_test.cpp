#include <algorithm>
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

TEST(BenchCommand, PutsTheEngineBesideAPeerThatFindsTheSame) {
    const Result result =
        run_program({"bench", "--peers", "--filter", "^graph-(wide|deep):1000/written_out", "--repetitions", "2"});
    EXPECT_EQ(result.exit_code, 0) << result.out << result.err;
    EXPECT_NE(result.out.find("written out"), std::string::npos) << result.out;
    EXPECT_EQ(result.out.find("not timed"), std::string::npos) << result.out;
    EXPECT_NE(result.out.find("graph-deep:1000 "), std::string::npos) << result.out;
}

/// One line of complaint and nothing else.
void expect_refusal(const std::vector<std::string>& words, const std::string& complaint) {
    const Result result = run_program(words);
    EXPECT_EQ(result.exit_code, 3) << words[1];
    EXPECT_EQ(result.out, "");
    EXPECT_NE(result.err.find(complaint), std::string::npos) << result.err;
    EXPECT_EQ(std::count(result.err.begin(), result.err.end(), '\n'), 1) << result.err;
}

TEST(BenchCommand, SaysInOneLineWhatIsWrong) {
    expect_refusal({"bench", "--filter", "no such benchmark"}, "--filter matches no benchmark");
    expect_refusal({"bench", "--compare", "/no/such/file"}, "/no/such/file: cannot be read");
    const std::string broken = write_file("broken.json", "{\"benchmarks\": [{\"run_name\":\n");
    expect_refusal({"bench", "--compare", broken}, "is no result of Google Benchmark");
    const std::string other = write_file("other.json", "{\"benchmarks\": [{\"run_name\": 1}]}");
    expect_refusal({"bench", "--compare", other}, "is no result of Google Benchmark");
    expect_refusal({"bench", "--out", "/no/such/folder/page.html"}, "/no/such/folder");
    expect_refusal({"bench", "--json", "/no/such/folder/times.json"}, "/no/such/folder");
    expect_refusal({"bench", "--peers", "--filter", "no such peer"}, "--filter matches nothing that a peer does");
}

TEST(BenchCommand, RefusesWhatItCannotDo) {
    EXPECT_EQ(run_program({"bench", "--filter", "("}).exit_code, 2);
    EXPECT_EQ(run_program({"bench", "--quick", "--full"}).exit_code, 2);
    EXPECT_EQ(run_program({"bench", "--repetitions", "0"}).exit_code, 2);
    EXPECT_EQ(run_program({"bench", "depth"}).exit_code, 2);
    EXPECT_EQ(run_program({"bench", "--peers", "--json", "peers.json"}).exit_code, 2);
    EXPECT_EQ(run_program({"bench", "--peers", "--threads", "2"}).exit_code, 2);
}

}  // namespace
}  // namespace bp::cli
