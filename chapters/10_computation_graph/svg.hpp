#pragma once

#include <cmath>
#include <string>
#include <string_view>
#include <fmt/format.h>

/// What the figures of this chapter are drawn with. A drawing brings its own light ground, so it reads the same on a
/// light and on a dark page. Styles are attributes: a style sheet would reach the page around it.
namespace bp::chapters::ch10 {

struct Point {
    double x, y;
};

inline constexpr std::string_view kName = "fill='#1a1a1a' font-size='18'",
                                  kTitle = "fill='#1a1a1a' font-size='18' font-weight='bold'",
                                  kSmall = "fill='#555555' font-size='14'", kValue = "fill='#1f5fa8'",
                                  kSignal = "fill='#b3261e' font-weight='bold'",
                                  kEdge = "stroke='#1a1a1a' stroke-width='1.5'";

/// "-3/64" for what is a fraction with a denominator up to 200, else four digits.
inline std::string short_number(double number) {
    for (int d = 1; d <= 200; ++d) {
        const double numerator = std::round(number * d);
        if (std::abs(number * d - numerator) > 1e-9) continue;
        return d == 1 ? fmt::format("{}", numerator) : fmt::format("{}/{}", numerator, d);
    }
    return fmt::format("{:.4g}", number);
}

inline std::string label(Point at, std::string_view style, std::string_view text) {
    return fmt::format("<text x='{}' y='{}' {}>{}</text>\n", at.x, at.y, style, text);
}

inline std::string line(Point from, Point to) {
    return fmt::format("<line x1='{}' y1='{}' x2='{}' y2='{}' {}/>\n", from.x, from.y, to.x, to.y, kEdge);
}

/// A line with a head at `to`.
inline std::string arrow(Point from, Point to) {
    const double length = std::hypot(to.x - from.x, to.y - from.y);
    const Point along{(to.x - from.x) / length, (to.y - from.y) / length};
    const auto corner = [&](double side) {
        return fmt::format("{:.1f},{:.1f}", to.x - 10 * along.x - side * along.y, to.y - 10 * along.y + side * along.x);
    };
    return line(from, to) +
           fmt::format("<polygon points='{},{} {} {}' fill='#1a1a1a'/>\n", to.x, to.y, corner(4), corner(-4));
}

inline std::string drawing(int width, int height, std::string_view title, std::string_view content) {
    return fmt::format(
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {0} {1}' width='{0}' height='{1}' role='img' "
        "font-family='sans-serif' font-size='16' text-anchor='middle'>\n<title>{2}</title>\n"
        "<rect x='1' y='1' width='{3}' height='{4}' rx='10' fill='#ffffff' stroke='#c8c8c8'/>\n{5}</svg>\n",
        width, height, title, width - 2, height - 2, content);
}

}  // namespace bp::chapters::ch10
