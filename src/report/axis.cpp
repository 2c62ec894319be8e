#include "report/axis.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

#include "base/error.hpp"

namespace bp::report {

namespace {

[[noreturn]] void refuse(double low, double high, Scale scale) {
    throw NumericError(fmt::format("plot: an axis from {} to {} cannot be drawn; its ends must be finite{}", low, high,
                                   scale == Scale::logarithmic ? " and positive" : ""));
}

/// The step of 1, 2 or 5 times a power of ten that cuts a stretch into four to ten pieces.
double round_step(double length) {
    const double power = std::pow(10, std::floor(std::log10(length)));
    const double pieces = length / power;  // 1 … 10
    if (pieces >= 4) return power;
    return pieces >= 2 ? power / 2 : power / 5;
}

std::vector<double> round_numbers(double low, double high) {
    const double step = round_step(high - low);
    std::vector<double> numbers;
    for (double n = std::ceil(low / step - 1e-9); n * step <= high + 1e-9 * step; ++n) numbers.push_back(n * step);
    return numbers;
}

double power_of_ten_below(double x) { return std::pow(10, std::floor(std::log10(x) + 1e-9)); }

/// The largest of 1, 2, 5 times a power of ten that is not above x, and the smallest that is not below.
double round_below(double x) {
    const double power = power_of_ten_below(x);
    if (x >= 5 * power) return 5 * power;
    return x >= 2 * power ? 2 * power : power;
}
double round_above(double x) {
    const double power = power_of_ten_below(x);
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (x <= factor * power * (1 + 1e-9)) return factor * power;
    }
    return 10 * power;
}

/// Powers of ten from low to high; where these are few, 2 and 5 times them too; where they are many, every k-th.
std::vector<double> round_powers(double low, double high) {
    const int first = static_cast<int>(std::floor(std::log10(low) + 1e-9));
    const int last = static_cast<int>(std::ceil(std::log10(high) - 1e-9));
    const int stride = std::max(1, (last - first + 7) / 8);
    std::vector<double> numbers;
    for (int power = first; power <= last; power += stride) {
        for (const double factor : {1.0, 2.0, 5.0}) {
            const double x = factor * std::pow(10, power);
            const bool is_inside = x >= low * (1 - 1e-9) && x <= high * (1 + 1e-9);
            if (is_inside && (factor == 1 || last - first <= 2)) numbers.push_back(x);
        }
    }
    return numbers;
}

}  // namespace

Axis::Axis(double low, double high, Scale scale) : low_(low), high_(high), scale_(scale) {
    const bool is_drawable = std::isfinite(high - low) && low <= high;
    if (!is_drawable || (scale == Scale::logarithmic && low <= 0)) refuse(low, high, scale);
    // a constant, or as good as one: the steps between round numbers would vanish beside the numbers themselves
    if (high - low <= 1e-9 * std::max(std::abs(low), std::abs(high))) high_ += low == 0 ? 1 : std::abs(low);
    if (scale == Scale::logarithmic) {
        low_ = round_below(low_);
        high_ = round_above(high_);
    } else {
        const double step = round_step(high_ - low_);
        low_ = step * std::floor(low_ / step + 1e-9);
        high_ = step * std::ceil(high_ / step - 1e-9);
    }
    if (!std::isfinite(high_ - low_) || (scale == Scale::logarithmic && low_ <= 0)) refuse(low, high, scale);
}

double Axis::position(double x) const {
    if (scale_ == Scale::logarithmic) return (std::log(x) - std::log(low_)) / (std::log(high_) - std::log(low_));
    return (x - low_) / (high_ - low_);
}

std::vector<double> Axis::ticks() const {
    return scale_ == Scale::logarithmic ? round_powers(low_, high_) : round_numbers(low_, high_);
}

std::string tick_label(double x) { return fmt::format("{:.6g}", std::abs(x) < 1e-12 ? 0.0 : x); }

}  // namespace bp::report
