#include <gtest/gtest.h>

#include "base/random.hpp"
#include "inspect/graph_json.hpp"
#include "verify/conversion.hpp"
#include "verify/engine.hpp"
#include "verify/oracle/definition.hpp"
#include "verify/tape.hpp"

namespace bp::verify {
namespace {

std::uint8_t byte(Random& random) { return static_cast<std::uint8_t>(random.below(256)); }

/// Any bytes at all, longer lists than the search draws.
Tape any_tape(Random& random) {
    Tape tape;
    tape.pool.resize(random.below(9));
    tape.leaves.resize(random.below(9));
    tape.genes.resize(random.below(41));
    for (std::uint16_t& number : tape.pool) number = static_cast<std::uint16_t>(random.below(65536));
    for (LeafGene& leaf : tape.leaves) leaf = {byte(random), byte(random), byte(random), byte(random)};
    for (Gene& gene : tape.genes) gene = {byte(random), byte(random), byte(random), byte(random), byte(random)};
    tape.style = static_cast<Style>(random.below(5));
    tape.side = static_cast<std::uint8_t>(random.below(4));
    tape.loss = random.below(4) == 0 ? byte(random) : std::uint8_t{0};
    tape.salt = byte(random);
    return tape;
}

constexpr std::array kKinds{Kind::lattice, Kind::convex, Kind::continuous, Kind::moderate};

TEST(GeneTapes, DecodeToAGraphThatTheEngineAcceptsWhateverTheySay) {
    Random random(3);
    for (int n = 0; n < 2000; ++n) {
        const Kind kind = kKinds[random.below(kKinds.size())];
        const Program program = decode(any_tape(random), kind);
        const Graph graph = to_graph(program);
        ASSERT_EQ(graph.size(), program.steps.size());
        for (std::size_t s = 0; s < graph.size(); ++s) EXPECT_EQ(graph.nodes()[s].shape, program.steps[s].shape);
        EXPECT_TRUE(oracle::needing_delta(program)[program.loss]) << to_text(program);
    }
}

TEST(GeneTapes, OfNothingAreOneParameter) {
    const Program program = decode(Tape{}, Kind::lattice);
    ASSERT_EQ(program.steps.size(), 1U);
    EXPECT_EQ(program.steps[0].op, "parameter");
    EXPECT_EQ(program.loss, 0U);
}

TEST(GeneTapes, ShrinkTowardsSimpleNumbersAndTheFirstOps) {
    EXPECT_EQ(pool_number(0, Kind::continuous), 0);
    EXPECT_EQ(pool_number(1, Kind::lattice), 0.5);
    EXPECT_EQ(pool_number(2, Kind::lattice), -0.5);
    Tape tape;
    tape.leaves = {LeafGene{}};
    tape.genes = {Gene{}};
    EXPECT_EQ(decode(tape, Kind::lattice).steps[1].op, "add");
    EXPECT_EQ(decode(tape, Kind::lattice).steps[1].parents, (std::vector<std::size_t>{0, 0}));
}

TEST(GeneTapes, KeepEqualLeavesEqual) {
    Tape tape;
    tape.pool = {3};
    tape.leaves = {LeafGene{}, LeafGene{}};
    const Program program = decode(tape, Kind::lattice);
    EXPECT_EQ(program.steps[0].value(0, 0), program.steps[1].value(0, 0));
}

// With equal weights a softmax, whose elements sum to 1, would hide every mistake.
TEST(GeneTapes, WeighTheElementsOfALossDifferentlyAndNeverWithZero) {
    for (std::size_t position = 0; position < 12; ++position) {
        EXPECT_NE(signed_weight(position, Kind::lattice), 0);
        EXPECT_NE(signed_weight(position, Kind::lattice), signed_weight(position + 1, Kind::lattice));
        EXPECT_GT(signed_weight(position, Kind::convex), 0);
    }
}

TEST(GeneTapes, PrintAsAGraphFileThatGivesTheSameErrorSignals) {
    Random random(4);
    const Engine engine;
    for (int n = 0; n < 300; ++n) {
        const Program program = decode(any_tape(random), Kind::continuous);
        Machine machine(engine, program);
        machine.forward();
        machine.backward();
        const inspect::Computation read = inspect::parse_graph_json(inspect::to_graph_json(to_computation(program)));
        ASSERT_EQ(read.graph.size(), program.steps.size());
        Parameters<double> parameters(read.graph);
        Workspace<double> ws(read.graph, parameters);
        for (const auto& [id, value] : read.leaves) ws.set(id, view(value));
        forward(read.graph, ws);
        backward<double>(read.graph, ws, read.loss, view(read.seed));
        for (std::size_t s = 0; s < program.steps.size(); ++s) {
            if (!program.steps[s].wants_delta) continue;
            const View<const double> expected = machine.delta(s);
            const View<const double> found = ws.delta(NodeId{static_cast<std::uint32_t>(s)});
            EXPECT_TRUE(std::equal(found.flat().begin(), found.flat().end(), expected.flat().begin()))
                << to_text(program);
        }
    }
}

}  // namespace
}  // namespace bp::verify
