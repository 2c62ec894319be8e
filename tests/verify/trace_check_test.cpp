#include "verify/trace_check.hpp"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>

#include "inspect/assignment.hpp"
#include "inspect/expression.hpp"
#include "ops/all_ops.hpp"
#include "verify/conversion.hpp"
#include "verify/property.hpp"
#include "verify/trace_check_text.hpp"

namespace bp::verify {
namespace {

using inspect::Trace;
using enum inspect::Verdict;

Trace trace_of(std::string_view expression, const std::vector<std::string>& values) {
    return inspect::trace(inspect::parse_expression(expression, inspect::parse_assignments(values)));
}

Trace seeded(std::string_view expression, const std::vector<std::string>& values, const Tensor<double>& seed) {
    auto computation = inspect::parse_expression(expression, inspect::parse_assignments(values));
    computation.seed = seed;
    return inspect::trace(computation);
}

inspect::TracedNode& node(Trace& trace, std::string_view name) {
    const auto found = std::ranges::find_if(trace.nodes, [&](const auto& one) { return one.name == name; });
    return *found;
}

const CheckedNode& checked(const TraceCheck& check, const Trace& trace, std::string_view name) {
    const auto found =
        std::ranges::find_if(check.nodes, [&](const auto& one) { return trace.nodes[one.node].name == name; });
    if (found == check.nodes.end()) throw std::out_of_range("no node is called " + std::string{name});
    return *found;
}

Trace slide() { return trace_of("s=w*x+b; y=sigmoid(s); L=0.5*(y-t)^2", {"w=2", "x=3", "b=-6", "t=0"}); }

// "An implementation perspective": dL/dw = 3/8, dL/dx = 1/4.
TEST(TraceCheck, FindsTheNumbersOfTheSlideTwiceMore) {
    const Trace trace = slide();
    const TraceCheck check = verify::check(trace);
    EXPECT_EQ(check.verdict(), pass);
    EXPECT_EQ(check.compared, 10U);
    EXPECT_EQ(check.all, 10U);
    const CheckedNumber w = checked(check, trace, "w").shown;
    EXPECT_EQ(w.delta, 3.0 / 8);
    EXPECT_NEAR(w.forward_mode, 3.0 / 8, 1e-16);
    EXPECT_NEAR(w.differences.value(), 3.0 / 8, 1e-16);
    EXPECT_EQ(w.step, 0x1p-38);
    EXPECT_LE(w.ratio, 0.5);
    EXPECT_NEAR(checked(check, trace, "x").shown.differences.value(), 1.0 / 4, 1e-16);
    EXPECT_NEAR(checked(check, trace, "s").shown.differences.value(), 1.0 / 8, 1e-16);
}

// One error signal is made wrong: doubled, with the other sign, dropped, NaN, and off in the twelfth digit.
TEST(TraceCheck, FailsForEveryWrongErrorSignalAndSaysHowWrong) {
    for (const char* name : {"w", "x", "b", "s", "y", "t", "L"}) {
        for (const double factor : {2.0, -1.0, 0.0, std::nan(""), 1 + 1e-12}) {
            Trace trace = slide();
            (*node(trace, name).delta)(0, 0) *= factor;
            const TraceCheck check = verify::check(trace);
            EXPECT_EQ(check.verdict(), fail) << name << " times " << factor;
            EXPECT_EQ(checked(check, trace, name).shown.verdict, fail);
            EXPECT_EQ(checked(check, trace, "v_8").shown.verdict, pass) << "the others are as right as before";
        }
    }
    Trace trace = slide();
    (*node(trace, "w").delta)(0, 0) *= 2;
    EXPECT_EQ(checked(verify::check(trace), trace, "w").shown.reason,
              "δ is 0.75, forward mode finds 0.375, 2 times that");
}

TEST(TraceCheck, FailsForAWrongValueWhateverItsErrorSignal) {
    Trace trace = trace_of("y = tanh(w); L = y + 1", {"w=0.5"});
    node(trace, "L").value(0, 0) += 1e-9;
    const TraceCheck check = verify::check(trace);
    EXPECT_EQ(check.verdict(), fail);
    EXPECT_NE(checked(check, trace, "L").shown.reason.find("an independent evaluation finds"), std::string::npos);
}

TEST(TraceCheck, NamesTheElementOfAMatrixThatFails) {
    Trace trace = seeded("Y = X @ W", {"X=[[1,2],[3,4]]", "W=[[1,-1,2],[0,3,1]]"},
                         make_tensor<double>({{1, -2, 3}, {0.5, 1, -1}}));
    EXPECT_EQ(verify::check(trace).verdict(), pass);
    EXPECT_EQ(verify::check(trace).compared, 4U + 6U + 6U);
    (*node(trace, "W").delta)(1, 2) += 1;
    const TraceCheck check = verify::check(trace);
    EXPECT_EQ(checked(check, trace, "W").shown.element, 5U);
    EXPECT_EQ(checked(check, trace, "W").passed, 5U);
    EXPECT_NE(to_table(check, trace, trace).find("W[2,3]"), std::string::npos);
}

// There is no derivative at a tie. The rule is that the first wins; another one is wrong, though a subgradient.
TEST(TraceCheck, IsUncheckedAtATieAndFailsIfTheRuleForItIsNotFollowed) {
    Trace trace = trace_of("m = max(a, b); L = 3*m", {"a=2", "b=2"});
    const TraceCheck check = verify::check(trace);
    EXPECT_EQ(check.verdict(), unchecked);
    EXPECT_EQ(checked(check, trace, "a").shown.verdict, unchecked);
    EXPECT_NE(checked(check, trace, "b").shown.reason.find("node 'm' = max(a, b) has a tie or a kink"),
              std::string::npos);
    EXPECT_FALSE(checked(check, trace, "b").shown.differences) << "across a kink they mean nothing";
    EXPECT_EQ(checked(check, trace, "m").shown.verdict, pass);
    (*node(trace, "a").delta)(0, 0) = 1.5;
    (*node(trace, "b").delta)(0, 0) = 1.5;
    EXPECT_EQ(verify::check(trace).verdict(), fail);
}

TEST(TraceCheck, IsUncheckedAtKinksAndPassesBesideThem) {
    for (const char* text : {"relu(x)", "abs(x)", "leaky_relu(x, slope=0.1)", "min(x, 0)", "hinge(1 + x, 1)"}) {
        EXPECT_EQ(verify::check(trace_of(text, {"x=0"})).verdict(), unchecked) << text;
        EXPECT_EQ(verify::check(trace_of(text, {"x=1e-6"})).verdict(), pass) << text;
        EXPECT_EQ(verify::check(trace_of(text, {"x=-0.5"})).verdict(), pass) << text;
    }
    EXPECT_EQ(verify::check(trace_of("max(x, x)", {"x=1"})).verdict(), pass);
}

TEST(TraceCheck, NamesTheNodeThatIsNotFinite) {
    const TraceCheck check = verify::check(trace_of("a = x*x; L = a - a", {"x=1e200"}));
    EXPECT_EQ(check.verdict(), unchecked);
    EXPECT_EQ(check.compared, 0U);
    EXPECT_EQ(check.reason.substr(0, 28), "node 'a' = multiply(x, x) co");
    const TraceCheck log = verify::check(trace_of("y = log(x); L = 2*y", {"x=-1"}));
    EXPECT_EQ(log.reason.substr(0, 32), "node 'y' = log(x) computes nan: ");
}

TEST(TraceCheck, IsNotDisturbedByWhatTheLossDoesNotDependOn) {
    const TraceCheck check = verify::check(trace_of("z = log(y); L = x^2", {"x=3", "y=-1"}));
    EXPECT_EQ(check.verdict(), pass);
    EXPECT_EQ(check.compared, 2U);
    EXPECT_EQ(verify::check(trace_of("step(2) + w", {"w=1"})).verdict(), pass);
}

// Where terms cancel rounding explains everything, so nothing is certified.
TEST(TraceCheck, DoesNotCertifyADerivativeThatRoundingHasEaten) {
    const Trace trace = trace_of("d = (x + 1e12) - 1e12; L = d^2", {"x=1e-3"});
    const TraceCheck check = verify::check(trace);
    EXPECT_EQ(checked(check, trace, "x").shown.verdict, unchecked);
    EXPECT_NE(checked(check, trace, "x").shown.reason.find("too uncertain"), std::string::npos);
}

TEST(TraceCheck, SaysWhyThereIsNothingToCompare) {
    EXPECT_EQ(verify::check(trace_of("3*4", {})).verdict(), unchecked);
    EXPECT_NE(verify::check(trace_of("3*4", {})).reason.find("no parameter and no input"), std::string::npos);
    inspect::Computation large;
    const NodeId X = large.graph.parameter({120, 120}), Y = large.graph.add(make_op("matmul"), {X, X});
    large.leaves.emplace(X, Tensor<double>(120, 120, 0.5));
    large.loss = large.graph.add(make_op("sum"), {Y});
    const TraceCheck check = verify::check(inspect::trace(large));
    EXPECT_EQ(check.verdict(), unchecked);
    EXPECT_NE(check.reason.find("too large"), std::string::npos);
}

TEST(TraceCheck, TakesEveryKthNumberOfALargeGraph) {
    inspect::Computation large;
    const NodeId x = large.graph.parameter({1, 4000});
    large.leaves.emplace(x, Tensor<double>(1, 4000, 0.5));
    large.loss = large.graph.add(make_op("sum"), {large.graph.add(make_op("tanh"), {x})});
    const TraceCheck check = verify::check(inspect::trace(large));
    EXPECT_EQ(check.verdict(), pass);
    EXPECT_EQ(check.all, 8001U);
    EXPECT_GE(check.compared, 20U);
    EXPECT_LT(check.compared, 200U);
}

/// No false alarm; and one error signal falsified in the eighth digit is found, unless it is unchecked or 0.
Verdict judge(const Engine&, const Case& drawn) {
    Trace trace = inspect::trace(to_computation(drawn.program));
    TraceCheck check = verify::check(trace);
    if (check.verdict() == fail) return Verdict::failed(to_table(check, trace, trace));
    if (!check.reason.empty()) return Verdict::unchecked(check.reason);
    Verdict verdict;
    for (const CheckedNode& node : check.nodes) verdict.compared += node.passed;
    const CheckedNode& victim = check.nodes[drawn.tape.salt % check.nodes.size()];
    double& delta = trace.nodes[victim.node].delta->data()[victim.shown.element];
    const bool is_large = std::abs(delta) > 1e-3 && victim.shown.verdict == pass;
    if (!is_large) return verdict;
    delta *= 1 + 1e-5;
    if (verify::check(trace).verdict() == fail) return verdict;
    return Verdict::failed("a wrong error signal of node " + trace.nodes[victim.node].name + " was not found");
}

TEST(TraceCheck, GivesNoFalseAlarmAndFindsAFalsifiedNumberOnRandomGraphs) {
    for (const Kind kind : {Kind::moderate, Kind::continuous, Kind::lattice}) {
        const Property property{"trace", "trace --check is right", kind, judge};
        const Report report = verify::check(property, Engine{}, {.cases = 250, .seed = 7});
        EXPECT_FALSE(report.counterexample) << to_text(property, *report.counterexample);
        EXPECT_GE(report.compared, 1500U);
    }
}

}  // namespace
}  // namespace bp::verify
