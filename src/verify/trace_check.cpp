#include "verify/trace_check.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

#include "verify/trace_judge.hpp"

namespace bp::verify {

using inspect::TracedNode;

namespace {

/// Passes over all cells that one number takes: at most eight evaluations, a tangent and its bound.
constexpr double kPasses = 10;

/// Whether `one` says more about a node than `other`.
bool says_more(const CheckedNumber& one, const CheckedNumber& other) {
    const auto rank = [](inspect::Verdict verdict) {
        return verdict == inspect::Verdict::fail ? 2 : verdict == inspect::Verdict::unchecked ? 1 : 0;
    };
    if (rank(one.verdict) != rank(other.verdict)) return rank(one.verdict) > rank(other.verdict);
    return one.verdict == inspect::Verdict::pass && one.ratio > other.ratio;
}

/// Compares every k-th number of the trace.
void compare_all(const inspect::Trace& trace, const TracedProgram& traced, std::size_t k, TraceCheck& result) {
    TraceJudge judge(trace, traced);
    result.reason = judge.obstacle();
    if (!result.reason.empty()) return;
    std::size_t next = 0;
    for (std::size_t s = 0; s < traced.nodes.size(); ++s) {
        const inspect::Numbers& delta = trace.nodes[traced.nodes[s]].delta;
        if (!delta) continue;
        CheckedNode checked{.node = traced.nodes[s]};
        const std::string wrong_value = judge.wrong_value(s);
        for (std::size_t e = 0; e < delta->data().size(); ++e) {
            if (next++ % k != 0) continue;
            const CheckedNumber number = judge.error_signal(s, e);
            checked.passed += number.verdict == inspect::Verdict::pass;
            if (checked.compared++ == 0 || says_more(number, checked.shown)) checked.shown = number;
        }
        if (!wrong_value.empty()) {
            checked.shown.verdict = inspect::Verdict::fail;
            checked.shown.reason = wrong_value;
        }
        result.compared += checked.compared;
        if (checked.compared > 0 || !wrong_value.empty()) result.nodes.push_back(checked);
    }
}

}  // namespace

inspect::Verdict TraceCheck::verdict() const {
    const auto any = [&](inspect::Verdict verdict) {
        return std::ranges::any_of(nodes, [&](const CheckedNode& node) { return node.shown.verdict == verdict; });
    };
    if (any(inspect::Verdict::fail)) return inspect::Verdict::fail;
    const bool is_open = compared == 0 || any(inspect::Verdict::unchecked);
    return is_open ? inspect::Verdict::unchecked : inspect::Verdict::pass;
}

const CheckedNode* TraceCheck::nearest_to_bound() const {
    const CheckedNode* nearest = nullptr;
    for (const CheckedNode& node : nodes) {
        if (node.shown.verdict != inspect::Verdict::pass) continue;
        if (nearest == nullptr || node.shown.ratio > nearest->shown.ratio) nearest = &node;
    }
    return nearest;
}

TraceCheck check(const inspect::Trace& trace) {
    TraceCheck result;
    for (const TracedNode& node : trace.nodes) result.all += node.delta ? node.delta->data().size() : 0;
    if (result.all == 0) {
        result.reason = "there is no error signal: the loss depends on no parameter and no input";
        return result;
    }
    const TracedProgram traced = traced_program(trace);
    const double cells = cell_count(traced.program);
    if (cells > kMostCells) {
        result.reason = fmt::format(
            "the graph is too large: taken apart it has about {:.0f} numbers, at most {:.0f} are "
            "compared",
            cells, kMostCells);
        return result;
    }
    const double share = kMostWork / (cells * kPasses);  // how many numbers there is time for
    const auto k = static_cast<std::size_t>(std::ceil(static_cast<double>(result.all) / share));
    compare_all(trace, traced, std::max<std::size_t>(k, 1), result);
    return result;
}

}  // namespace bp::verify
