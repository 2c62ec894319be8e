#include "course/message.hpp"

#include <algorithm>
#include <gtest/gtest.h>

namespace bp::course {
namespace {

Verdict wrong() {
    Verdict verdict;
    verdict.exercise = {"13.2", "A product switches", "Multiplicative node"};
    verdict.status = Status::wrong_value;
    verdict.claim = "The factor is the value of the other input.";
    verdict.counterexample = "y = (0, 1), δ_o = 1";
    verdict.expected = "(1, 0)";
    verdict.got = "(0, 1)";
    verdict.oracle = "central differences of o, exact here";
    verdict.diagnosis = {{"own_value", "13.2", "The factor is the OTHER input.", "Multiplicative node"}};
    verdict.seed = 7;
    return verdict;
}

TEST(Message, HasItsPartsInTheFixedOrder) {
    EXPECT_EQ(message(wrong()),
              "WRONG VALUE  13.2 A product switches\n"
              "  claim      The factor is the value of the other input. (slide \"Multiplicative node\")\n"
              "  input      y = (0, 1), δ_o = 1\n"
              "  expected   (1, 0)\n"
              "  got        (0, 1)\n"
              "  says who   central differences of o, exact here\n"
              "  diagnosis  The factor is the OTHER input. (slide \"Multiplicative node\")\n"
              "  look at    ./backprop lesson 13, ./backprop hint 13.2\n"
              "  again      ./backprop check 13.2 --seed 7\n");
}

TEST(Message, KeepsTheDiagnosisBackTheFirstTime) {
    const std::string text = message(wrong(), Naming::withheld);
    EXPECT_EQ(text.find("OTHER"), std::string::npos);
    EXPECT_NE(text.find("  diagnosis  there is one; --why shows it\n"), std::string::npos);
}

TEST(Message, TellsWhatIsKeptBackOnlyToThoseWhoAsk) {
    Verdict verdict = wrong();
    verdict.kept_back = "last_sample: the bias takes the last sample alone";
    for (const Naming naming : {Naming::withheld, Naming::given}) {
        EXPECT_EQ(message(verdict, naming).find("last_sample"), std::string::npos);
        EXPECT_NE(message(verdict, naming).find("  by name    --why tells\n"), std::string::npos);
    }
    const std::string asked = message(verdict, Naming::asked_for);
    EXPECT_NE(asked.find("  by name    last_sample: the bias takes the last sample alone\n"), std::string::npos);
    EXPECT_NE(asked.find("  diagnosis  The factor is the OTHER input."), std::string::npos);
}

TEST(Message, NamesAPatternWhereNoBugExplainsTheAnswers) {
    Verdict verdict = wrong();
    verdict.diagnosis.clear();
    verdict.pattern = "every wrong answer has the opposite sign";
    EXPECT_NE(message(verdict).find("  pattern    every wrong answer has the opposite sign\n"), std::string::npos);
}

TEST(Message, LeavesOutWhatIsNotKnown) {
    Verdict verdict = wrong();
    verdict.diagnosis.clear();
    verdict.oracle.clear();
    const std::string text = message(verdict);
    EXPECT_EQ(text.find("diagnosis"), std::string::npos);
    EXPECT_EQ(text.find("says who"), std::string::npos);
}

TEST(Message, ShowsEverySentenceOfAClass) {
    Verdict verdict = wrong();
    verdict.diagnosis.push_back({"other", "13.2", "Or something else.", "Max node"});
    EXPECT_NE(message(verdict).find("  or         Or something else. (slide \"Max node\")\n"), std::string::npos);
}

TEST(Message, IsNeverLongerThan25LinesUnlessAskedFor) {
    Verdict verdict = wrong();
    std::string flood;
    for (int i = 0; i < 3000; ++i) flood += std::to_string(i) + " ";
    verdict.claim = verdict.counterexample = verdict.expected = verdict.got = verdict.oracle = flood;
    verdict.kept_back = flood;
    verdict.diagnosis.assign(9, {"flood", "13.2", flood, "Max node"});
    const auto lines = [](const std::string& text) { return std::count(text.begin(), text.end(), '\n'); };
    const std::string brief = message(verdict);
    EXPECT_LE(lines(brief), 25);
    EXPECT_LE(lines(message(verdict, Naming::asked_for)), 25);
    EXPECT_NE(brief.find("./backprop check 13.2 --seed 7"), std::string::npos);
    EXPECT_NE(brief.find("--verbose shows all"), std::string::npos);
    EXPECT_GT(lines(message(verdict, Naming::given, Extent::full)), 1000);
}

TEST(Message, OfAPassedExerciseIsALineAndItsNotes) {
    Verdict verdict = wrong();
    verdict.status = Status::passed;
    EXPECT_EQ(message(verdict), "PASSED  13.2 A product switches\n");
    verdict.notes = {"Legal, though not the rule."};
    EXPECT_EQ(message(verdict), "PASSED  13.2 A product switches\n  note       Legal, though not the rule.\n");
}

TEST(Message, OfABlankSaysWhereToBegin) {
    Verdict verdict = wrong();
    verdict.status = Status::todo;
    EXPECT_EQ(message(verdict), "TODO  13.2 A product switches\n  begin with ./backprop lesson 13\n");
}

TEST(Message, OfAProgramThatEndedSaysHowAndClaimsNothing) {
    Verdict verdict;
    verdict.exercise = {"13.2", "A product switches", "Multiplicative node", Path::full};
    verdict.status = Status::crashed;
    verdict.happened = "exercise.cpp:7:5: division by zero";
    EXPECT_EQ(message(verdict),
              "CRASHED  13.2 A product switches\n"
              "  happened   exercise.cpp:7:5: division by zero\n"
              "  look at    ./backprop debug 13.2 (stops where it happened), ./backprop hint 13.2\n"
              "  again      ./backprop check 13.2 --seed 0\n");
}

TEST(Message, OfAProgramThatEndedShowsTheInputItWasGiven) {
    Verdict verdict;
    verdict.exercise = {"13.2", "A product switches", "Multiplicative node", Path::full};
    verdict.status = Status::timed_out;
    verdict.happened = "no answer within 10 s";
    verdict.claim = "The factor is the value of the other input.";
    verdict.counterexample = "y = (0, 1)";
    EXPECT_EQ(message(verdict),
              "TIMED OUT  13.2 A product switches\n"
              "  happened   no answer within 10 s\n"
              "  claim      The factor is the value of the other input. (slide \"Multiplicative node\")\n"
              "  input      y = (0, 1)\n"
              "  look at    ./backprop lesson 13, ./backprop hint 13.2\n"
              "  again      ./backprop check 13.2 --seed 0\n");
}

TEST(Status, ReadsAsInTheLessons) {
    EXPECT_EQ(to_string(Status::wrong_cost), "WRONG COST");
    EXPECT_EQ(to_string(Status::does_not_compile), "DOES NOT COMPILE");
    EXPECT_EQ(to_string(Status::no_verdict), "NO VERDICT");
}

}  // namespace
}  // namespace bp::course
