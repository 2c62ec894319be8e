#include <filesystem>
#include <gtest/gtest.h>

#include "cli/attempts.hpp"
#include "cli/watch_screen.hpp"
#include "cli/watched_file.hpp"
#include "tests/cli/program.hpp"

namespace bp::cli {
namespace {

course::Verdict wrong() {
    course::Verdict verdict;
    verdict.exercise = {"8.2", "Three factors", "A slide", course::Path::core};
    verdict.status = course::Status::wrong_value;
    verdict.claim = "A claim.";
    verdict.diagnosis = {{"bug", "8.2", "This is the mistake.", "A slide"}};
    return verdict;
}

TEST(Attempts, NameAMistakeTheSecondTimeAndForgetWhenItHasPassed) {
    const std::string file = write_file("attempts", "");
    EXPECT_EQ(Attempts(file).note(wrong()), course::Naming::withheld);
    EXPECT_EQ(Attempts(file).note(wrong()), course::Naming::given);
    course::Verdict passed = wrong();
    passed.status = course::Status::passed;
    Attempts(file).note(passed);
    EXPECT_EQ(Attempts(file).note(wrong()), course::Naming::withheld);
}

TEST(Attempts, CountEachExerciseByItself) {
    Attempts attempts(write_file("attempts", "8.2 1\n"));
    course::Verdict other = wrong();
    other.exercise.id = "8.3";
    EXPECT_EQ(attempts.note(other), course::Naming::withheld);
    EXPECT_EQ(attempts.note(wrong()), course::Naming::given);
}

TEST(WatchedFile, HasChangedWhenItsTextHas) {
    const std::string path = write_file("watched", "one");
    WatchedFile file(path);
    EXPECT_FALSE(file.has_changed());
    write_file("watched", "two");
    EXPECT_TRUE(file.has_changed());
    write_file("watched", "two");
    EXPECT_FALSE(file.has_changed()) << "the same text, saved again";
}

TEST(WatchedFile, SurvivesAnEditorThatRemovesItAndWritesItAnew) {
    const std::string path = write_file("watched", "one");
    WatchedFile file(path);
    std::filesystem::remove(path);
    EXPECT_FALSE(file.has_changed());
    write_file("watched", "");
    EXPECT_FALSE(file.has_changed());
    write_file("watched", "three");
    EXPECT_TRUE(file.has_changed());
    EXPECT_EQ(file.text(), "three");
}

TEST(WatchScreen, ShowsPlaceMessageAndKeys) {
    const std::string text = text_of({"/a/exercise.cpp:7", wrong(), course::Naming::withheld, "hint 1 of 3\nidea\n"});
    EXPECT_EQ(text.rfind("/a/exercise.cpp:7\n", 0), 0U);
    EXPECT_NE(text.find("WRONG VALUE  8.2"), std::string::npos);
    EXPECT_NE(text.find("there is one; key w shows it"), std::string::npos) << text;
    EXPECT_NE(text.find("hint 1 of 3"), std::string::npos);
    EXPECT_NE(text.find("q quit"), std::string::npos);
    EXPECT_NE(text_of({"", wrong(), course::Naming::given, ""}).find("This is the mistake."), std::string::npos);
}

TEST(WatchScreen, SaysThatItIsCheckingWithoutTheOldMessage) {
    const std::string text = text_of({"", wrong(), course::Naming::given, "", true});
    EXPECT_NE(text.find("checking …"), std::string::npos);
    EXPECT_EQ(text.find("WRONG VALUE"), std::string::npos);
}

TEST(WatchScreen, PlacesAnExerciseAtItsLine) {
    const std::string text = "// Chapter 8\n\n// 8.2  One weight\nthrow NotImplemented{\"8.2\"};\n\"8.3\"\n";
    EXPECT_EQ(place_of("/a", text, "8.2"), "/a:3");
    EXPECT_EQ(place_of("/a", text, "8.3"), "/a:5");
    EXPECT_EQ(place_of("/a", text, "8.4"), "/a");
}

}  // namespace
}  // namespace bp::cli
