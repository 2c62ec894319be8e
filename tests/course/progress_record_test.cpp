#include <gtest/gtest.h>

#include "base/error.hpp"
#include "course/progress_record.hpp"
#include "course/solution_text.hpp"

namespace bp::course {
namespace {

Verdict verdict(const std::string& exercise, Status status, const std::vector<std::string>& bugs = {}) {
    Verdict verdict;
    verdict.exercise.id = exercise;
    verdict.status = status;
    for (const std::string& bug : bugs) verdict.diagnosis.push_back({bug, exercise, "A sentence.", "A slide"});
    return verdict;
}

TEST(ProgressRecord, IsTheSameAfterWritingAndReading) {
    const std::string text = to_text({{"10.1", {Reached::begun, {"one", "two"}}}, {"9.2", {Reached::shown, {}}}});
    EXPECT_EQ(to_text(progress_from(text)), text);
    EXPECT_NE(text.find("\n9.2 shown\n10.1 begun one two\n"), std::string::npos) << text;
}

TEST(ProgressRecord, TakesNoteOfWhatIsReachedAndOfTheNamedBugs) {
    ProgressRecord record;
    EXPECT_FALSE(note(record, verdict("8.2", Status::todo)));
    EXPECT_FALSE(note(record, verdict("8.2", Status::does_not_compile)));
    EXPECT_TRUE(record.empty());
    EXPECT_TRUE(note(record, verdict("8.2", Status::wrong_value, {"own_value"})));
    EXPECT_FALSE(note(record, verdict("8.2", Status::wrong_value, {"own_value"}))) << "nothing new";
    EXPECT_FALSE(note(record, verdict("8.2", Status::wrong_value, {"one", "other"}))) << "it may be either";
    EXPECT_TRUE(note(record, verdict("8.2", Status::passed)));
    EXPECT_FALSE(note(record, verdict("8.2", Status::crashed))) << "what was reached stays reached";
    EXPECT_EQ(record.at("8.2").reached, Reached::passed);
    EXPECT_EQ(record.at("8.2").bugs, std::vector<std::string>{"own_value"});
}

TEST(ProgressRecord, CallsAnExerciseShownUntilItPasses) {
    ProgressRecord record;
    note_shown(record, "8.2");
    EXPECT_EQ(record.at("8.2").reached, Reached::shown);
    note(record, verdict("8.2", Status::wrong_value));
    EXPECT_EQ(record.at("8.2").reached, Reached::shown);
    note(record, verdict("8.2", Status::passed));
    note_shown(record, "8.2");
    EXPECT_EQ(record.at("8.2").reached, Reached::passed);
}

TEST(ProgressRecord, MergesTwoComputers) {
    const auto both =
        merged(progress_from("8.1 passed a\n8.2 begun b\n"), progress_from("8.2 passed c b\n9.1 shown\n"));
    EXPECT_EQ(both.at("8.1").reached, Reached::passed);
    EXPECT_EQ(both.at("8.2").reached, Reached::passed);
    EXPECT_EQ(both.at("8.2").bugs, (std::vector<std::string>{"b", "c"}));
    EXPECT_EQ(both.at("9.1").reached, Reached::shown);
    // git, told to keep both sides, leaves two lines for an exercise
    EXPECT_EQ(progress_from("8.2 begun b\n8.2 passed c\n").at("8.2").reached, Reached::passed);
}

std::string refusal_of_record(const std::string& text) {
    try {
        progress_from(text);
    } catch (const InputError& error) {
        return error.what();
    }
    return "";
}

TEST(ProgressRecord, RefusesAnythingElseWithItsLine) {
    EXPECT_EQ(refusal_of_record("# a comment\n\n8.2 passed\n"), "");
    EXPECT_NE(refusal_of_record("8.2 passed\n<<<<<<< HEAD\n")
                  .find("line 2: '<<<<<<< HEAD' begins with no exercise; expected"),
              std::string::npos);
    EXPECT_NE(refusal_of_record("8.2 pased\n").find("says none of begun, shown and passed"), std::string::npos);
    EXPECT_NE(refusal_of_record("8.2\n").find("says none of"), std::string::npos);
    EXPECT_NE(refusal_of_record("8.2 passed a-b\n").find("names of mistakes"), std::string::npos);
}

TEST(SolutionText, IsThePartOfAnExercise) {
    const std::string source =
        "// Chapter 8\n#include <x>\n\n// 8.2  One\nint a();\n\n// 8.3  Two\nint b();\n\n// 8.2  Again\nint c();\n\n"
        "Solution exercise() {\n}\n";
    EXPECT_EQ(solution_text(source, "8.2"), "// 8.2  One\nint a();\n\n// 8.2  Again\nint c();\n");
    EXPECT_EQ(solution_text(source, "8.3"), "// 8.3  Two\nint b();\n");
    EXPECT_EQ(solution_text(source, "8.4"), "");
}

}  // namespace
}  // namespace bp::course
