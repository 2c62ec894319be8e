#include "verify/activations/properties.hpp"

#include <cfenv>
#include <limits>

#include "verify/number_comparison.hpp"
#include "verify/oracle/real.hpp"

/// Tolerances: a call of a library function counts as 4 roundings, and whatever is compared may be 8 times that off.
namespace bp::verify {

using oracle::kDoubleRoundoff;
using oracle::kSmallest;
using oracle::Quad;

namespace {

constexpr double kCall = 8 * 4 * kDoubleRoundoff;

/// ±2^k for every k, and 400 multiples of 1/20 around 0.
std::vector<double> all_points() {
    std::vector<double> points{0, -0.0};
    for (int k = -1074; k <= 1023; ++k) points.insert(points.end(), {std::ldexp(1.0, k), -std::ldexp(1.0, k)});
    for (int i = -200; i <= 200; ++i) points.push_back(i / 20.0);
    return points;
}

/// Judges each point until one fails.
template <class Judge> Report sweep(const std::vector<double>& points, Judge judge) {
    Report report;
    for (const double z : points) {
        NumberComparison comparison;
        judge(z, comparison);
        report.add(comparison.verdict());
        if (!comparison.has_failed()) continue;
        report.counterexample =
            Counterexample{{}, comparison.verdict().message, report.cases, "z = " + shortest(z) + "\n"};
        break;
    }
    return report;
}

std::string at(std::string_view what, double z) { return std::string{what} + " at z = " + shortest(z); }

/// 1 / (1 + e^-|z|) or e^-|z| over the same.
Quad sigmoid(double z) {
    const Quad e = oracle::exp(Quad(-std::abs(z)));
    return (z < 0 ? e : Quad(1)) / (Quad(1) + e);
}

struct Expected {
    Quad value, slope;
    double slope_tolerance;  ///< 1 - y cancels, so the error of y counts beside that of the slope
};

Expected expected(Activation f, double z) {
    const Quad x = z;
    switch (f) {
        case Activation::sigmoid: {
            const Quad y = sigmoid(z), p = y * sigmoid(-z);
            return {y, p, kCall * (static_cast<double>(p) + static_cast<double>(y))};
        }
        case Activation::tanh: {
            const Quad y = oracle::tanh(x), p = Quad(4) * sigmoid(2 * z) * sigmoid(-2 * z);
            return {y, p, kCall * static_cast<double>(p + y * y)};
        }
        case Activation::softplus: {
            const Quad positive = z > 0 ? x : Quad(0);
            return {positive + oracle::log1p(oracle::exp(Quad(-std::abs(z)))), sigmoid(z),
                    kCall * static_cast<double>(sigmoid(z))};
        }
        case Activation::relu:
            return {z > 0 ? x : Quad(0), z > 0 ? Quad(1) : Quad(0), 0};
        case Activation::leaky_relu:
            return {z > 0 ? x : Quad(kLeak) * x, z > 0 ? Quad(1) : Quad(kLeak), 0};
        default:
            return {x, Quad(1), 0};
    }
}

double distance(double found, Quad right) { return static_cast<double>(Quad(found) - right); }

void judge_sigmoid(const ActivationSet& set, double z, NumberComparison& comparison) {
    const double y = set.value(Activation::sigmoid, z), slope = set.slope(Activation::sigmoid, z);
    comparison.within(set.value(Activation::sigmoid, -z), 1 - y, 4 * kDoubleRoundoff,
                      [z] { return at("sigmoid(-z), which is 1 - sigmoid(z),", z); });
    comparison.holds(y >= 0 && y <= 1, "sigmoid leaves [0, 1]");
    comparison.holds(slope >= 0 && slope <= 0.25, "the slope of sigmoid leaves [0, 1/4]");
    if (!set.knows(Activation::tanh) || std::abs(z) > 1e300) return;
    comparison.within(set.value(Activation::tanh, z), 2 * set.value(Activation::sigmoid, 2 * z) - 1,
                      16 * kDoubleRoundoff, [z] { return at("tanh, which is 2 sigmoid(2z) - 1,", z); });
}

}  // namespace

Report sweep_identities(const ActivationSet& set) {
    return sweep(all_points(), [&](double z, NumberComparison& comparison) {
        std::feclearexcept(FE_ALL_EXCEPT);
        if (set.knows(Activation::sigmoid)) judge_sigmoid(set, z, comparison);
        for (const Activation f : set.known) {
            const double value = set.value(f, z), slope = set.slope(f, z);
            comparison.holds(std::isfinite(value) && std::isfinite(slope),
                             at(std::string{name_of(f)} + " is not finite", z));
        }
        comparison.holds(std::fetestexcept(FE_OVERFLOW | FE_INVALID | FE_DIVBYZERO) == 0, at("an overflow", z));
    });
}

Report sweep_slopes(const ActivationSet& set) {
    return sweep(all_points(), [&](double z, NumberComparison& comparison) {
        for (const Activation f : set.known) {
            const Expected right = expected(f, z);
            const double value = set.value(f, z), slope = set.slope(f, z);
            const bool is_rounded = f != Activation::identity && f != Activation::relu;
            const double size = std::abs(static_cast<double>(right.value));
            comparison.within(value, static_cast<double>(right.value), distance(value, right.value),
                              is_rounded ? kCall * size + kSmallest : 0, [&] { return at(name_of(f), z); });
            if (z == 0 && f == Activation::leaky_relu) continue;  // a kink; which side it takes is the op's record
            comparison.within(slope, static_cast<double>(right.slope), distance(slope, right.slope),
                              right.slope_tolerance + (is_rounded ? kSmallest : 0),
                              [&] { return at("the slope of " + std::string{name_of(f)}, z); });
        }
    });
}

Report sweep_special_points(const ActivationSet& set) {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    return sweep({0, -0.0}, [&](double z, NumberComparison& comparison) {
        for (const Activation f : set.known) {
            if (f == Activation::relu) {
                comparison.exact(set.slope(f, z), 0, [z] { return at("the slope of relu", z); });
            }
            comparison.holds(std::isnan(set.value(f, nan)), std::string{name_of(f)} + " of NaN is a number");
        }
    });
}

}  // namespace bp::verify
