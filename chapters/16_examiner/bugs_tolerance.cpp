#include "parts.hpp"

// Examiners that look well and compare badly; see bugs.cpp.
namespace bp::chapters::ch16 {

namespace {

// --- bug 16.6 one_direction replaces is_right ---
bool one_direction(const Backprop& box, Random& random) {
    Setting at = box.setting({.inputs = 3, .hidden = 4, .outputs = 2, .samples = 5}, random);
    for (double& p : at.parameters) p = random.uniform(-1, 1);
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
    for (std::size_t i = 0; i < d.size(); ++i) claimed += d[i] * gradient[i];
    const double measured = (F(1e-6) - F(-1e-6)) / 2e-6;
    return std::abs(claimed - measured) <=
           1e-6 * std::max(std::abs(claimed), std::abs(measured)) + 1e-9 * std::abs(F(0));
}
// --- end ---

// --- bug 16.6 absolute_error replaces is_right ---
bool absolute_error(const Backprop& box, Random& random) {
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
    for (std::size_t i = 0; i < gradient.size(); ++i) {
        const double measured = (F(i, 1e-5) - F(i, -1e-5)) / 2e-5;
        const double allowed = 1e-5;
        if (!(std::abs(gradient[i] - measured) <= allowed)) return false;
    }
    return true;
}
// --- end ---

// --- bug 16.6 two_digits_will_do replaces is_right ---
bool two_digits_will_do(const Backprop& box, Random& random) {
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
    for (std::size_t i = 0; i < gradient.size(); ++i) {
        const double measured = (F(i, 1e-5) - F(i, -1e-5)) / 2e-5;
        const double allowed = 1e-2 * std::max(std::abs(gradient[i]), std::abs(measured)) + 1e-2;
        if (!(std::abs(gradient[i] - measured) <= allowed)) return false;
    }
    return true;
}
// --- end ---

// --- bug 16.6 alarms_at_kinks replaces is_right ---
bool alarms_at_kinks(const Backprop& box, Random& random) {
    const Setting at = box.setting({.inputs = 3, .hidden = 4, .outputs = 2, .samples = 5}, random);
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

// --- bug 16.6 noise_for_mistakes replaces is_right ---
bool noise_for_mistakes(const Backprop& box, Random& random) {
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
    for (std::size_t i = 0; i < gradient.size(); ++i) {
        const double measured = (F(i, 1e-12) - F(i, -1e-12)) / 2e-12;
        const double allowed = 1e-4 * std::max(std::abs(gradient[i]), std::abs(measured)) + 1e-10 * std::abs(F(i, 0));
        if (!(std::abs(gradient[i] - measured) <= allowed)) return false;
    }
    return true;
}
// --- end ---

}  // namespace

std::vector<course::Version<Solution>> bugs_of_tolerance() {
    using course::replaced;
    const std::string slide = "Summary";
    return {
        {{"one_direction", "16.6",
          "One look in one place. Mistakes that need other sizes, larger numbers or a second call pass.", slide},
         replaced<&Solution::is_right>(one_direction)},
        {{"absolute_error", "16.6",
          "An absolute tolerance: where all numbers are tiny everything passes, and large ones "
          "are accused.",
          slide},
         replaced<&Solution::is_right>(absolute_error)},
        {{"two_digits_will_do", "16.6", "A tolerance of 1e-2 lets small mistakes pass.", slide},
         replaced<&Solution::is_right>(two_digits_will_do)},
        {{"alarms_at_kinks", "16.6",
          "False alarms: before training relu and max stand exactly at their kinks, and a difference cannot tell "
          "there.",
          slide},
         replaced<&Solution::is_right>(alarms_at_kinks)},
        {{"noise_for_mistakes", "16.6", "False alarms: with h = 1e-12 what is measured is rounding.", slide},
         replaced<&Solution::is_right>(noise_for_mistakes)},
    };
}

}  // namespace bp::chapters::ch16
