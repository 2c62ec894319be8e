#pragma once

#include <cmath>
#include <string>
#include <string_view>
#include <fmt/format.h>

#include "chapters/shared/short_number.hpp"
#include "report/sketch.hpp"

/// What the figures of this chapter are drawn with, beside report/sketch.hpp.
namespace bp::chapters::ch10 {

using namespace report::sketch;

inline constexpr std::string_view kName = "fill='#1a1a1a' font-size='18'", kValue = "fill='#1f5fa8'",
                                  kSignal = "fill='#b3261e' font-weight='bold'";

/// A line with a head at `to`.
inline std::string arrow(Point from, Point to) {
    const double length = std::hypot(to.x - from.x, to.y - from.y);
    const Point along{(to.x - from.x) / length, (to.y - from.y) / length};
    const auto corner = [&](double side) {
        return fmt::format("{:.1f},{:.1f}", to.x - 10 * along.x - side * along.y, to.y - 10 * along.y + side * along.x);
    };
    return line(from, to, kLine) +
           fmt::format("<polygon points='{},{} {} {}' fill='#1a1a1a'/>\n", to.x, to.y, corner(4), corner(-4));
}

}  // namespace bp::chapters::ch10
