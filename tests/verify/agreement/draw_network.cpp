#include "tests/verify/agreement/draw_network.hpp"

namespace bp::verify {

namespace {

Tensor<double> normals(std::size_t rows, std::size_t cols, double deviation, Random& random) {
    Tensor<double> numbers(rows, cols);
    for (double& x : numbers.data()) x = deviation * random.normal();
    return numbers;
}

CaseLayer draw_layer(std::size_t inputs, std::size_t units, Activation activation, Random& random) {
    return {normals(inputs, units, 0.8, random), normals(1, units, 0.8, random), activation};
}

/// Any numbers for squared errors; else between 0 and 1, or 0 and 1 alone.
Tensor<double> draw_targets(CaseLoss loss, std::size_t rows, std::size_t cols, Random& random) {
    if (loss == CaseLoss::squared) return normals(rows, cols, 1, random);
    const bool are_hard = random.below(3) == 0;
    Tensor<double> targets(rows, cols);
    for (double& t : targets.data()) t = are_hard ? static_cast<double>(random.below(2)) : random.uniform();
    return targets;
}

}  // namespace

NetworkCase draw_network(const Choice& choice, Random& random) {
    constexpr std::size_t kLargest = 6;
    NetworkCase c{.connectivity = choice.connectivity,
                  .loss = choice.loss,
                  .reduction = choice.reduction,
                  .lambda = choice.lambda,
                  .layers = {},
                  .gates = {},
                  .X = normals(1 + random.below(kLargest), 1 + random.below(kLargest), 1, random),
                  .T = {}};
    const auto activation = [&] { return choice.activations[random.below(choice.activations.size())]; };
    const bool widths_are_equal = c.connectivity == Connectivity::residual || c.connectivity == Connectivity::highway;
    const std::size_t width = 1 + random.below(kLargest), depth = random.below(4);
    std::size_t read = c.X.size2();
    for (std::size_t l = 0; l < depth; ++l) {
        const std::size_t units = widths_are_equal ? width : 1 + random.below(kLargest);
        c.layers.push_back(draw_layer(read, units, activation(), random));
        if (c.connectivity == Connectivity::highway && l > 0) {
            c.gates.push_back(draw_layer(read, units, Activation::sigmoid, random));
        }
        read = c.connectivity == Connectivity::dense ? read + units : units;
    }
    c.layers.push_back(draw_layer(read, 1 + random.below(kLargest), Activation::identity, random));
    c.T = draw_targets(c.loss, c.X.size1(), c.layers.back().W.size2(), random);
    return c;
}

}  // namespace bp::verify
