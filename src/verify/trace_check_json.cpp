#include <cmath>
#include <fmt/format.h>

#include "base/text.hpp"
#include "inspect/json_text.hpp"
#include "verify/trace_check_text.hpp"

namespace bp::verify {

namespace {

using inspect::OrderedJson;

const char* word(inspect::Verdict verdict) {
    return verdict == inspect::Verdict::pass ? "pass" : verdict == inspect::Verdict::fail ? "fail" : "unchecked";
}

OrderedJson number(double x) { return std::isfinite(x) ? OrderedJson(x) : OrderedJson(shortest(x)); }
OrderedJson text_or_null(const std::string& text) { return text.empty() ? OrderedJson() : OrderedJson(text); }

std::string line(const CheckedNode& checked, const inspect::TracedNode& node) {
    const CheckedNumber& shown = checked.shown;
    return OrderedJson{{"name", node.name},
                       {"verdict", word(shown.verdict)},
                       {"compared", checked.compared},
                       {"passed", checked.passed},
                       {"element", {shown.element / node.shape.cols() + 1, shown.element % node.shape.cols() + 1}},
                       {"delta", number(shown.delta)},
                       {"differences", shown.differences ? number(*shown.differences) : OrderedJson()},
                       {"step", number(shown.step)},
                       {"forward_mode", number(shown.forward_mode)},
                       {"error_over_bound", number(shown.ratio)},
                       {"reason", text_or_null(shown.reason)}}
        .dump();
}

}  // namespace

std::string to_json(const TraceCheck& check, const inspect::Trace& trace) {
    std::vector<std::string> lines;
    for (const CheckedNode& node : check.nodes) lines.push_back(line(node, trace.nodes[node.node]));
    return fmt::format("{{\"verdict\": \"{}\", \"compared\": {}, \"all\": {}, \"reason\": {}, \"nodes\": [{}{}]}}",
                       word(check.verdict()), check.compared, check.all, text_or_null(check.reason).dump(),
                       lines.empty() ? "" : "\n  ", fmt::join(lines, ",\n  "));
}

}  // namespace bp::verify
