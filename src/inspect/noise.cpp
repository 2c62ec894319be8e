#include "inspect/noise.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <functional>
#include <limits>
#include <optional>
#include <vector>

#include "base/random.hpp"

namespace bp::inspect {

namespace {

using Eight = std::array<double, 8>;

/// So near that a smooth f is a cubic to the last digit and a kink is unlikely to lie between.
double first_spacing(double x) { return std::max(0x1p-28, 0x1p-46 * std::abs(x)); }
double last_spacing(double x) { return 0x1p-9 * std::max(1.0, std::abs(x)); }

Eight values_along(const Function& f, std::span<const double> x, std::size_t i, double spacing) {
    std::vector<double> moved(x.begin(), x.end());
    Eight values{};
    for (std::size_t k = 0; k < values.size(); ++k) {
        moved[i] = x[i] + (static_cast<double>(k) - 3.5) * spacing;
        values[k] = f(moved);
    }
    return values;
}

bool most_are_equal(const Eight& values) {
    int equal = 0;
    for (std::size_t k = 0; k + 1 < values.size(); ++k) equal += values[k] == values[k + 1] ? 1 : 0;
    return equal >= 4;
}

bool are_equal(std::span<const double> values) {
    return std::adjacent_find(values.begin(), values.end(), std::not_equal_to{}) == values.end();
}

/// By fourth differences, each the difference of two before.
double noise_of(Eight values) {
    for (std::size_t order = 1; order <= 4; ++order) {
        for (std::size_t k = 0; k + order < values.size(); ++k) values[k] = values[k + 1] - values[k];
    }
    constexpr std::size_t kDifferences = values.size() - 4;
    double noise = 0;
    for (std::size_t k = 0; k < kDifferences; ++k) noise = std::hypot(noise, values[k]);
    return noise / std::sqrt(70 * kDifferences);  // 70 = 1 + 16 + 36 + 16 + 1
}

/// At a spacing that grows as long as most neighbours are equal. Nothing if f does not move at all.
std::optional<double> noise_from(const Function& f, std::span<const double> x, std::size_t i, double spacing) {
    Eight values = values_along(f, x, i, spacing);
    while (most_are_equal(values) && 4 * spacing < last_spacing(x[i])) {
        spacing *= 4;
        values = values_along(f, x, i, spacing);
    }
    if (are_equal(values)) return std::nullopt;
    return noise_of(values);
}

/// How many decimal digits it takes to write x so that no other double reads the same.
int decimal_digits(double x) {
    std::array<char, 32> text;
    const auto end = std::to_chars(text.data(), text.data() + text.size(), std::abs(x), std::chars_format::scientific);
    const auto mantissa = std::find(text.data(), end.ptr, 'e') - text.data();
    return static_cast<int>(mantissa == 1 ? 1 : mantissa - 1);  // without the point
}

bool is_a_float(double x) { return static_cast<double>(static_cast<float>(x)) == x; }

/// f at x and at eight places around it that have many digits, always the same ones. Only the values that are finite.
std::vector<double> values_around(const Function& f, std::span<const double> x) {
    Random random(1);
    std::vector<double> moved(x.begin(), x.end()), values;
    if (const double here = f(x); std::isfinite(here)) values.push_back(here);
    for (int k = 0; k < 8; ++k) {
        for (std::size_t i = 0; i < x.size(); ++i) {
            moved[i] = x[i] + random.uniform(-0x1p-9, 0x1p-9) * std::max(1.0, std::abs(x[i]));
        }
        if (const double value = f(moved); std::isfinite(value)) values.push_back(value);
    }
    return values;
}

double largest_of(const std::vector<double>& values) {
    double largest = 0;
    for (const double value : values) largest = std::max(largest, std::abs(value));
    return largest;
}

}  // namespace

double rounding_noise(const Function& f, std::span<const double> x, std::size_t i) {
    double noise = 0;
    // shares of twenty binary digits: no stairs fit them, and x is moved without rounding
    for (const double share : {1.0, 758777 / 0x1p20, 605141 / 0x1p20}) {
        const std::optional<double> one = noise_from(f, x, i, share * first_spacing(x[i]));
        if (!one) return 0;
        if (!std::isfinite(*one)) return *one;
        noise = std::max(noise, *one);
    }
    return noise;
}

LastDigit last_digit(const Function& f, std::span<const double> x) {
    const std::vector<double> values = values_around(f, x);
    const double largest = largest_of(values);
    if (largest == 0) return {0, false, true};
    const bool is_flat = are_equal(values);
    constexpr int kUsuallyPrinted = 6;  // a constant 7 may be all of 7.00000
    int digits = is_flat ? kUsuallyPrinted : 1;
    for (const double value : values) digits = std::max(digits, decimal_digits(value));
    constexpr int kFewestOfDoubles = 14;  // eight doubles that take fewer: once in a hundred million
    const double half_a_float = std::all_of(values.begin(), values.end(), is_a_float) ? 0x1p-24 * largest : 0;
    const double half_as_printed =
        digits < kFewestOfDoubles ? std::pow(10, std::floor(std::log10(largest)) - digits + 1) / 2 : 0;
    const double half = std::max(half_a_float, half_as_printed);
    return {half, half > 0, is_flat};
}

}  // namespace bp::inspect
