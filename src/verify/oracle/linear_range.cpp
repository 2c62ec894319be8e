#include "verify/oracle/linear_range.hpp"

#include <algorithm>
#include <cmath>

namespace bp::oracle {

namespace {

/// Beyond this, e^-x is 0 in doubles; a sigmoid is level and a softplus straight.
constexpr double kLevel = 800;

bool is_small(double error) { return error < 0.5; }

bool is_away_from_zero(double x, double error) { return error == 0 || error < std::abs(x) / 2; }

/// Terms that stay far below the largest one do not count, however uncertain they are.
bool logsumexp_is_in_range(const Point& at, std::span<const double> input_errors) {
    const double largest_error = *std::max_element(input_errors.begin(), input_errors.end());
    for (std::size_t i = 0; i < at.x.size(); ++i) {
        const bool counts = at.x[i] + input_errors[i] > at.out - largest_error - kLevel;
        if (counts && !is_small(input_errors[i])) return false;
    }
    return true;
}

}  // namespace

bool is_in_linear_range(const Point& at, std::span<const double> input_errors) {
    switch (at.cell.function) {
        case Function::exponential:
            return is_small(input_errors[0]) || at.x[0] + input_errors[0] < -kLevel;
        case Function::sigmoid:
        case Function::tanh:
        case Function::softplus:
            return is_small(input_errors[0]) || std::abs(at.x[0]) - input_errors[0] > kLevel;
        case Function::logsumexp:
            return logsumexp_is_in_range(at, input_errors);
        case Function::logarithm:
        case Function::square_root:
        case Function::power:
        case Function::surprise:
            return is_away_from_zero(at.x[0], input_errors[0]);
        case Function::quotient:
            return is_away_from_zero(at.x[1], input_errors[1]);
        default:
            return true;
    }
}

}  // namespace bp::oracle
