#include <algorithm>
#include <cmath>

#include "course/difference.hpp"
#include "oracle.hpp"
#include "parts.hpp"

// Exercise 8.6. Students choose their own step, so the digits differ from one right answer to the next. What names a
// bug is therefore asked by probes that no step changes: is it 0, is the step of a sensible size.
namespace bp::chapters::ch08 {

namespace {

using course::Case;
using course::Judge;

const char* const kRule = "∂E/∂w_i ≈ (E at w_i + h - E at w_i - h) / 2h, every other number left as it is.";

/// A function with a formula that stands in the failure.
struct Tried {
    const char* formula;
    double (*value)(Values w);
};
constexpr Tried kPlane{"3 w_0 - 2 w_1", [](Values w) { return 3 * w[0] - 2 * w[1]; }};
constexpr Tried kValley{"w_0²", [](Values w) { return w[0] * w[0]; }};
constexpr Tried kSaddle{"w_0 w_1", [](Values w) { return w[0] * w[1]; }};
constexpr Tried kSine{"sin w_0", [](Values w) { return std::sin(w[0]); }};

Numbers answer_of(Case& c, const Solution& student, const Tried& E, const Numbers& w) {
    c.given_text("E(w)", E.formula);
    return student.numeric_gradient(E.value, c.given("w", w));
}

/// Eight digits of each slope, measured against the size of E where E is larger than its slope.
void require_digits(Case& c, const Numbers& answer, const Numbers& right, double size, std::string oracle) {
    c.oracle(std::move(oracle));
    bool is_right = answer.size() == right.size();
    for (std::size_t i = 0; is_right && i < right.size(); ++i) {
        is_right = std::abs(answer[i] - right[i]) <= 1e-8 * std::max({std::abs(right[i]), size, 1.0});  // NaN fails
    }
    const std::string text = right.size() == 1 ? course::to_text(right[0]) : course::to_text(right);
    c.require(is_right, text + ", to 8 digits", answer);
}

/// Linear in every number alone, so that a wide central difference is exact.
double sum_of_neighbours(const Numbers& w) {
    double sum = 0;
    for (std::size_t i = 0; i < w.size(); ++i) sum += w[i] + (i == 0 ? 0 : w[i] * w[i - 1]);
    return sum;
}

void check_neighbours(Case& c, const Solution& student) {
    c.given_text("E(w)", "Σ w_i + Σ w_i w_{i-1}");
    const Numbers w = c.numbers("w", {1, 4});
    const Function E = [](Values at) { return sum_of_neighbours({at.begin(), at.end()}); };
    require_digits(c, student.numeric_gradient(E, w), course::central_differences(sum_of_neighbours, w),
                   std::abs(sum_of_neighbours(w)), "central differences, exact here");
}

/// What the exercise is for: the loss of a layer, whose gradient 8.5 has by formula.
void check_loss(Case& c, const Solution& student) {
    const Layer layer{{{1, 0}, {0.5, -1}}, {0.5, -1}, activations()[1]};
    const Numbers x{-1, 2}, t{1, 0.25}, parameters = parameters_of(layer);
    c.given_text("E", "the loss of a sigmoid layer with x = (-1, 2), t = (1, 0.25)");
    c.given("W and b", parameters);
    const Function E = [&](Values p) { return loss_of(p, layer.g, x, t); };
    require_digits(c, student.numeric_gradient(E, parameters), loss_gradient(layer, x, t), 1, kComplexStep);
}

/// The largest move of the student's steps from w = 1: -1 if it drowns in rounding, 1 if it is a stride, else 0.
double size_of_step(const Solution& student) {
    const Numbers w{1};
    double largest = 0;
    student.numeric_gradient(
        [&largest](Values at) {
            largest = std::max(largest, std::abs(at[0] - 1));
            return at[0];
        },
        w);
    return largest < 1e-9 ? -1 : largest > 1e-2 ? 1 : 0;
}

}  // namespace

void numeric_gradient_is_right(Judge& judge, const Solution& student) {
    judge.example(kRule, [&](Case& c) {
        c.expect({3, -2}, "read off E: it is a plane");
        c.got(answer_of(c, student, kPlane, {0, 0}));
    });
    judge.trial("At the bottom of a valley both sides are equally high: the slope is 0.", [&](Case& c) {
        c.expect({0}, "symmetry");
        c.got(answer_of(c, student, kValley, {0}));
    });
    judge.trial("Only w_i moves; the numbers before it are back in their places.", [&](Case& c) {
        c.expect({0, 0}, "at (0, 0) E is 0 along both axes");
        c.got(answer_of(c, student, kSaddle, {0, 0}));
    });
    judge.trial("h must be small for the formula and large for the rounding: 8 digits need one in between.",
                [&](Case& c) {
                    const Numbers answer = answer_of(c, student, kSine, {1});
                    require_digits(c, answer, {std::cos(1)}, 0, "cos 1, from the C library");
                });
    judge.property(kRule, [&](Case& c) { check_neighbours(c, student); });
    judge.trial("The numeric gradient of a layer's loss is the gradient of 8.5.",
                [&](Case& c) { check_loss(c, student); });

    const auto is_zero = [](double number) { return number == 0 ? 1.0 : 0.0; };
    judge.probe("is the valley flat at its bottom",
                [&] { return Numbers{is_zero(student.numeric_gradient(kValley.value, Numbers{0}).at(0))}; });
    judge.probe("does w_0 stand at 0 again when w_1 moves", [&] {
        return Numbers{is_zero(student.numeric_gradient(kSaddle.value, Numbers{0, 0}).at(1))};
    });
    judge.probe("the size of the step", [&] { return Numbers{size_of_step(student)}; });
}

}  // namespace bp::chapters::ch08
