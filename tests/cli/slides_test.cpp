#include <gtest/gtest.h>

#include "base/error.hpp"
#include "cli/course_hours.hpp"
#include "cli/markdown_table.hpp"
#include "cli/slides.hpp"
#include "cli/symbols.hpp"

namespace bp::cli {
namespace {

constexpr const char* kMap =
    "# Map\n\n| slide | title | chapter | exercises | claims | source |\n|---|---|---|---|---|---|\n"
    "| 1 | Outline | – | – | – | this page |\n"
    "| 2 | Patterns: max node | [13_max](../chapters/13_max/README.md) | 13.4 | 80–82 | [max](../src/max.hpp) |\n"
    "| 3 | The brain | 15_beyond | 15.1 | 91 | to come |\n\n| question | slide |\n|---|---|\n| Why? | 2 |\n";

std::string refusal(const std::vector<std::string>& words) {
    try {
        slides_named(slides_of(kMap), words);
    } catch (const InputError& error) {
        return error.what();
    }
    return "";
}

TEST(MarkdownTables, HaveSectionHeadingsAndRows) {
    const auto tables =
        markdown_tables("# A\n\n| x | y |\n|---|:-:|\n| 1 |\n\ntext\n\n## B c\n\n| z |\n|---|\n| `2` |\n");
    ASSERT_EQ(tables.size(), 2U);
    EXPECT_EQ(tables[0].section, "A");
    EXPECT_EQ(tables[0].rows, (std::vector<std::vector<std::string>>{{"1", ""}}));
    EXPECT_EQ(tables[1].section, "B c");
    EXPECT_EQ(plain_cell(tables[1].rows[0][0]), "2");
}

TEST(Slides, AreTheRowsOfTheMap) {
    const auto slides = slides_of(kMap);
    ASSERT_EQ(slides.size(), 3U);
    EXPECT_EQ(slides[1].chapter, "13_max");
    EXPECT_TRUE(slides[1].is_there);
    EXPECT_EQ(slides[1].sources, std::vector<std::string>{"src/max.hpp"});
    EXPECT_FALSE(slides[2].is_there);
    EXPECT_EQ(slides[2].sources, std::vector<std::string>{"to come"});
    EXPECT_THROW(slides_of("# No table\n"), InputError);
}

TEST(Slides, AreFoundByNumberAndByWords) {
    const auto slides = slides_of(kMap);
    EXPECT_EQ(slides_named(slides, {"3"})[0].title, "The brain");
    EXPECT_EQ(slides_named(slides, {"NODE", "max"})[0].number, 2);
    EXPECT_NE(refusal({"55"}).find("there is no slide 55; they have the numbers 1 to 3"), std::string::npos);
    EXPECT_NE(refusal({"maxx", "node"}).find("'maxx node' in its title; did you mean 'max'?"), std::string::npos)
        << refusal({"maxx", "node"});
}

TEST(Symbols, AreFoundByLetterAndByNameInTheCode) {
    const std::string page =
        "## Networks\n\n| symbol | meaning | in code | batch |\n|---|---|---|---|\n"
        "| s, z | net input | `net_input`; `logits` | N×K |\n| softmax | shares | `softmax` | – |\n"
        "| σ | activation | `sigmoid` | – |\n";
    EXPECT_EQ(symbols_text(page, "z"),
              "Networks\n\ns, z: net input\n  in code     net_input; logits\n  batch       N×K\n");
    EXPECT_EQ(symbols_text(page, "logits"), symbols_text(page, "s"));
    EXPECT_EQ(symbols_text(page, "σ"), "Networks\n\nσ: activation\n  in code     sigmoid\n");
    EXPECT_NE(symbols_text(page, "").find("σ: activation"), std::string::npos);
    EXPECT_EQ(symbols_text(page, "activation"), symbols_text(page, "σ")) << "a word of the meaning";
    EXPECT_THROW(symbols_text(page, "β"), InputError);
}

TEST(CourseHours, AreReadFromTheLesson) {
    EXPECT_EQ(minutes_of_lesson("…\". About 40\nminutes; with the exercises an evening."), 40);
    EXPECT_EQ(minutes_of_lesson("no time"), 0);
}

TEST(CourseHours, ShrinkWithWhatHasPassedAndEndAtZero) {
    course::ProgressRecord record;
    const PathLeft all = left_of(course::Path::full, record), core = left_of(course::Path::core, record);
    EXPECT_GT(all.exercises, core.exercises);
    EXPECT_GT(all.hours, core.hours);
    for (const course::Chapter& chapter : course::all_chapters()) {
        for (const course::Exercise& exercise : chapter.exercises) {
            const double before = left_of(course::Path::full, record).hours;
            record[exercise.id].reached = course::Reached::passed;
            EXPECT_LT(left_of(course::Path::full, record).hours, before);
        }
    }
    EXPECT_EQ(left_of(course::Path::full, record).hours, 0);
    EXPECT_EQ(left_of(course::Path::core, record).passed, core.exercises);
}

}  // namespace
}  // namespace bp::cli
