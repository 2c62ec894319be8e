#include <filesystem>
#include <fstream>
#include <numeric>
#include <sstream>
#include <unistd.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/cli/program.hpp"
#include "tests/report/markup.hpp"

// The program with the lecture's own chapters, started in a folder of its own.
namespace bp::cli {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

class LectureProgram : public testing::Test {
  protected:
    LectureProgram() {
        fs::create_directories(folder_);
        fs::current_path(folder_);
    }
    ~LectureProgram() override {
        fs::current_path(before_);
        fs::remove_all(folder_);
    }

    std::vector<std::string> files() const {
        std::vector<std::string> names;
        for (const auto& entry : fs::directory_iterator(folder_)) names.push_back(entry.path().filename());
        std::sort(names.begin(), names.end());
        return names;
    }
    std::string content(const std::string& name) const {
        std::ostringstream text;
        text << std::ifstream(folder_ / name, std::ios::binary).rdbuf();
        return text.str();
    }

    const fs::path before_ = fs::current_path();
    const fs::path folder_ = fs::temp_directory_path() / ("bp_lecture_" + std::to_string(getpid()));
};

// The main job: real digits that training never saw, more than 96.5 % of them on average over five divisions.
TEST_F(LectureProgram, ConfirmsEveryClaimAndRecognisesUnseenDigits) {
    const Result result = run_program({"lecture", "--json"});
    ASSERT_EQ(result.exit_code, 0) << result.err;
    const Json all = Json::parse(result.out);
    EXPECT_TRUE(all.at("confirmed").get<bool>());
    const Json& digits = all.at("digits");
    EXPECT_GE(digits.at("mean_accuracy").get<double>(), 0.965);
    ASSERT_EQ(digits.at("splits").size(), 5U);
    for (const Json& split : digits.at("splits")) {
        EXPECT_GE(split.at("unseen_accuracy").get<double>(), 0.95);
        EXPECT_EQ(split.at("seen_count").get<int>() + split.at("unseen_count").get<int>(), 1797);
        EXPECT_EQ(split.at("unseen_count").get<int>(), 359);  // a fifth
        const Json& losses = split.at("seen_by_epoch").at("loss");
        EXPECT_LT(losses.back().get<double>(), losses.front().get<double>());
    }
}

// The same accuracy, counted another way: all divisions are equally large, so their mean is the share of the diagonal.
TEST_F(LectureProgram, CountsInItsConfusionWhatItsAccuracySays) {
    const Json digits = Json::parse(run_program({"lecture", "--json"}).out).at("digits");
    int right = 0, all = 0;
    const auto counts = digits.at("confusion").get<std::vector<std::vector<int>>>();
    ASSERT_EQ(counts.size(), 10U);
    for (std::size_t label = 0; label < counts.size(); ++label) {
        right += counts[label][label];
        all += std::accumulate(counts[label].begin(), counts[label].end(), 0);
    }
    EXPECT_EQ(all, 5 * 359);
    EXPECT_NEAR(digits.at("mean_accuracy").get<double>(), static_cast<double>(right) / all, 1e-12);
}

TEST_F(LectureProgram, GivesTheSameNumbersForTheSameSeed) {
    const std::string first = run_program({"lecture", "--json", "--seed", "7"}).out;
    EXPECT_EQ(first, run_program({"lecture", "--json", "--seed", "7"}).out);
    EXPECT_NE(first, run_program({"lecture", "--json", "--seed", "8"}).out);
}

TEST_F(LectureProgram, WritesOnePageThatIsWholeAndLoadsNothing) {
    const Result result = run_program({"lecture"});
    EXPECT_EQ(files(), std::vector<std::string>{"backprop-lecture.html"});
    EXPECT_NE(result.out.find("The page: " + (fs::current_path() / "backprop-lecture.html").string()),
              std::string::npos);
    const std::string page = content("backprop-lecture.html");
    EXPECT_EQ(test::first_mistake(page), "");
    EXPECT_EQ(test::outside_addresses(page), std::vector<std::string>{});
    EXPECT_NE(page.find("prefers-color-scheme: dark"), std::string::npos);
    // loss, accuracy, ten digits and at least one figure of a chapter
    EXPECT_GE(test::elements(page, "svg").size(), 13U);
    EXPECT_GE(test::elements(page, "table").size(), 4U);
}

TEST_F(LectureProgram, RunsOneChapterAloneAndLeavesTheLecturesPageAlone) {
    std::ofstream(folder_ / "backprop-lecture.html") << "the whole lecture";
    const Result result = run_program({"lecture", "13"});
    EXPECT_EQ(result.exit_code, 0) << result.err;
    EXPECT_NE(result.out.find("Chapter 13: "), std::string::npos);
    EXPECT_EQ(result.out.find("Handwritten"), std::string::npos);
    EXPECT_EQ(files(), (std::vector<std::string>{"backprop-lecture-13.html", "backprop-lecture.html"}));
    EXPECT_EQ(content("backprop-lecture.html"), "the whole lecture");
}

TEST_F(LectureProgram, RefusesAChapterThatDoesNotExistAndWritesNothing) {
    const Result result = run_program({"lecture", "99"});
    EXPECT_EQ(result.exit_code, 3);
    EXPECT_EQ(result.out, "");
    EXPECT_NE(result.err.find("there is no chapter 99; there are:"), std::string::npos) << result.err;
    EXPECT_NE(result.err.find("\n  13  "), std::string::npos) << result.err;
    EXPECT_TRUE(files().empty());
}

TEST_F(LectureProgram, RefusesAPageThatCannotBeWrittenBeforeItStarts) {
    for (const char* place : {"none/page.html", "."}) {
        const Result result = run_program({"lecture", "13", "--out", place});
        EXPECT_EQ(result.exit_code, 3);
        EXPECT_EQ(result.out, "");
        EXPECT_NE(result.err.find("cannot write"), std::string::npos) << result.err;
        EXPECT_TRUE(files().empty());
    }
}

TEST_F(LectureProgram, AnswersWrongUsageWithExitCodeTwo) {
    for (const std::vector<std::string>& words : {std::vector<std::string>{"lecture", "13", "13"},
                                                  {"lecture", "--sed", "1"},
                                                  {"lecture", "--seed", "-1"},
                                                  {"lecture", "--seed", "1.5"},
                                                  {"lecture", "--seed", "99999999999999999999"},
                                                  {"lecture", "--out"}}) {
        const Result result = run_program(words);
        EXPECT_EQ(result.exit_code, 2) << result.err;
        EXPECT_EQ(result.out, "");
        EXPECT_NE(result.err.find("lecture --help"), std::string::npos) << result.err;
    }
    EXPECT_TRUE(files().empty());
}

TEST_F(LectureProgram, WritesLinesOfProgressWithoutColoursWhereThereIsNoTerminal) {
    const Result result = run_program({"lecture", "13"});
    EXPECT_NE(result.err.find("chapter 13: "), std::string::npos) << result.err;
    EXPECT_EQ(result.err.find_first_of("\r\x1b"), std::string::npos) << result.err;
    EXPECT_EQ(result.out.find_first_of("\r\x1b"), std::string::npos);
}

TEST_F(LectureProgram, HasHelpThatDoesNothingElse) {
    const Result result = run_program({"lecture", "--help"});
    EXPECT_EQ(result.exit_code, 0);
    EXPECT_NE(result.out.find("Usage: backprop lecture [options] [N]"), std::string::npos);
    EXPECT_EQ(result.err, "");
    EXPECT_TRUE(files().empty());
}

}  // namespace
}  // namespace bp::cli
