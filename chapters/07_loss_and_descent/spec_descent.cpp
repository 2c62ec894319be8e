#include <algorithm>
#include <cmath>

#include "parts.hpp"

// Exercise 7.5, on functions whose descent is known in closed form.
namespace bp::chapters::ch07 {

namespace {

using course::Case;
using course::Judge;

const char* const kRule = "w ← w - η ∂E/∂w again and again, each time with the gradient at the new w.";

/// E = ½ Σ λ_i (w_i - c_i)². After n steps the distance from c_i is (1 - η λ_i)^n times that at the start.
struct Bowl {
    Numbers curvatures, bottom;

    Numbers gradient(Values w) const {
        Numbers g;
        for (std::size_t i = 0; i < w.size(); ++i) g.push_back(curvatures[i] * (w[i] - bottom[i]));
        return g;
    }
    Numbers after(std::size_t n, Values start, double rate) const {
        Numbers w;
        for (std::size_t i = 0; i < start.size(); ++i) {
            w.push_back(bottom[i] + std::pow(1 - rate * curvatures[i], n) * (start[i] - bottom[i]));
        }
        return w;
    }
};

/// E = ½ (w_0² + w_1²) + w_0 w_1 / 2: every slope depends on both. Their sum shrinks by 1 - 3/2 η, their difference by
/// 1 - η/2.
Numbers coupled_gradient(Values w) { return {w[0] + w[1] / 2, w[1] + w[0] / 2}; }

Numbers coupled_after(std::size_t n, Values start, double rate) {
    const double sum = std::pow(1 - 1.5 * rate, n) * (start[0] + start[1]);
    const double difference = std::pow(1 - 0.5 * rate, n) * (start[0] - start[1]);
    return {(sum + difference) / 2, (sum - difference) / 2};
}

bool is_flat(const Numbers& gradient, double tolerance) {
    return std::ranges::all_of(gradient, [&](double g) { return std::abs(g) <= tolerance; });
}

/// A function to go down on: its gradient, and where n steps lead.
struct Slope {
    std::function<Numbers(Values)> gradient;
    std::function<Numbers(std::size_t)> after;
};

void check_run(Case& c, const Solution& student, const Slope& slope, const Numbers& start, const Plan& plan) {
    c.given("η", plan.learning_rate);
    c.given("tolerance", plan.tolerance);
    c.given("most_steps", static_cast<double>(plan.most_steps));
    std::size_t steps = 0;
    while (steps < plan.most_steps && !is_flat(slope.gradient(slope.after(steps)), plan.tolerance)) ++steps;
    std::vector<std::string> labels;
    for (std::size_t i = 0; i < start.size(); ++i) labels.push_back("w_" + std::to_string(i));
    labels.push_back("steps");
    c.label(labels);
    Numbers expected = slope.after(steps);
    expected.push_back(static_cast<double>(steps));
    c.expect(expected, "the distance from the bottom after n steps in closed form");
    std::size_t calls = 0;
    // a student's loop that never ends would otherwise be the runner's to stop
    const Gradient counted = [&](Values w) {
        if (++calls > 100 * (plan.most_steps + 2)) throw std::runtime_error("the descent does not end");
        return slope.gradient(w);
    };
    const Run run = student.descend(counted, start, plan);
    Numbers answer = run.w;
    answer.push_back(static_cast<double>(run.steps));
    c.got(answer);
}

void check_bowl(Case& c, const Solution& student, const Bowl& bowl, const Numbers& start, const Plan& plan) {
    c.given_text("E(w)", "½ Σ λ_i (w_i - c_i)²");
    c.given("λ", bowl.curvatures);
    c.given("c", bowl.bottom);
    c.given("start", start);
    check_run(c, student,
              {[&](Values w) { return bowl.gradient(w); },
               [&](std::size_t n) { return bowl.after(n, start, plan.learning_rate); }},
              start, plan);
}

void check_coupled(Case& c, const Solution& student, const Numbers& start, const Plan& plan) {
    c.given_text("E(w)", "½ w_0² + ½ w_1² + ½ w_0 w_1");
    c.given("start", start);
    check_run(c, student,
              {coupled_gradient, [&](std::size_t n) { return coupled_after(n, start, plan.learning_rate); }}, start,
              plan);
}

Plan drawn_plan(Case& c) {
    const double rate = static_cast<double>(1 + c.choice({0, 7})) / 8;
    return {.learning_rate = rate,
            .tolerance = static_cast<double>(c.choice({0, 4})) / 4 + 0.01,
            .most_steps = c.choice({0, 6})};
}

/// Four weights, three steps.
std::size_t gradients_asked_for(const Solution& student) {
    std::size_t calls = 0;
    const Gradient flowing = [&calls](Values w) {
        if (++calls > 1000) throw std::runtime_error("the descent does not end");
        return Numbers(w.begin(), w.end());
    };
    student.descend(flowing, Numbers{8, 8, 8, 8}, {.learning_rate = 0.5, .tolerance = 0, .most_steps = 3});
    return calls;
}

}  // namespace

void descent_goes_down(Judge& judge, const Solution& student) {
    const Bowl simple{{1}, {0}}, shifted{{2, 1}, {1, -2}};
    judge.example(kRule, [&](Case& c) {
        check_bowl(c, student, simple, {8}, {.learning_rate = 0.5, .tolerance = 0, .most_steps = 3});
    });
    judge.example(kRule, [&](Case& c) {
        check_bowl(c, student, shifted, {3, 2}, {.learning_rate = 0.25, .tolerance = 0, .most_steps = 2});
    });
    judge.example("All slopes of a step are taken at the same w: " + std::string{kRule}, [&](Case& c) {
        check_coupled(c, student, {4, -2}, {.learning_rate = 0.5, .tolerance = 0, .most_steps = 3});
    });
    judge.example("It stops where no slope is steeper than the tolerance.", [&](Case& c) {
        check_bowl(c, student, simple, {8}, {.learning_rate = 0.5, .tolerance = 1, .most_steps = 100});
    });
    judge.example("A slope may be negative: its size is what counts.", [&](Case& c) {
        check_bowl(c, student, simple, {-8}, {.learning_rate = 0.5, .tolerance = 1, .most_steps = 100});
    });
    judge.example("Every slope must be small, not only one.", [&](Case& c) {
        check_bowl(c, student, shifted, {1, 6}, {.learning_rate = 0.25, .tolerance = 1, .most_steps = 100});
    });
    judge.example("At the bottom there is nothing to do: no step.", [&](Case& c) {
        check_bowl(c, student, shifted, {1, -2}, {.learning_rate = 0.25, .tolerance = 0.5, .most_steps = 5});
    });
    judge.example("No step is allowed: w is the start.", [&](Case& c) {
        check_bowl(c, student, simple, {2}, {.learning_rate = 0.25, .tolerance = 0.5, .most_steps = 0});
    });
    judge.property(kRule, [&](Case& c) {
        Bowl bowl{Numbers(1 + c.choice({0, 3})), {}};
        for (double& curvature : bowl.curvatures) curvature = static_cast<double>(1 + c.choice({0, 11})) / 4;
        const std::size_t n = bowl.curvatures.size();
        bowl.bottom = Numbers(n, 0.5);
        const Numbers start = c.numbers("w at first", {n, n});
        check_bowl(c, student, bowl, start, drawn_plan(c));
    });
    judge.property(kRule, [&](Case& c) {
        const Numbers start = c.numbers("w at first", {2, 2});
        check_coupled(c, student, start, drawn_plan(c));
    });
    judge.trial("Each call of gradient is a forward and a backward pass: one for each step.", [&](Case& c) {
        c.given_text("weights and steps", "4 and 3");
        c.oracle("the gradient itself, which counts its calls");
        c.within_cost(gradients_asked_for(student), 4, "calls of gradient, one for each step and one more");
    });
    judge.probe("is there one call for each step",
                [&] { return Numbers{gradients_asked_for(student) <= 4 ? 1.0 : 0.0}; });
}

}  // namespace bp::chapters::ch07
