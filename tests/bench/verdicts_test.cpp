#include "report/verdicts.hpp"

#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

#include "report/old_run.hpp"
#include "report/text.hpp"
#include "tests/cli/program.hpp"

namespace bp::bench {
namespace {

/// Times that follow c·x^exponent, with the last repetitions later by `noise`.
void add_family(Measurements& m, const std::string& name, double exponent, double noise = 0.01) {
    for (const double x : {4, 8, 16, 32, 64, 128}) {
        Samples& samples = m[name + "/" + std::to_string(static_cast<int>(x))];
        const double least = 1e-6 * std::pow(x, exponent);
        samples.seconds = {least, least * (1 + noise), least * (1 + noise / 2), least * (1 + 2 * noise)};
    }
}

const Verdict* find(const std::vector<Verdict>& verdicts, const std::string& claim) {
    const auto found =
        std::find_if(verdicts.begin(), verdicts.end(), [&](const Verdict& v) { return v.claim == claim; });
    return found == verdicts.end() ? nullptr : &*found;
}

std::string verdict_on_depth(double exponent, double noise = 0.01) {
    Measurements m;
    add_family(m, "forward/depth", exponent, noise);
    const auto verdicts = verdicts_of(m);
    return find(verdicts, "forward time over depth: exponent")->word();
}

TEST(BenchVerdicts, HoldForALineAndFailForAParabola) {
    EXPECT_EQ(verdict_on_depth(1), "holds");
    EXPECT_EQ(verdict_on_depth(1.03), "holds");
    EXPECT_EQ(verdict_on_depth(1.2), "fails");
    EXPECT_EQ(verdict_on_depth(2), "fails");
    EXPECT_EQ(verdict_on_depth(0.5), "fails");
}

TEST(BenchVerdicts, AreNotDecidedByNoise) { EXPECT_EQ(verdict_on_depth(1.04, 0.3), "not decided"); }

TEST(BenchVerdicts, AreNotDecidedWhereTimesFollowNoPower) {
    Measurements m;
    add_family(m, "forward/depth", 1);
    for (double& seconds : m["forward/depth/16"].seconds) seconds *= 3;
    EXPECT_EQ(verdicts_of(m).front().word(), "not decided");
}

TEST(BenchVerdicts, JudgeBackwardOverForward) {
    Measurements m;
    m["forward/ratio/512"].seconds = {1.0, 1.01, 1.02};
    m["backward/ratio-input/512"].seconds = {2.0, 2.02, 2.03};
    m["backward/ratio/512"].seconds = {2.5, 2.51, 2.52};
    const auto verdicts = verdicts_of(m);
    EXPECT_EQ(find(verdicts, "backward over forward, with the inputs' error signal")->word(), "holds");
    EXPECT_EQ(find(verdicts, "the same without it; (2P - P₁)/P = 1.75")->word(), "fails");
}

TEST(BenchVerdicts, SayNothingOfWhatWasNotMeasured) { EXPECT_TRUE(verdicts_of({}).empty()); }

// Per weight and sample: 3-4-4-2 has P = 12 + 16 + 8 = 36 and P₁ = 12.
TEST(BenchCounts, AreOneForwardAndTwoBackward) {
    for (const Count& count : counts()) {
        EXPECT_EQ(count.forward, 1) << count.network;
        EXPECT_EQ(count.backward_with_input, 2) << count.network;
        EXPECT_TRUE(count.counted_equals_formula) << count.network;
    }
    EXPECT_EQ(counts()[0].network, "3-4-4-2");
    EXPECT_EQ(counts()[0].backward, (2.0 * 36 - 12) / 36);
}

TEST(BenchRatio, OfATimeToItselfIsOne) {
    const Samples samples{{1, 1.1, 1.2, 1.3}, {}};
    const Ratio ratio = ratio_of(samples, samples);
    EXPECT_EQ(ratio.value, 1);
    EXPECT_LE(ratio.low, 1);
    EXPECT_GE(ratio.high, 1);
}

TEST(BenchRatio, OfMediansDoesNotBelieveOneLuckyPass) {
    const Samples lucky_once{{1, 2, 2, 2, 2}, {}}, steady{{2, 2, 2, 2, 2}, {}};
    EXPECT_EQ(ratio_of(lucky_once, steady).value, 0.5);
    EXPECT_EQ(ratio_of(lucky_once, steady, &Samples::median).value, 1);
}

TEST(OldRun, KnowsABenchmarkByItsNameHoweverOftenItRan) {
    for (const std::string settings : {"", "/repeats:27", "/iterations:1", "/iterations:1/repeats:27"}) {
        std::string run = R"({"run_name": "forward/ratio/512)";
        run += settings + R"(", "cpu_time": 2.0, "time_unit": "ms"})";
        const auto then = read_old_run(cli::write_file("old.json", R"({"benchmarks": [)" + run + "]}"));
        EXPECT_EQ(then.at("forward/ratio/512").seconds, std::vector<double>{2e-3}) << settings;
    }
}

TEST(OldRun, RefusesWhatIsNoResult) {
    EXPECT_THROW(read_old_run("/no/such/file"), std::exception);
    EXPECT_THROW(read_old_run(cli::write_file("old.json", "{}")), std::exception);
    EXPECT_THROW(read_old_run(cli::write_file("old.json", "no json")), std::exception);
}

}  // namespace
}  // namespace bp::bench
