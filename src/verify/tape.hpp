#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "verify/oracle/program.hpp"

/// A random graph as a list of small numbers, the gene tape. Every tape decodes to a valid graph, so nothing is thrown
/// away; leaving out genes or making numbers smaller gives another valid, simpler graph, so counterexamples shrink.
namespace bp::verify {

/// What a graph is drawn for: which numbers lie at its leaves, and which ops it is made of.
enum class Kind {
    lattice,     ///< multiples of 1/2 and ops that keep them exact: equality can be asked for
    convex,      ///< the same, and the loss is a convex function of its leaves
    continuous,  ///< any numbers, also tiny and huge ones, and all ops
    moderate     ///< all ops, with numbers near 1 or 0, where differences of values mean something
};

/// Which nodes a gene prefers as parents.
enum class Style : std::uint8_t {
    uniform,   ///< any
    near,      ///< the newest two: deep, narrow graphs
    hub,       ///< half of all parents are one node: a large fan-out
    repeated,  ///< the same node in all positions
    patterns   ///< whole blocks as well: ladder, residual, highway, tied weights, classifier
};

/// One computed node: an op, parents counted back from the newest node, and a number for everything else.
struct Gene {
    std::uint8_t op = 0, a = 0, b = 0, c = 0, pick = 0;
};

/// One leaf: where its numbers start in the pool, which kind of leaf, which shape.
struct LeafGene {
    std::uint8_t number = 0, kind = 0, rows = 0, cols = 0;
};

/// A random graph as plain numbers: every tape decodes to a valid graph, and a shorter or smaller one to a simpler one.
struct Tape {
    /// Numbers that all leaves draw from, so that equal ones (ties) are common and stay equal while they shrink.
    std::vector<std::uint16_t> pool;
    std::vector<LeafGene> leaves;
    std::vector<Gene> genes;
    Style style = Style::uniform;
    std::uint8_t side = 0;  ///< the largest side of a leaf is this + 1; 0 gives graphs of single numbers
    std::uint8_t loss = 0;  ///< 0: all nodes that nobody uses, weighed and added; else a node counted from the newest
    std::uint8_t salt = 0;  ///< for whatever else a property draws: seeds, directions, second points
};

/// The graph of a tape. Ops that the engine does not have are never used.
oracle::Program decode(const Tape& tape, Kind kind);

/// The number that an entry of the pool stands for: 0, 1/2, -1/2, 1, -1, … first.
double pool_number(std::uint16_t entry, Kind kind);

/// Small signed whole numbers, none of them 0: 1, -2, 3, -1, 2, -3, …; all positive for a convex graph. Never all
/// equal: the elements of a softmax sum to 1, so with equal weights they would hide every mistake.
double signed_weight(std::size_t position, Kind kind);

/// A test case: what was drawn, and the graph it stands for.
struct Case {
    Tape tape;
    Kind kind = Kind::lattice;
    oracle::Program program;
};

}  // namespace bp::verify
