#include <cmath>

#include <gtest/gtest.h>

#include "verify/comparison.hpp"
#include "verify/property.hpp"

namespace bp::verify {
namespace {

bool has_op(const Program& program, std::string_view op) {
    return std::ranges::any_of(program.steps, [op](const oracle::Step& step) { return step.op == op; });
}

TEST(Search, FindsTheSmallestGraphThatFails) {
    const Property no_maximum{"", "", Kind::continuous, [](const Engine&, const Case& drawn) {
                                  return has_op(drawn.program, "max") ? Verdict::failed("a max") : Verdict{};
                              }};
    const Report report = check(no_maximum, Engine{}, {.cases = 1000, .seed = 5});
    ASSERT_TRUE(report.counterexample);
    EXPECT_FALSE(report.has_passed());
    EXPECT_EQ(report.counterexample->message, "a max");
    EXPECT_EQ(report.counterexample->program.steps.size(), 2U);
    EXPECT_EQ(report.counterexample->found_after, report.cases);
    EXPECT_EQ(report.cases, report.coverage.graphs);
}

TEST(Search, DrawsTheSameGraphsFromTheSameSeed) {
    static std::string drawn_graphs;
    const Property listed{"", "", Kind::lattice, [](const Engine&, const Case& drawn) {
                              drawn_graphs += std::to_string(drawn.program.steps.size()) + " ";
                              return Verdict{};
                          }};
    const auto graphs = [&](std::uint64_t seed) {
        drawn_graphs.clear();
        check(listed, Engine{}, {.cases = 50, .seed = seed});
        return drawn_graphs;
    };
    const std::string first = graphs(1);
    EXPECT_EQ(graphs(1), first);
    EXPECT_NE(graphs(2), first);
}

TEST(Search, TakesAnErrorThatAPassThrowsForAFailure) {
    Engine refusing;
    refusing.forward = [](const Graph&, Workspace<double>&) { throw GraphError("no forward today"); };
    const Report report = check(property("P1"), refusing, {.cases = 10, .seed = 1});
    ASSERT_TRUE(report.counterexample);
    EXPECT_EQ(report.counterexample->message, "threw: no forward today");
}

TEST(Search, DoesNotCountAsPassedWhatComparedNothing) {
    const Property empty{"", "", Kind::lattice, [](const Engine&, const Case&) { return Verdict{}; }};
    EXPECT_FALSE(check(empty, Engine{}, {.cases = 10, .seed = 1}).has_passed());
}

TEST(Comparisons, FailOnNanAndOnTheFirstDifferenceAlone) {
    Comparison comparison("the value");
    comparison.exact(0, 0.0, -0.0);
    comparison.within(0, 1.0, 1.5, 0.5);
    EXPECT_FALSE(comparison.verdict().has_failed());
    EXPECT_EQ(comparison.verdict().worst, 1);
    comparison.within(1, std::nan(""), 1, 1e300);
    comparison.exact(2, 3, 6);
    EXPECT_TRUE(comparison.verdict().has_failed());
    EXPECT_EQ(comparison.verdict().compared, 4U);
    EXPECT_EQ(comparison.verdict().message.substr(0, 24), "the value of v_2 is nan,") << comparison.verdict().message;
}

TEST(Comparisons, OfBytesTellZerosApartAndTakeANanForItself) {
    const Tensor<double> zero = make_tensor<double>({{0.0}}), minus_zero = make_tensor<double>({{-0.0}});
    const Tensor<double> nan = make_tensor<double>({{std::nan("")}});
    Comparison same("x");
    same.same_bytes(0, view(nan), view(nan));
    EXPECT_FALSE(same.verdict().has_failed());
    same.same_bytes(0, view(zero), view(minus_zero));
    EXPECT_TRUE(same.verdict().has_failed());
}

TEST(Counterexamples, PrintTheGraphForTheEyeAndForTrace) {
    Program program;
    const std::size_t x = oracle::add_leaf(program, "parameter", make_tensor<double>({{1}}));
    oracle::set_loss(program, oracle::add_step(program, "square", {x}));
    const std::string text = to_text(property("P2"), {program, "the message", 3});
    EXPECT_EQ(text.substr(0, 9), "P2 fails:");
    EXPECT_NE(text.find("the message\nv_1 = parameter [[1]]"), std::string::npos) << text;
    EXPECT_NE(text.find("{\"nodes\""), std::string::npos) << text;
    EXPECT_THROW(property("P0.5"), InputError);
}

}  // namespace
}  // namespace bp::verify
