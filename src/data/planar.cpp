#include "data/planar.hpp"

#include <cmath>
#include <numbers>
#include <utility>

#include "base/random.hpp"

namespace bp {

namespace {

constexpr double kPi = std::numbers::pi;
using Point = std::pair<double, double>;

/// For each class the points curve(class, s) at s evenly spaced over [0, 1), each moved by noise.
template <class Curve> Dataset figure(std::string name, std::size_t class_count, const Points& points, Curve curve) {
    if (points.per_class == 0 || class_count == 0) throw InputError(name + ": there are no points to be drawn");
    Random random(points.seed);
    Dataset data{Tensor<double>(class_count * points.per_class, 2), {}, class_count, std::move(name)};
    for (std::size_t c = 0; c < class_count; ++c) {
        for (std::size_t i = 0; i < points.per_class; ++i) {
            const auto [x, y] = curve(c, static_cast<double>(i) / static_cast<double>(points.per_class));
            const std::size_t row = data.labels.size();
            data.inputs(row, 0) = x + points.noise * random.normal();
            data.inputs(row, 1) = y + points.noise * random.normal();
            data.labels.push_back(c);
        }
    }
    return data;
}

Point at(double radius, double angle) { return {radius * std::cos(angle), radius * std::sin(angle)}; }

}  // namespace

Dataset blobs(std::size_t class_count, const Points& points) {
    const double apart = 2 * kPi / static_cast<double>(class_count);
    return figure("blobs", class_count, points,
                  [&](std::size_t c, double) { return at(4, apart * static_cast<double>(c)); });
}

Dataset moons(const Points& points) {
    return figure("moons", 2, points, [](std::size_t c, double s) {
        const auto [x, y] = at(1, kPi * s);
        return c == 0 ? Point{x, y} : Point{1 - x, 0.5 - y};
    });
}

Dataset circles(const Points& points) {
    return figure("circles", 2, points, [](std::size_t c, double s) { return at(c == 0 ? 1 : 0.5, 2 * kPi * s); });
}

Dataset spirals(double turns, const Points& points) {
    return figure("spirals", 2, points, [turns](std::size_t c, double s) {
        return at(0.1 + 0.9 * s, 2 * kPi * turns * s + (c == 0 ? 0 : kPi));
    });
}

}  // namespace bp
