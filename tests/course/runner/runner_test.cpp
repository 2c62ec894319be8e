#include <sys/stat.h>
#include <unistd.h>
#include <gtest/gtest.h>

#include "tests/course/runner/in_a_place.hpp"

// Each hostile program, started by root and by an ordinary user, with namespaces and as on a system without. Many
// repetitions: test_course_runner --gtest_filter='*Runner*' --gtest_repeat=12 is more than a thousand runs.
namespace bp::course::runner {
namespace {

struct Expected {
    const char* hostile;
    Status status;
    const char* sentence;  ///< a part of what is said to have happened
    bool ends = true;
    bool needs_own_memory = false;  ///< the address sanitizer takes over memory and stack, and their limits go
};

#if defined(__SANITIZE_ADDRESS__)
constexpr bool kHasOwnMemory = false;
#else
constexpr bool kHasOwnMemory = true;
#endif

constexpr Expected kExpected[]{
    {"right", Status::passed, ""},
    {"endless_loop", Status::timed_out, "no answer within 0.6 s", false},
    {"waits", Status::timed_out, "no answer within 0.6 s", false},
    {"ignores_signals", Status::timed_out, "no answer within 0.6 s", false},
    {"null_write", Status::crashed, "null pointer"},
    {"aborts", Status::crashed, "SIGABRT"},
    {"uncaught_exception", Status::crashed, "SIGABRT"},
    {"calls_without_end", Status::crashed, "SIGSEGV", true, true},
    {"divides_by_zero", Status::crashed, "hostile.cpp:"},
    {"index_outside", Status::crashed, "Assertion"},
    {"takes_all_memory", Status::out_of_memory, "256 MiB", true, true},
    {"asks_too_much", Status::out_of_memory, "256 MiB", true, true},
    {"endless_output", Status::limit_reached, "output"},
    {"endless_file", Status::limit_reached, "files"},
    {"fork_bomb", Status::limit_reached, "processes"},
    {"fork_bomb_in_sessions", Status::limit_reached, "processes"},
    {"exits", Status::no_verdict, "ended by itself (exit code 0)"},
    {"exits_at_once", Status::no_verdict, "ended by itself (exit code 0)"},
    {"forges_a_verdict", Status::no_verdict, "ended by itself"},
    {"forges_and_goes_on", Status::no_verdict, ""},
    {"closes_everything", Status::no_verdict, "ended by itself"},
    {"becomes_another_program", Status::no_verdict, "ended by itself"},
    {"throws_a_number", Status::wrong_value, ""},
    {"leaves_a_grandchild", Status::passed, ""},
    {"leaves_a_file", Status::passed, ""},
};

using Where = std::tuple<User, Isolation>;

class Runner : public testing::TestWithParam<Where> {
  protected:
    void SetUp() override {
        if (user() == User::root && geteuid() != 0) GTEST_SKIP() << "needs root";
        struct stat program {};
        if (stat(BP_HOSTILE, &program) != 0 || (program.st_mode & S_IXOTH) == 0)
            GTEST_SKIP() << "others may not run it";
    }
    static User user() { return std::get<0>(GetParam()); }

    Seen judge(const std::string& hostile, double wall_seconds = 30) const {
        Limits limits{.wall_seconds = wall_seconds, .memory = std::size_t{256} << 20};
        limits.isolation = std::get<1>(GetParam());
        return place_.judge(hostile, user(), limits);
    }

    Place place_;
};

TEST_P(Runner, GivesEachHostileProgramItsStatusAndLeavesNothingBehind) {
    for (const Expected& expected : kExpected) {
        if (expected.needs_own_memory && !kHasOwnMemory) continue;
        const double wall_seconds = expected.ends ? 30 : 0.6;
        const Seen seen = judge(expected.hostile, wall_seconds);
        EXPECT_EQ(to_string(seen.status), to_string(expected.status)) << expected.hostile << ": " << seen.happened;
        EXPECT_NE(seen.happened.find(expected.sentence), std::string::npos)
            << expected.hostile << ": " << seen.happened;
        // A busy machine may be late once; a runner that waits for more than the limit is late each time.
        double seconds = seen.seconds;
        for (int attempt = 1; attempt < 5 && seconds >= wall_seconds + 0.5; ++attempt) {
            seconds = judge(expected.hostile, wall_seconds).seconds;
        }
        EXPECT_LT(seconds, wall_seconds + 0.5) << expected.hostile;
        EXPECT_EQ(place_.count_of_processes(), 0U) << expected.hostile;
        EXPECT_EQ(place_.count_of_files(), 0U) << expected.hostile;
        EXPECT_EQ(judge("right").status, Status::passed) << "after " << expected.hostile;
    }
}

TEST_P(Runner, ShowsTheInputOnWhichTheProgramEnded) {
    const std::pair<const char*, Status> all[]{{"loops_below_zero", Status::timed_out},
                                               {"crashes_below_zero", Status::crashed},
                                               {"exits_below_zero", Status::no_verdict},
                                               {"takes_all_memory_below_zero", Status::out_of_memory}};
    for (const auto& [hostile, status] : all) {
        if (status == Status::out_of_memory && !kHasOwnMemory) continue;
        const Seen seen = judge(hostile, status == Status::timed_out ? 0.6 : 30);
        EXPECT_EQ(to_string(seen.status), to_string(status)) << hostile << ": " << seen.happened;
        EXPECT_EQ(seen.claim, "twice is x + x") << hostile;
        EXPECT_EQ(seen.input, "x = -1.5") << hostile;
    }
    EXPECT_EQ(judge("right").input, "") << "where all is well there is no such input";
}

TEST_P(Runner, CountsNoProcessOfAnotherProgram) {
    Limits limits{.wall_seconds = 1.2};
    limits.isolation = std::get<1>(GetParam());
    const Seen seen = place_.judge_in_a_crowd("waits", user(), limits);
    EXPECT_EQ(to_string(seen.status), "TIMED OUT") << seen.happened;
}

TEST_P(Runner, LeavesNothingBehindWhenItIsInterrupted) {
    Limits limits{.wall_seconds = 100};
    limits.isolation = std::get<1>(GetParam());
    for (const char* hostile : {"ignores_signals", "endless_loop"}) {
        place_.interrupt(hostile, user(), limits);
        EXPECT_TRUE(place_.comes_to(0)) << hostile;
    }
    for (int i = 0; i < 3000 && place_.count_of_files() > 0; ++i) usleep(10'000);
    EXPECT_EQ(place_.count_of_files(), 0U);
}

TEST_P(Runner, RefusesTheNetworkWhereItCan) {
    const bool is_refused = std::get<1>(GetParam()) == Isolation::best && can_refuse_network(user());
    EXPECT_EQ(judge("uses_the_network").status, is_refused ? Status::wrong_value : Status::passed);
}

TEST_P(Runner, KeepsWhatWasPrinted) {
    const Seen seen = judge("prints");
    EXPECT_EQ(seen.status, Status::passed);
    EXPECT_NE(seen.printed.find("x is 3\n"), std::string::npos) << seen.printed;
    EXPECT_NE(seen.printed.find("and here is no end"), std::string::npos) << seen.printed;
}

std::string name_of(const testing::TestParamInfo<Where>& info) {
    return std::string(std::get<0>(info.param) == User::root ? "AsRoot" : "AsAnOrdinaryUser") +
           (std::get<1>(info.param) == Isolation::best ? "" : "WithoutNamespaces");
}

INSTANTIATE_TEST_SUITE_P(Hostile, Runner,
                         testing::Combine(testing::Values(User::ordinary, User::root),
                                          testing::Values(Isolation::best, Isolation::without_namespaces)),
                         name_of);

TEST(JudgeApart, SaysWhenTheProgramIsNotThere) {
    EXPECT_THROW(judge_apart({"1.1", "", "", Path::full}, "/no/such/program", {}), std::system_error);
}

}  // namespace
}  // namespace bp::course::runner
