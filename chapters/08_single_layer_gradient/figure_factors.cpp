#include "chapters/shared/drawing.hpp"
#include "example.hpp"

// The three factors as coloured pieces: each belongs to one arrow of the forward pass.
namespace bp::chapters::ch08 {

namespace {

/// One arrow of the forward pass and the factor that stands for it on the way back.
struct Piece {
    std::string symbol, number, colour, where;
};

Point node(std::size_t j) { return {90 + 190 * static_cast<double>(j), 115}; }

std::string arrow_of(const Piece& piece, std::size_t j, std::string_view above) {
    const Point from = node(j), to = node(j + 1);
    const std::string style = fmt::format("stroke='{}' stroke-width='5'", piece.colour);
    const double middle = (from.x + to.x) / 2;
    return line({from.x + 24, from.y}, {to.x - 26, to.y}, style) + label({middle, from.y - 14}, kInk, above) +
           label({middle, from.y + 28}, fmt::format("fill='{}' font-weight='bold'", piece.colour), piece.symbol);
}

std::string box_of(const Piece& piece, double left) {
    return fmt::format("<rect x='{}' y='250' width='120' height='62' rx='8' fill='{}'/>\n", left, piece.colour) +
           label({left + 60, 276}, "fill='#ffffff' font-weight='bold'", piece.symbol) +
           label({left + 60, 300}, "fill='#ffffff'", piece.number) + label({left + 60, 334}, kSmall, piece.where);
}

/// From the arrows that belong to an error signal to its name.
std::string bracket(double left, double right, double y, std::string_view text) {
    return line({left, y}, {right, y}, kLine) + line({left, y}, {left, y - 8}, kLine) +
           line({right, y}, {right, y - 8}, kLine) + label({(left + right) / 2, y + 20}, kInk, text);
}

}  // namespace

course::Figure factors_figure() {
    const Factors f = reference().three_factors(example_layer(), kInput, kTarget, {.k = 1, .i = 0});
    const auto shown = [](double number) { return fmt::format("{:.6g}", number); };
    const Piece linear{"∂z/∂w", shown(f.dz_dw), "#1b7a43", "the input x"},
        activation{"∂o/∂z", shown(f.do_dz), "#b3541e", "the slope of g"},
        loss{"∂E/∂o", shown(f.dE_do), "#1f5fa8", "the loss: o - t"};
    std::string content = label({380, 40}, kTitle, "One weight's way to the loss, and back");
    content += arrow_of(linear, 0, "times w") + arrow_of(activation, 1, "g") + arrow_of(loss, 2, "½ (o - t)²");
    const std::string_view names[] = {"x", "z", "o", "E"};
    for (std::size_t j = 0; j < 4; ++j) content += circle(node(j), names[j]);
    content += bracket(node(2).x, node(3).x, 160, "δᵒ") + bracket(node(1).x, node(3).x, 198, "δᶻ");
    content += label({95, 286}, kInk, "∂E/∂w =") + box_of(loss, 150) + label({287, 286}, kInk, "·") +
               box_of(activation, 304) + label({441, 286}, kInk, "·") + box_of(linear, 458) +
               label({640, 286}, kInk, "= " + shown(f.dE_dw));
    content += label({660, 334}, kSmall, "from input 0 to unit 1");
    const std::string title = "The three factors of a weight's gradient";
    return {"factors", title, drawing(760, 352, title, content)};
}

}  // namespace bp::chapters::ch08
