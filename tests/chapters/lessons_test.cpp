#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <sstream>
#include <gtest/gtest.h>

#include "course/chapter.hpp"
#include "course/formula.hpp"
#include "course/hints.hpp"
#include "course/version_source.hpp"
#include "lesson.hpp"
#include "tests/own_folder.hpp"

// What every chapter's files promise; the tests run in the project's folder.
namespace bp::course {
namespace {

using std::filesystem::path;

path folder_of(const Chapter& chapter) { return path("chapters") / chapter.folder; }

/// The named versions in all files bugs*.cpp of a chapter.
std::vector<VersionSource> version_sources_of(const Chapter& chapter) {
    std::vector<VersionSource> all;
    for (const auto& entry : std::filesystem::directory_iterator(folder_of(chapter))) {
        if (!entry.path().filename().string().starts_with("bugs")) continue;
        for (VersionSource& version : version_sources(lesson::text_of(entry.path()))) all.push_back(std::move(version));
    }
    return all;
}

TEST(Lesson, LinksToFilesThatExist) {
    for (const Chapter& chapter : all_chapters()) {
        for (const char* const file : {"README.md", "hints.md"}) {
            for (const std::string& link : lesson::local_links(lesson::text_of(folder_of(chapter) / file))) {
                EXPECT_TRUE(std::filesystem::exists(folder_of(chapter) / link)) << chapter.folder << ": " << link;
            }
        }
    }
}

TEST(Lesson, QuotesSourceAsItIs) {
    for (const Chapter& chapter : all_chapters()) {
        for (const lesson::Quote& quote : lesson::quotes(lesson::text_of(folder_of(chapter) / "README.md"))) {
            EXPECT_TRUE(lesson::contains_lines(lesson::text_of(quote.file), quote.lines))
                << chapter.folder << " quotes lines that " << quote.file << " does not have";
        }
    }
}

/// The number before or behind these words, wherever the lines are broken; -1 if they do not occur.
int number_in(const std::string& text, const char* pattern) {
    std::smatch match;
    return std::regex_search(text, match, std::regex(pattern)) ? std::stoi(match[1].str()) : -1;
}

TEST(Lesson, SaysTheMinutesThatItsWordsAndExercisesTake) {
    for (const Chapter& chapter : all_chapters()) {
        const std::string lesson = lesson::text_of(folder_of(chapter) / "README.md");
        std::istringstream stream{lesson};
        const auto words = std::distance(std::istream_iterator<std::string>{stream}, {});
        const auto core = static_cast<int>(std::ranges::count(chapter.exercises, Path::core, &Exercise::path));
        const int all = static_cast<int>(chapter.exercises.size());
        EXPECT_NEAR(number_in(lesson, "About\\s+(\\d+)\\s+minutes\\s+with\\s+the\\s+quiz"),
                    static_cast<double>(words) / 130 + 5, 4)
            << chapter.folder;
        EXPECT_NEAR(number_in(lesson, "the\\s+exercises\\s+(\\d+)"), 8 * core + 10 * (all - core), 3) << chapter.folder;
        const int minutes = number_in(lesson, "(\\d+)\\s+of\\s+them\\s+on\\s+the\\s+core\\s+path");
        EXPECT_NEAR(core == 0 ? minutes + 1 : minutes, 8 * core, 3) << chapter.folder;
    }
}

TEST(Lesson, CanBeReadOnATerminal) {
    for (const Chapter& chapter : all_chapters()) {
        for (const char* const file : {"README.md", "hints.md"}) {
            const std::string page = lesson::text_of(folder_of(chapter) / file);
            EXPECT_NE(page.find('$'), std::string::npos) << chapter.folder << ": no formula at all";
            const std::string plain = plain_page(page);
            EXPECT_EQ(plain.find_first_of("$\\"), std::string::npos) << chapter.folder << ": " << file;
            for (const char* const left : {"frac", "text", "left", "mathcal", "varepsilon"}) {
                EXPECT_EQ(plain.find(std::string{left} + "{"), std::string::npos) << chapter.folder << ": " << left;
            }
        }
    }
}

TEST(Lesson, HasEveryPartOfTheCommonPattern) {
    for (const Chapter& chapter : all_chapters()) {
        const std::string lesson = lesson::text_of(folder_of(chapter) / "README.md");
        for (const std::string part : {"minutes", "**You need:**", "**Afterwards you can**", "## A worked example",
                                       "## Exercises", "## Check yourself", "## Now say why"}) {
            EXPECT_NE(lesson.find(part), std::string::npos) << chapter.folder << " lacks: " << part;
        }
        for (const Exercise& exercise : chapter.exercises) {
            EXPECT_NE(lesson.find("| " + exercise.id + " "), std::string::npos) << exercise.id;
        }
    }
}

TEST(Lesson, HasThreeHintsForEachExercise) {
    for (const Chapter& chapter : all_chapters()) {
        const std::string markdown = lesson::text_of(folder_of(chapter) / "hints.md");
        for (const Exercise& exercise : chapter.exercises) {
            const std::vector<std::string> levels = hints(markdown, exercise.id);
            EXPECT_EQ(levels.size(), 3u) << exercise.id;
            for (const std::string& level : levels) EXPECT_GT(level.size(), 20u) << exercise.id;
        }
    }
}

TEST(Figures, AreCommittedAsTheDemoDrawsThem) {
    const bool writes = std::getenv("BP_WRITE_FIGURES") != nullptr;
    for (const Chapter& chapter : all_chapters()) {
        for (const Figure& figure : chapter.demo().figures) {
            const path file = folder_of(chapter) / "figures" / (figure.name + ".svg");
            if (writes) std::ofstream(file, std::ios::binary) << figure.svg;
            ASSERT_TRUE(std::filesystem::exists(file)) << file;
            EXPECT_EQ(lesson::text_of(file), figure.svg)
                << file << " is stale: run test_chapters with BP_WRITE_FIGURES=1, look at it, commit it";
        }
    }
}

TEST(Demo, HasText) {
    for (const Chapter& chapter : all_chapters()) EXPECT_FALSE(chapter.demo().text.empty()) << chapter.folder;
}

// A student's own tree has solved exercises in it, so a blank is asked for only where BP_PUBLISHED is set.
TEST(Blank, IsTodo) {
    const bool is_published = std::getenv("BP_PUBLISHED") != nullptr;
    for (const ExerciseFile& exercises : all_exercises()) {
        const auto chapter = std::ranges::find(all_chapters(), exercises.chapter, &Chapter::number);
        ASSERT_NE(chapter, all_chapters().end());
        const std::string source = lesson::text_of(folder_of(*chapter) / "exercise.cpp");
        const Judgement judgement = exercises.judge({});
        ASSERT_EQ(judgement.verdicts.size(), chapter->exercises.size());
        for (const Verdict& verdict : judgement.verdicts) {
            const bool is_blank = source.find("NotImplemented{\"" + verdict.exercise.id + "\"}") != std::string::npos;
            EXPECT_TRUE(!is_blank || verdict.status == Status::todo) << verdict.exercise.id << " is blank and not TODO";
            EXPECT_TRUE(is_blank || !is_published) << verdict.exercise.id << " is published with a solution in it";
        }
    }
}

TEST(Blank, IsThereForEveryChapter) { EXPECT_EQ(all_exercises().size(), all_chapters().size()); }

TEST(VersionSources, AreExactlyTheVersionsTheChapterLists) {
    for (const Chapter& chapter : all_chapters()) {
        std::set<std::string> written, listed;
        for (const VersionSource& version : version_sources_of(chapter)) {
            written.insert(version.kind + " " + version.exercise + " " + version.name);
            EXPECT_NE(version.text.find(" " + version.name + "("), std::string::npos) << version.name;
        }
        for (const BugInfo& bug : chapter.bugs) listed.insert("bug " + bug.exercise + " " + bug.name);
        for (const BugInfo& variant : chapter.variants)
            listed.insert("variant " + variant.exercise + " " + variant.name);
        EXPECT_EQ(written, listed) << chapter.folder;
        EXPECT_EQ(listed.size(), chapter.bugs.size() + chapter.variants.size()) << "a name is used twice";
    }
}

// All of them at once, last first: a version that leaned on an earlier one, or on a helper of bugs.cpp, would not
// compile.
TEST(VersionSources, CompileWhenPastedIntoTheExercise) {
    const OwnFolder folder("pasted_versions");
    for (const Chapter& chapter : all_chapters()) {
        std::vector<VersionSource> versions = version_sources_of(chapter);
        std::string source = lesson::text_of(folder_of(chapter) / "exercise.cpp");
        std::ranges::reverse(versions);
        for (const VersionSource& version : versions) source = pasted(source, version);
        const path file = folder / ("pasted_" + std::string{chapter.folder} + ".cpp");
        std::ofstream(file) << source;
        const std::string command = std::string{BP_COMPILER} + " -std=c++20 -fsyntax-only -Wall -Wextra -Wconversion " +
                                    "-Werror -Wno-unused-parameter -Wno-unused-function -Isrc -I" +
                                    folder_of(chapter).string() + " " + file.string();
        EXPECT_EQ(std::system(command.c_str()), 0) << command;
    }
}

}  // namespace
}  // namespace bp::course
