#include "report/peer_text.hpp"

#include <fmt/format.h>

namespace bp::bench {

namespace {

std::string remark_of(const PeerRow& row) {
    if (!row.agreement.refusal.empty()) return fmt::format("not timed: {}", row.agreement.refusal);
    if (!row.agreement.agrees()) {
        return fmt::format("not timed: it gives another result, loss {:.3g} and weights {:.3g} times what is allowed",
                           row.agreement.loss_error, row.agreement.parameter_error);
    }
    return fmt::format("not timed: {}", row.remark);
}

}  // namespace

std::string peer_headings() {
    return fmt::format("{:<33}{:<15}{:>12}{:>10}   {:<18}{:<9}{}\n", "task", "by", "µs a step", "× engine",
                       "95 % interval", "goal", "verdict");
}

std::string text_of(const PeerGroup& group) {
    std::string text;
    for (const PeerRow& row : group.rows) {
        text += fmt::format("{:<33}{:<15}", text.empty() ? group.label : "", row.name);
        if (row.samples.seconds.empty()) {
            text += remark_of(row) + "\n";
            continue;
        }
        text += fmt::format("{:>12.2f}", 1e6 * row.samples.least());
        if (&row != &group.rows.front()) {
            const std::string interval = fmt::format("{:.3g} … {:.3g}", row.over_engine.low, row.over_engine.high);
            const std::string goal = row.goal ? fmt::format("≥ {:.3g}", *row.goal) : "";
            text += fmt::format("{:>10.3g}   {:<18}{:<9}{}", row.over_engine.value, interval, goal, row.word());
        }
        text += "\n";
    }
    return text;
}

}  // namespace bp::bench
