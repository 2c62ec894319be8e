#include "verify/networks/draw.hpp"

#include <algorithm>
#include <cmath>

#include "verify/networks/derivation.hpp"
#include "verify/oracle/evaluation.hpp"

namespace bp::verify {

namespace {

constexpr std::size_t kLargest = 6;
constexpr std::array kExactActivations{Activation::identity, Activation::relu};
constexpr std::array kOfBoth{Activation::identity, Activation::relu, Activation::sigmoid, Activation::tanh};

enum class Numbers { lattice, moderate };

Tensor<double> numbers(Shape shape, Numbers which, Choices& choices) {
    Tensor<double> drawn(shape.rows(), shape.cols());
    for (double& x : drawn.data()) {
        x = which == Numbers::lattice ? choices.lattice_number() : choices.moderate_number();
    }
    return drawn;
}

/// Squared errors take any target; of the others one third is 0 or 1, the rest are eighths between: soft targets, whose
/// sum is rarely 1.
Tensor<double> targets(CaseLoss loss, Shape shape, Numbers which, Choices& choices) {
    if (loss == CaseLoss::squared) return numbers(shape, which, choices);
    const bool are_soft = choices.below(3) > 0;
    Tensor<double> drawn(shape.rows(), shape.cols());
    for (double& t : drawn.data()) t = static_cast<double>(are_soft ? choices.below(9) : 8 * choices.below(2)) / 8;
    return drawn;
}

struct Layout {
    Numbers which;
    std::span<const Activation> activations;
    std::size_t least_hidden = 0, most_hidden = 3;
};

CaseLayer layer(std::size_t reads, std::size_t units, Activation activation, Numbers which, Choices& choices) {
    return {numbers({reads, units}, which, choices), numbers({1, units}, which, choices), activation};
}

/// Fills in layers, samples and targets of a case that has its form.
NetworkCase filled(NetworkCase c, std::size_t sample_count, const Layout& layout, Choices& choices) {
    const bool widths_are_equal = c.connectivity == Connectivity::residual || c.connectivity == Connectivity::highway;
    const auto some = [&] { return 1 + choices.below(kLargest); };
    const std::size_t inputs = some(), outputs = some(), width = some();
    const std::size_t hidden = layout.least_hidden + choices.below(layout.most_hidden + 1 - layout.least_hidden);
    c.X = numbers({sample_count, inputs}, layout.which, choices);
    c.T = targets(c.loss, {sample_count, outputs}, layout.which, choices);
    std::size_t read = inputs;
    for (std::size_t l = 0; l < hidden; ++l) {
        const std::size_t units = widths_are_equal ? width : some();
        c.layers.push_back(layer(read, units, choices.one_of(layout.activations), layout.which, choices));
        if (c.connectivity == Connectivity::highway && l > 0) {
            c.gates.push_back(layer(read, units, Activation::sigmoid, layout.which, choices));
        }
        read = c.connectivity == Connectivity::dense ? read + units : units;
    }
    c.layers.push_back(layer(read, outputs, Activation::identity, layout.which, choices));
    return c;
}

/// A loss on probabilities is infinite where a sigmoid rounds to 0 or 1. There the last layer is halved until no logit
/// lies beyond ±16.
void keep_unsaturated(NetworkCase& c) {
    if (c.loss != CaseLoss::sigmoid_cross_entropy && c.loss != CaseLoss::cross_entropy) return;
    for (;;) {
        const NetworkProgram network = as_program(c, LossForm::on_logits);
        const Tensor<double> z = oracle::values_of<double>(network.program)[network.logits];
        if (std::none_of(z.data().begin(), z.data().end(), [](double x) { return std::abs(x) > 16; })) return;
        c.layers.back().W /= 2;
        c.layers.back().b /= 2;
    }
}

NetworkCase form(Connectivity connectivity, CaseLoss loss, Choices& choices) {
    const Reduction reduction = choices.one_of(std::array{Reduction::sum, Reduction::mean});
    return {connectivity, loss, reduction, choices.one_of(std::array{0.0, 0.25, 0.5, 2.0}), {}, {}, {}, {}};
}

/// A power of two where a mean is taken, so that it is exact.
std::size_t exact_sample_count(const NetworkCase& c, Choices& choices) {
    const std::size_t n = choices.below(kLargest);
    return c.reduction == Reduction::sum ? 1 + n : std::size_t{1} << n % 3;
}

NetworkCase exact_network(Connectivity connectivity, Choices& choices, std::size_t least_hidden = 0) {
    const NetworkCase c = form(connectivity, CaseLoss::squared, choices);
    return filled(c, exact_sample_count(c, choices), {Numbers::lattice, kExactActivations, least_hidden}, choices);
}

}  // namespace

NetworkCase any_network(Choices& choices) {
    const auto connectivity = choices.one_of(kConnectivities);
    const NetworkCase c = form(connectivity, choices.one_of(kCaseLosses), choices);
    NetworkCase drawn = filled(c, 1 + choices.below(kLargest), {Numbers::moderate, kOfBoth}, choices);
    keep_unsaturated(drawn);
    return drawn;
}

NetworkCase lattice_network(Choices& choices) {
    // a highway's gate is a sigmoid, which rounds
    return exact_network(choices.one_of(std::array{Connectivity::plain, Connectivity::residual, Connectivity::dense}),
                         choices);
}

NetworkCase plain_lattice_network(Choices& choices) { return exact_network(Connectivity::plain, choices); }

NetworkCase shortcut_network(Choices& choices) {
    return exact_network(choices.one_of(std::array{Connectivity::residual, Connectivity::highway, Connectivity::dense}),
                         choices, 2);
}

NetworkCase sized_network(NetworkSizes sizes, Choices& choices) {
    NetworkCase c{Connectivity::plain, CaseLoss::squared, Reduction::sum, 0.5, {}, {}, {}, {}};
    c.X = numbers({sizes.samples, sizes.inputs}, Numbers::lattice, choices);
    c.T = numbers({sizes.samples, sizes.outputs}, Numbers::lattice, choices);
    c.layers.push_back(layer(sizes.inputs, sizes.hidden, Activation::relu, Numbers::lattice, choices));
    c.layers.push_back(layer(sizes.hidden, sizes.outputs, Activation::identity, Numbers::lattice, choices));
    return c;
}

NetworkCase with_other_samples(const NetworkCase& c, Choices& choices) {
    NetworkCase other = c;
    other.X = numbers(shape_of(c.X), Numbers::lattice, choices);
    other.T = targets(c.loss, shape_of(c.T), Numbers::lattice, choices);
    return other;
}

}  // namespace bp::verify
