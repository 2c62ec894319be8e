#include <algorithm>
#include <fmt/format.h>

#include "inspect/short_text.hpp"
#include "verify/trace_check_text.hpp"

namespace bp::verify {

namespace {

using inspect::Verdict;

constexpr const char* kHeading =
    "check: δ = df/dx for every number x of every node, beside two derivatives found without the backward pass;\n"
    "f is the loss, or with a seed the sum of seed times loss\n"
    "  differences   (f(x + h) - f(x - h)) / 2h: values alone, no formula for a derivative, in binary128\n"
    "  forward mode  a tangent carried from x to the loss, with local derivatives of its own, in binary128\n"
    "  error/bound   the farther of the two from δ, over what rounding can explain; more than 1 fails\n\n";

std::string element_name(const inspect::TracedNode& node, std::size_t element) {
    if (node.shape.is_scalar()) return inspect::cut(node.name, 16);
    return fmt::format("{}[{},{}]", inspect::cut(node.name, 9), element / node.shape.cols() + 1,
                       element % node.shape.cols() + 1);
}

const char* word(Verdict verdict) {
    return verdict == Verdict::pass ? "pass" : verdict == Verdict::fail ? "FAIL" : "unchecked";
}

std::string row(const CheckedNode& checked, const inspect::TracedNode& node) {
    const CheckedNumber& number = checked.shown;
    return fmt::format("{:<16}{:>9}{:>13}{:>14}{:>9}{:>14}{:>13}  {}\n", element_name(node, number.element),
                       fmt::format("{}/{}", checked.passed, checked.compared), inspect::six_digits(number.delta),
                       number.differences ? inspect::six_digits(*number.differences) : "–",
                       fmt::format("{:.1e}", number.step), inspect::six_digits(number.forward_mode),
                       fmt::format("{:.2g}", number.ratio), word(number.verdict));
}

bool is_shown(const inspect::TracedNode& node, const inspect::Trace& shown) {
    return std::ranges::any_of(shown.nodes, [&](const inspect::TracedNode& other) { return other.name == node.name; });
}

/// "w, x: why", one line for each reason.
std::string reasons(const TraceCheck& check, const inspect::Trace& trace) {
    std::vector<std::pair<std::string, std::string>> names_by_reason;
    for (const CheckedNode& node : check.nodes) {
        if (node.shown.verdict == Verdict::pass) continue;
        const auto known =
            std::ranges::find(names_by_reason, node.shown.reason, [](const auto& one) { return one.second; });
        const std::string& name = trace.nodes[node.node].name;
        if (known == names_by_reason.end()) {
            names_by_reason.emplace_back(name, node.shown.reason);
        } else {
            known->first += ", " + name;
        }
    }
    std::string text;
    for (const auto& [names, reason] : names_by_reason) text += fmt::format("{}: {}\n", names, reason);
    return text.empty() ? text : "\n" + text;
}

std::string summary(const TraceCheck& check, const inspect::Trace& trace) {
    std::size_t passed = 0;
    for (const CheckedNode& node : check.nodes) passed += node.passed;
    std::string text =
        fmt::format("\ncheck: {}, {} of {} numbers agree", word(check.verdict()), passed, check.compared);
    if (check.compared < check.all)
        text += fmt::format(" (compared {} of {}, evenly spread)", check.compared, check.all);
    const CheckedNode* nearest = check.nearest_to_bound();
    if (nearest != nullptr) {
        text += fmt::format("; worst error {:.2g} of its bound, at {}", nearest->shown.ratio,
                            element_name(trace.nodes[nearest->node], nearest->shown.element));
    }
    return text + "\n";
}

}  // namespace

std::string to_table(const TraceCheck& check, const inspect::Trace& trace, const inspect::Trace& shown) {
    if (check.nodes.empty()) return fmt::format("check: unchecked, {}\n", check.reason);
    std::string text = kHeading;
    text += fmt::format("{:<16}{:>9}{:>13}{:>14}{:>9}{:>14}{:>13}\n", "node", "agree", "δ", "differences", "h",
                        "forward mode", "error/bound");
    for (const CheckedNode& node : check.nodes) {
        const bool passes = node.shown.verdict == Verdict::pass;
        if (!passes || is_shown(trace.nodes[node.node], shown)) text += row(node, trace.nodes[node.node]);
    }
    return text + reasons(check, trace) + summary(check, trace);
}

}  // namespace bp::verify
