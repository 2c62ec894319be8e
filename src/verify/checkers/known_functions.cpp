#include <algorithm>
#include <array>
#include <cmath>

#include "verify/checkers/checker.hpp"

/// Functions with their gradients, each worked out on paper.
namespace bp::verify {

namespace {

using In = std::span<const double>;
using Out = std::vector<double>;

/// Σ f(x_i) and f'(x_i). Where terms of both signs may cancel, a constant keeps the value as large as what it is added
/// from: of a sum that cancels no difference of values can know how it was rounded.
constexpr int kLargerThanAllTerms = 64;

template <auto f, int start = 0> double total(In x) {
    double sum = start;
    for (const double one : x) sum += f(one);
    return sum;
}
template <auto slope> Out each(In x) {
    Out gradient;
    for (const double one : x) gradient.push_back(slope(one));
    return gradient;
}

double identity(double x) { return x; }
double one(double) { return 1; }
double square(double x) { return x * x; }
double two_x(double x) { return 2 * x; }
double cube(double x) { return x * x * x; }
double three_squares(double x) { return 3 * x * x; }
double tiny(double x) { return 1e-9 * x * x; }
double tiny_slope(double x) { return 2e-9 * x; }
double large(double x) { return 1e6 * x * x; }
double large_slope(double x) { return 2e6 * x; }
double exponential(double x) { return std::exp(x); }
double sine(double x) { return std::sin(x); }
double cosine(double x) { return std::cos(x); }
double logarithm(double x) { return std::log(2 + x * x); }
double logarithm_slope(double x) { return 2 * x / (2 + x * x); }
double root(double x) { return std::sqrt(1 + x * x); }
double root_slope(double x) { return x / std::sqrt(1 + x * x); }
double hyperbolic(double x) { return std::tanh(x); }
double hyperbolic_slope(double x) { return 1 / (std::cosh(x) * std::cosh(x)); }
double logistic(double x) { return 1 / (1 + std::exp(-x)); }
double logistic_slope(double x) { return std::exp(-x) / ((1 + std::exp(-x)) * (1 + std::exp(-x))); }
double fraction(double x) { return 1 / (3 + x); }
double fraction_slope(double x) { return -1 / ((3 + x) * (3 + x)); }
double bell(double x) { return std::exp(-x * x); }
double bell_slope(double x) { return -2 * x * std::exp(-x * x); }
double nothing(double) { return 0; }
double seven(double) { return 7; }
double relu(double x) { return x > 0 ? x : 0; }
double relu_slope(double x) { return x > 0 ? 1 : 0; }
double absolute(double x) { return std::abs(x); }
double sign(double x) { return x > 0 ? 1 : x < 0 ? -1 : 0; }

double product(In x) {
    double all = 1;
    for (const double one_x : x) all *= one_x;
    return all;
}
Out product_gradient(In x) {
    Out gradient(x.size(), 1.0);
    for (std::size_t i = 0; i < x.size(); ++i) {
        for (std::size_t j = 0; j < x.size(); ++j) gradient[i] *= j == i ? 1 : x[j];
    }
    return gradient;
}

double neighbours(In x) {
    double sum = kLargerThanAllTerms;
    for (std::size_t i = 0; i < x.size(); ++i) sum += x[i] * x[(i + 1) % x.size()] * static_cast<double>(i + 1);
    return sum;
}
Out neighbours_gradient(In x) {
    Out gradient(x.size(), 0.0);
    for (std::size_t i = 0; i < x.size(); ++i) {
        gradient[i] += x[(i + 1) % x.size()] * static_cast<double>(i + 1);
        gradient[(i + 1) % x.size()] += x[i] * static_cast<double>(i + 1);
    }
    return gradient;
}

/// Never near 0, where the rounding of the sum would be larger than that of the value.
double log_sum_exp(In x) {
    double sum = 1;
    for (const double one_x : x) sum += std::exp(one_x);
    return std::log(sum);
}
Out shares(In x) {
    Out y(x.begin(), x.end());
    double sum = 1;
    for (double& one_y : y) sum += one_y = std::exp(one_y);
    for (double& one_y : y) one_y /= sum;
    return y;
}

/// One component a million times as steep as the rest.
double uneven(In x) {
    double sum = 1e4 + 1e3 * std::sin(x[0]);
    for (std::size_t i = 1; i < x.size(); ++i) sum += 1e-3 * std::sin(x[i]);
    return sum;
}
Out uneven_gradient(In x) {
    Out gradient{1e3 * std::cos(x[0])};
    for (std::size_t i = 1; i < x.size(); ++i) gradient.push_back(1e-3 * std::cos(x[i]));
    return gradient;
}

double largest(In x) {
    double best = x[0];
    for (const double one_x : x) best = std::max(best, one_x);
    return best;
}
Out largest_gradient(In x) {
    Out gradient(x.size(), 0.0);
    gradient[static_cast<std::size_t>(std::max_element(x.begin(), x.end()) - x.begin())] = 1;
    return gradient;
}

constexpr std::array kFunctions{
    KnownFunction{"sum", 1, total<identity, kLargerThanAllTerms>, each<one>},
    KnownFunction{"squares", 1, total<square>, each<two_x>},
    KnownFunction{"cubes", 1, total<cube, kLargerThanAllTerms>, each<three_squares>},
    KnownFunction{"squares times 1e-9", 1, total<tiny>, each<tiny_slope>},
    KnownFunction{"squares times 1e6", 1, total<large>, each<large_slope>, false, true},
    KnownFunction{"exp", 1, total<exponential>, each<exponential>},
    KnownFunction{"sin", 1, total<sine, kLargerThanAllTerms>, each<cosine>},
    KnownFunction{"log(2 + x^2)", 1, total<logarithm>, each<logarithm_slope>},
    KnownFunction{"sqrt(1 + x^2)", 1, total<root>, each<root_slope>},
    KnownFunction{"tanh", 1, total<hyperbolic, kLargerThanAllTerms>, each<hyperbolic_slope>},
    KnownFunction{"sigmoid", 1, total<logistic>, each<logistic_slope>},
    KnownFunction{"1 / (3 + x)", 1, total<fraction>, each<fraction_slope>},
    KnownFunction{"exp(-x^2)", 1, total<bell>, each<bell_slope>},
    KnownFunction{"a constant", 1, total<seven>, each<nothing>},
    KnownFunction{"product", 1, product, product_gradient},
    KnownFunction{"sum of i x_i x_(i+1)", 2, neighbours, neighbours_gradient},
    KnownFunction{"log(1 + sum exp)", 1, log_sum_exp, shares},
    KnownFunction{"one steep component", 2, uneven, uneven_gradient, false, true},
    KnownFunction{"relu", 1, total<relu>, each<relu_slope>, true},
    KnownFunction{"abs", 1, total<absolute>, each<sign>, true},
    KnownFunction{"max", 1, largest, largest_gradient, true},
};

}  // namespace

std::span<const KnownFunction> known_functions() { return kFunctions; }

}  // namespace bp::verify
