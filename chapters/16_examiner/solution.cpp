// Chapter 16, solved: one way of many. `./backprop solution 16.1` shows the part of an exercise once yours has passed.
#include "exercise.hpp"

namespace bp::chapters::ch16 {

// 16.1  F at p + step · d, and its slope along d: 16.2 and 16.4 measure with them too.
static double F_along(const Backprop& box, const Setting& at, Values delta, Values d, double step) {
    Setting moved = at;
    for (std::size_t i = 0; i < d.size(); ++i) moved.parameters[i] += step * d[i];
    const Numbers outputs = box.outputs(moved);
    double sum = 0;
    for (std::size_t k = 0; k < outputs.size(); ++k) sum += delta[k] * outputs[k];
    return sum;
}

static double slope_along(const Backprop& box, const Setting& at, Values delta, Values d) {
    constexpr double h = 1e-5;
    return (F_along(box, at, delta, d, h) - F_along(box, at, delta, d, -h)) / (2 * h);
}

// 16.1  F is Σ_k delta[k] outputs[k]. Setting moved = at; is a copy that you may change: moved.parameters[i] += h;
double slope_along_axis(const Backprop& box, const Setting& at, Values delta, std::size_t i) {
    Numbers axis(at.parameters.size());
    axis[i] = 1;
    return slope_along(box, at, delta, axis);
}

// 16.2  Signs drawn at random, and one derivative twice: 16.4 and 16.6 use them too.
static Numbers drawn_signs(std::size_t count, Random& random) {
    Numbers signs(count);
    for (double& sign : signs) sign = random.below(2) == 0 ? 1 : -1;
    return signs;
}

static Comparison claimed_and_measured(const Backprop& box, const Setting& at, Values delta, Values d) {
    const Numbers gradient = box.gradient(at, delta);
    double claimed = 0;
    for (std::size_t i = 0; i < d.size(); ++i) claimed += d[i] * gradient[i];
    return {claimed, slope_along(box, at, delta, d)};
}

// 16.2  One random number with a sign for each output, one for each parameter; then two numbers to compare. How many
// outputs there are, box.outputs(at).size() says.
Comparison along_random_direction(const Backprop& box, const Setting& at, Random& random) {
    const Numbers delta = drawn_signs(box.outputs(at).size(), random);
    const Numbers d = drawn_signs(at.parameters.size(), random);
    return claimed_and_measured(box, at, delta, d);
}

// 16.3  |claimed - measured| at most 1e-6 of the larger one, plus noise. NaN and infinity agree with nothing.
bool agree(double claimed, double measured, double noise) {
    if (!std::isfinite(claimed) || !std::isfinite(measured)) return false;
    const double larger = std::max(std::abs(claimed), std::abs(measured));
    return std::abs(claimed - measured) <= 1e-6 * larger + noise;
}

// 16.4  A list of sizes: return {{.inputs = …, .hidden = …, .outputs = …, .samples = …}, {…}};
std::vector<Sizes> telling_sizes() {
    return {{.inputs = 3, .hidden = 4, .outputs = 2, .samples = 5},
            {.inputs = 3, .hidden = 3, .outputs = 3, .samples = 2},
            {.inputs = 2, .hidden = 5, .outputs = 3, .samples = 1}};
}

// 16.4  16.2 once for each of box.groups(at.sizes), with d = 0 outside of the group.
std::vector<Comparison> by_group(const Backprop& box, const Setting& at, Random& random) {
    const Numbers delta = drawn_signs(box.outputs(at).size(), random);
    std::vector<Comparison> all;
    for (const Group& group : box.groups(at.sizes)) {
        const Numbers signs = drawn_signs(group.count, random);
        Numbers d(at.parameters.size());
        for (std::size_t i = 0; i < group.count; ++i) d[group.first + i] = signs[i];
        all.push_back(claimed_and_measured(box, at, delta, d));
    }
    return all;
}

// 16.5  F(h), F(0) and F(-h) give two one-sided slopes. Do they agree? Answer::right, Answer::wrong,
// Answer::cannot_tell.
Answer answer_of(const Line& F, double claimed) {
    if (!std::isfinite(claimed)) return Answer::wrong;
    constexpr double h = 1e-6;
    const double here = F(0), to_the_right = (F(h) - here) / h, to_the_left = (here - F(-h)) / h;
    const double allowed = 1e-4 * std::max(std::abs(to_the_right), std::abs(to_the_left)) + 1e-9 * std::abs(here);
    if (!(std::abs(to_the_right - to_the_left) <= allowed)) return Answer::cannot_tell;
    // a kink too small to be seen has moved the mean by half of `allowed` at most
    const double measured = (to_the_right + to_the_left) / 2;
    return std::abs(claimed - measured) <= allowed / 2 ? Answer::right : Answer::wrong;
}

// 16.6  Each parameter by itself: in the sum over a group a small slope hides behind the large ones. `size` is that of
// the error signals. The terms of F may cancel, their rounding does not: a constant has no slope and tells 16.5 how
// large they are.
static bool is_wrong_somewhere(const Backprop& box, const Setting& at, double size, Random& random) {
    const Numbers outputs = box.outputs(at);
    Numbers delta = drawn_signs(outputs.size(), random);
    for (double& sign : delta) sign *= size;
    double magnitude = 0;
    for (const double output : outputs) magnitude += size * std::abs(output);
    const Numbers gradient = box.gradient(at, delta);
    for (std::size_t i = 0; i < gradient.size(); ++i) {
        Numbers axis(gradient.size());
        axis[i] = 1;
        const auto F = [&](double s) { return F_along(box, at, delta, axis, s) + 2 * magnitude; };
        if (answer_of(F, gradient[i]) == Answer::wrong) return true;
    }
    return false;
}

static void draw_parameters(Setting& at, double reach, Random& random) {
    for (double& p : at.parameters) p = random.uniform(-reach, reach);
}

// 16.6  Far out nothing can be measured, but NaN is wrong anywhere.
static bool is_finite_far_out(const Backprop& box, Setting at, Random& random) {
    draw_parameters(at, 1000, random);
    const Numbers gradient = box.gradient(at, drawn_signs(box.outputs(at).size(), random));
    return std::all_of(gradient.begin(), gradient.end(), [](double slope) { return std::isfinite(slope); });
}

// 16.6  Use what you have: which sizes, which parameters, which error signals, how often. True if the box is right.
bool is_right(const Backprop& box, Random& random) {
    for (const Sizes& sizes : telling_sizes()) {
        Setting at = box.setting(sizes, random);
        if (is_wrong_somewhere(box, at, 1, random)) return false;
        for (const double reach : {1.0, 8.0}) {
            for (const double size : {1.0, 100.0, 1e-6}) {
                draw_parameters(at, reach, random);
                if (is_wrong_somewhere(box, at, size, random)) return false;
            }
        }
        for (int draw = 0; draw < 3; ++draw) {
            if (!is_finite_far_out(box, at, random)) return false;
        }
    }
    return true;
}

Solution exercise() {
    return {.slope_along_axis = slope_along_axis,
            .along_random_direction = along_random_direction,
            .agree = agree,
            .telling_sizes = telling_sizes,
            .by_group = by_group,
            .answer_of = answer_of,
            .is_right = is_right};
}

}  // namespace bp::chapters::ch16
