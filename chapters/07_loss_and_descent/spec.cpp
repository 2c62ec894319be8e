#include <algorithm>
#include <cmath>

#include "course/difference.hpp"
#include "parts.hpp"

// Exercises 7.1, 7.2 and 7.4.
namespace bp::chapters::ch07 {

namespace {

using course::Case;
using course::Judge;

void check_loss(Case& c, const Solution& student, const Numbers& o, const Numbers& t) {
    // ½ a² is the area of the triangle under the line from 0 to a, and for multiples of 1/8 a sum of squares is exact
    double areas = 0;
    for (std::size_t k = 0; k < o.size(); ++k) {
        const double side = std::abs(o[k] - t[k]);
        areas += side * (side / 2);
    }
    c.expect({areas}, "triangles with both legs |o_k - t_k|, their areas added");
    c.got({student.squared_loss(o, t)});
}

void check_slopes(Case& c, const Solution& student, const Numbers& o, const Numbers& t) {
    const auto loss = [&t](const Numbers& at) {
        double sum = 0;
        for (std::size_t k = 0; k < at.size(); ++k) sum += (at[k] - t[k]) * (at[k] - t[k]);
        return sum / 2;
    };
    c.expect(course::central_differences(loss, o), "central differences of the loss, exact for squares");
    c.got(student.squared_loss_slopes(o, t));
}

void squared_loss_is_right(Judge& judge, const Solution& student) {
    const char* const loss = "Squared loss: ½ Σ_k (o_k - t_k)².";
    const char* const slope = "Its derivative with respect to o_k is o_k - t_k.";
    judge.example(loss, [&](Case& c) {
        const Numbers o = c.given("o", Numbers{3}), t = c.given("t", Numbers{1});
        check_loss(c, student, o, t);
    });
    judge.example(loss, [&](Case& c) {
        const Numbers o = c.given("o", Numbers{1, -2, 0}), t = c.given("t", Numbers{2, 1, 0.5});
        check_loss(c, student, o, t);
    });
    judge.property(loss, [&](Case& c) {
        const Numbers o = c.numbers("o", {1, 4});
        check_loss(c, student, o, c.numbers("t", {o.size(), o.size()}));
    });
    judge.example(slope, [&](Case& c) {
        const Numbers o = c.given("o", Numbers{3}), t = c.given("t", Numbers{1});
        check_slopes(c, student, o, t);
    });
    judge.example(slope, [&](Case& c) {
        const Numbers o = c.given("o", Numbers{1, -2, 0}), t = c.given("t", Numbers{2, 1, 0.5});
        check_slopes(c, student, o, t);
    });
    judge.property(slope, [&](Case& c) {
        const Numbers o = c.numbers("o", {1, 4});
        check_slopes(c, student, o, c.numbers("t", {o.size(), o.size()}));
    });
}

void check_softmax(Case& c, const Solution& student, const Numbers& z) {
    Numbers expected;
    for (const double z_k : z) {
        long double odds = 0;  // e^∞ is ∞, and 1/∞ is the 0 wanted
        for (const double z_l : z) odds += std::exp(static_cast<long double>(z_l) - z_k);
        expected.push_back(static_cast<double>(1 / odds));
    }
    c.expect(expected, "y_k = 1 / Σ_l e^{z_l - z_k}, the same fraction in other words");
    c.got(student.softmax(z));
}

void softmax_is_right(Judge& judge, const Solution& student) {
    const char* const rule = "y_k = e^{z_k} / Σ_l e^{z_l}: positive, and they sum to 1.";
    const auto example = [&](const char* claim, const Numbers& z) {
        judge.example(claim, [&](Case& c) { check_softmax(c, student, c.given("z", z)); });
    };
    example("Equal logits share 1 equally.", {0, 0, 0, 0});
    example(rule, {std::log(2.0), 0, std::log(5.0)});
    example(rule, {-3, -1, -2});
    example("Only differences count: add the same to all z and nothing changes.", {101, 100});
    example("e^710 overflows a double, y does not.", {1000, 999, -2000});
    example("All of them far below 0: e^-800 is 0, their shares are not.", {-800, -801});
    example("One logit alone has everything.", {-2});
    judge.property(rule, [&](Case& c) { check_softmax(c, student, c.numbers("z", {1, 4})); });
    judge.property("Only differences count: add the same to all z and nothing changes.", [&](Case& c) {
        const Numbers z = c.numbers("z", {1, 4});
        const double shift = 300 * c.number("shift / 300");
        Numbers shifted = z;
        for (double& z_k : shifted) z_k += shift;
        check_softmax(c, student, shifted);
    });
}

void check_step(Case& c, const Solution& student, const Numbers& w, const Numbers& g, double rate) {
    Numbers expected;
    for (std::size_t i = 0; i < w.size(); ++i) {
        long double there = w[i];
        for (int quarter = 0; quarter < 4; ++quarter) there -= rate / 4 * g[i];
        expected.push_back(static_cast<double>(there));
    }
    c.expect(expected, "four quarter steps, which end where one step does");
    Numbers moved = w;
    student.descent_step(moved, g, rate);
    c.got(moved);
}

void step_is_right(Judge& judge, const Solution& student) {
    const char* const rule = "w ← w - η ∂E/∂w, for every weight.";
    judge.example(rule, [&](Case& c) {
        const Numbers w = c.given("w", Numbers{2}), g = c.given("gradient", Numbers{3});
        check_step(c, student, w, g, c.given("η", 0.25));
    });
    judge.example(rule, [&](Case& c) {
        const Numbers w = c.given("w", Numbers{1, -1, 0}), g = c.given("gradient", Numbers{-2, 4, 1});
        check_step(c, student, w, g, c.given("η", 0.5));
    });
    judge.property(rule, [&](Case& c) {
        const Numbers w = c.numbers("w", {1, 4}), g = c.numbers("gradient", {w.size(), w.size()});
        check_step(c, student, w, g, std::abs(c.number("η")));
    });
}

}  // namespace

course::Spec<Solution> spec() {
    using enum course::Path;
    const char* const slide = "Parameter learning: Backward Pass";
    return {
        {{"7.1", "The squared loss and its slope", slide, core}, squared_loss_is_right},
        {{"7.2", "Softmax", slide, core}, softmax_is_right},
        {{"7.3", "Cross-entropy, with one output and with many", slide, core}, cross_entropy_is_right},
        {{"7.4", "One step of gradient descent", slide, core}, step_is_right},
        {{"7.5", "The whole descent", slide, full}, descent_goes_down},
        {{"7.6", "The largest learning rate", slide, full}, rate_has_a_limit},
    };
}

}  // namespace bp::chapters::ch07
