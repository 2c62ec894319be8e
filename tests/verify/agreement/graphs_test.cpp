#include <gtest/gtest.h>

#include "inspect/graph_function.hpp"
#include "tests/verify/agreement/tolerance.hpp"
#include "verify/conversion.hpp"
#include "verify/op_record.hpp"
#include "verify/property.hpp"

// Four derivations of one graph's gradient at once, element by element, where P3, P4 and FM take two each: messages,
// duals through the engine, and of the independent evaluator its forward mode and differences of its values. Graphs of
// all ops, matrices among them, at ties and kinks too: all follow the branch that the engine's values chose.
namespace bp::verify {
namespace {

constexpr std::size_t kMostElements = 12;  // of one leaf, evenly spread

/// The gradient of one leaf by the two derivations that go through the engine.
struct ThroughEngine {
    std::vector<double> messages, duals;
};

ThroughEngine through_engine(const inspect::Computation& computation, NodeId leaf) {
    inspect::GraphFunction f(computation, leaf);
    return {f.backward_gradient(), f.forward_gradient()};
}

void compare_leaf(const ThroughEngine& found, std::size_t step, Precise& at, Distances& distances) {
    const auto elements = at.cells.elements(step);
    const std::size_t every = (elements.size() + kMostElements - 1) / kMostElements;
    for (std::size_t e = 0; e < elements.size(); e += every) {
        const oracle::Move<Quad> unit{elements[e], Quad(1)};
        const Quad forward_mode = at.slopes.derivative(elements[e]);
        const double allowed = of_derivative(at), of_both = allowed + of_difference(at);
        const Quad expected =
            difference(at, std::span<const oracle::Move<Quad>>(&unit, 1), forward_mode, of_difference(at));
        const std::string where = "v_" + std::to_string(step + 1) + ", element " + std::to_string(e) + ", by ";
        distances.add(where + "messages, beside forward mode", Quad(found.messages[e]), forward_mode, allowed);
        distances.add(where + "messages, beside a difference", Quad(found.messages[e]), expected, of_both);
        distances.add(where + "duals, beside forward mode", Quad(found.duals[e]), forward_mode, allowed);
        distances.add(where + "duals, beside a difference", Quad(found.duals[e]), expected, of_both);
    }
}

void compare_loss(const View<const double> found, const Precise& at, Distances& distances) {
    for (std::size_t e = 0; e < at.cells.loss().size(); ++e) {
        const oracle::CellId id = at.cells.loss()[e];
        distances.add("the loss", Quad(found.flat()[e]), at.values[id], kSlack * at.bound.of_value(id));
    }
}

Verdict all_derivations_agree(const Engine& engine, const Case& drawn) {
    Machine machine(engine, drawn.program);
    machine.forward();
    Precise at(drawn.program, machine);
    if (!at.is_tame()) return Verdict::unchecked("its numbers are too large for doubles");
    const inspect::Computation computation = to_computation(drawn.program);
    Distances distances;
    compare_loss(machine.value(drawn.program.loss), at, distances);
    for (std::size_t s = 0; s < drawn.program.steps.size(); ++s) {
        if (!drawn.program.steps[s].wants_delta) continue;
        compare_leaf(through_engine(computation, NodeId{static_cast<std::uint32_t>(s)}), s, at, distances);
    }
    Verdict verdict = distances.failure.empty() ? Verdict{} : Verdict::failed(distances.failure);
    verdict.compared = distances.compared;
    verdict.worst = distances.worst;
    return verdict;
}

TEST(RandomGraphs, HaveTheSameGradientByMessagesByDualsByForwardModeAndByDifferences) {
    const Property property{"agreement", "all derivations agree", Kind::moderate, all_derivations_agree};
    constexpr Effort kEffort{.cases = 2000, .seed = 4};
    const Report report = check(property, Engine{}, kEffort);
    EXPECT_FALSE(report.counterexample) << to_text(property, *report.counterexample);
    EXPECT_GE(report.cases, kEffort.cases);
    EXPECT_TRUE(few(report.unchecked, report.cases)) << report.unchecked << " of " << report.cases;
    EXPECT_GE(report.compared, 10 * report.cases);
    EXPECT_LE(report.worst, kHeadroom);
    EXPECT_GE(report.coverage.matrices, 4000U);
    for (const OpRecord* record : records_of_engine()) {
        if (record->form == Form::leaf || !record->has_derivative) continue;
        const auto found = report.coverage.ops.find(record->name);
        EXPECT_GE(found == report.coverage.ops.end() ? 0 : found->second, 100U) << record->name;
    }
    RecordProperty("compared", static_cast<int>(report.compared));
    RecordProperty("unchecked", static_cast<int>(report.unchecked));
    RecordProperty("worst", shortest(report.worst));
}

}  // namespace
}  // namespace bp::verify
