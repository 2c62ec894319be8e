#include <set>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/cli/program.hpp"

// Subcommands of the exercise loop that show pages and ask questions.
namespace bp::cli {
namespace {

using nlohmann::json;

TEST(Demo, ShowsNumbersAndWhereTheFiguresLie) {
    const Result result = run_program({"demo", "13"});
    EXPECT_EQ(result.exit_code, 0) << result.err;
    EXPECT_NE(result.out.find("\nfigures\n  chapters/13_product_and_max/figures/"), std::string::npos) << result.out;
    EXPECT_EQ(run_program({"demo", "99"}).exit_code, 2);
    EXPECT_EQ(run_program({"demo"}).exit_code, 2);
}

TEST(Quiz, FromAPipeTakesALineForEachAnswer) {
    const Result right = run_program({"quiz", "13"}, "6\n15, 6\n20,0,0\n(0, 2, 0)\n(2, 0)\n");
    EXPECT_EQ(right.exit_code, 0) << right.out;
    EXPECT_NE(right.out.find("5 of 5 right\n"), std::string::npos) << right.out;
    const Result wrong = run_program({"quiz", "13"}, "2\n6, 15\n");
    EXPECT_EQ(wrong.exit_code, 1);
    EXPECT_NE(wrong.out.find("no: each receives the value of the OTHER"), std::string::npos) << wrong.out;
    EXPECT_NE(wrong.out.find("0 of 5 right\n"), std::string::npos) << wrong.out;
}

TEST(Quiz, PrintsAnswersOnRequestAndRefusesOtherChapters) {
    const Result answers = run_program({"quiz", "13", "--answers"});
    EXPECT_EQ(answers.exit_code, 0);
    EXPECT_NE(answers.out.find("answer: (15, 6)"), std::string::npos) << answers.out;
    EXPECT_EQ(run_program({"quiz", "99"}).exit_code, 2);
    EXPECT_EQ(run_program({"quiz"}).exit_code, 2);
}

TEST(Notation, ShowsASymbolByItsLetterOrItsName) {
    const Result delta = run_program({"notation", "δ_y"});
    EXPECT_EQ(delta.exit_code, 0) << delta.err;
    EXPECT_NE(delta.out.find("error signal"), std::string::npos) << delta.out;
    EXPECT_NE(run_program({"notation", "net_input"}).out.find("net input, Wᵀx + b"), std::string::npos);
    EXPECT_NE(run_program({"notation", "δ"}).out.find("error signal"), std::string::npos);
    EXPECT_NE(run_program({"notation"}).out.find("learning rate"), std::string::npos);
    const Result none = run_program({"notation", "net_inputt"});
    EXPECT_EQ(none.exit_code, 3);
    EXPECT_EQ(none.out, "");
    EXPECT_NE(none.err.find("did you mean 'net_input'?"), std::string::npos) << none.err;
    EXPECT_EQ(run_program({"notation", "a", "b"}).exit_code, 2);
}

TEST(Slide, IsFoundByNumberOrWords) {
    const Result node = run_program({"slide", "Max node"});
    EXPECT_EQ(node.exit_code, 0) << node.err;
    for (const char* part : {"slide 51: ", "./backprop lesson 13", "13.4, 13.5", "80–82", "src/ops/max.hpp"}) {
        EXPECT_NE(node.out.find(part), std::string::npos) << part << '\n' << node.out;
    }
    EXPECT_EQ(run_program({"slide", "51"}).out, node.out);
    const json all = json::parse(run_program({"slide", "chain", "rule", "--json"}).out);
    EXPECT_GE(all.size(), 4U);
    EXPECT_TRUE(all[0].contains("exercises"));
    const Result none = run_program({"slide", "99"});
    EXPECT_EQ(none.exit_code, 3);
    EXPECT_EQ(none.out, "");
    EXPECT_EQ(run_program({"slide"}).exit_code, 2);
}

TEST(Doctor, SaysWhatIsThereAndWhatIsMissing) {
    const Result text = run_program({"doctor"});
    EXPECT_TRUE(text.exit_code == 0 || text.exit_code == 1) << text.err;
    EXPECT_EQ(text.err, "");
    const Result result = run_program({"doctor", "--json"});
    const json all = json::parse(result.out);
    EXPECT_EQ(all["missing"] == 0, result.exit_code == 0);
    std::set<std::string> names;
    for (const json& check : all["checks"]) {
        names.insert(check["name"]);
        EXPECT_TRUE(check["state"] == "ok" || !check["found"].get<std::string>().empty());
        const bool needs_a_remedy = check["state"] == "missing";
        EXPECT_TRUE(!needs_a_remedy || !check["remedy"].get<std::string>().empty()) << check;
        EXPECT_NE(text.out.find(check["name"].get<std::string>()), std::string::npos);
    }
    for (const char* name : {"compiler", "cmake", "ninja", "boost", "disk", "namespaces", "ccache", "terminal"}) {
        EXPECT_TRUE(names.contains(name)) << name;
    }
    EXPECT_EQ(run_program({"doctor", "--jsn"}).exit_code, 2);
}

}  // namespace
}  // namespace bp::cli
