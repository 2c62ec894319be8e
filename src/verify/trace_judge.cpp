#include "verify/trace_judge.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

#include "base/text.hpp"

namespace bp::verify {

using inspect::TracedNode;
using oracle::CellId;
using oracle::Quad;

namespace {

/// A derivative less certain than this share of the larger of its size and 1e-3 certifies nothing.
constexpr double kCoarsest = 1e-6;

std::string described(const TracedNode& node) { return fmt::format("node '{}' = {}", node.name, node.formula); }

/// An error as a part of what is allowed.
double ratio(Quad error, double allowed) {
    const double size = std::abs(static_cast<double>(error));
    if (size == 0) return 0;
    return allowed > 0 ? size / allowed : std::numeric_limits<double>::infinity();
}

std::string side_by_side(double delta, const char* name, double expected) {
    const std::string times = expected == 0 ? "" : fmt::format(", {:.6g} times that", delta / expected);
    return fmt::format("δ is {}, {} {}{}", shortest(delta), name, shortest(expected), times);
}

}  // namespace

TraceJudge::TraceJudge(const inspect::Trace& trace, const TracedProgram& traced)
    : trace_(&trace), traced_(&traced), precise_(traced.program, traced.values), closed_(precise_.closed_branch()) {}

const TracedNode& TraceJudge::node_of(CellId id) const {
    std::size_t step = 0;
    while (precise_.cells.elements(step).back() < id) ++step;  // a node's last number is the last one added for it
    return trace_->nodes[traced_->nodes[step]];
}

std::string TraceJudge::obstacle() const {
    if (const std::optional<CellId> wild = precise_.untamed()) {
        return fmt::format("{} computes {}: not finite, or so near to overflow that no rounding bound holds",
                           described(node_of(*wild)), shortest(static_cast<double>(precise_.values[*wild])));
    }
    const std::optional<CellId> bent = precise_.bound.beyond_linear_range();
    if (!bent) return {};
    return fmt::format("{} bends so much over what rounding leaves open of its input that no rounding bound holds",
                       described(node_of(*bent)));
}

std::string TraceJudge::wrong_value(std::size_t step) const {
    const auto elements = precise_.cells.elements(step);
    for (std::size_t e = 0; e < elements.size(); ++e) {
        const double found = traced_->values[step].data()[e];
        const Quad expected = precise_.values[elements[e]];
        if (ratio(Quad(found) - expected, kSlack * precise_.bound.of_value(elements[e])) <= 1) continue;
        return fmt::format("its value is {}, an independent evaluation finds {}", shortest(found),
                           shortest(static_cast<double>(expected)));
    }
    if (!closed_ || &node_of(*closed_) != &trace_->nodes[traced_->nodes[step]]) return {};
    return "it took a branch that its inputs do not allow";
}

CheckedNumber TraceJudge::error_signal(std::size_t step, std::size_t element) {
    const TracedNode& node = trace_->nodes[traced_->nodes[step]];
    const CellId at = precise_.cells.elements(step)[element];
    const Quad forward_mode = precise_.slopes.derivative(at);
    const double rounding = kSlack * precise_.bound.of_derivative(precise_.slopes.tangents());
    const DifferenceQuotient quotient = difference_quotient(precise_, at, rounding / kSlack);
    CheckedNumber number{.element = element,
                         .delta = node.delta->data()[element],
                         .step = quotient.step,
                         .forward_mode = static_cast<double>(forward_mode)};
    if (!quotient.crossed) number.differences = static_cast<double>(quotient.value);
    number.ratio = ratio(Quad(number.delta) - forward_mode, rounding);
    const double off_differences = ratio(Quad(number.delta) - quotient.value, rounding + quotient.error);
    const double size = std::max({std::abs(number.delta), std::abs(number.forward_mode), 1e-3});
    const auto end_with = [&](inspect::Verdict verdict, std::string reason) {
        number.verdict = verdict;
        number.reason = std::move(reason);
        return number;
    };
    using enum inspect::Verdict;
    // comparisons are written so that a NaN does not pass
    if (!std::isfinite(rounding)) return end_with(unchecked, "no finite bound on its rounding is known");
    if (!(number.ratio <= 1)) {
        return end_with(fail, side_by_side(number.delta, "forward mode finds", number.forward_mode));
    }
    if (quotient.crossed) return end_with(unchecked, kink(*quotient.crossed));
    if (!(rounding + quotient.error <= kCoarsest * size)) {
        return end_with(unchecked, "δ and the differences are too uncertain here to judge by");
    }
    number.ratio = std::max(number.ratio, off_differences);
    if (off_differences <= 1) return number;
    return end_with(fail, side_by_side(number.delta, "differences give", *number.differences));
}

std::string TraceJudge::kink(CellId id) const {
    return fmt::format("{} has a tie or a kink within h, so there is no derivative; δ follows the rule for it",
                       described(node_of(id)));
}

}  // namespace bp::verify
