#pragma once

#include <string>
#include <string_view>
#include <fmt/format.h>

/// What the figures of the chapters are drawn with. A drawing brings its own light ground, so it reads the same on a
/// light and on a dark page. Styles are attributes: a style sheet would reach the page around it.
namespace bp::chapters {

struct Point {
    double x, y;
};

inline constexpr std::string_view kInk = "fill='#1a1a1a'", kTitle = "fill='#1a1a1a' font-size='18' font-weight='bold'",
                                  kSmall = "fill='#555555' font-size='14'",
                                  kLine = "stroke='#1a1a1a' stroke-width='1.5'",
                                  kFaint = "stroke='#d5d5d5' stroke-width='1'";

inline std::string label(Point at, std::string_view style, std::string_view text) {
    return fmt::format("<text x='{}' y='{}' {}>{}</text>\n", at.x, at.y, style, text);
}

inline std::string line(Point from, Point to, std::string_view style) {
    return fmt::format("<line x1='{}' y1='{}' x2='{}' y2='{}' {}/>\n", from.x, from.y, to.x, to.y, style);
}

inline std::string circle(Point at, std::string_view text, std::string_view fill = "#f2f4f7") {
    return fmt::format("<circle cx='{}' cy='{}' r='24' fill='{}' stroke='#1a1a1a' stroke-width='1.5'/>\n", at.x, at.y,
                       fill) +
           label({at.x, at.y + 5}, kInk, text);
}

inline std::string drawing(int width, int height, std::string_view title, std::string_view content) {
    return fmt::format(
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {0} {1}' width='{0}' height='{1}' role='img' "
        "font-family='sans-serif' font-size='16' text-anchor='middle'>\n<title>{2}</title>\n"
        "<rect x='1' y='1' width='{3}' height='{4}' rx='10' fill='#ffffff' stroke='#c8c8c8'/>\n{5}</svg>\n",
        width, height, title, width - 2, height - 2, content);
}

}  // namespace bp::chapters
