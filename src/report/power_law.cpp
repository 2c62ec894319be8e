#include "report/power_law.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include <boost/math/distributions/students_t.hpp>
#include <fmt/format.h>

#include "base/error.hpp"

namespace bp::report {

namespace {

std::vector<double> logarithms(std::span<const double> numbers) {
    std::vector<double> logs;
    for (const double number : numbers) {
        if (!(number > 0) || !std::isfinite(number)) {
            throw NumericError(fmt::format("power_law: {} has no place on a logarithmic scale", number));
        }
        logs.push_back(std::log(number));
    }
    return logs;
}

double mean(const std::vector<double>& numbers) {
    double sum = 0;
    for (const double number : numbers) sum += number;
    return sum / static_cast<double>(numbers.size());
}

/// Σ (a_i - ā)(b_i - b̄)
double product_of_deviations(const std::vector<double>& a, const std::vector<double>& b) {
    const double mean_a = mean(a), mean_b = mean(b);
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i) sum += (a[i] - mean_a) * (b[i] - mean_b);
    return sum;
}

}  // namespace

PowerLaw power_law(std::span<const double> x, std::span<const double> y) {
    if (x.size() != y.size()) throw ShapeError(fmt::format("power_law: {} x and {} y", x.size(), y.size()));
    if (x.size() < 3) throw InputError(fmt::format("power_law: needs at least 3 points, got {}", x.size()));
    const std::vector<double> log_x = logarithms(x), log_y = logarithms(y);
    const double xx = product_of_deviations(log_x, log_x), xy = product_of_deviations(log_x, log_y),
                 yy = product_of_deviations(log_y, log_y);
    if (xx == 0) throw InputError("power_law: all x are equal, so no exponent can be told");

    PowerLaw law;
    law.exponent = xy / xx;
    law.factor = std::exp(mean(log_y) - law.exponent * mean(log_x));
    const double unexplained = std::max(0.0, yy - law.exponent * xy);
    law.r_squared = yy == 0 ? 1 : 1 - unexplained / yy;
    const auto freedom = static_cast<double>(x.size() - 2);
    const double t = quantile(boost::math::students_t(freedom), 0.975);
    const double half_width = t * std::sqrt(unexplained / freedom / xx);
    law.low = law.exponent - half_width;
    law.high = law.exponent + half_width;
    return law;
}

Decision decide(double low, double high, double range_low, double range_high) {
    if (range_low <= low && high <= range_high) return Decision::holds;
    if (high < range_low || range_high < low) return Decision::fails;
    return Decision::not_decided;
}

}  // namespace bp::report
