#include <limits>

#include "verify/op_record_cases.hpp"

namespace bp::verify {

namespace {

constexpr double kTiny = std::numeric_limits<double>::denorm_min();

std::vector<Tensor<double>> numbers(const std::vector<double>& x) {
    std::vector<Tensor<double>> matrices;
    for (const double one : x) matrices.push_back(make_tensor<double>({{one}}));
    return matrices;
}

/// f(x…) = out with local derivatives `partials`, all single numbers.
SpecialCase at(const std::vector<double>& x, double out, const std::vector<double>& partials, std::string_view why,
               const oracle::Settings& settings = {}) {
    return {why, numbers(x), make_tensor<double>({{out}}), numbers(partials), settings, {}};
}

}  // namespace

std::vector<SpecialCase> add_cases() {
    return {at({2, 3}, 5, {1, 1}, "each argument counts once"),
            at({1.5e308, 1.5e308}, kInf, {1, 1}, "too large for a double"),
            at({kInf, -kInf}, kNan, {1, 1}, "inf - inf has no value")};
}

std::vector<SpecialCase> subtract_cases() {
    return {at({2, 3}, -1, {1, -1}, "the subtrahend has the other sign"),
            at({kInf, kInf}, kNan, {1, -1}, "inf - inf has no value")};
}

std::vector<SpecialCase> multiply_cases() {
    return {at({3, 5}, 15, {5, 3}, "the other factor"),
            at({0, 5}, 0, {5, 0}, "a factor may be 0"),
            at({0, kInf}, kNan, {kInf, 0}, "0 inf has no value"),
            at({2, 0, 5}, 0, {0, 10, 0}, "one of three is 0: only it receives something"),
            at({0, 3, 0}, 0, {0, 0, 0}, "two of three are 0"),
            at({2, 3, 5, 7}, 210, {105, 70, 42, 30}, "the product of all others")};
}

std::vector<SpecialCase> divide_cases() {
    return {at({3, 2}, 1.5, {0.5, -0.75}, "-x / y^2 to the divisor"), at({1, 0}, kInf, {kInf, -kInf}, "the pole"),
            at({0, 0}, kNan, {kInf, kNan}, "0 / 0 has no value"), at({1, kInf}, 0, {0, 0}, "an infinite divisor")};
}

std::vector<SpecialCase> negate_cases() { return {at({3}, -3, {-1}, "the other sign"), at({kNan}, kNan, {-1}, "NaN")}; }

std::vector<SpecialCase> scale_cases() {
    return {at({3}, 1.5, {0.5}, "the factor", {{"factor", 0.5}}),
            at({3}, 0, {0}, "factor 0 cuts the path", {{"factor", 0}}),
            at({kInf}, kNan, {0}, "0 inf has no value", {{"factor", 0}})};
}

std::vector<SpecialCase> square_cases() {
    return {at({-3}, 9, {-6}, "2 x"), at({0}, 0, {0}, "the bottom"), at({1e200}, kInf, {2e200}, "overflows"),
            at({kNan}, kNan, {kNan}, "NaN poisons")};
}

std::vector<SpecialCase> power_cases() {
    return {at({-3}, 9, {-6}, "a whole exponent takes a negative x", {{"exponent", 2}}),
            at({2}, 0.5, {-0.25}, "a negative exponent", {{"exponent", -1}}),
            at({0}, 0, {1}, "x^1 has slope 1 everywhere", {{"exponent", 1}}),
            at({0}, 1, {0}, "x^0 is constant, also at 0", {{"exponent", 0}}),
            at({0}, 0, {kInf}, "a root is vertical at 0", {{"exponent", 0.5}}),
            at({-1}, kNan, {kNan}, "no root of a negative number", {{"exponent", 0.5}})};
}

std::vector<SpecialCase> exp_cases() {
    return {at({0}, 1, {1}, "its own derivative"), at({710}, kInf, {kInf}, "overflows"),
            at({-kInf}, 0, {0}, "the far left"), at({kNan}, kNan, {kNan}, "NaN poisons")};
}

std::vector<SpecialCase> log_cases() {
    return {at({1}, 0, {1}, "slope 1 / x"), at({0}, -kInf, {kInf}, "the edge of the domain"),
            at({kInf}, kInf, {0}, "the far right"), at({-1}, kNan, {}, "outside the domain")};
}

std::vector<SpecialCase> sqrt_cases() {
    return {at({4}, 2, {0.25}, "1 / (2 sqrt x)"), at({0}, 0, {kInf}, "vertical at 0"),
            at({-1}, kNan, {kNan}, "outside the domain")};
}

std::vector<SpecialCase> abs_cases() {
    return {at({-2}, 2, {-1}, "left of the kink"), at({2}, 2, {1}, "right of it"),
            at({0}, 0, {0}, "by convention 0 at the kink"), at({-0.0}, 0, {0}, "a negative zero is a zero"),
            at({kNan}, kNan, {}, "NaN is passed on")};
}

std::vector<SpecialCase> sigmoid_cases() {
    return {at({0}, 0.5, {0.25}, "the steepest point"),
            at({1000}, 1, {0}, "saturated"),
            at({-1000}, 0, {0}, "saturated, without overflow on the way"),
            at({kInf}, 1, {0}, "the far right"),
            at({-kInf}, 0, {0}, "the far left"),
            at({kNan}, kNan, {kNan}, "NaN poisons")};
}

std::vector<SpecialCase> tanh_cases() {
    return {at({0}, 0, {1}, "the steepest point"), at({1000}, 1, {0}, "saturated"), at({-1000}, -1, {0}, "saturated"),
            at({kTiny}, kTiny, {1}, "the smallest number is its own tanh"), at({kNan}, kNan, {kNan}, "NaN poisons")};
}

std::vector<SpecialCase> softplus_cases() {
    return {at({0}, kLn2, {0.5}, "log 2"), at({1000}, 1000, {1}, "x itself, without overflow"),
            at({-1000}, 0, {0}, "nothing"), at({kNan}, kNan, {kNan}, "NaN poisons")};
}

std::vector<SpecialCase> relu_cases() {
    return {at({-1}, 0, {0}, "flat"),
            at({2}, 2, {1}, "slope 1"),
            at({0}, 0, {0}, "the constant 0 wins the tie"),
            at({-0.0}, 0, {0}, "a negative zero is a zero"),
            at({kTiny}, kTiny, {1}, "just right of the kink"),
            at({kInf}, kInf, {1}, "the far right"),
            at({kNan}, kNan, {1}, "NaN wins, and is passed on")};
}

std::vector<SpecialCase> leaky_relu_cases() {
    return {at({-4}, -1, {0.25}, "the flatter side", {{"slope", 0.25}}),
            at({0}, 0, {0.25}, "at the kink as on the left", {{"slope", 0.25}}),
            at({3}, 3, {1}, "slope 1", {{"slope", 0.25}}), at({-100}, -1, {0.01}, "slope 0.01 if none is given"),
            at({kNan}, kNan, {1}, "NaN is passed on", {{"slope", 0.25}})};
}

std::vector<SpecialCase> max_cases() {
    return {at({1, 3, 2}, 3, {0, 1, 0}, "the largest"),
            at({1, 1, 1}, 1, {1, 0, 0}, "the first of the largest"),
            at({-0.0, 0.0}, 0, {1, 0}, "zeros of both signs tie"),
            at({-kInf, -kInf}, -kInf, {1, 0}, "a tie at -inf"),
            at({1, kNan, 2}, kNan, {0, 1, 0}, "NaN wins"),
            at({kNan, kNan}, kNan, {1, 0}, "the first NaN wins"),
            at({5}, 5, {1}, "the largest of one")};
}

std::vector<SpecialCase> min_cases() {
    return {at({2, 1, 3}, 1, {0, 1, 0}, "the smallest"), at({1, 1}, 1, {1, 0}, "the first of the smallest"),
            at({0.0, -0.0}, 0, {1, 0}, "zeros of both signs tie"), at({kInf, kInf}, kInf, {1, 0}, "a tie at inf"),
            at({1, kNan, 0}, kNan, {0, 1, 0}, "NaN wins")};
}

}  // namespace bp::verify
