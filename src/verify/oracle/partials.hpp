#pragma once

#include <span>

#include "verify/oracle/value.hpp"

/// The local derivatives of every function, written from the definition and in terms of the inputs x: another author
/// than the rules of ops/, which often use the output. The numeric derivative judges both.
namespace bp::oracle {

/// p[i] = the product of all x but x[i].
template <class T> void product_partials(std::span<const T> x, std::span<T> p) {
    for (std::size_t i = 0; i < x.size(); ++i) {
        p[i] = T{1};
        for (std::size_t j = 0; j < x.size(); ++j) {
            if (j != i) p[i] = p[i] * x[j];
        }
    }
}

/// d log Σ e^x_k / dx_i = e^x_i / Σ e^x_k.
template <class T> void logsumexp_partials(std::span<const T> x, std::span<T> p) {
    const T total = logsumexp_of(x);
    for (std::size_t i = 0; i < x.size(); ++i) p[i] = exp(x[i] - total);
}

/// The slope of a kinked function's piece, for each argument.
template <class T> void piece_partials(Function function, double setting, Branch branch, std::span<T> p) {
    for (std::size_t i = 0; i < p.size(); ++i) p[i] = T{0};
    switch (function) {
        case Function::maximum:
        case Function::minimum:
            p[branch] = T{1};
            break;
        case Function::absolute:
            p[0] = branch == 1 ? T{1} : branch == 0 ? T{-1} : T{0};
            break;
        case Function::relu:
            p[0] = branch == 1 ? T{1} : T{0};
            break;
        case Function::leaky_relu:
            p[0] = branch == 1 ? T{1} : T(setting);
            break;
        default:
            break;  // threshold: flat wherever it has a derivative
    }
}

/// e^-|x| / (1 + e^-|x|)^2, the derivative of the sigmoid; even, so |x| will do and nothing overflows.
template <class T> T sigmoid_slope(T x) {
    const T e = exp(-magnitude(x));
    return e / ((T{1} + e) * (T{1} + e));
}

/// 1 / cosh(x)^2 = 4 e^-2|x| / (1 + e^-2|x|)^2.
template <class T> T tanh_slope(T x) { return T{4} * sigmoid_slope(T{2} * x); }

template <class T> void smooth_partials(Function function, double setting, std::span<const T> x, std::span<T> p) {
    switch (function) {
        case Function::copy:
            p[0] = T{1};
            break;
        case Function::sum:
            for (T& one : p) one = T{1};
            break;
        case Function::difference:
            p[0] = T{1};
            p[1] = T{-1};
            break;
        case Function::product:
            product_partials(x, p);
            break;
        case Function::quotient:
            p[0] = T{1} / x[1];
            p[1] = -x[0] / (x[1] * x[1]);
            break;
        case Function::scaled:
            p[0] = T(setting);
            break;
        case Function::square:
            p[0] = T{2} * x[0];
            break;
        case Function::power:
            p[0] = setting == 0 ? T{0} : T(setting) * pow(x[0], T(setting) - T{1});
            break;
        case Function::exponential:
            p[0] = exp(x[0]);
            break;
        case Function::logarithm:
            p[0] = T{1} / x[0];
            break;
        case Function::square_root:
            p[0] = T{1} / (T{2} * sqrt(x[0]));
            break;
        case Function::sigmoid:
            p[0] = sigmoid_slope(x[0]);
            break;
        case Function::tanh:
            p[0] = tanh_slope(x[0]);
            break;
        case Function::softplus:
            p[0] = value(Function::sigmoid, 0, x);
            break;
        case Function::logsumexp:
            logsumexp_partials(x, p);
            break;
        case Function::surprise:
            p[0] = x[0] == T{0} && x[1] == T{0} ? T{0} : -x[1] / x[0];
            p[1] = -log(x[0]);
            break;
        default:
            break;  // given: no arguments
    }
}

/// p[i] = df/dx_i at x, on the given branch.
template <class T>
void partials(Function function, double setting, std::span<const T> x, Branch branch, std::span<T> p) {
    if (has_kink(function)) return piece_partials(function, setting, branch, p);
    smooth_partials(function, setting, x, p);
}

}  // namespace bp::oracle
