#include "parts.hpp"

// Directions and error signals that hide mistakes; see bugs.cpp.
namespace bp::chapters::ch16 {

namespace {

// --- bug 16.2 ones_handed_in replaces along_random_direction ---
Comparison ones_handed_in(const Backprop& box, const Setting& at, Random& random) {
    Numbers delta(box.outputs(at).size()), d(at.parameters.size());
    for (double& one : delta) one = 1;
    for (double& one : d) one = random.below(2) == 0 ? 1 : -1;
    const Numbers gradient = box.gradient(at, delta);
    const auto F = [&](double step) {
        Setting moved = at;
        for (std::size_t i = 0; i < d.size(); ++i) moved.parameters[i] += step * d[i];
        const Numbers outputs = box.outputs(moved);
        double sum = 0;
        for (std::size_t k = 0; k < outputs.size(); ++k) sum += delta[k] * outputs[k];
        return sum;
    };
    double claimed = 0;
    for (std::size_t i = 0; i < d.size(); ++i) claimed += d[i] * gradient[i];
    return {claimed, (F(1e-6) - F(-1e-6)) / 2e-6};
}
// --- end ---

// --- bug 16.2 ones_for_a_direction replaces along_random_direction ---
Comparison ones_for_a_direction(const Backprop& box, const Setting& at, Random& random) {
    Numbers delta(box.outputs(at).size()), d(at.parameters.size());
    for (double& one : delta) one = random.below(2) == 0 ? 1 : -1;
    for (double& one : d) one = 1;
    const Numbers gradient = box.gradient(at, delta);
    const auto F = [&](double step) {
        Setting moved = at;
        for (std::size_t i = 0; i < d.size(); ++i) moved.parameters[i] += step * d[i];
        const Numbers outputs = box.outputs(moved);
        double sum = 0;
        for (std::size_t k = 0; k < outputs.size(); ++k) sum += delta[k] * outputs[k];
        return sum;
    };
    double claimed = 0;
    for (std::size_t i = 0; i < d.size(); ++i) claimed += d[i] * gradient[i];
    return {claimed, (F(1e-6) - F(-1e-6)) / 2e-6};
}
// --- end ---

// --- bug 16.2 never_negative replaces along_random_direction ---
Comparison never_negative(const Backprop& box, const Setting& at, Random& random) {
    Numbers delta(box.outputs(at).size()), d(at.parameters.size());
    for (double& one : delta) one = random.uniform(0, 1);
    for (double& one : d) one = random.uniform(0, 1);
    const Numbers gradient = box.gradient(at, delta);
    const auto F = [&](double step) {
        Setting moved = at;
        for (std::size_t i = 0; i < d.size(); ++i) moved.parameters[i] += step * d[i];
        const Numbers outputs = box.outputs(moved);
        double sum = 0;
        for (std::size_t k = 0; k < outputs.size(); ++k) sum += delta[k] * outputs[k];
        return sum;
    };
    double claimed = 0;
    for (std::size_t i = 0; i < d.size(); ++i) claimed += d[i] * gradient[i];
    return {claimed, (F(1e-6) - F(-1e-6)) / 2e-6};
}
// --- end ---

// --- bug 16.2 direction_redrawn replaces along_random_direction ---
Comparison direction_redrawn(const Backprop& box, const Setting& at, Random& random) {
    Numbers delta(box.outputs(at).size()), d(at.parameters.size());
    for (double& one : delta) one = random.below(2) == 0 ? 1 : -1;
    for (double& one : d) one = random.below(2) == 0 ? 1 : -1;
    const Numbers gradient = box.gradient(at, delta);
    const auto F = [&](double step) {
        Setting moved = at;
        for (double& one : d) one = random.below(2) == 0 ? 1 : -1;
        for (std::size_t i = 0; i < d.size(); ++i) moved.parameters[i] += step * d[i];
        const Numbers outputs = box.outputs(moved);
        double sum = 0;
        for (std::size_t k = 0; k < outputs.size(); ++k) sum += delta[k] * outputs[k];
        return sum;
    };
    double claimed = 0;
    for (std::size_t i = 0; i < d.size(); ++i) claimed += d[i] * gradient[i];
    return {claimed, (F(1e-6) - F(-1e-6)) / 2e-6};
}
// --- end ---

// --- bug 16.2 claim_not_along_d replaces along_random_direction ---
Comparison claim_not_along_d(const Backprop& box, const Setting& at, Random& random) {
    Numbers delta(box.outputs(at).size()), d(at.parameters.size());
    for (double& one : delta) one = random.below(2) == 0 ? 1 : -1;
    for (double& one : d) one = random.below(2) == 0 ? 1 : -1;
    const Numbers gradient = box.gradient(at, delta);
    const auto F = [&](double step) {
        Setting moved = at;
        for (std::size_t i = 0; i < d.size(); ++i) moved.parameters[i] += step * d[i];
        const Numbers outputs = box.outputs(moved);
        double sum = 0;
        for (std::size_t k = 0; k < outputs.size(); ++k) sum += delta[k] * outputs[k];
        return sum;
    };
    double claimed = 0;
    for (std::size_t i = 0; i < d.size(); ++i) claimed += gradient[i];
    return {claimed, (F(1e-6) - F(-1e-6)) / 2e-6};
}
// --- end ---

}  // namespace

std::vector<course::Version<Solution>> bugs_of_direction() {
    using course::replaced;
    const std::string summary = "Summary";
    return {
        {{"ones_handed_in", "16.2",
          "Error signals that are all the same see nothing of a softmax, whose outputs sum to 1. Draw random signs.",
          summary},
         replaced<&Solution::along_random_direction>(ones_handed_in)},
        {{"ones_for_a_direction", "16.2",
          "Along a direction of ones two errors of opposite sign cancel, and they cancel every time. Draw random "
          "signs.",
          summary},
         replaced<&Solution::along_random_direction>(ones_for_a_direction)},
        {{"never_negative", "16.2", "What is drawn is never negative, so errors of opposite sign still cancel.",
          summary},
         replaced<&Solution::along_random_direction>(never_negative)},
        {{"direction_redrawn", "16.2", "Draw the direction once: both sides, and the claim, need the same one.",
          summary},
         replaced<&Solution::along_random_direction>(direction_redrawn)},
        {{"claim_not_along_d", "16.2", "The claimed slope along d is Σ d_i ∂F/∂p_i: multiply by d_i before adding.",
          summary},
         replaced<&Solution::along_random_direction>(claim_not_along_d)},
    };
}

}  // namespace bp::chapters::ch16
