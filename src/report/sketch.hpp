#pragma once

#include <string>
#include <string_view>

/// What the figures of the lessons are drawn with: nodes, lines and labels on a light ground of their own, so that they
/// read the same on a light and on a dark page. Styles are attributes: a style sheet would reach the page around.
namespace bp::report::sketch {

/// A place in a drawing, from its left and upper edge.
struct Point {
    double x, y;
};

inline constexpr std::string_view kInk = "fill='#1a1a1a'", kTitle = "fill='#1a1a1a' font-size='18' font-weight='bold'",
                                  kSmall = "fill='#555555' font-size='14'",
                                  kLine = "stroke='#1a1a1a' stroke-width='1.5'",
                                  kFaint = "stroke='#d5d5d5' stroke-width='1'";

/// Text with its middle at a place.
std::string label(Point at, std::string_view style, std::string_view text);

std::string line(Point from, Point to, std::string_view style);

/// A node with a short text in it.
std::string circle(Point at, std::string_view text, double radius = 24, std::string_view fill = "#f2f4f7");

/// The whole, as an SVG element; screen readers say the title.
std::string drawing(int width, int height, std::string_view title, std::string_view content);

}  // namespace bp::report::sketch
