#include <array>
#include <fmt/format.h>

#include "chapters/shared/short_number.hpp"
#include "figures.hpp"
#include "parts.hpp"
#include "report/sketch.hpp"

// Two logits, two outputs and the cross-entropy: every logit hears from both outputs.
namespace bp::chapters::ch11 {

namespace {

using namespace report::sketch;

constexpr std::string_view kNumber = "fill='#1f5fa8'", kSent = "fill='#b3261e'",
                           kReceived = "fill='#b3261e' font-weight='bold'",
                           kCrossing = "stroke='#b3261e' stroke-width='2'";
constexpr std::array<Point, 2> kLogits{{{130, 130}, {130, 290}}}, kOutputs{{{440, 130}, {440, 290}}};
constexpr Point kLossAt{650, 210};
constexpr std::array<std::string_view, 2> kClasses{"₁", "₂"};

/// Where the message from y_k to z_l stands: outside of the picture's middle, or where the crossing lines are apart.
constexpr Point kMessages[2][2] = {{{285, 120}, {195, 195}}, {{195, 236}, {285, 314}}};

}  // namespace

course::Figure softmax_figure() {
    const Numbers y{0.25, 0.75}, t{0.5, 0.5};  // z = (0, ln 3)
    Numbers delta(y.size());
    std::string edges, nodes;
    for (std::size_t k = 0; k < y.size(); ++k) {
        Numbers g(y.size());  // what this output alone has to pass on
        g[k] = -t[k] / y[k];
        const Numbers sent = reference().softmax_message(y, g);
        for (std::size_t l = 0; l < y.size(); ++l) {
            delta[l] += sent[l];
            edges +=
                line(kLogits[l], kOutputs[k], kCrossing) + label(kMessages[l][k], kSent, "← " + short_number(sent[l]));
        }
        edges += line(kOutputs[k], kLossAt, kLine) +
                 label({545, kOutputs[k].y + (k == 0 ? 20 : -8)}, kSent, "← " + short_number(g[k]));
        nodes += circle(kOutputs[k], fmt::format("y{}", kClasses[k])) +
                 label({kOutputs[k].x, kOutputs[k].y + (k == 0 ? -34 : 46)}, kNumber, short_number(y[k]));
    }
    for (std::size_t l = 0; l < delta.size(); ++l) {
        nodes += circle(kLogits[l], fmt::format("z{}", kClasses[l])) +
                 label({kLogits[l].x, kLogits[l].y + (l == 0 ? -54 : 66)}, kNumber, l == 0 ? "0" : "ln 3") +
                 label({kLogits[l].x, kLogits[l].y + (l == 0 ? -34 : 46)}, kReceived, "δ = " + short_number(delta[l]));
    }
    const std::string title = "Softmax: every logit hears from every output";
    const std::string content =
        label({380, 36}, kTitle, title) + edges + nodes + circle(kLossAt, "L") +
        label({250, 400}, kSmall, "z = (0, ln 3),  y = softmax(z),  L = -Σ t log y,  t = (½, ½)") +
        label({610, 400}, kSent, "← a message");
    return {"softmax", title, drawing(760, 424, title, content)};
}

}  // namespace bp::chapters::ch11
