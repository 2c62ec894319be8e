#include "example.hpp"
#include "parts.hpp"
#include "svg.hpp"

// What the node of y knows: one value in, one value out, and back the same way. With tanh only its inside changes.
namespace bp::chapters::ch10 {

namespace {

/// The node of y with its surroundings. `slope` is dy/ds.
struct Inside {
    std::string_view line, slope_formula;
    double s, y, slope, delta_y, delta_s;
};

Inside with_sigma() {
    const inspect::Trace trace = example();
    const inspect::TracedNode &s = node_of(trace, "s"), &y = node_of(trace, "y");
    return {"y = σ(s)",       "y (1 - y)",     s.value(0, 0), y.value(0, 0), (*y.edges[0].local_derivative)(0, 0),
            (*y.delta)(0, 0), (*s.delta)(0, 0)};
}

/// The same model with tanh, by the reference of exercise 10.4.
Inside with_tanh() {
    const inspect::Trace trace = example();
    const auto value = [&trace](std::string_view name) { return node_of(trace, name).value(0, 0); };
    Pass pass{.w = value("w"), .x = value("x"), .b = value("b"), .t = value("t")};
    reference().forward_tanh(pass);
    reference().backward_tanh(pass);
    return {"y = tanh(s)", "1 - y²", pass.s, pass.y, pass.delta_s / pass.delta_y, pass.delta_y, pass.delta_s};
}

std::string panel(double left, const Inside& node) {
    const double middle = left + 190;
    return fmt::format("<rect x='{}' y='80' width='130' height='130' rx='12' fill='#f2f4f7' {}/>\n", middle - 65,
                       kLine) +
           label({middle, 118}, kName, node.line) +
           label({middle, 158}, kSmall, "slope " + std::string{node.slope_formula}) +
           label({middle, 184}, kName, "= " + short_number(node.slope)) + arrow({left + 15, 110}, {middle - 65, 110}) +
           arrow({middle + 65, 110}, {left + 365, 110}) + arrow({left + 365, 180}, {middle + 65, 180}) +
           arrow({middle - 65, 180}, {left + 15, 180}) +
           label({left + 65, 100}, kValue, "s = " + short_number(node.s)) +
           label({left + 315, 100}, kValue, "y = " + short_number(node.y)) +
           label({left + 315, 202}, kSignal, "δ_y = " + short_number(node.delta_y)) +
           label({left + 62, 202}, kSignal, "δ_s = " + short_number(node.delta_s));
}

}  // namespace

course::Figure locality_figure() {
    const std::string content =
        label({400, 40}, kTitle, "δ_s = δ_y times the slope: all that the node of y has to know") +
        panel(10, with_sigma()) + panel(410, with_tanh()) +
        label({400, 244}, kSmall,
              "w, x, b, t and the loss are nowhere in the box; another "
              "activation changes the lines in the box and no other");
    const std::string title = "One node and its neighbours, with the sigmoid and with tanh";
    return {"locality", title, drawing(800, 264, title, content)};
}

}  // namespace bp::chapters::ch10
