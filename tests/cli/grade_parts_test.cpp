#include <algorithm>
#include <filesystem>
#include <gtest/gtest.h>

#include "base/error.hpp"
#include "cli/chapter_range.hpp"
#include "cli/grade_text.hpp"
#include "cli/kit_files.hpp"
#include "cli/kit_pages.hpp"
#include "cli/options.hpp"
#include "tests/own_folder.hpp"

namespace bp::cli {
namespace {

using course::Status, course::Verdict;

Verdict verdict(const std::string& id, Status status, const std::string& bug = "") {
    Verdict made;
    made.exercise = {id, "A \"title\", with a comma", "A slide", course::Path::core};
    made.status = status;
    made.seed = 7;
    if (!bug.empty()) made.diagnosis = {{bug, id, "The mistake " + bug + ".", "A slide"}};
    return made;
}

const std::vector<Graded> kClass{
    {"ada", {verdict("1.1", Status::passed), verdict("1.2", Status::wrong_value, "lost_sign")}},
    {"b<b>", {verdict("1.1", Status::todo), verdict("1.2", Status::wrong_value, "lost_sign")}},
    {"cy", {verdict("1.1", Status::wrong_value, "other"), verdict("1.2", Status::crashed)}}};

GradePlan plan() {
    GradePlan made;
    made.judge.seed = 7;
    made.judge.cases = 400;
    return made;
}

TEST(GradeTable, CountsWhatPassedAndRanksMistakesByHowManyMadeThem) {
    const std::string text = table_of(kClass, plan());
    EXPECT_NE(text.find("1 of 2   1 WRONG VALUE\n"), std::string::npos) << text;
    EXPECT_NE(text.find("0 of 2   1 CRASHED, 1 WRONG VALUE\n"), std::string::npos) << text;
    const std::size_t two = text.find("   2  1.2   The mistake lost_sign."),
                      one = text.find("   1  1.1   The mistake other.");
    EXPECT_LT(two, one) << text;
    EXPECT_LT(one, text.size()) << text;
    EXPECT_NE(text.find("--seed 7 --cases 400\n"), std::string::npos) << text;
}

TEST(GradeCsv, HasARowForEachStudentAndExerciseAndDoublesQuotes) {
    const std::string text = csv_of(kClass);
    EXPECT_EQ(std::ranges::count(text, '\n'), 7);
    EXPECT_NE(text.find("\"ada\",\"1.1\",\"A \"\"title\"\", with a comma\",core,\"PASSED\",1,1,visible,\"\",7\n"),
              std::string::npos)
        << text;
}

TEST(GradeJunit, CountsFailuresErrorsAndSkippedAndEscapesNames) {
    const std::string text = junit_of(kClass);
    EXPECT_NE(text.find(R"(<testsuite name="b&lt;b&gt;" tests="2" failures="1" errors="0" skipped="1">)"),
              std::string::npos)
        << text;
    EXPECT_NE(text.find(R"(<testsuite name="cy" tests="2" failures="1" errors="1" skipped="0">)"), std::string::npos);
    EXPECT_EQ(text.find("b<b>"), std::string::npos);
}

TEST(GradeJson, HasTheFieldsThatGradescopeReads) {
    const std::string text = json_of(kClass, plan());
    for (const char* field :
         {"\"score\": 1", "\"max_score\": 2", "\"visibility\": \"visible\"", "\"output\"", "\"tests\""}) {
        EXPECT_NE(text.find(field), std::string::npos) << field << '\n' << text;
    }
}

std::vector<int> numbers_of(const std::string& range) {
    std::vector<int> numbers;
    for (const course::Chapter* chapter : chapters_in(range)) numbers.push_back(chapter->number);
    return numbers;
}

TEST(ChapterRange, TakesNumbersAndRangesInOrder) {
    EXPECT_EQ(numbers_of("8"), std::vector{8});
    EXPECT_EQ(numbers_of("1,8-10"), (std::vector{1, 8, 9, 10}));
    EXPECT_EQ(numbers_of("").size(), course::all_chapters().size());
    for (const char* bad : {"x", "8-", "-8", "10-8", "99", "8,8", "9,8", "8-10,9"}) {
        EXPECT_THROW(chapters_in(bad), UsageError) << bad;
    }
}

std::string student_folder(const std::filesystem::path& folder, const std::string& file) {
    std::filesystem::create_directories((folder / file).parent_path());
    std::filesystem::copy_file(BP_CHECKOUT "/chapters/13_product_and_max/exercise.cpp", folder / file);
    return folder;
}

TEST(StudentTrees, AreCheckoutsOrTheChaptersAlone) {
    const OwnFolder place("student_trees");
    const std::string whole = student_folder(place / "whole", "chapters/13_product_and_max/exercise.cpp");
    const std::string plain = student_folder(place / "plain", "13_product_and_max/exercise.cpp");
    const auto trees = student_trees({whole, plain + "/."});
    EXPECT_EQ(trees[0].name, "whole");
    EXPECT_TRUE(trees[0].exercise("13_product_and_max"));
    EXPECT_TRUE(trees[1].exercise("13_product_and_max"));
    EXPECT_FALSE(trees[1].exercise("08_single_layer_gradient"));
}

TEST(StudentTrees, RefusesWhatHoldsNoExerciseAndTheSameNameTwice) {
    const OwnFolder place("student_trees");
    const std::string whole = student_folder(place / "whole", "chapters/13_product_and_max/exercise.cpp");
    EXPECT_THROW(student_trees({whole + "/nowhere"}), InputError);
    EXPECT_THROW(student_trees({whole + "/chapters/13_product_and_max"}), InputError);
    EXPECT_THROW(student_trees({whole, whole}), InputError);
}

TEST(KitFiles, HoldNoTestsNoOtherChapterAndNoReadableSolution) {
    const KitFiles files =
        kit_files({"README.md", "tests/a.cpp", ".ci/run", "src/ops/max.hpp", "chapters/shared/x.cpp",
                   "chapters/CMakeLists.txt", "chapters/08_x/spec.cpp", "chapters/13_product_and_max/spec.cpp",
                   "chapters/13_product_and_max/reference.cpp", "chapters/13_product_and_max/solution.cpp",
                   "chapters/13_product_and_max/bugs_max.cpp", "chapters/13_product_and_max/exercise.cpp"},
                  chapters_in("13"));
    EXPECT_EQ(files.plain, (std::vector<std::string>{"README.md", "src/ops/max.hpp", "chapters/shared/x.cpp",
                                                     "chapters/CMakeLists.txt", "chapters/13_product_and_max/spec.cpp",
                                                     "chapters/13_product_and_max/exercise.cpp"}));
    EXPECT_EQ(files.packed,
              (std::vector<std::string>{"13_product_and_max/reference.cpp", "13_product_and_max/solution.cpp",
                                        "13_product_and_max/bugs_max.cpp", "13_product_and_max/exercise.cpp"}))
        << "the blank is there twice, for `reset`";
}

TEST(KitPages, LinkOnlyToWhatTheKitHolds) {
    const std::set<std::string> kit{"README.md", "docs/notation.md", "chapters/08_x/README.md"};
    const auto page = [&](const std::string& text) { return page_in_kit(text, "docs/page.md", kit); };
    const std::string kept =
        "[a](notation.md#top) [b](../chapters/08_x) [c](../chapters/) [d](https://x.org/y) [e](#here) [&](x) `[](f.x)`";
    EXPECT_EQ(page(kept), kept);
    EXPECT_EQ(page("| [tests](../tests/a.cpp#l) and [8](../chapters/08/), [it](notation.md) |"),
              "| tests (not in this kit) and 8 (not in this kit), [it](notation.md) |");
    EXPECT_EQ(page("![a picture](figures/a.svg)\n"), "a picture (not in this kit)\n");
}

TEST(KitFiles, AreNotMadeOfSolvedExercises) {
    const course::Chapter& chapter = *chapters_in("13")[0];
    std::string text;
    for (const course::Exercise& exercise : chapter.exercises)
        text += "throw NotImplemented{\"" + exercise.id + "\"};\n";
    EXPECT_EQ(solved_in(text, chapter), std::vector<std::string>{});
    text.replace(text.find("13.2"), 4, "13.9");
    EXPECT_EQ(solved_in(text, chapter), std::vector<std::string>{"13.2"});
}

}  // namespace
}  // namespace bp::cli
