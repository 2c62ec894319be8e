#include "parts.hpp"

// Groups and sizes that hide mistakes; see bugs.cpp.
namespace bp::chapters::ch16 {

namespace {

// --- bug 16.4 all_the_same replaces telling_sizes ---
std::vector<Sizes> all_the_same() { return {{.inputs = 3, .hidden = 3, .outputs = 3, .samples = 3}}; }
// --- end ---

// --- bug 16.4 no_square replaces telling_sizes ---
std::vector<Sizes> no_square() { return {{.inputs = 2, .hidden = 3, .outputs = 4, .samples = 5}}; }
// --- end ---

// --- bug 16.4 one_sample replaces telling_sizes ---
std::vector<Sizes> one_sample() { return {{.inputs = 2, .hidden = 3, .outputs = 4, .samples = 1}}; }
// --- end ---

// --- bug 16.4 weights_only replaces by_group ---
std::vector<Comparison> weights_only(const Backprop& box, const Setting& at, Random& random) {
    Numbers delta(box.outputs(at).size()), d(at.parameters.size());
    for (double& one : delta) one = random.below(2) == 0 ? 1 : -1;
    const Numbers gradient = box.gradient(at, delta);
    const auto F = [&](double step) {
        Setting moved = at;
        for (std::size_t i = 0; i < d.size(); ++i) moved.parameters[i] += step * d[i];
        const Numbers outputs = box.outputs(moved);
        double sum = 0;
        for (std::size_t k = 0; k < outputs.size(); ++k) sum += delta[k] * outputs[k];
        return sum;
    };
    std::vector<Comparison> all;
    for (const Group& group : box.groups(at.sizes)) {
        if (group.name[0] == 'b') continue;
        d.assign(d.size(), 0);
        for (std::size_t i = 0; i < group.count; ++i) d[group.first + i] = random.below(2) == 0 ? 1 : -1;
        double claimed = 0;
        for (std::size_t i = 0; i < d.size(); ++i) claimed += d[i] * gradient[i];
        all.push_back({claimed, (F(1e-6) - F(-1e-6)) / 2e-6});
    }
    return all;
}
// --- end ---

// --- bug 16.4 direction_not_cleared replaces by_group ---
std::vector<Comparison> direction_not_cleared(const Backprop& box, const Setting& at, Random& random) {
    Numbers delta(box.outputs(at).size()), d(at.parameters.size());
    for (double& one : delta) one = random.below(2) == 0 ? 1 : -1;
    const Numbers gradient = box.gradient(at, delta);
    const auto F = [&](double step) {
        Setting moved = at;
        for (std::size_t i = 0; i < d.size(); ++i) moved.parameters[i] += step * d[i];
        const Numbers outputs = box.outputs(moved);
        double sum = 0;
        for (std::size_t k = 0; k < outputs.size(); ++k) sum += delta[k] * outputs[k];
        return sum;
    };
    std::vector<Comparison> all;
    for (const Group& group : box.groups(at.sizes)) {
        for (std::size_t i = 0; i < group.count; ++i) d[group.first + i] = random.below(2) == 0 ? 1 : -1;
        double claimed = 0;
        for (std::size_t i = 0; i < d.size(); ++i) claimed += d[i] * gradient[i];
        all.push_back({claimed, (F(1e-6) - F(-1e-6)) / 2e-6});
    }
    return all;
}
// --- end ---

// --- bug 16.4 everything_each_time replaces by_group ---
std::vector<Comparison> everything_each_time(const Backprop& box, const Setting& at, Random& random) {
    Numbers delta(box.outputs(at).size()), d(at.parameters.size());
    for (double& one : delta) one = random.below(2) == 0 ? 1 : -1;
    const Numbers gradient = box.gradient(at, delta);
    const auto F = [&](double step) {
        Setting moved = at;
        for (std::size_t i = 0; i < d.size(); ++i) moved.parameters[i] += step * d[i];
        const Numbers outputs = box.outputs(moved);
        double sum = 0;
        for (std::size_t k = 0; k < outputs.size(); ++k) sum += delta[k] * outputs[k];
        return sum;
    };
    std::vector<Comparison> all;
    for (const Group& group : box.groups(at.sizes)) {
        (void)group;
        for (double& one : d) one = random.below(2) == 0 ? 1 : -1;
        double claimed = 0;
        for (std::size_t i = 0; i < d.size(); ++i) claimed += d[i] * gradient[i];
        all.push_back({claimed, (F(1e-6) - F(-1e-6)) / 2e-6});
    }
    return all;
}
// --- end ---

// --- bug 16.4 last_of_group_missing replaces by_group ---
std::vector<Comparison> last_of_group_missing(const Backprop& box, const Setting& at, Random& random) {
    Numbers delta(box.outputs(at).size()), d(at.parameters.size());
    for (double& one : delta) one = random.below(2) == 0 ? 1 : -1;
    const Numbers gradient = box.gradient(at, delta);
    const auto F = [&](double step) {
        Setting moved = at;
        for (std::size_t i = 0; i < d.size(); ++i) moved.parameters[i] += step * d[i];
        const Numbers outputs = box.outputs(moved);
        double sum = 0;
        for (std::size_t k = 0; k < outputs.size(); ++k) sum += delta[k] * outputs[k];
        return sum;
    };
    std::vector<Comparison> all;
    for (const Group& group : box.groups(at.sizes)) {
        d.assign(d.size(), 0);
        for (std::size_t i = 0; i + 1 < group.count; ++i) d[group.first + i] = random.below(2) == 0 ? 1 : -1;
        double claimed = 0;
        for (std::size_t i = 0; i < d.size(); ++i) claimed += d[i] * gradient[i];
        all.push_back({claimed, (F(1e-6) - F(-1e-6)) / 2e-6});
    }
    return all;
}
// --- end ---

}  // namespace

std::vector<course::Version<Solution>> bugs_of_groups() {
    using course::replaced;
    const std::string slide = "Summary";
    return {
        {{"all_the_same", "16.4",
          "All sizes are equal: a wrong index or stride reads the right number. Make them differ.", slide},
         replaced<&Solution::telling_sizes>(all_the_same)},
        {{"no_square", "16.4",
          "No matrix is square here. A transpose that is forgotten only where the shapes fit needs a square one.",
          slide},
         replaced<&Solution::telling_sizes>(no_square)},
        {{"one_sample", "16.4", "With one sample a sum, a mean and the last term are the same number. Take more.",
          slide},
         replaced<&Solution::telling_sizes>(one_sample)},
        {{"weights_only", "16.4", "The biases are never checked, and they are what programs forget.", slide},
         replaced<&Solution::by_group>(weights_only)},
        {{"direction_not_cleared", "16.4", "The direction still holds the group before: set it to 0 for each group.",
          slide},
         replaced<&Solution::by_group>(direction_not_cleared)},
        {{"everything_each_time", "16.4", "The direction leads through all groups, so a mistake shows in each of them.",
          slide},
         replaced<&Solution::by_group>(everything_each_time)},
        {{"last_of_group_missing", "16.4", "A group has `count` numbers: first, …, first + count - 1.", slide},
         replaced<&Solution::by_group>(last_of_group_missing)},
    };
}

}  // namespace bp::chapters::ch16
