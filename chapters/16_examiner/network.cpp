#include "network.hpp"

#include <fmt/format.h>

namespace bp::chapters::ch16 {

namespace {

Numbers random_numbers(std::size_t count, Random& random) {
    Numbers numbers(count);
    for (double& number : numbers) number = random.uniform(-1, 1);
    return numbers;
}

std::size_t parameter_count(Net net, const Sizes& sizes) {
    const Group last = groups_of(net, sizes).back();
    return last.first + last.count;
}

std::size_t batch_count(Net net, const Sizes& n) {
    return n.samples * n.inputs + (net == Net::loss ? n.samples * n.outputs : 0);
}

}  // namespace

std::vector<Group> groups_of(Net net, const Sizes& n) {
    if (net == Net::shared) return {{"W", 0, n.inputs * n.inputs}, {"b", n.inputs * n.inputs, n.inputs}};
    std::vector<Group> groups{{"W1", 0, n.inputs * n.hidden},
                              {"b1", 0, n.hidden},
                              {"W2", 0, width_of_hidden(net, n) * n.outputs},
                              {"b2", 0, n.outputs}};
    for (std::size_t g = 1; g < groups.size(); ++g) groups[g].first = groups[g - 1].first + groups[g - 1].count;
    return groups;
}

Setting setting_of(Net net, const Sizes& sizes, Random& random) {
    for (const std::size_t size : {sizes.inputs, sizes.hidden, sizes.outputs, sizes.samples}) {
        if (size < 1 || size > 100) throw InputError(fmt::format("setting: a size is {}; 1 to 100 will do", size));
    }
    Setting at{sizes, random_numbers(parameter_count(net, sizes), random),
               random_numbers(batch_count(net, sizes), random)};
    if (net != Net::relu && net != Net::pooled) return at;
    for (const Group& group : groups_of(net, sizes)) {
        if (group.name[0] == 'b') std::fill_n(&at.parameters[group.first], group.count, 0.0);
    }
    std::fill_n(&at.batch[(sizes.samples - 1) * sizes.inputs], sizes.inputs, 0.0);
    return at;
}

void expect_lengths(Net net, const Setting& at) {
    const Sizes& n = at.sizes;
    const std::size_t parameters = parameter_count(net, n), batch = batch_count(net, n);
    if (at.parameters.size() == parameters && at.batch.size() == batch) return;
    throw ShapeError(fmt::format(
        "box: {} inputs, {} hidden units, {} outputs and {} samples take {} parameters and a batch of {} numbers, got "
        "{} and {}; begin with box.setting(sizes, random)",
        n.inputs, n.hidden, n.outputs, n.samples, parameters, batch, at.parameters.size(), at.batch.size()));
}

void expect_signals(std::size_t signals, std::size_t outputs) {
    if (signals == outputs) return;
    throw ShapeError(
        fmt::format("box: {} error signals for {} outputs; there must be one for each of "
                    "box.outputs(at)",
                    signals, outputs));
}

}  // namespace bp::chapters::ch16
