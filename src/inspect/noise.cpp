#include "inspect/noise.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace bp::inspect {

namespace {

/// So near that a smooth f is a cubic to the last digit, so far that the values differ.
double spacing(double x) { return std::max(0x1p-17, 0x1p-44 * std::abs(x)); }

}  // namespace

double rounding_noise(const Function& f, std::span<const double> x, std::size_t i) {
    std::vector<double> moved(x.begin(), x.end());
    std::array<double, 8> values{};
    for (std::size_t k = 0; k < values.size(); ++k) {
        moved[i] = x[i] + (static_cast<double>(k) - 3.5) * spacing(x[i]);
        values[k] = f(moved);
    }
    double squares = 0;
    constexpr std::size_t kDifferences = values.size() - 4;
    for (std::size_t k = 0; k < kDifferences; ++k) {
        const double difference = (values[k] + values[k + 4]) - 4 * (values[k + 1] + values[k + 3]) + 6 * values[k + 2];
        squares += difference * difference;
    }
    return std::sqrt(squares / (70 * kDifferences));  // 1 + 16 + 36 + 16 + 1
}

}  // namespace bp::inspect
