#pragma once

#include <span>

#include "verify/oracle/function.hpp"
#include "verify/oracle/real.hpp"

/// The value of every function, from its definition and for any kind of number. No derivatives here.
namespace bp::oracle {

/// Which side of its kink a function is on: the position of the winner of a maximum or minimum, else 0 for the left
/// or flat side, 1 for the right side, and 2 for the kink itself, or for a NaN.
using Branch = std::uint32_t;

/// The first of the largest numbers; if there are NaNs, the first of them. With sign -1 the smallest.
template <class T> Branch winner(std::span<const T> x, double sign) {
    Branch best = 0;
    for (Branch k = 0; k < x.size(); ++k) {
        if (not_a_number(x[k])) return k;
        if (T(sign) * x[k] > T(sign) * x[best]) best = k;
    }
    return best;
}

/// The branch that the numbers x choose; 0 for a function without kinks.
template <class T> Branch branch_at(Function function, std::span<const T> x) {
    switch (function) {
        case Function::maximum:
            return winner(x, 1);
        case Function::minimum:
            return winner(x, -1);
        case Function::absolute:
            return x[0] > T{0} ? 1 : x[0] < T{0} ? 0 : 2;
        // relu(x) = max(0, x) with the 0 first, so the 0 wins the tie; a NaN takes the side that passes it on
        case Function::relu:
        case Function::leaky_relu:
            return x[0] <= T{0} ? 0 : 1;
        case Function::threshold:
            return x[0] > T{0} ? 1 : x[0] <= T{0} ? 0 : 2;
        default:
            return 0;
    }
}

/// The value on a given branch. The pieces of a kinked function are smooth; at the branch chosen by x itself this is
/// the function's value at x.
template <class T> T piece(Function function, double setting, std::span<const T> x, Branch branch) {
    switch (function) {
        case Function::maximum:
        case Function::minimum:
            return x[branch];
        case Function::absolute:
            return branch == 1 ? x[0] : branch == 0 ? -x[0] : T{0} * x[0];
        case Function::relu:
            return branch == 1 ? x[0] : T{0};
        case Function::leaky_relu:
            return branch == 1 ? x[0] : T(setting) * x[0];
        default:
            return branch == 2 ? x[0] : T(static_cast<double>(branch));  // threshold
    }
}

template <class T> T sum_of(std::span<const T> x) {
    T sum = x[0];
    for (const T& term : x.subspan(1)) sum = sum + term;
    return sum;
}

template <class T> T product_of(std::span<const T> x) {
    T product = x[0];
    for (const T& factor : x.subspan(1)) product = product * factor;
    return product;
}

/// log Σ e^x = m + log Σ e^(x - m) with the largest x as m, so that nothing overflows.
template <class T> T logsumexp_of(std::span<const T> x) {
    const T largest = x[winner(x, 1)];
    T total{0};
    for (const T& term : x) total = total + exp(term - largest);
    return largest + log(total);
}

/// log(1 + e^x); for large x from the other side, so that nothing overflows.
template <class T> T softplus_of(T x) { return x > T{0} ? x + log1p(exp(-x)) : log1p(exp(x)); }

template <class T> T value(Function function, double setting, std::span<const T> x) {
    switch (function) {
        case Function::given:
            return T(setting);
        case Function::copy:
            return x[0];
        case Function::sum:
            return sum_of(x);
        case Function::difference:
            return x[0] - x[1];
        case Function::product:
            return product_of(x);
        case Function::quotient:
            return x[0] / x[1];
        case Function::scaled:
            return T(setting) * x[0];
        case Function::square:
            return x[0] * x[0];
        case Function::power:
            return pow(x[0], T(setting));
        case Function::exponential:
            return exp(x[0]);
        case Function::logarithm:
            return log(x[0]);
        case Function::square_root:
            return sqrt(x[0]);
        case Function::sigmoid:
            return T{1} / (T{1} + exp(-x[0]));
        case Function::tanh:
            return tanh(x[0]);
        case Function::softplus:
            return softplus_of(x[0]);
        case Function::logsumexp:
            return logsumexp_of(x);
        case Function::surprise:
            return x[0] == T{0} && x[1] == T{0} ? T{0} : -x[1] * log(x[0]);
        default:
            return piece(function, setting, x, branch_at(function, x));
    }
}

}  // namespace bp::oracle
