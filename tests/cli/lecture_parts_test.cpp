#include <filesystem>
#include <fstream>
#include <sstream>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "base/error.hpp"
#include "cli/commands.hpp"
#include "cli/lecture_page.hpp"
#include "cli/options.hpp"
#include "tests/cli/program.hpp"
#include "tests/report/file_size_limit.hpp"
#include "tests/report/markup.hpp"

// The subcommand as a function, over the chapters of lecture_chapters.cpp.
namespace bp::cli {
namespace {

struct Outcome {
    int exit_code;
    std::string out;
    std::string page;
};

std::string content(const std::string& path) {
    std::ostringstream text;
    text << std::ifstream(path, std::ios::binary).rdbuf();
    return text.str();
}

Outcome run(std::vector<std::string> words) {
    const std::string page = write_file("parts.html", "");
    words.insert(words.end(), {"--out", page});
    testing::internal::CaptureStdout();
    testing::internal::CaptureStderr();
    const int exit_code = lecture(words);
    testing::internal::GetCapturedStderr();
    return {exit_code, testing::internal::GetCapturedStdout(), content(page)};
}

TEST(LectureCommand, EndsWithOneIfAClaimIsNotConfirmed) {
    const Outcome outcome = run({"2"});
    EXPECT_EQ(outcome.exit_code, 1);
    EXPECT_NE(outcome.out.find("NOT CONFIRMED: something else"), std::string::npos) << outcome.out;
    EXPECT_NE(outcome.out.find("2 claims, 1 NOT CONFIRMED."), std::string::npos) << outcome.out;
    EXPECT_NE(outcome.page.find("2 claims, 1 NOT CONFIRMED."), std::string::npos);
    EXPECT_EQ(run({"1"}).exit_code, 0);
}

TEST(LectureCommand, SaysInItsJsonWhichClaimFailed) {
    const Outcome outcome = run({"2", "--json"});
    EXPECT_EQ(outcome.exit_code, 1);
    const auto json = nlohmann::json::parse(outcome.out);
    EXPECT_FALSE(json.at("confirmed").get<bool>());
    const auto& claims = json.at("chapters").at(0).at("claims");
    EXPECT_TRUE(claims.at(0).at("confirmed").get<bool>());
    EXPECT_FALSE(claims.at(1).at("confirmed").get<bool>());
    EXPECT_TRUE(json.at("digits").is_null());
}

TEST(LectureCommand, CountsAStatementThatCannotBeExecutedApart) {
    const Outcome outcome = run({"3"});
    EXPECT_EQ(outcome.exit_code, 0);
    EXPECT_NE(outcome.out.find("1 claim, all confirmed, 1 not executable."), std::string::npos) << outcome.out;
    EXPECT_NE(outcome.out.find("cannot be executed"), std::string::npos) << outcome.out;
}

TEST(LectureCommand, WritesAWellFormedPageWhateverAChapterSays) {
    const Outcome outcome = run({"1"});
    EXPECT_EQ(test::first_mistake(outcome.page), "");
    EXPECT_TRUE(test::elements(outcome.page, "script").empty());
    EXPECT_NE(outcome.page.find("&lt;b&gt;not bold&lt;/b&gt; &amp; so on"), std::string::npos);
    EXPECT_EQ(test::elements(outcome.page, "svg").size(), 1U);
    EXPECT_NE(outcome.out.find("<b>not bold</b> & so on"), std::string::npos);  // a terminal needs no escapes
}

TEST(LectureCommand, ListsTheChaptersThereAreForOneThereIsNot) {
    for (const char* number : {"4", "0", "-", "one", "01", ""}) {
        try {
            run({number});
            FAIL() << "ran chapter " << number;
        } catch (const InputError& error) {
            testing::internal::GetCapturedStderr();
            EXPECT_EQ(testing::internal::GetCapturedStdout(), "");
            EXPECT_EQ(std::string{error.what()}, std::string{"there is no chapter "} + number +
                                                     "; there are:\n  1  Letters & <angles>\n  2  Failing\n"
                                                     "  3  Untestable");
        }
    }
}

// The place was tried before the work began, so exit code 3, "input refused", would be wrong: main turns this into 4.
TEST(LectureCommand, CallsADiskThatIsFullInTheEndNoMistakeOfTheUser) {
    const test::FileSizeLimit limit(3000);  // room for what is printed, not for the page
    try {
        run({"1"});
        FAIL() << "wrote a page that does not fit";
    } catch (const Error& error) {
        FAIL() << "blames the user: " << error.what();
    } catch (const std::runtime_error& error) {
        testing::internal::GetCapturedStdout();
        testing::internal::GetCapturedStderr();
        EXPECT_NE(std::string{error.what()}.find("File too large"), std::string::npos) << error.what();
    }
}

DigitsRun run_with(std::vector<double> accuracies) {
    DigitsRun run;
    for (const double accuracy : accuracies) {
        SplitRun split;
        split.result.accuracy = accuracy;
        run.splits.push_back(split);
        run.mean_accuracy += accuracy / static_cast<double>(accuracies.size());
    }
    return run;
}

TEST(DigitsClaim, IsJudgedByTheMeanOfAllDivisions) {
    EXPECT_FALSE(has_failed(digits_claim(run_with({0.95, 0.99}))));
    EXPECT_TRUE(has_failed(digits_claim(run_with({0.96, 0.965}))));
    const std::string measured = digits_claim(run_with({0.95, 0.99})).measured;
    EXPECT_NE(measured.find("97.00 % of unseen digits on average over 2 divisions, 95.00 to 99.00 %"),
              std::string::npos)
        << measured;
}

TEST(Confusion, CountsWhatEachDigitWasTakenFor) {
    DigitsRun run;
    run.plan.layout.output_count = 3;
    SplitRun one, other;
    one.unseen.labels = {0, 1, 1};
    one.result.answers = {0, 1, 2};
    other.unseen.labels = {1};
    other.result.answers = {2};
    run.splits = {one, other};
    EXPECT_EQ(confusion(run), (std::vector<std::vector<std::size_t>>{{1, 0, 0}, {0, 1, 2}, {0, 0, 0}}));
}

}  // namespace
}  // namespace bp::cli
