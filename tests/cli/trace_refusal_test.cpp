#include <algorithm>
#include <filesystem>
#include <gtest/gtest.h>

#include "tests/cli/program.hpp"

// Whatever is put in: exit code 3, one to three lines that say where, nothing on stdout.
namespace bp::cli {
namespace {

void expect_refused(const Result& result, const std::string& says) {
    EXPECT_EQ(result.exit_code, 3) << result.err.substr(0, 500);
    EXPECT_EQ(result.out, "");
    EXPECT_NE(result.err.find(says), std::string::npos) << result.err.substr(0, 500);
    EXPECT_EQ(result.err.substr(0, 16), "backprop trace: ");
    const auto lines = std::ranges::count(result.err, '\n');
    EXPECT_TRUE(1 <= lines && lines <= 3) << result.err.substr(0, 500);
    EXPECT_LT(result.err.size(), 500u);
}

TEST(TraceCommand, RefusesAWrongExpressionWithItsPlace) {
    expect_refused(run_program({"trace", ""}), "column 1: the expression is empty");
    expect_refused(run_program({"trace", "w*q", "w=1"}), "column 3: name 'q' has no value");
    expect_refused(run_program({"trace", "sigmod(w)", "w=1"}),
                   "column 1: op 'sigmod' is unknown; did you mean 'sigmoid'?");
    expect_refused(run_program({"trace", "((w)", "w=1"}), "column 1: this ( is never closed");
    expect_refused(run_program({"trace", "s = s*w", "w=1"}), "column 5: 's' is used before its step");
    expect_refused(run_program({"trace", "x@y", "x=[1,2]", "y=[1,2]"}), "column 2: matmul: inner dimensions differ");
    expect_refused(run_program({"trace", "x", "x=[[1,2],[3]]"}), "value of x: row 2 has 1 numbers");
    expect_refused(run_program({"trace", "x", "x=NaN"}), "value of x: 'NaN' is no value");
    expect_refused(run_program({"trace", "x", "x=[1,NaN]"}), "value of x: column 4");
    expect_refused(run_program({"trace", "x", "x=1", "y=1"}), "value 'y' is used nowhere");
    expect_refused(run_program({"trace", "x", "x=[1,2]"}), "the loss must be 1x1, got 1x2");
    expect_refused(run_program({"trace", "x", "x=1", "--seed=one"}), "'one' is no value");
}

TEST(TraceCommand, RefusesAWrongGraphWithItsNode) {
    const auto graph = [](const std::string& nodes) { return "{\"nodes\": [" + nodes + "], \"loss\": \"a\"}"; };
    const std::string x = R"({"name": "x", "op": "input", "value": 1}, )";
    expect_refused(run_program({"trace", "-"}, "{}"), "key 'nodes' is missing");
    expect_refused(run_program({"trace", "-"}, graph(x + R"({"name": "a", "op": "square", "parents": ["b"]})")),
                   "node 2 'a': parent 'b' is no node of the file");
    expect_refused(run_program({"trace", "-"}, graph(R"({"name": "a", "op": "square", "parents": ["b"]},
                                                        {"name": "b", "op": "square", "parents": ["a"]})")),
                   "cycle: 'a' needs 'b' needs 'a'");
    expect_refused(run_program({"trace", "-"}, graph(x + R"({"name": "a", "op": "sqaure", "parents": ["x"]})")),
                   "node 2 'a': op 'sqaure' is unknown; did you mean 'square'?");
    expect_refused(run_program({"trace", "-"}, graph(R"({"name": "a", "op": "input", "value": [[1], [2, 3]]})")),
                   "node 1 'a': \"value\": row 2 has 2 numbers, row 1 has 1");
    expect_refused(run_program({"trace", "-"}, graph(R"({"name": "a", "op": "input", "value": NaN})")),
                   "column 50: this is no JSON");
    expect_refused(run_program({"trace", "-", "x=1"}, graph(x)), "a GRAPH.json holds its values");
    const std::string path = write_file("wrong.json", "{\n\"nodes\": 1,");
    expect_refused(run_program({"trace", path}), "wrong.json: line 2, column 12: this is no JSON");
}

TEST(TraceCommand, RefusesWhatIsTooLongOrTooDeepWhereverItComesFrom) {
    const std::string open(10'000'000, '(');
    expect_refused(run_program({"trace", std::string(60'000, '(')}), "more than 200 levels deep");
    expect_refused(run_program({"trace", std::string(100'000, '(')}), "longer than 65536 bytes");
    expect_refused(run_program({"trace", "-"}, open), "longer than 65536 bytes");
    expect_refused(run_program({"trace", write_file("open", open)}), "longer than 65536 bytes");
    expect_refused(run_program({"trace", "-"}, std::string(200'000, '[')), "column 9: brackets nest deeper than 8");
    expect_refused(run_program({"trace", "-"}, std::string(20'000'000, ' ')),
                   "standard input: is longer than 16777216");
    expect_refused(run_program({"trace", "x", std::string("x=").append(100'000, '[')}), "brackets nest deeper than 8");
    expect_refused(run_program({"trace", std::string(100'000, 'a').append(".json")}), "cannot be opened");
}

TEST(TraceCommand, RefusesAFolderAndAFileThatIsNotThere) {
    expect_refused(run_program({"trace", std::filesystem::temp_directory_path()}), "cannot be read: Is a directory");
    expect_refused(run_program({"trace", "/nowhere/graph.json"}), "cannot be opened: No such file or directory");
    expect_refused(run_program({"trace", "-"}, ""), "the expression is empty");
}

}  // namespace
}  // namespace bp::cli
