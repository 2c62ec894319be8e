#pragma once

#include <cstdint>
#include <set>
#include <span>

#include "neuron/neuron.hpp"

namespace bp::represent {

/// The boundary a x_1 + b x_2 + c = 0 of a unit, in whole numbers, so that what is asked of it can be exact.
struct Line {
    std::int64_t a, b, c;
};

/// The unit with this boundary; it is positive where a x_1 + b x_2 + c is.
neuron::Neuron unit_of(const Line& line);

/// For each unit the side of its boundary on which a point lies: +1 or -1, or 0 exactly on it.
using RegionCode = std::vector<int>;

/// The code of the region in which x lies: no two regions share one. Lecture, "Partition the input space into regions".
RegionCode region_code(std::span<const neuron::Neuron> units, const Vector<double>& x);

/// The codes of all regions into which the lines cut the plane, exactly. Every region touches a crossing of two lines
/// (a line across all of them is added, so that there is one), and there the sides are read off.
/// Throws InputError for a line with a = b = 0 or a number beyond ±2^20.
std::set<RegionCode> regions(const std::vector<Line>& lines);

/// The most regions into which so many hyperplanes cut a space of d dimensions: C(n,0) + C(n,1) + … + C(n,d). They do
/// in general position: any d of them meet in one point, no d + 1 do.
std::uint64_t most_regions(std::uint64_t hyperplane_count, std::uint64_t dimension);

}  // namespace bp::represent
