#include <fmt/format.h>

#include "inspect/trace_text.hpp"
#include "parts.hpp"
#include "picture.hpp"

namespace bp::chapters::ch12 {

namespace {

/// One line for each turn: who has it, which δ it has by then, what it sends.
std::string turns_text(const inspect::Trace& trace, const std::vector<std::string>& order) {
    const Turns turns = played(trace, order);
    std::string text;
    for (std::size_t i = 0; i < order.size(); ++i) {
        const std::size_t v = place_of(trace, order[i]);
        text += fmt::format("  {}  has δ = {:<3}", order[i], short_number(turns.delta_before[i][v]));
        for (std::size_t j = 0; j < turns.message[v].size(); ++j) {
            text += fmt::format("{} {} to {}", j == 0 ? " sends" : ",", short_number(turns.message[v][j]),
                                trace.nodes[trace.nodes[v].edges[j].parent].name);
        }
        text += "\n";
    }
    const std::size_t t = place_of(trace, "t"), s = place_of(trace, "s");
    return text +
           fmt::format("  at the end δ_t = {}, δ_s = {}\n", short_number(turns.delta[t]), short_number(turns.delta[s]));
}

}  // namespace

course::Demo demo() {
    const inspect::Trace trace = diamond();
    return {
        "z = w x + b, y = σ(z), L = ½ (y - t)², R = ½ w², L_reg = L + ½ R: read the values down and the error "
        "signals up.\nw receives two messages, from z and from R.\n\n" +
            inspect::to_table(example()) + "\nThe diamond t = s², x = 3 t, y = t - 2, f = x y at s = 2.\n\n" +
            "Right order: every node has heard from all its children.\n" +
            turns_text(trace, {"f", "x", "y", "t", "s"}) +
            "\nWrong order: t has its turn before y. Its own δ ends right all the same; what it sent does not.\n" +
            turns_text(trace, {"f", "x", "t", "y", "s"}),
        {example_figure(), diamond_figure(), prediction_figure()}};
}

}  // namespace bp::chapters::ch12
