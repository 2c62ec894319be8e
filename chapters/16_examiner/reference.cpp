#include "inspect/gradient_check.hpp"
#include "line.hpp"
#include "parts.hpp"

namespace bp::chapters::ch16 {

namespace {

double central_slope(const Line& F) {
    const double origin = 0;
    return inspect::central_difference([&F](Values s) { return F(s[0]); }, {&origin, 1}, 0).value;
}

double axis_slope(const Backprop& box, const Setting& at, Values delta, std::size_t i) {
    Numbers axis(at.parameters.size());
    axis[i] = 1;
    return central_slope(line_through(box, at, delta, axis));
}

Comparison compared(const Backprop& box, const Setting& at, Values delta, Values direction) {
    return {product(direction, box.gradient(at, delta)), central_slope(line_through(box, at, delta, direction))};
}

Comparison random_comparison(const Backprop& box, const Setting& at, Random& random) {
    const Numbers delta = random_signs(box.outputs(at).size(), random);
    return compared(box, at, delta, random_signs(at.parameters.size(), random));
}

bool are_close(double claimed, double measured, double noise) {
    if (!std::isfinite(claimed) || !std::isfinite(measured)) return false;
    return std::abs(claimed - measured) <= 1e-6 * std::max(std::abs(claimed), std::abs(measured)) + noise;
}

std::vector<Sizes> sizes_to_try() {
    return {{.inputs = 3, .hidden = 4, .outputs = 2, .samples = 5},
            {.inputs = 3, .hidden = 3, .outputs = 3, .samples = 2}};
}

/// Random signs in the group, 0 everywhere else.
Numbers direction_of(const Group& group, const Setting& at, Random& random) {
    Numbers direction(at.parameters.size());
    const Numbers signs = random_signs(group.count, random);
    std::ranges::copy(signs, direction.begin() + static_cast<std::ptrdiff_t>(group.first));
    return direction;
}

std::vector<Comparison> comparisons(const Backprop& box, const Setting& at, Random& random) {
    const Numbers delta = random_signs(box.outputs(at).size(), random);
    std::vector<Comparison> all;
    for (const Group& group : box.groups(at.sizes)) {
        all.push_back(compared(box, at, delta, direction_of(group, at, random)));
    }
    return all;
}

Answer judged(const Line& F, double claimed) {
    const double origin = 0;
    const auto checked = inspect::check_gradient([&F](Values s) { return F(s[0]); }, {&origin, 1}, {&claimed, 1});
    const inspect::Verdict verdict = inspect::overall(checked);
    return verdict == inspect::Verdict::fail   ? Answer::wrong
           : verdict == inspect::Verdict::pass ? Answer::right
                                               : Answer::cannot_tell;
}

/// Whether a group's claim is contradicted anywhere; what cannot be told contradicts nothing.
bool is_contradicted(const Backprop& box, const Setting& at, double size, Random& random) {
    const Numbers delta = random_signs(box.outputs(at).size(), random, size);
    const Numbers gradient = box.gradient(at, delta);
    for (const Group& group : box.groups(at.sizes)) {
        const Numbers direction = direction_of(group, at, random);
        const Line F = line_through(box, at, delta, direction);
        if (judged(F, product(direction, gradient)) == Answer::wrong) return true;
    }
    return false;
}

/// All parameters drawn again: biases are no longer 0, and larger numbers saturate.
void redraw(Setting& at, double size, Random& random) {
    for (double& p : at.parameters) p = random.uniform(-size, size);
}

bool is_finite_far_out(const Backprop& box, Setting at, Random& random) {
    redraw(at, 1000, random);
    return std::ranges::all_of(box.gradient(at, random_signs(box.outputs(at).size(), random)),
                               [](double g) { return std::isfinite(g); });
}

bool examined(const Backprop& box, Random& random) {
    for (const Sizes& sizes : sizes_to_try()) {
        const Setting start = box.setting(sizes, random);
        if (is_contradicted(box, start, 1, random)) return false;
        Setting at = start;
        for (const double size : {1.0, 8.0}) {  // moderate, then saturated
            redraw(at, size, random);
            for (const double signal : {1.0, 100.0, 1e-6}) {
                if (is_contradicted(box, at, signal, random)) return false;
            }
        }
        if (!is_finite_far_out(box, start, random)) return false;
    }
    return true;
}

}  // namespace

Solution reference() {
    return {.slope_along_axis = axis_slope,
            .along_random_direction = random_comparison,
            .agree = are_close,
            .telling_sizes = sizes_to_try,
            .by_group = comparisons,
            .answer_of = judged,
            .is_right = examined};
}

}  // namespace bp::chapters::ch16
