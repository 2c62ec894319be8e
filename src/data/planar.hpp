#pragma once

#include <cstdint>

#include "data/dataset.hpp"

namespace bp {

/// How many points a figure in the plane has, and how far they stray from it.
struct Points {
    std::size_t per_class = 100;
    double noise = 0;  ///< standard deviation, in both coordinates
    std::uint64_t seed = 1;
};

/// Points in the plane, evenly spaced along a curve per class and then moved by normal noise that the seed alone
/// decides. Without noise they lie exactly on the curves. All throw InputError without points.

/// Round clouds, one per class, their centres evenly spaced on the circle of radius 4. All points are noise here.
Dataset blobs(std::size_t class_count, const Points& points);

/// Two half circles of radius 1, each reaching into the other: (cos a, sin a) and (1 - cos a, ½ - sin a).
Dataset moons(const Points& points);

/// Two circles around 0: class 0 with radius 1, class 1 inside it with radius ½.
Dataset circles(const Points& points);

/// Two arms that wind around each other `turns` times, from radius 0.1 to radius 1; one is the other turned by half.
Dataset spirals(double turns, const Points& points);

}  // namespace bp
