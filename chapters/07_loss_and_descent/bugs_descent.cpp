#include <algorithm>
#include <cmath>

#include "parts.hpp"

// Wrong descents; see bugs.cpp.
namespace bp::chapters::ch07 {

namespace {

// --- bug 7.5 gradient_of_the_start replaces descend ---
Run gradient_of_the_start(const Gradient& gradient, Values start, const Plan& plan) {
    Run run{Numbers(start.begin(), start.end()), 0};
    const Numbers g = gradient(start);
    double steepest = 0;
    for (const double slope : g) steepest = std::max(steepest, std::abs(slope));
    while (run.steps < plan.most_steps && steepest > plan.tolerance) {
        for (std::size_t i = 0; i < g.size(); ++i) run.w[i] -= plan.learning_rate * g[i];
        ++run.steps;
    }
    return run;
}
// --- end ---

// --- bug 7.5 one_weight_after_another replaces descend ---
Run one_weight_after_another(const Gradient& gradient, Values start, const Plan& plan) {
    Run run{Numbers(start.begin(), start.end()), 0};
    while (run.steps < plan.most_steps) {
        const Numbers g = gradient(run.w);
        double steepest = 0;
        for (const double slope : g) steepest = std::max(steepest, std::abs(slope));
        if (steepest <= plan.tolerance) break;
        for (std::size_t i = 0; i < g.size(); ++i) run.w[i] -= plan.learning_rate * gradient(run.w)[i];
        ++run.steps;
    }
    return run;
}
// --- end ---

// --- bug 7.5 pass_for_every_weight replaces descend ---
Run pass_for_every_weight(const Gradient& gradient, Values start, const Plan& plan) {
    Run run{Numbers(start.begin(), start.end()), 0};
    while (run.steps < plan.most_steps) {
        const Numbers at = run.w;
        double steepest = 0;
        for (std::size_t i = 0; i < at.size(); ++i) steepest = std::max(steepest, std::abs(gradient(at)[i]));
        if (steepest <= plan.tolerance) break;
        for (std::size_t i = 0; i < at.size(); ++i) run.w[i] -= plan.learning_rate * gradient(at)[i];
        ++run.steps;
    }
    return run;
}
// --- end ---

// --- bug 7.5 negative_slope_counts_as_flat replaces descend ---
Run negative_slope_counts_as_flat(const Gradient& gradient, Values start, const Plan& plan) {
    Run run{Numbers(start.begin(), start.end()), 0};
    while (run.steps < plan.most_steps) {
        const Numbers g = gradient(run.w);
        if (*std::max_element(g.begin(), g.end()) <= plan.tolerance) break;
        for (std::size_t i = 0; i < g.size(); ++i) run.w[i] -= plan.learning_rate * g[i];
        ++run.steps;
    }
    return run;
}
// --- end ---

// --- bug 7.5 one_flat_direction_is_enough replaces descend ---
Run one_flat_direction_is_enough(const Gradient& gradient, Values start, const Plan& plan) {
    Run run{Numbers(start.begin(), start.end()), 0};
    while (run.steps < plan.most_steps) {
        const Numbers g = gradient(run.w);
        double flattest = std::abs(g[0]);
        for (const double slope : g) flattest = std::min(flattest, std::abs(slope));
        if (flattest <= plan.tolerance) break;
        for (std::size_t i = 0; i < g.size(); ++i) run.w[i] -= plan.learning_rate * g[i];
        ++run.steps;
    }
    return run;
}
// --- end ---

// --- bug 7.5 asks_after_the_step replaces descend ---
Run asks_after_the_step(const Gradient& gradient, Values start, const Plan& plan) {
    Run run{Numbers(start.begin(), start.end()), 0};
    while (run.steps < plan.most_steps) {
        const Numbers g = gradient(run.w);
        for (std::size_t i = 0; i < g.size(); ++i) run.w[i] -= plan.learning_rate * g[i];
        ++run.steps;
        double steepest = 0;
        for (const double slope : g) steepest = std::max(steepest, std::abs(slope));
        if (steepest <= plan.tolerance) break;
    }
    return run;
}
// --- end ---

// --- bug 7.5 tolerance_ignored replaces descend ---
Run tolerance_ignored(const Gradient& gradient, Values start, const Plan& plan) {
    Run run{Numbers(start.begin(), start.end()), 0};
    for (; run.steps < plan.most_steps; ++run.steps) {
        const Numbers g = gradient(run.w);
        for (std::size_t i = 0; i < g.size(); ++i) run.w[i] -= plan.learning_rate * g[i];
    }
    return run;
}
// --- end ---

// --- bug 7.5 one_step_too_many replaces descend ---
Run one_step_too_many(const Gradient& gradient, Values start, const Plan& plan) {
    Run run{Numbers(start.begin(), start.end()), 0};
    while (run.steps <= plan.most_steps) {
        const Numbers g = gradient(run.w);
        double steepest = 0;
        for (const double slope : g) steepest = std::max(steepest, std::abs(slope));
        if (steepest <= plan.tolerance) break;
        for (std::size_t i = 0; i < g.size(); ++i) run.w[i] -= plan.learning_rate * g[i];
        ++run.steps;
    }
    return run;
}
// --- end ---

// --- bug 7.5 steps_not_counted replaces descend ---
Run steps_not_counted(const Gradient& gradient, Values start, const Plan& plan) {
    Run run{Numbers(start.begin(), start.end()), 0};
    for (std::size_t step = 0; step < plan.most_steps; ++step) {
        const Numbers g = gradient(run.w);
        double steepest = 0;
        for (const double slope : g) steepest = std::max(steepest, std::abs(slope));
        if (steepest <= plan.tolerance) break;
        for (std::size_t i = 0; i < g.size(); ++i) run.w[i] -= plan.learning_rate * g[i];
    }
    return run;
}
// --- end ---

}  // namespace

std::vector<course::Version<Solution>> bugs_of_descent() {
    using course::replaced;
    const std::string slide = "Parameter learning: Backward Pass";
    return {
        {{"gradient_of_the_start", "7.5",
          "The slope changes on the way down: ask for the gradient again after every step.", slide},
         replaced<&Solution::descend>(gradient_of_the_start)},
        {{"one_weight_after_another", "7.5",
          "All slopes of a step belong to the same w; here w_1 is already asked for where w_0 has moved.", slide},
         replaced<&Solution::descend>(one_weight_after_another)},
        {{"pass_for_every_weight", "7.5",
          "One backward pass gives all slopes: ask for the gradient once per step, not once per weight.", slide},
         replaced<&Solution::descend>(pass_for_every_weight)},
        {{"negative_slope_counts_as_flat", "7.5",
          "A slope of -5 is steep too: its size |g_i| must be within the tolerance.", slide},
         replaced<&Solution::descend>(negative_slope_counts_as_flat)},
        {{"one_flat_direction_is_enough", "7.5",
          "It is not the bottom while any slope is steep: stop where all of them are small.", slide},
         replaced<&Solution::descend>(one_flat_direction_is_enough)},
        {{"asks_after_the_step", "7.5",
          "Look before you step: at the bottom nothing may move, and the answer is where the slopes are small.", slide},
         replaced<&Solution::descend>(asks_after_the_step)},
        {{"tolerance_ignored", "7.5",
          "It goes on where nothing is left to do: stop as soon as no slope is steeper than the tolerance.", slide},
         replaced<&Solution::descend>(tolerance_ignored)},
        {{"one_step_too_many", "7.5", "most_steps = 3 allows three steps; this loop makes a fourth.", slide},
         replaced<&Solution::descend>(one_step_too_many)},
        {{"steps_not_counted", "7.5", "The answer says how many steps were made: count them.", slide},
         replaced<&Solution::descend>(steps_not_counted)},
    };
}

}  // namespace bp::chapters::ch07
