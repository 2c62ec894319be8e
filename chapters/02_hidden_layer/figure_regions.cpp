#include "chapters/shared/plane.hpp"
#include "parts.hpp"
#include "report/sketch.hpp"
#include "represent/arrangement.hpp"

// Three boundaries, the seven regions between them, and the code of each.
namespace bp::chapters::ch02 {

namespace {

std::string code_text(const represent::RegionCode& code) {
    std::string text;
    for (const int side : code) text += side > 0 ? "+" : "−";
    return text;
}

}  // namespace

course::Figure regions_figure() {
    const std::vector<neuron::Neuron> units{represent::unit_of({1, 0, 1}), represent::unit_of({0, 1, 1}),
                                            represent::unit_of({-1, -1, 1})};
    const Plane plane{60, 70, 360, -4, 4};
    std::string content = frame(plane, "x₁", "x₂");
    for (const neuron::Neuron& unit : units) content += line_of(plane, unit, 0, kBoundary);
    for (const auto& [x_1, x_2] :
         {std::pair{-0.1, -0.1}, {-2.5, 1.0}, {1.0, -2.5}, {2.0, 2.0}, {-2.5, -2.5}, {3.35, -1.75}, {-1.6, 3.5}}) {
        content += caption(plane.across(x_1), plane.down(x_2) + 6, "fill='#1f5fa8' font-size='20' font-weight='bold'",
                           code_text(represent::region_code(units, make_vector({x_1, x_2}))));
    }
    content += caption(310, 38, kTitle, "Three hidden units tell seven regions apart") +
               caption(545, 130, kSmall, "unit 1: + right of x₁ = −1") +
               caption(545, 155, kSmall, "unit 2: + above x₂ = −1") +
               caption(545, 180, kSmall, "unit 3: + below x₁ + x₂ = 1") +
               caption(545, 230, kSmall, "The eighth code, −−−, is that of") +
               caption(545, 250, kSmall, "a point outside all three sides") +
               caption(545, 270, kSmall, "of the triangle: there is none.");
    const std::string title = "Three boundaries and the codes of the seven regions between them";
    return {"regions", title, report::sketch::drawing(680, 470, title, content)};
}

}  // namespace bp::chapters::ch02
