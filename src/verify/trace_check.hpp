#pragma once

#include <optional>
#include <string>
#include <vector>

#include "inspect/gradient_check.hpp"
#include "inspect/trace.hpp"

namespace bp::verify {

/// One number of a node's error signal beside the same derivative found without the backward pass.
struct CheckedNumber {
    std::size_t element = 0;  ///< its place in the node's matrix, row after row
    double delta = 0;
    std::optional<double> differences{};  ///< (f(x + h) - f(x - h)) / 2h from values alone; none across a kink
    double step = 0;                      ///< h
    double forward_mode = 0;              ///< a tangent carried from here to the loss, by other local derivatives
    double ratio = 0;                     ///< the larger distance of δ from the two, over what rounding may explain
    inspect::Verdict verdict = inspect::Verdict::pass;
    std::string reason{};  ///< unless it passed
};

/// One node of a trace: how many of its numbers agree, and the one that says most about it: the first that fails, else
/// the first that is unchecked, else the one nearest to its bound.
struct CheckedNode {
    std::size_t node = 0;  ///< its place in Trace::nodes
    std::size_t compared = 0, passed = 0;
    CheckedNumber shown{};
};

/// What came of comparing a trace. `unchecked` is no pass: something kept the derivatives from judging.
struct TraceCheck {
    std::vector<CheckedNode> nodes{};  ///< those with an error signal of which something was compared
    std::size_t compared = 0;          ///< numbers, of all nodes
    std::size_t all = 0;               ///< how many numbers the error signals have
    std::string reason{};              ///< why nothing could be compared, if so

    /// Fail if anything fails, pass if everything that was compared passes, else unchecked.
    inspect::Verdict verdict() const;
    /// The node nearest to its bound among those that passed; null if none did.
    const CheckedNode* nearest_to_bound() const;
};

/// How many numbers are compared where a graph is so large that all of them would take long: every k-th of them, so
/// that passes × cells stays below this. About 100 ns each.
inline constexpr double kMostWork = 2e7;
/// Matrices taken apart into single numbers; beyond this nothing is compared.
inline constexpr double kMostCells = 1 << 20;

/// Compares every error signal, element by element, with two derivatives that share no code with the engine: central
/// differences and forward mode, both in binary128 on an evaluator of its own. What rounding may explain is 8 times the
/// running error bound, and beside it what the difference itself may be off. Each node's value is compared with the
/// evaluator's too: a wrong value could have a right derivative.
/// Where a max, relu, … has a tie or a kink there is no derivative: the number fails if forward mode, which follows the
/// lecture's rule for ties, disagrees, and is unchecked otherwise.
TraceCheck check(const inspect::Trace& trace);

}  // namespace bp::verify
