#include "chapters/shared/plane.hpp"

#include <cmath>
#include <fmt/format.h>

namespace bp::chapters {

namespace {

struct Point {
    double x_1, x_2;
};

double net_input(const neuron::Neuron& neuron, Point p) {
    return neuron::net_input(neuron, make_vector({p.x_1, p.x_2}));
}

/// The square cut along the line of net input 0: the corners of the positive part, and the ends of the cut.
struct Cut {
    std::vector<Point> positive, ends;
};

Cut cut(const Plane& plane, const neuron::Neuron& neuron) {
    const std::vector<Point> corners{
        {plane.low, plane.low}, {plane.high, plane.low}, {plane.high, plane.high}, {plane.low, plane.high}};
    Cut result;
    for (std::size_t i = 0; i < 4; ++i) {
        const Point p = corners[i], q = corners[(i + 1) % 4];
        const double z_p = net_input(neuron, p), z_q = net_input(neuron, q);
        if (z_p > 0) result.positive.push_back(p);
        if ((z_p > 0) == (z_q > 0)) continue;
        const double part = z_p / (z_p - z_q);
        const Point end{p.x_1 + part * (q.x_1 - p.x_1), p.x_2 + part * (q.x_2 - p.x_2)};
        result.positive.push_back(end);
        result.ends.push_back(end);
    }
    return result;
}

std::string line(const Plane& plane, Point p, Point q, std::string_view style) {
    return fmt::format("<line x1='{:.1f}' y1='{:.1f}' x2='{:.1f}' y2='{:.1f}' {}/>\n", plane.across(p.x_1),
                       plane.down(p.x_2), plane.across(q.x_1), plane.down(q.x_2), style);
}

}  // namespace

std::string caption(double x, double y, std::string_view style, std::string_view text) {
    return fmt::format("<text x='{:.1f}' y='{:.1f}' {}>{}</text>\n", x, y, style, text);
}

std::string frame(const Plane& plane, std::string_view x_name, std::string_view y_name) {
    constexpr std::string_view kAxis = "stroke='#c8c8c8' stroke-width='1'";
    return fmt::format("<rect x='{:.1f}' y='{:.1f}' width='{:.1f}' height='{:.1f}' fill='none' stroke='#9a9a9a'/>\n",
                       plane.left, plane.top, plane.size, plane.size) +
           line(plane, {plane.low, 0}, {plane.high, 0}, kAxis) + line(plane, {0, plane.low}, {0, plane.high}, kAxis) +
           caption(plane.left + plane.size / 2, plane.top + plane.size + 20, kSmall, x_name) +
           caption(plane.left - 22, plane.top + plane.size / 2, kSmall, y_name);
}

std::string positive_side(const Plane& plane, const neuron::Neuron& neuron) {
    const Cut square = cut(plane, neuron);
    if (square.positive.empty()) return "";
    std::string points;
    for (const Point& p : square.positive) {
        points += fmt::format("{:.1f},{:.1f} ", plane.across(p.x_1), plane.down(p.x_2));
    }
    points.pop_back();
    return fmt::format("<polygon points='{}' fill='#dce9f7'/>\n", points);
}

std::string line_of(const Plane& plane, const neuron::Neuron& neuron, double z, std::string_view style) {
    const Cut square = cut(plane, {neuron.weight, neuron.bias - z});
    return square.ends.size() == 2 ? line(plane, square.ends[0], square.ends[1], style) : "";
}

std::string mark(const Plane& plane, const neuron::Sample& sample) {
    const double x = plane.across(sample.x(0)), y = plane.down(sample.x(1));
    const bool is_positive = sample.target == 1;
    return fmt::format("<circle cx='{:.1f}' cy='{:.1f}' r='10' fill='{}' stroke='{}' stroke-width='2'/>\n", x, y,
                       is_positive ? "#1f5fa8" : "#ffffff", is_positive ? "#1f5fa8" : "#b3261e") +
           caption(x, y + 5.5, is_positive ? "fill='#ffffff' font-weight='bold'" : "fill='#b3261e' font-weight='bold'",
                   is_positive ? "+" : "−");
}

std::string arrow(const Plane& plane, const Vector<double>& from, const Vector<double>& to) {
    const double x = plane.across(to(0)), y = plane.down(to(1));
    const double angle = std::atan2(y - plane.down(from(1)), x - plane.across(from(0)));
    const auto tip = [&](double turn) {
        return fmt::format("{:.1f},{:.1f}", x - 13 * std::cos(angle + turn), y - 13 * std::sin(angle + turn));
    };
    return line(plane, {from(0), from(1)}, {to(0), to(1)}, "stroke='#2f7d4f' stroke-width='3'") +
           fmt::format("<polygon points='{:.1f},{:.1f} {} {}' fill='#2f7d4f'/>\n", x, y, tip(0.45), tip(-0.45));
}

}  // namespace bp::chapters
