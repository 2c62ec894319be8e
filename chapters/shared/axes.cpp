#include "chapters/shared/axes.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace bp::chapters {

namespace {

using namespace report::sketch;

double position(const AxisPlan& axis, double number) {
    const auto along = [&axis](double x) { return axis.scale == report::Scale::logarithmic ? std::log(x) : x; };
    return (along(number) - along(axis.low)) / (along(axis.high) - along(axis.low));
}

double rounded(double x) { return std::round(x * 10) / 10; }

/// A point as shares of the width and of the height.
Point shares(const Axes& axes, CurvePoint point) {
    return {position(axes.x, point.first), position(axes.y, point.second)};
}

bool is_within(double share) { return share >= -1e-9 && share <= 1 + 1e-9; }

/// How far along the way from `from` to `to` the height leaves 0 … 1.
double part_within(Point from, Point to) { return ((to.y > 1 ? 1 : 0) - from.y) / (to.y - from.y); }

}  // namespace

Point Axes::place(CurvePoint point) const {
    const Point at = shares(*this, point);
    return {rounded(corner.x + width * std::clamp(at.x, 0.0, 1.0)),
            rounded(corner.y + height * (1 - std::clamp(at.y, 0.0, 1.0)))};
}

std::string Axes::grid() const {
    std::string content;
    for (const double tick : x.ticks) {
        const Point foot = place({tick, y.low});
        content +=
            line({foot.x, corner.y}, foot, kFaint) + label({foot.x, foot.y + 19}, kSmall, report::tick_label(tick));
    }
    for (const double tick : y.ticks) {
        const Point left = place({x.low, tick});
        content += line(left, {corner.x + width, left.y}, kFaint) +
                   label({left.x - 8, left.y + 5}, "fill='#555555' font-size='14' text-anchor='end'",
                         report::tick_label(tick));
    }
    return content + label({corner.x + width / 2, corner.y + height + 42}, kSmall, x.label) +
           label({corner.x, corner.y - 12}, kSmall, y.label);
}

std::string Axes::curve(const std::vector<CurvePoint>& points, std::string_view colour, double thickness) const {
    std::string path;
    const auto go = [&](Point to) {
        path += fmt::format("{}{},{}", path.empty() ? "" : " ", rounded(corner.x + width * to.x),
                            rounded(corner.y + height * (1 - to.y)));
    };
    Point before{};
    for (const CurvePoint& point : points) {
        const Point at = shares(*this, point);
        if (!is_within(at.y)) {
            if (path.empty()) break;
            const double part = part_within(before, at);
            go({before.x + part * (at.x - before.x), before.y + part * (at.y - before.y)});
            break;
        }
        go(at);
        before = at;
    }
    return fmt::format("<polyline points='{}' fill='none' stroke='{}' stroke-width='{}' stroke-linejoin='round'/>\n",
                       path, colour, thickness);
}

std::string Axes::dots(const std::vector<CurvePoint>& points, std::string_view colour) const {
    std::string content;
    for (const CurvePoint& point : points) {
        const Point at = place(point);
        content += fmt::format("<circle cx='{}' cy='{}' r='3.5' fill='{}'/>\n", at.x, at.y, colour);
    }
    return content;
}

}  // namespace bp::chapters
