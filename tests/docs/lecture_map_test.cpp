#include <regex>
#include <set>
#include <gtest/gtest.h>

#include "tests/docs/markdown.hpp"

namespace bp::docs {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kSlides = 54;
constexpr std::size_t kQuestions = 8;
constexpr auto kMap = "docs/lecture_map.md";

/// "13.1, 7.1–7.6" as 13.1, 7.1, 7.2 … 7.6.
std::vector<std::string> exercises_in(const std::string& cell) {
    static const std::regex item(R"((\d+)\.(\d+)(?:–(\d+)\.(\d+))?)");
    std::vector<std::string> exercises;
    for (std::sregex_iterator match(cell.begin(), cell.end(), item), end; match != end; ++match) {
        const int first = std::stoi((*match)[2]), last = (*match)[4].matched ? std::stoi((*match)[4]) : first;
        for (int m = first; m <= last; ++m) exercises.push_back((*match)[1].str() + "." + std::to_string(m));
    }
    return exercises;
}

/// A folder beside the chapters that holds what they share is none.
bool is_chapter(const fs::path& folder) { return fs::exists(folder / "chapter.cmake"); }

/// The folder of the chapter an exercise belongs to; empty if there is none.
fs::path chapter_of(const std::string& exercise) {
    const std::string number = exercise.substr(0, exercise.find('.'));
    const std::string prefix = (number.size() == 1 ? "0" : "") + number + "_";
    for (const auto& entry : fs::directory_iterator("chapters")) {
        if (entry.path().filename().string().rfind(prefix, 0) == 0) return entry.path();
    }
    return {};
}

void expect_exists(const std::string& exercise) {
    const fs::path chapter = chapter_of(exercise);
    ASSERT_FALSE(chapter.empty()) << kMap << " names exercise " << exercise << ", but no chapter has its number";
    EXPECT_NE(read(chapter / "exercise.cpp").find("NotImplemented{\"" + exercise + "\"}"), std::string::npos)
        << kMap << " names exercise " << exercise << ", but " << chapter << " has none of that number";
}

TEST(LectureMap, HasARowForEverySlideInOrder) {
    const auto rows = table(kMap, "slide");
    ASSERT_EQ(rows.size(), kSlides);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        ASSERT_EQ(rows[i].size(), 6U) << "row " << i + 1;
        EXPECT_EQ(rows[i][0], std::to_string(i + 1));
        for (const std::string& cell : rows[i]) EXPECT_FALSE(cell.empty()) << "row " << i + 1;
    }
}

TEST(LectureMap, AnswersEveryQuestionOfTheLectureInAnExercise) {
    const auto rows = table(kMap, "question");
    ASSERT_EQ(rows.size(), kQuestions);
    for (const Row& row : rows) {
        EXPECT_FALSE(exercises_in(row[2]).empty()) << row[0];
        for (const std::string& exercise : exercises_in(row[2])) expect_exists(exercise);
    }
}

TEST(LectureMap, NamesOnlyExercisesThatExist) {
    for (const Row& row : table(kMap, "slide")) {
        for (const std::string& exercise : exercises_in(row[3])) expect_exists(exercise);
    }
}

TEST(LectureMap, NamesEveryExerciseOfEveryChapterThatExists) {
    static const std::regex blank(R"re(NotImplemented\{"([0-9.]+)"\})re");
    std::set<std::string> named;
    for (const Row& row : table(kMap, "slide")) {
        for (const std::string& exercise : exercises_in(row[3])) named.insert(exercise);
    }
    for (const auto& entry : fs::directory_iterator("chapters")) {
        if (!is_chapter(entry.path())) continue;
        const std::string text = read(entry.path() / "exercise.cpp");
        for (std::sregex_iterator match(text.begin(), text.end(), blank), end; match != end; ++match) {
            EXPECT_TRUE(named.contains((*match)[1])) << "exercise " << (*match)[1] << " stands on no row of " << kMap;
        }
    }
}

TEST(LectureMap, LinksEveryChapterThatExists) {
    const std::string page = read(kMap);
    for (const auto& entry : fs::directory_iterator("chapters")) {
        if (!is_chapter(entry.path())) continue;
        const std::string name = entry.path().filename().string();
        EXPECT_NE(page.find("(../chapters/" + name + "/README.md)"), std::string::npos) << name;
    }
}

}  // namespace
}  // namespace bp::docs
