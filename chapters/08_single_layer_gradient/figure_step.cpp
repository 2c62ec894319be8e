#include <cmath>

#include "chapters/shared/drawing.hpp"
#include "parts.hpp"

// The error of a difference quotient against its step. 1/x at x = 3 and steps that are powers of two: divisions and
// subtractions round the same way on every machine, so the picture does too.
namespace bp::chapters::ch08 {

namespace {

double reciprocal(double x) { return 1 / x; }
double one_sided(double h) { return (reciprocal(3 + h) - reciprocal(3)) / h; }
double central(double h) { return (reciprocal(3 + h) - reciprocal(3 - h)) / (2 * h); }

constexpr double kLeft = 90, kTop = 70, kDecade = 38, kRow = 18;

double x_of(double h) { return kLeft - kDecade * std::log10(h); }
double y_of(double error) { return kTop - kRow * std::log10(error); }

/// The slope of 1/x at 3 is -1/9.
std::string curve(double (*quotient)(double h), std::string_view colour) {
    std::string points;
    for (int k = 1; k <= 43; ++k) {
        const double h = std::ldexp(1, -k), error = std::abs(9 * quotient(h) + 1);
        if (error > 0) points += fmt::format("{:.1f},{:.1f} ", x_of(h), y_of(error));
    }
    points.pop_back();
    return fmt::format("<polyline points='{}' fill='none' stroke='{}' stroke-width='2.5'/>\n", points, colour);
}

std::string power_of_ten(int n) { return n == 0 ? "1" : fmt::format("1e-{}", n); }

std::string axes() {
    std::string text;
    for (int n = 0; n <= 13; ++n) {
        const double x = kLeft + kDecade * n;
        text += line({x, kTop}, {x, kTop + 14 * kRow}, kFaint);
        if (n % 2 == 0) text += label({x, kTop + 14 * kRow + 20}, kSmall, power_of_ten(n));
    }
    for (int n = 0; n <= 14; n += 2) {
        const double y = kTop + kRow * n;
        text +=
            line({kLeft, y}, {kLeft + 13 * kDecade, y}, kFaint) + label({kLeft - 28, y + 5}, kSmall, power_of_ten(n));
    }
    return text;
}

}  // namespace

course::Figure step_figure() {
    std::string content = label({340, 32}, kTitle, "How wrong is a difference quotient with the step h?");
    content += label({340, 54}, kSmall, "relative error for the slope of 1/x at x = 3; both scales are logarithmic");
    content += axes() + curve(one_sided, "#b3261e") + curve(central, "#1f5fa8");
    content += label({345, 128}, "fill='#b3261e'", "one side: like h") +
               label({175, 268}, "fill='#1f5fa8'", "both sides: like h²") +
               label({480, 300}, kInk, "rounding: like 1e-16 / h") +
               label({340, 366}, kSmall, "step h, smaller to the right") + label({42, 56}, kSmall, "error");
    const std::string title = "Error of one-sided and central differences against the step";
    return {"step", title, drawing(620, 382, title, content)};
}

}  // namespace bp::chapters::ch08
