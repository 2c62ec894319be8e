#include <array>
#include <cmath>

#include "base/random.hpp"
#include "verify/checkers/checker.hpp"

/// Mistakes in the numeric check itself.
namespace bp::verify {

using Answer = GradientChecker::Answer;
using inspect::Function;

namespace {

using In = std::span<const double>;

/// f at x with component i moved.
double moved(const Function& f, In x, std::size_t i, double by) {
    std::vector<double> other(x.begin(), x.end());
    other[i] += by;
    return f(other);
}

double central(const Function& f, In x, std::size_t i, double h) {
    return (moved(f, x, i, h) - moved(f, x, i, -h)) / (2 * h);
}

using Quotient = double (*)(const Function& f, In x, std::size_t i);
using Accepts = bool (*)(double analytic, double numeric);

/// A checker as people write it: one quotient, one tolerance, two answers.
template <Quotient quotient, Accepts accepts> GradientChecker simple() {
    return {[](const Function& f, In x, In gradient) {
        for (std::size_t i = 0; i < x.size(); ++i) {
            if (!accepts(gradient[i], quotient(f, x, i))) return Answer::fail;
        }
        return Answer::pass;
    }};
}

/// The product's checker, asked about something else.
template <auto other> GradientChecker after() {
    return {[](const Function& f, In x, In gradient) {
        const std::vector<double> changed = other(f, x, gradient);
        return inspect::overall(inspect::check_gradient(f, x, changed));
    }};
}

double usual(const Function& f, In x, std::size_t i) { return central(f, x, i, 6e-6); }
double too_small(const Function& f, In x, std::size_t i) { return central(f, x, i, 1e-12); }
double one_sided(const Function& f, In x, std::size_t i) { return (moved(f, x, i, 6e-6) - f(x)) / 6e-6; }
double by_one_step(const Function& f, In x, std::size_t i) { return 2 * central(f, x, i, 6e-6); }
double in_floats(const Function& f, In x, std::size_t i) {
    const auto above = static_cast<float>(moved(f, x, i, 1e-3)), below = static_cast<float>(moved(f, x, i, -1e-3));
    return static_cast<double>((above - below) / 2e-3F);
}

double distance(double a, double n) { return std::abs(a - n); }
double size(double a, double n) { return std::max(std::abs(a), std::abs(n)); }
bool relative(double a, double n) { return distance(a, n) <= 1e-7 * size(a, n) + 1e-9; }
bool absolute_alone(double a, double n) { return distance(a, n) <= 1e-5; }
bool two_digits(double a, double n) { return distance(a, n) <= 1e-2 + 1e-2 * std::abs(n); }
bool over_the_sum(double a, double n) { return std::abs(a - n) / std::abs(a + n) < 1e-7; }
bool unless_greater(double a, double n) { return !(distance(a, n) > 1e-7 * size(a, n) + 1e-9); }

/// Both sides along all ones: errors of opposite sign cancel.
GradientChecker along_ones() {
    return {[](const Function& f, In x, In gradient) {
        const auto at = [&](double h) {
            std::vector<double> other(x.begin(), x.end());
            for (double& one : other) one += h;
            return f(other);
        };
        double sum = 0;
        for (const double g : gradient) sum += g;
        const double numeric = (at(6e-6) - at(-6e-6)) / 12e-6;
        return relative(sum, numeric) ? Answer::pass : Answer::fail;
    }};
}

/// Each side draws a direction of its own.
GradientChecker redrawn() {
    return {[](const Function& f, In x, In gradient) {
        Random random(1);
        std::vector<double> above(x.begin(), x.end()), below = above;
        double slope = 0;
        for (std::size_t i = 0; i < x.size(); ++i) {
            const double v = random.normal();
            above[i] += 6e-6 * v;
            below[i] -= 6e-6 * v;
            slope += random.normal() * gradient[i];
        }
        return relative(slope, (f(above) - f(below)) / 12e-6) ? Answer::pass : Answer::fail;
    }};
}

/// Only the first half of the components: the weights, never the biases.
std::vector<double> first_half(const Function& f, In x, In gradient) {
    std::vector<double> half(gradient.begin(), gradient.end());
    for (std::size_t i = (x.size() + 1) / 2; i < x.size(); ++i) half[i] = inspect::five_point_difference(f, x, i).value;
    return half;
}

GradientChecker never_unsure() {
    return {[](const Function& f, In x, In gradient) {
        for (std::size_t i = 0; i < x.size(); ++i) {
            const inspect::Estimate estimate = inspect::five_point_difference(f, x, i);
            const double allowed = estimate.error + 1e-12 * std::abs(gradient[i]);
            if (!(distance(gradient[i], estimate.value) <= allowed)) return Answer::fail;
        }
        return Answer::pass;
    }};
}

/// One estimate decides, with what it says of its error.
Answer answer_by(double analytic, const inspect::Estimate& estimate) {
    const double allowed = estimate.error + 1e-12 * std::abs(analytic);
    if (!(distance(analytic, estimate.value) <= allowed)) return Answer::fail;
    return allowed > 1e-6 * std::max(size(analytic, estimate.value), 1e-3) ? Answer::unchecked : Answer::pass;
}

template <auto difference> GradientChecker alone() {
    return {[](const Function& f, In x, In gradient) {
        Answer worst = Answer::pass;
        for (std::size_t i = 0; i < x.size(); ++i) {
            const Answer answer = answer_by(gradient[i], difference(f, x, i));
            if (answer == Answer::fail) return answer;
            if (answer == Answer::unchecked) worst = answer;
        }
        return worst;
    }};
}

/// As if every value were right to the last digit of a double.
inspect::Estimate with_all_digits(const Function& f, In x, std::size_t i) {
    constexpr double h = 0x1p-10;
    return {central(f, x, i, h), h * h + 0x1p-50 * std::abs(f(x)) / h};
}

constexpr std::array kWrongCheckers{
    WrongChecker{"S1", "h = 1e-12", "Rounding error grows like u/h: too small a step is as bad as too large.", "P34a",
                 simple<too_small, relative>},
    WrongChecker{"S2", "a one-sided difference", "Use the centred formula; its error is O(h^2).", "P34a",
                 simple<one_sided, relative>},
    WrongChecker{"S3", "divided by h instead of 2h", "Two steps of h lie between the points.", "P34a",
                 simple<by_one_step, relative>},
    WrongChecker{"S5", "values are floats", "Check in double.", "P34a", simple<in_floats, relative>},
    WrongChecker{"S6", "an absolute tolerance of 1e-5 alone", "Compare relative to the error bound of that component.",
                 "P34b", simple<usual, absolute_alone>},
    WrongChecker{"S9", "two digits are enough", "A tolerance of 1e-2 excuses half of all mistakes.", "P34b",
                 simple<usual, two_digits>},
    WrongChecker{"S7", "the error is divided by |a + n|",
                 "Divide by the larger of the two magnitudes (or by the bound).", "P34a", simple<usual, over_the_sum>},
    WrongChecker{"S8", "a NaN is not greater than the tolerance", "Write the test so that NaN fails: !(err <= tol).",
                 "P34b", simple<usual, unless_greater>},
    WrongChecker{"S10", "one direction of all ones", "Use a random signed direction.", "P34b", along_ones},
    WrongChecker{"S12", "a corner within reach of the step is an alarm",
                 "A maximum changed its winner between the two points; the numeric value is meaningless here.", "P34c",
                 never_unsure},
    WrongChecker{"S13", "the direction is drawn again for the other side", "Same direction on both sides.", "P34a",
                 redrawn},
    WrongChecker{"S14", "only the first half of the parameters is checked",
                 "Each parameter group needs its own samples.", "P34b", after<first_half>},
    WrongChecker{"S15", "f is believed to have all digits of a double",
                 "Look at the values: floats, or a few printed digits, are no more than that.", "P34e",
                 alone<with_all_digits>},
    WrongChecker{"S16", "a difference at one step judges itself",
                 "Narrower steps must agree; a step sees nothing that it steps over.", "P34f",
                 alone<inspect::five_point_difference>},
};

}  // namespace

std::span<const WrongChecker> wrong_checkers() { return kWrongCheckers; }

}  // namespace bp::verify
