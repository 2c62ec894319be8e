#pragma once

#include <span>

#include "layered/network.hpp"

namespace bp::represent {

/// The points `from` + t (`to` - `from`), 0 ≤ t ≤ 1, of the space of inputs.
struct Segment {
    Vector<double> from, to;
};

/// Where on a segment the output is a straight line in t, and how it rises there, a number for each output.
struct Piece {
    double from, to;
    Vector<double> slope;
};

/// The straight pieces of a relu network's output along a segment, in order; neighbours differ in slope. Each layer
/// splits what the layers below left straight, where a net input changes its sign. Exact if all numbers and all
/// crossings are fractions with a power of two below them. Throws InputError for an activation other than relu and
/// identity and beyond 65536 pieces, ShapeError if segment and network do not fit.
std::vector<Piece> pieces_along(const layered::Network& net, const Segment& segment);

/// The straight pieces of the broken line through equally spaced values: one more than there are changes of slope.
/// Throws InputError for fewer than two values.
std::size_t straight_pieces(std::span<const double> values);

}  // namespace bp::represent
