#include <array>

#include "verify/tape.hpp"

namespace bp::verify {

namespace {

/// 0, 1, -1, 2, -2, …
double zigzag(unsigned n) {
    const unsigned step = (n + 1) / 2;
    const auto size = static_cast<double>(step);
    return n % 2 == 1 ? size : -size;
}

constexpr unsigned kLatticeNumbers = 9;  // 0, ±1/2, ±1, ±3/2, ±2

double lattice_number(unsigned n) { return n % kLatticeNumbers == 0 ? 0 : zigzag(n % kLatticeNumbers) / 2; }

/// A multiple of 2^-10 in [-1.5, 1.5].
double fine_number(unsigned n) { return zigzag(1 + n * 2654435761U % 3072) * 0x1p-10; }

double boundary_number(unsigned n, Kind kind) {
    if (kind == Kind::moderate) return std::array{1.0, -1.0, -0.0, 1e-8}[n % 4];
    return std::array{1.0, -1.0, -0.0, 1e-8, 1e8, -1e8, 0x1p-1074, -0x1p-1074}[n % 8];
}

}  // namespace

double pool_number(std::uint16_t entry, Kind kind) {
    if (kind == Kind::lattice || kind == Kind::convex) return lattice_number(entry);
    const unsigned n = entry / 8;
    switch (entry % 8) {
        case 5:
        case 6:
            return fine_number(n);
        case 7:
            return boundary_number(n, kind);
        default:
            return lattice_number(n + entry % 8);
    }
}

double signed_weight(std::size_t position, Kind kind) {
    const double weight = std::array{1.0, -2.0, 3.0, -1.0, 2.0, -3.0}[position % 6];
    return kind == Kind::convex ? std::max(weight, -weight) : weight;
}

}  // namespace bp::verify
