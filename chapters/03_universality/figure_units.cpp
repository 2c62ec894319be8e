#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <fmt/format.h>

#include "parts.hpp"
#include "report/sketch.hpp"
#include "represent/approximators.hpp"

// One function with 4, 16 and 64 units, as a staircase and as a broken line, each with its largest error.
namespace bp::chapters::ch03 {

namespace {

using namespace report::sketch;

/// A small plot over [0, 1], from -1.6 to 1.6.
struct Panel {
    double left, top;

    /// To a tenth, so that the last bits of sin do not show.
    Point place(double x, double y) const {
        return {std::round(10 * (left + 200 * x)) / 10, std::round(10 * (top + 75 - 47 * y)) / 10};
    }
};

template <class F> std::string curve(const Panel& panel, const F& f, std::string_view style) {
    std::string points;
    for (int i = 0; i <= 240; ++i) {
        const Point at = panel.place(i / 240.0, f(i / 240.0));
        points += fmt::format("{:.1f},{:.1f} ", at.x, at.y);
    }
    points.pop_back();
    return fmt::format("<polyline points='{}' fill='none' {}/>\n", points, style);
}

std::string panel_of(const Panel& panel, std::string_view name, const represent::OneInputNetwork& net,
                     represent::Activation f) {
    double largest = 0, where = 0;
    for (int i = 0; i <= 4000; ++i) {
        const double x = i / 4000.0, error = std::abs(represent::output(net, f, x) - wave(x));
        if (error > largest + 1e-9) largest = error, where = x;  // of equal ones the first, on every machine
    }
    const auto says = [&](double x) { return represent::output(net, f, x); };
    return line(panel.place(0, 0), panel.place(1, 0), kFaint) +
           curve(panel, wave, "stroke='#9a9a9a' stroke-width='1.5'") +
           curve(panel, says, "stroke='#1f5fa8' stroke-width='1.8'") +
           line(panel.place(where, wave(where)), panel.place(where, says(where)), "stroke='#b3261e' stroke-width='3'") +
           label({panel.left + 100, panel.top - 8}, kSmall,
                 fmt::format("{} {}: error {:.4f}", net.units.size(), name, largest));
}

}  // namespace

course::Figure units_figure() {
    std::string content = label({350, 36}, kTitle, "sin(2πx) with 4, 16 and 64 hidden units");
    double left = 25;
    for (const std::size_t n : {4U, 16U, 64U}) {
        const std::vector<double> values = represent::values_at_knots(wave, n);
        content += panel_of({left, 90}, "steps", represent::staircase(values), represent::threshold) +
                   panel_of({left, 275}, "relus", represent::interpolator(values), represent::relu);
        left += 225;
    }
    content += label({350, 445}, kSmall,
                     "red: where the error is largest. Four times the units: steps 1/4 of it, relus 1/16.");
    const std::string title = "One function with 4, 16 and 64 hidden units, and its largest error";
    return {"units", title, drawing(700, 465, title, content)};
}

}  // namespace bp::chapters::ch03
