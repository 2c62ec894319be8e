#include "parts.hpp"

// Examiners that look where little is to be seen; see bugs.cpp.
namespace bp::chapters::ch16 {

namespace {

// --- bug 16.6 trusts_everybody replaces is_right ---
bool trusts_everybody(const Backprop&, Random&) { return true; }
// --- end ---

// --- bug 16.6 first_number_only replaces is_right ---
bool first_number_only(const Backprop& box, Random& random) {
    Setting at = box.setting({.inputs = 3, .hidden = 4, .outputs = 2, .samples = 5}, random);
    for (double& p : at.parameters) p = random.uniform(-1, 1);
    Numbers delta(box.outputs(at).size());
    for (double& one : delta) one = random.below(2) == 0 ? 1 : -1;
    const Numbers gradient = box.gradient(at, delta);
    const auto F = [&](std::size_t i, double step) {
        Setting moved = at;
        moved.parameters[i] += step;
        const Numbers outputs = box.outputs(moved);
        double sum = 0;
        for (std::size_t k = 0; k < outputs.size(); ++k) sum += delta[k] * outputs[k];
        return sum;
    };
    for (std::size_t i = 0; i < 1; ++i) {
        const double measured = (F(i, 1e-5) - F(i, -1e-5)) / 2e-5;
        const double allowed = 1e-4 * std::max(std::abs(gradient[i]), std::abs(measured)) + 1e-10 * std::abs(F(i, 0));
        if (!(std::abs(gradient[i] - measured) <= allowed)) return false;
    }
    return true;
}
// --- end ---

// --- bug 16.6 ones_in_every_delta replaces is_right ---
bool ones_in_every_delta(const Backprop& box, Random& random) {
    Setting at = box.setting({.inputs = 3, .hidden = 4, .outputs = 2, .samples = 5}, random);
    for (double& p : at.parameters) p = random.uniform(-1, 1);
    Numbers delta(box.outputs(at).size());
    for (double& one : delta) one = 1;
    const Numbers gradient = box.gradient(at, delta);
    const auto F = [&](std::size_t i, double step) {
        Setting moved = at;
        moved.parameters[i] += step;
        const Numbers outputs = box.outputs(moved);
        double sum = 0;
        for (std::size_t k = 0; k < outputs.size(); ++k) sum += delta[k] * outputs[k];
        return sum;
    };
    for (std::size_t i = 0; i < gradient.size(); ++i) {
        const double measured = (F(i, 1e-5) - F(i, -1e-5)) / 2e-5;
        const double allowed = 1e-4 * std::max(std::abs(gradient[i]), std::abs(measured)) + 1e-10 * std::abs(F(i, 0));
        if (!(std::abs(gradient[i] - measured) <= allowed)) return false;
    }
    return true;
}
// --- end ---

// --- bug 16.6 square_sizes_only replaces is_right ---
bool square_sizes_only(const Backprop& box, Random& random) {
    Setting at = box.setting({.inputs = 3, .hidden = 3, .outputs = 3, .samples = 3}, random);
    for (double& p : at.parameters) p = random.uniform(-1, 1);
    Numbers delta(box.outputs(at).size());
    for (double& one : delta) one = random.below(2) == 0 ? 1 : -1;
    const Numbers gradient = box.gradient(at, delta);
    const auto F = [&](std::size_t i, double step) {
        Setting moved = at;
        moved.parameters[i] += step;
        const Numbers outputs = box.outputs(moved);
        double sum = 0;
        for (std::size_t k = 0; k < outputs.size(); ++k) sum += delta[k] * outputs[k];
        return sum;
    };
    for (std::size_t i = 0; i < gradient.size(); ++i) {
        const double measured = (F(i, 1e-5) - F(i, -1e-5)) / 2e-5;
        const double allowed = 1e-4 * std::max(std::abs(gradient[i]), std::abs(measured)) + 1e-10 * std::abs(F(i, 0));
        if (!(std::abs(gradient[i] - measured) <= allowed)) return false;
    }
    return true;
}
// --- end ---

// --- bug 16.6 single_sample replaces is_right ---
bool single_sample(const Backprop& box, Random& random) {
    Setting at = box.setting({.inputs = 3, .hidden = 4, .outputs = 2, .samples = 1}, random);
    for (double& p : at.parameters) p = random.uniform(-1, 1);
    Numbers delta(box.outputs(at).size());
    for (double& one : delta) one = random.below(2) == 0 ? 1 : -1;
    const Numbers gradient = box.gradient(at, delta);
    const auto F = [&](std::size_t i, double step) {
        Setting moved = at;
        moved.parameters[i] += step;
        const Numbers outputs = box.outputs(moved);
        double sum = 0;
        for (std::size_t k = 0; k < outputs.size(); ++k) sum += delta[k] * outputs[k];
        return sum;
    };
    for (std::size_t i = 0; i < gradient.size(); ++i) {
        const double measured = (F(i, 1e-5) - F(i, -1e-5)) / 2e-5;
        const double allowed = 1e-4 * std::max(std::abs(gradient[i]), std::abs(measured)) + 1e-10 * std::abs(F(i, 0));
        if (!(std::abs(gradient[i] - measured) <= allowed)) return false;
    }
    return true;
}
// --- end ---

// --- bug 16.6 weights_not_biases replaces is_right ---
bool weights_not_biases(const Backprop& box, Random& random) {
    Setting at = box.setting({.inputs = 3, .hidden = 4, .outputs = 2, .samples = 5}, random);
    for (double& p : at.parameters) p = random.uniform(-1, 1);
    Numbers delta(box.outputs(at).size());
    for (double& one : delta) one = random.below(2) == 0 ? 1 : -1;
    const Numbers gradient = box.gradient(at, delta);
    const auto F = [&](std::size_t i, double step) {
        Setting moved = at;
        moved.parameters[i] += step;
        const Numbers outputs = box.outputs(moved);
        double sum = 0;
        for (std::size_t k = 0; k < outputs.size(); ++k) sum += delta[k] * outputs[k];
        return sum;
    };
    for (const Group& group : box.groups(at.sizes)) {
        if (group.name[0] == 'b') continue;
        for (std::size_t i = group.first; i < group.first + group.count; ++i) {
            const double measured = (F(i, 1e-5) - F(i, -1e-5)) / 2e-5;
            const double allowed =
                1e-4 * std::max(std::abs(gradient[i]), std::abs(measured)) + 1e-10 * std::abs(F(i, 0));
            if (!(std::abs(gradient[i] - measured) <= allowed)) return false;
        }
    }
    return true;
}
// --- end ---

}  // namespace

std::vector<course::Version<Solution>> bugs_of_examiner() {
    using course::replaced;
    const std::string slide = "Summary";
    return {
        {{"trusts_everybody", "16.6", "Every box is called right.", slide},
         replaced<&Solution::is_right>(trusts_everybody)},
        {{"first_number_only", "16.6",
          "Only the first weight is checked. The other groups, and the biases, are where most mistakes show.", slide},
         replaced<&Solution::is_right>(first_number_only)},
        {{"ones_in_every_delta", "16.6",
          "Every δ is 1: boxes that ignore δ, and a softmax that sends nothing, cannot be told from right ones.",
          slide},
         replaced<&Solution::is_right>(ones_in_every_delta)},
        {{"square_sizes_only", "16.6", "All sizes are equal, so wrong strides and averages over the wrong axis pass.",
          slide},
         replaced<&Solution::is_right>(square_sizes_only)},
        {{"single_sample", "16.6", "With one sample a sum, a mean and the last term are the same.", slide},
         replaced<&Solution::is_right>(single_sample)},
        {{"weights_not_biases", "16.6", "Only weights are checked: mistakes in the biases pass.", slide},
         replaced<&Solution::is_right>(weights_not_biases)},
    };
}

}  // namespace bp::chapters::ch16
