#include "represent/pieces.hpp"

#include <algorithm>
#include <string>

namespace bp::represent {

namespace {

constexpr std::size_t kMostPieces = 65536;

/// Between two values of t every activation of a layer is start + t slope.
struct Stretch {
    double from, to;
    Vector<double> start, slope;
};

void check(const layered::Network& net, const Segment& segment) {
    layered::check(net);
    if (segment.from.size() != net[1].input_count() || segment.to.size() != net[1].input_count()) {
        throw ShapeError("pieces_along: the segment's ends have " + std::to_string(segment.from.size()) + " and " +
                         std::to_string(segment.to.size()) + " entries, the network has " +
                         std::to_string(net[1].input_count()) + " inputs (one entry for each)");
    }
    for (const layered::Layer& layer : net) {
        if (layer.activation == layered::Activation::relu || layer.activation == layered::Activation::identity)
            continue;
        throw InputError("pieces_along: a layer has the activation " + std::string{name(layer.activation)} +
                         ", which has no straight pieces; use relu or identity");
    }
}

/// The places between the ends where some net input changes its sign, with both ends around them.
std::vector<double> cuts(const Stretch& s) {
    std::vector<double> places{s.from, s.to};
    for (std::size_t j = 0; j < s.start.size(); ++j) {
        const double t = -s.start(j) / s.slope(j);  // a slope of 0 gives no number between the ends
        if (t > s.from && t < s.to) places.push_back(t);
    }
    std::ranges::sort(places);
    places.erase(std::unique(places.begin(), places.end()), places.end());
    return places;
}

/// Appends what relu makes of the net inputs: one stretch between any two cuts.
void append_relu(const Stretch& s, std::vector<Stretch>& stretches) {
    const std::vector<double> places = cuts(s);
    for (std::size_t i = 0; i + 1 < places.size(); ++i) {
        Stretch part{places[i], places[i + 1], s.start, s.slope};
        const double middle = (part.from + part.to) / 2;
        for (std::size_t j = 0; j < s.start.size(); ++j) {
            if (s.start(j) + middle * s.slope(j) > 0) continue;
            part.start(j) = 0;
            part.slope(j) = 0;
        }
        stretches.push_back(std::move(part));
    }
}

std::vector<Stretch> after(const layered::Layer& layer, const std::vector<Stretch>& below) {
    std::vector<Stretch> stretches;
    for (const Stretch& x : below) {
        const Stretch s{x.from, x.to, layered::net_input(layer, x.start), prod(trans(layer.W), x.slope)};
        if (layer.activation == layered::Activation::relu) {
            append_relu(s, stretches);
        } else {
            stretches.push_back(s);
        }
        if (stretches.size() > kMostPieces) {
            throw InputError("pieces_along: a layer cuts the segment into more than " + std::to_string(kMostPieces) +
                             " pieces; L folds of a tent have 2^L of them, take a shorter segment or fewer layers");
        }
    }
    return stretches;
}

}  // namespace

std::vector<Piece> pieces_along(const layered::Network& net, const Segment& segment) {
    check(net, segment);
    std::vector<Stretch> stretches{{0, 1, segment.from, segment.to - segment.from}};
    for (const layered::Layer& layer : net) stretches = after(layer, stretches);
    std::vector<Piece> pieces;
    for (const Stretch& s : stretches) {
        if (!pieces.empty() && pieces.back().slope.data() == s.slope.data()) {
            pieces.back().to = s.to;
        } else {
            pieces.push_back({s.from, s.to, s.slope});
        }
    }
    return pieces;
}

std::size_t straight_pieces(std::span<const double> values) {
    if (values.size() < 2) {
        throw InputError("straight_pieces: got " + std::to_string(values.size()) + " values; a line needs two or more");
    }
    std::size_t pieces = 1;
    for (std::size_t i = 1; i + 1 < values.size(); ++i) {
        pieces += values[i + 1] - values[i] != values[i] - values[i - 1] ? 1 : 0;
    }
    return pieces;
}

}  // namespace bp::represent
