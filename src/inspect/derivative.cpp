#include "inspect/derivative.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "inspect/noise.hpp"

namespace bp::inspect {

namespace {

/// f along one coordinate, remembering how large its values were: their last digits are the rounding.
class Line {
  public:
    Line(const Function& f, std::span<const double> x, std::size_t i)
        : f_(f), x_(x.begin(), x.end()), i_(i), start_(x_[i]), noise_(rounding_noise(f, x, i)) {}

    double at(double offset) {
        x_[i_] = start_ + offset;
        const double value = f_(x_);
        largest_ = std::max(largest_, std::abs(value));
        return value;
    }
    /// A step of about `wanted` that is added to x_i without rounding.
    double step(double wanted) const {
        const double moved = start_ + wanted;
        return moved - start_;
    }
    double size() const { return std::abs(start_); }
    /// A bound on the rounding error of one value: a few units in the last place of the largest seen, or of what f
    /// was seen to lose inside.
    double rounding() const { return 8 * std::max(std::numeric_limits<double>::epsilon() * largest_, noise_); }

  private:
    const Function& f_;
    std::vector<double> x_;
    std::size_t i_;
    double start_ = 0, noise_ = 0, largest_ = 0;
};

using Quotient = double (*)(Line&, double h);

double central(Line& line, double h) { return (line.at(h) - line.at(-h)) / (2 * h); }

double five_point(Line& line, double h) {
    return (8 * (line.at(h) - line.at(-h)) - (line.at(2 * h) - line.at(-2 * h))) / (12 * h);
}

/// The quotient at h, judged by the one at 2h.
Estimate estimate(Line& line, Quotient quotient, double h) {
    const double near = quotient(line, h), far = quotient(line, 2 * h);
    return {near, std::abs(near - far) + 1.5 * line.rounding() / h};
}

/// Nobody knows on which scale f varies: 1 is the first guess; where |x_i| is larger, it is the second. The estimate
/// that trusts itself more is taken.
Estimate better(Line line, Quotient quotient, double step) {
    const Estimate first = estimate(line, quotient, line.step(step));
    if (line.size() <= 1) return first;
    const Estimate second = estimate(line, quotient, line.step(step * line.size()));
    return first.error <= second.error ? first : second;  // also if the first is no number
}

}  // namespace

// The steps are near the cube root and the fifth root of the rounding unit, where truncation and rounding balance.
Estimate central_difference(const Function& f, std::span<const double> x, std::size_t i) {
    return better(Line(f, x, i), central, 0x1p-17);
}

Estimate five_point_difference(const Function& f, std::span<const double> x, std::size_t i) {
    return better(Line(f, x, i), five_point, 0x1p-10);
}

}  // namespace bp::inspect
