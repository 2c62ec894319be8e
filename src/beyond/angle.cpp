#include "beyond/angle.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

#include "base/error.hpp"
#include "beyond/lengths.hpp"

namespace bp::beyond {

double angle_in_degrees(std::span<const double> a, std::span<const double> b) {
    check_length("angle: the second direction", b.size(), a.size());
    const double aa = std::inner_product(a.begin(), a.end(), a.begin(), 0.0);
    const double bb = std::inner_product(b.begin(), b.end(), b.begin(), 0.0);
    const double ab = std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
    const double cosine = ab / (std::sqrt(aa) * std::sqrt(bb));
    if (!std::isfinite(cosine)) {
        throw NumericError("angle: a direction has only zeros, or a number that is not finite; it needs a length");
    }
    return std::acos(std::clamp(cosine, -1.0, 1.0)) * 180 / std::numbers::pi;
}

}  // namespace bp::beyond
