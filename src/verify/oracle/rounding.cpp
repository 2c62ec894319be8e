#include "verify/oracle/rounding.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "verify/oracle/real.hpp"

namespace bp::oracle {

namespace {

double sum_of_magnitudes(std::span<const double> x) {
    return std::accumulate(x.begin(), x.end(), 0.0, [](double sum, double term) { return sum + std::abs(term); });
}

/// Any order of adding k numbers is off by at most k - 1 roundings of the sum of magnitudes.
double sum_roundings(const Point& at) {
    if (at.x.size() == 2) return std::abs(at.out);
    return static_cast<double>(at.x.size() - 1) * sum_of_magnitudes(at.x);
}

double largest_magnitude(std::span<const double> x) {
    double largest = 0;
    for (const double one : x) largest = std::max(largest, std::abs(one));
    return largest;
}

/// One call of a library function and a few operations around it.
constexpr double kFunctionCall = 4;

/// The second derivatives |q| of functions of one number, at x with value y and slope p.
double curvature(const Point& at) {
    const double x = at.x[0], y = at.out, p = at.partials[0];
    switch (at.cell.function) {
        case Function::square:
            return 2;
        case Function::power:
            return x == 0 ? 0 : std::abs((at.cell.setting - 1) * p / x);
        case Function::exponential:
            return std::abs(p);
        case Function::logarithm:
            return p * p;
        case Function::square_root:
            return std::abs(p / (2 * x));
        case Function::sigmoid:
            return std::abs(p * (1 - 2 * y));
        case Function::tanh:
            return std::abs(2 * y * p);
        case Function::softplus:
            return std::abs(p * (1 - p));
        default:
            return 0;
    }
}

/// Roundings of a slope that is computed from the output: where 1 - y cancels, what is left of the error of y counts.
double slope_roundings(const Point& at) {
    const double y = std::abs(at.out), p = std::abs(at.partials[0]);
    switch (at.cell.function) {
        case Function::copy:
        case Function::scaled:
            return 0;
        case Function::sigmoid:
            return kFunctionCall * (p + y);
        case Function::tanh:
            return kFunctionCall * (p + y * y);
        default:
            return kFunctionCall * p;
    }
}

/// A product of three and more may underflow on its way, and what it loses there grows with the factors that follow.
double underflow_on_the_way(std::span<const double> x) {
    double least = 1, most = 1;
    for (const double one : x) {
        if (one != 0) least *= std::min(1.0, std::abs(one));
        most *= std::max(1.0, std::abs(one));
    }
    return x.size() > 2 && least < 0x1p-1000 ? static_cast<double>(x.size() - 1) * kSmallest * most : 0;
}

/// dy/dx_i is the product of all others.
void product_errors(const Point& at, std::span<const double> input_errors, std::span<double> errors) {
    const std::size_t k = at.x.size();
    for (std::size_t i = 0; i < k; ++i) {
        errors[i] = k == 2 ? 0 : static_cast<double>(k) * kDoubleRoundoff * std::abs(at.partials[i]);
        errors[i] += underflow_on_the_way(at.x);
        errors[i] += product_error(at.x, input_errors, i);
    }
}

/// The second derivatives of logsumexp are y_i ([i = j] - y_j); e^(x - m) feels the rounding of x - m.
void logsumexp_errors(const Point& at, std::span<const double> input_errors, std::span<double> errors) {
    const double k = static_cast<double>(at.x.size());
    for (std::size_t i = 0; i < at.x.size(); ++i) {
        const double y = at.partials[i];
        errors[i] = kFunctionCall * kDoubleRoundoff * y * (k + std::abs(at.x[i] - at.out));
        for (std::size_t j = 0; j < at.x.size(); ++j) {
            errors[i] += std::abs(y * ((i == j ? 1 : 0) - at.partials[j])) * input_errors[j];
        }
    }
}

/// x / y: slopes 1 / y and -x / y^2.
void quotient_errors(const Point& at, std::span<const double> input_errors, std::span<double> errors) {
    const double y = std::abs(at.x[1]), to_x = std::abs(at.partials[0]), to_y = std::abs(at.partials[1]);
    errors[0] = to_x * (kFunctionCall * kDoubleRoundoff + input_errors[1] / y);
    errors[1] = to_y * (kFunctionCall * kDoubleRoundoff + 2 * input_errors[1] / y) + input_errors[0] / (y * y);
    // x / y, divided by y once more, loses what underflows in both steps
    if (may_underflow(at.out) || may_underflow(to_y)) errors[1] += kSmallest * (1 + 1 / y);
}

/// -y log x: slopes -y / x and -log x.
void surprise_errors(const Point& at, std::span<const double> input_errors, std::span<double> errors) {
    const double x = std::abs(at.x[0]), to_x = std::abs(at.partials[0]), to_y = std::abs(at.partials[1]);
    errors[0] = to_x * (kFunctionCall * kDoubleRoundoff + input_errors[0] / x) + input_errors[1] / x;
    if (may_underflow(to_x)) errors[0] += kSmallest;
    errors[1] = to_y * kFunctionCall * kDoubleRoundoff + input_errors[0] / x;
}

}  // namespace

double product_error(std::span<const double> x, std::span<const double> errors, std::size_t left_out) {
    double product = 1, error = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        if (i == left_out) continue;
        if (error > 0) error *= std::abs(x[i]) + errors[i];
        if (errors[i] > 0) error += product * errors[i];
        product *= std::abs(x[i]);
    }
    return error;
}

double value_roundings(const Point& at) {
    const double out = std::abs(at.out), k = static_cast<double>(at.x.size());
    switch (at.cell.function) {
        case Function::sum:
            return sum_roundings(at);
        case Function::difference:
        case Function::scaled:
        case Function::square:
            return out;
        case Function::product:
            return (k - 1) * out + underflow_on_the_way(at.x) / kDoubleRoundoff;
        case Function::leaky_relu:
            return out;
        case Function::logsumexp:
            return kFunctionCall * (k + largest_magnitude(at.x) + out);
        case Function::quotient:
        case Function::power:
        case Function::exponential:
        case Function::logarithm:
        case Function::square_root:
        case Function::sigmoid:
        case Function::tanh:
        case Function::softplus:
        case Function::surprise:
            return kFunctionCall * out;
        default:
            return 0;  // copies one of its inputs
    }
}

void partial_errors(const Point& at, std::span<const double> input_errors, std::span<double> errors) {
    switch (at.cell.function) {
        case Function::product:
            return product_errors(at, input_errors, errors);
        case Function::logsumexp:
            return logsumexp_errors(at, input_errors, errors);
        case Function::quotient:
            return quotient_errors(at, input_errors, errors);
        case Function::surprise:
            return surprise_errors(at, input_errors, errors);
        default:
            break;
    }
    std::fill(errors.begin(), errors.end(), 0.0);
    if (has_kink(at.cell.function) || at.x.size() != 1) return;  // slopes that are numbers, not results
    errors[0] = curvature(at) * input_errors[0] + kDoubleRoundoff * slope_roundings(at);
    if (may_underflow(at.partials[0])) errors[0] += kSmallest;
}

}  // namespace bp::oracle
