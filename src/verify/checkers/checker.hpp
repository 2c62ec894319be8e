#pragma once

#include "inspect/gradient_check.hpp"
#include "verify/subject.hpp"

namespace bp::verify {

/// The thing under test: a checker of gradients, which is told f, x and the gradient somebody claims, and answers
/// whether it is right. It sees nothing else.
struct GradientChecker {
    using Answer = inspect::Verdict;
    std::function<Answer(const inspect::Function& f, std::span<const double> x, std::span<const double> gradient)> ask;
};

/// A function whose gradient is known by a formula.
struct KnownFunction {
    std::string_view name;
    std::size_t least_size;
    double (*value)(std::span<const double> x);
    std::vector<double> (*gradient)(std::span<const double> x);
    bool has_kinks = false;
    bool is_uneven = false;  ///< values so large beside some slopes that differences cannot tell those
};

std::span<const KnownFunction> known_functions();

/// What is wrong with the gradient that is claimed.
enum class Planted { nothing, fifth_digit, sign, factor, zero, not_a_number, in_the_smallest, two_that_cancel };

inline constexpr Planted kPlanted[]{Planted::fifth_digit,    Planted::sign,         Planted::factor,
                                    Planted::zero,           Planted::not_a_number, Planted::in_the_smallest,
                                    Planted::two_that_cancel};

/// A function, where, and what gradient is claimed.
struct CheckerCase {
    const KnownFunction* function;
    std::vector<double> x;
    Planted planted;
    std::size_t component;
};

using CheckerProperty = PropertyOf<GradientChecker, CheckerCase>;
using WrongChecker = WrongThing<GradientChecker>;

std::span<const CheckerProperty> checker_properties();
std::span<const Product<GradientChecker>> checker_products();
std::span<const WrongChecker> wrong_checkers();

inline void tally(const CheckerCase&, Coverage&) {}
void describe(const CheckerCase& c, Counterexample& example);

}  // namespace bp::verify
