#include <fmt/format.h>

#include "layered/forward.hpp"
#include "parts.hpp"
#include "report/sketch.hpp"
#include "represent/fold.hpp"
#include "represent/pieces.hpp"

// The tent folded once, twice, three times: what the network says, its units and its pieces.
namespace bp::chapters::ch05 {

namespace {

using namespace report::sketch;

constexpr double kSize = 180;

/// A unit square of the drawing.
struct Panel {
    double left, top;

    Point place(double x, double y) const { return {left + kSize * x, top + kSize * (1 - y)}; }
};

std::string frame(const Panel& panel) {
    std::string frame;
    for (const double at : {0.0, 0.5, 1.0}) {
        frame += line(panel.place(0, at), panel.place(1, at), kFaint) +
                 line(panel.place(at, 0), panel.place(at, 1), kFaint) +
                 label({panel.place(at, 0).x, panel.top + kSize + 18}, kSmall, at == 0.5 ? "½" : fmt::format("{}", at));
    }
    return frame;
}

/// The ends of the pieces, joined; every other piece is drawn darker, so that they can be counted.
std::string pieces_of(const Panel& panel, const layered::Network& net, const std::vector<represent::Piece>& pieces) {
    const auto at = [&](double x) { return panel.place(x, layered::forward(net, make_vector({x})).output()(0)); };
    std::string lines;
    bool is_odd = false;
    for (const represent::Piece& piece : pieces) {
        is_odd = !is_odd;
        lines += line(at(piece.from), at(piece.to),
                      is_odd ? "stroke='#1f5fa8' stroke-width='3' stroke-linecap='round'"
                             : "stroke='#b3561e' stroke-width='3' stroke-linecap='round'");
    }
    return lines;
}

}  // namespace

course::Figure folds_figure() {
    std::string content = label({350, 34}, kTitle, "Each fold doubles the pieces");
    double left = 40;
    for (const std::size_t L : {1U, 2U, 3U}) {
        const Panel panel{left, 90};
        const layered::Network net = represent::folded_tent(L);
        const auto pieces = represent::pieces_along(net, {make_vector({0.0}), make_vector({1.0})});
        content += label({left + kSize / 2, 74}, kSmall,
                         fmt::format("{} relus in {} layer{}: {} pieces", 2 * L, L, L == 1 ? "" : "s", pieces.size())) +
                   frame(panel) + pieces_of(panel, net, pieces);
        left += 220;
    }
    content +=
        label({350, 320}, kSmall, "A single hidden layer needs at least 1, 3 and 7 relus; for ten folds 1023, not 20.");
    const std::string title = "The tent folded once, twice and three times: 2, 4 and 8 pieces";
    return {"folds", title, drawing(700, 340, title, content)};
}

}  // namespace bp::chapters::ch05
