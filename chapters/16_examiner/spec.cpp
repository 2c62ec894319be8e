#include <algorithm>
#include <cmath>
#include <numeric>

#include "course/difference.hpp"
#include "inspect/derivative.hpp"
#include "network.hpp"
#include "parts.hpp"
#include "plain_box.hpp"
#include "suspects.hpp"

// Exercise 16.1. Students choose their own step, so digits differ from one right answer to the next; named bugs are
// told apart by probes that no step changes.
namespace bp::chapters::ch16 {

namespace {

using course::Case;
using course::Judge;

const char* const kRule = "∂F/∂p_i ≈ (F at p_i + h - F at p_i - h) / 2h, from the forward pass alone.";

/// A box with a formula that stands in the failure; its backward pass says 7 whatever it is asked.
struct Tried {
    const char* formula;
    std::size_t parameters;
    Numbers (*outputs)(Values p);

    Backprop box() const {
        const auto seven = [](Values p, Values) { return Numbers(p.size(), 7.0); };
        return plain_box({{"p", 0, parameters}}, outputs, seven);
    }
};

const Tried kPlane{"(3 p_0, 2 p_1 - p_0)", 2, [](Values p) { return Numbers{3 * p[0], 2 * p[1] - p[0]}; }};
const Tried kValley{"(p_0²)", 1, [](Values p) { return Numbers{p[0] * p[0]}; }};
const Tried kSine{"(sin p_0)", 1, [](Values p) { return Numbers{std::sin(p[0])}; }};
const Tried kHigh{"(1000 + p_0)", 1, [](Values p) { return Numbers{1000 + p[0]}; }};

struct Asked {
    const Tried& box;
    Numbers p, delta;
    std::size_t i;
};

double answer_of(Case& c, const Solution& student, const Asked& asked) {
    c.given_text("outputs", asked.box.formula);
    c.given("p", asked.p);
    c.given("delta", asked.delta);
    c.given("i", static_cast<double>(asked.i));
    return student.slope_along_axis(asked.box.box(), {{}, asked.p, {}}, asked.delta, asked.i);
}

void check_exact(Case& c, const Solution& student, const Asked& asked, double expected, const char* oracle) {
    c.expect({expected}, oracle);
    c.got({answer_of(c, student, asked)});
}

/// Six digits, measured against the size of F where F is larger than its slope.
void require_digits(Case& c, double answer, double right, double size, std::string oracle) {
    c.oracle(std::move(oracle));
    const double allowed = 1e-6 * std::max({std::abs(right), size, 1e-2});
    c.require(std::abs(answer - right) <= allowed, course::to_text(right) + ", to 6 digits", {answer});  // NaN fails
}

/// o_k = p_k + p_k p_{k+1}: linear in every number alone, so that a wide central difference is exact.
Numbers neighbours(Values p) {
    Numbers o;
    for (std::size_t k = 0; k < p.size(); ++k) o.push_back(p[k] + (k + 1 < p.size() ? p[k] * p[k + 1] : 0));
    return o;
}
const char* const kNeighbours = "o_k = p_k + p_k p_{k+1}";

void check_random(Case& c, const Solution& student) {
    const Numbers p = c.numbers("p", {1, 3}), delta = c.numbers("delta", {p.size(), p.size()});
    const auto F = [&delta](const Numbers& at) {
        const Numbers o = neighbours(at);
        return std::inner_product(o.begin(), o.end(), delta.begin(), 0.0);
    };
    const Tried tried{kNeighbours, p.size(), neighbours};
    const std::size_t i = c.choice({0, p.size() - 1});
    c.given_text("outputs", kNeighbours);
    c.given("i", static_cast<double>(i));
    const double answer = student.slope_along_axis(tried.box(), {{}, p, {}}, delta, i);
    require_digits(c, answer, course::central_differences(F, p)[i], std::abs(F(p)), "central differences, exact here");
}

/// What it is for: a network in a box.
void check_network(Case& c, const Solution& student) {
    Random random(16);
    const Setting at = setting_of(Net::softmax, {2, 3, 4, 2}, random);
    const Numbers delta{1, -2, 0.5, 1, -1, 3, 0, 2};
    c.given_text("box", "a 2-3-4 network with softmax outputs and two samples");
    const auto F = [&](auto p) {
        const auto f = forward(Net::softmax, at.sizes, p, at.batch);
        auto sum = f.outputs[0] * 0.0;
        for (std::size_t k = 0; k < delta.size(); ++k) sum += f.outputs[k] * delta[k];
        return sum;
    };
    const std::size_t i = 4;
    c.given("i", static_cast<double>(i));
    const Boxed boxed{.info = {}, .net = Net::softmax, .flaw = Flaw::softmax_nothing};
    require_digits(c, student.slope_along_axis(opened(boxed), at, delta, i),
                   inspect::complex_step_derivative(F, at.parameters, i), 0.1,
                   "the complex step: values of the forward pass, no formula for a derivative");
}

/// The largest move of the student's steps: -1 if it drowns in rounding, 1 if it is a stride, else 0.
double size_of_step(const Solution& student) {
    Recording recording;
    student.slope_along_axis(recorded(kValley.box(), recording), {{}, {1}, {}}, Numbers{1}, 0);
    double largest = 0;
    for (const Numbers& p : recording.points) largest = std::max(largest, std::abs(p[0] - 1));
    return largest < 1e-9 ? -1 : largest > 1e-2 ? 1 : 0;
}

}  // namespace

void slope_is_measured(Judge& judge, const Solution& student) {
    judge.example(kRule, [&](Case& c) {
        check_exact(c, student, {kPlane, {0, 0}, {1, -2}, 0}, 5, "1 · 3 - 2 · (-1), by hand");
    });
    judge.example(kRule, [&](Case& c) {
        check_exact(c, student, {kPlane, {0, 0}, {1, -2}, 1}, -4, "-2 · 2, by hand");
    });
    judge.trial("At the bottom of a valley both sides are equally high: the slope is 0.", [&](Case& c) {
        const double answer = answer_of(c, student, {kValley, {0}, {1}, 0});
        c.oracle("symmetry");
        c.require(std::abs(answer) <= 1e-12, "0", {answer});
    });
    judge.trial("h must be small for the formula and large for the rounding.", [&](Case& c) {
        require_digits(c, answer_of(c, student, {kSine, {1}, {1}, 0}), std::cos(1), 0, "cos 1, from the C library");
    });
    judge.trial("A large value with a small slope leaves fewer digits, but not none.", [&](Case& c) {
        const double answer = answer_of(c, student, {kHigh, {0}, {1}, 0});
        c.oracle("read off the formula");
        c.require(std::abs(answer - 1) <= 1e-3, "1, to 3 digits", {answer});
    });
    judge.property(kRule, [&](Case& c) { check_random(c, student); });
    judge.trial("The box's own backward pass is what is examined; it cannot be the witness.",
                [&](Case& c) { check_network(c, student); });

    judge.probe("is the valley flat at its bottom", [&] {
        const double slope = student.slope_along_axis(kValley.box(), {{}, {0}, {}}, Numbers{1}, 0);
        return Numbers{std::abs(slope) <= 1e-12 ? 1.0 : 0.0};
    });
    judge.probe("does it see a small slope of a large value", [&] {
        const double slope = student.slope_along_axis(kHigh.box(), {{}, {0}, {}}, Numbers{1}, 0);
        return Numbers{std::abs(slope - 1) <= 1e-3 ? 1.0 : 0.0};
    });
    judge.probe("the size of the step", [&] { return Numbers{size_of_step(student)}; });
}

course::Spec<Solution> spec() {
    return {{{"16.1", "One coordinate", "Check: Δy"}, slope_is_measured},
            {{"16.2", "A random direction", "Summary"}, direction_is_random},
            {{"16.3", "What agreement is", "Summary"}, agreement_is_relative},
            {{"16.4", "All groups, telling sizes", "Summary"}, groups_are_told_apart},
            {{"16.5", "Kinks", "Max node"}, kinks_are_no_verdict},
            {{"16.6", "The examiner", "Summary"}, examiner_is_scored}};
}

}  // namespace bp::chapters::ch16
