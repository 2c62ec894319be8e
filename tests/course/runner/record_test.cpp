#include "course/runner/record.hpp"

#include <gtest/gtest.h>

#include "base/error.hpp"

namespace bp::course::runner {
namespace {

Request request() { return {"00ff", "8.2", {.seed = 7, .cases = 30, .only = ""}}; }

Verdict passed() {
    Verdict verdict;
    verdict.exercise = {"8.2", "Three factors", "A slide", Path::core};
    verdict.status = Status::passed;
    verdict.checks = 12;
    verdict.notes = {"a note"};
    return verdict;
}

TEST(Record, CarriesAVerdict) {
    Verdict wrong = passed();
    wrong.status = Status::wrong_value;
    wrong.kept_back = "a name";
    wrong.got = "\xff\xfe is no UTF-8";
    wrong.diagnosis = {{"name", "8.2", "a sentence", "a slide"}};
    const auto verdict = verdict_from(record_of(wrong, "00ff"), request());
    ASSERT_TRUE(verdict);
    EXPECT_EQ(verdict->status, Status::wrong_value);
    EXPECT_EQ(verdict->checks, 12U);
    EXPECT_EQ(verdict->kept_back, "a name");
    EXPECT_EQ(verdict->diagnosis.at(0).sentence, "a sentence");
    EXPECT_NE(verdict->got.find(" is no UTF-8"), std::string::npos);
    EXPECT_EQ(verdict->exercise.path, Path::core);
}

TEST(Record, IsNoneWithAnotherNonceOrExerciseOrCount) {
    const std::string right = record_of(passed(), "00ff");
    ASSERT_TRUE(verdict_from(right, request()));
    EXPECT_FALSE(verdict_from(record_of(passed(), "00fe"), request()));
    Verdict other = passed();
    other.exercise.id = "8.1";
    EXPECT_FALSE(verdict_from(record_of(other, "00ff"), request()));
    std::string changed = right;
    changed.replace(changed.find("\"checks\":12"), 11, "\"checks\":13");
    EXPECT_FALSE(verdict_from(changed, request()));
}

TEST(Record, IsNoneIfItIsNotWholeOrMoreThanOne) {
    const std::string right = record_of(passed(), "00ff");
    for (std::size_t size = 0; size + 1 < right.size(); ++size) {
        EXPECT_FALSE(verdict_from(right.substr(0, size), request())) << size;
    }
    EXPECT_FALSE(verdict_from(right + right, request()));
    EXPECT_FALSE(verdict_from("PASSED" + right, request()));
}

TEST(Record, NeverPassesWithoutAnyCheck) {
    Verdict empty = passed();
    empty.checks = 0;
    EXPECT_FALSE(verdict_from(record_of(empty, "00ff"), request()));
}

TEST(CaseText, IsTheFirstLineOfItsFile) {
    Verdict verdict;
    add_case(verdict, case_text("a claim", "x = 3\nand more") + "\"left of a longer one\"}\n");
    EXPECT_EQ(verdict.claim, "a claim");
    EXPECT_EQ(verdict.counterexample, "x = 3\nand more");
}

TEST(CaseText, LeavesTheVerdictWhereItIsNone) {
    for (const char* text : {"", "{", "[]", "{\"claim\": \"a claim\"}", "{\"claim\": 1, \"input\": 2}"}) {
        Verdict verdict;
        add_case(verdict, text);
        EXPECT_EQ(verdict.claim + verdict.counterexample, "") << text;
    }
}

TEST(Request, ArrivesAsItWasSent) {
    const Request arrived = request_from(to_text(request()));
    EXPECT_EQ(arrived.nonce, "00ff");
    EXPECT_EQ(arrived.exercise, "8.2");
    EXPECT_EQ(arrived.options.seed, 7U);
    EXPECT_EQ(arrived.options.cases, 30);
    EXPECT_THROW(request_from("8.2"), InputError);
    EXPECT_THROW(request_from(""), InputError);
}

TEST(Nonce, IsNeverTheSame) {
    EXPECT_NE(fresh_nonce(), fresh_nonce());
    EXPECT_EQ(fresh_nonce().size(), 32U);
}

}  // namespace
}  // namespace bp::course::runner
