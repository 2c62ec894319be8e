#include "represent/approximators.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "base/error.hpp"

namespace bp::represent {

namespace {

/// n, the number of pieces.
std::size_t piece_count(const char* operation, std::span<const double> values) {
    if (values.size() >= 2) return values.size() - 1;
    throw InputError(std::string{operation} + ": got " + std::to_string(values.size()) +
                     " values; at least f(0) and f(1) are needed");
}

void check_error_bound(const char* operation, double constant, double epsilon) {
    if (epsilon > 0 && constant >= 0 && std::isfinite(constant / epsilon)) return;
    throw InputError(std::string{operation} + ": the constant of f is " + std::to_string(constant) + " and the error " +
                     std::to_string(epsilon) + "; expected constant ≥ 0 and error > 0");
}

}  // namespace

OneInputNetwork staircase(std::span<const double> values, Gain gain, Interval limits) {
    const std::size_t n = piece_count("staircase", values);
    OneInputNetwork net{values[0], {}};
    for (std::size_t i = 1; i <= n; ++i) {
        const double place = static_cast<double>(i) / static_cast<double>(n);
        const double w = (values[i] - values[i - 1]) / limits.width();
        net.units.push_back({gain.value, -gain.value * place, w});
        net.w0 -= w * limits.from;  // what the unit says far to the left of its step
    }
    return net;
}

OneInputNetwork interpolator(std::span<const double> values) {
    const auto n = static_cast<double>(piece_count("interpolator", values));
    OneInputNetwork net{values[0], {}};
    double slope = 0;
    for (std::size_t i = 1; i < values.size(); ++i) {
        const double next = n * (values[i] - values[i - 1]);
        net.units.push_back({1, -static_cast<double>(i - 1) / n, next - slope});
        slope = next;
    }
    return net;
}

std::size_t steps_needed(double L, double epsilon) {
    check_error_bound("steps_needed", L, epsilon);
    auto n = std::max<std::size_t>(1, static_cast<std::size_t>(L / epsilon));
    while (L / static_cast<double>(n) > epsilon) ++n;  // a rounded-up quotient may be one too many
    return n;
}

std::size_t relus_needed(double M, double epsilon) {
    check_error_bound("relus_needed", M, epsilon);
    auto n = std::max<std::size_t>(1, static_cast<std::size_t>(std::sqrt(M / (8 * epsilon))));
    while (M / (8 * static_cast<double>(n) * static_cast<double>(n)) > epsilon) ++n;
    return n;
}

}  // namespace bp::represent
