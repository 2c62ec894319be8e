#include "verify/activations/activation_set.hpp"

#include <array>

#include "layered/activation.hpp"
#include "neuron/sigmoid.hpp"
#include "verify/activations/properties.hpp"
#include "verify/networks/as_layered.hpp"
#include "verify/node_run.hpp"

namespace bp::verify {

namespace {

ActivationSet activations_of_layers() {
    return {{Activation::identity, Activation::sigmoid, Activation::tanh, Activation::relu},
            [](Activation f, double z) { return layered::value(as_layered(f), z); },
            [](Activation f, double z) { return layered::derivative(as_layered(f), z); }};
}

ActivationSet activations_of_neurons() {
    return {{Activation::sigmoid},
            [](Activation, double z) { return neuron::sigmoid(z); },
            [](Activation, double z) { return neuron::sigmoid_derivative(z); }};
}

ActivationSet activations_of_ops() {
    const auto run = [](Activation f, double z) {
        return run_node(Tensor<double>(1, 1, z), [f](Graph&, Var s) { return activate(f, s); });
    };
    // identity is no node, and so has no pass of its own
    return {{Activation::sigmoid, Activation::tanh, Activation::relu, Activation::leaky_relu, Activation::softplus},
            [run](Activation f, double z) { return run(f, z).value(0, 0); },
            [run](Activation f, double z) { return run(f, z).delta(0, 0); }};
}

constexpr std::array kActivationProducts{Product<ActivationSet>{"src/layered", activations_of_layers},
                                         Product<ActivationSet>{"src/neuron", activations_of_neurons},
                                         Product<ActivationSet>{"src/ops", activations_of_ops}};

constexpr std::array kActivationProperties{
    ActivationProperty{.id = "P19a",
                       .title = "σ(-z) = 1 - σ(z), tanh z = 2 σ(2z) - 1, 0 ≤ σ' ≤ ¼, and no finite z overflows",
                       .sweep = sweep_identities},
    ActivationProperty{.id = "P19b",
                       .title = "values and slopes of activations are those of binary128, for z of every exponent",
                       .sweep = sweep_slopes},
    ActivationProperty{
        .id = "P19c", .title = "relu'(0) = 0, and no activation loses a NaN", .sweep = sweep_special_points},
};

}  // namespace

std::span<const ActivationProperty> activation_properties() { return kActivationProperties; }
std::span<const Product<ActivationSet>> activation_products() { return kActivationProducts; }

}  // namespace bp::verify
