#include <fmt/format.h>

#include "figures.hpp"
#include "neuron/sigmoid.hpp"
#include "parts.hpp"

namespace bp::chapters::ch01 {

namespace {

/// What one neuron says about a few points, on and beside its boundary.
std::string neuron_text() {
    const neuron::Neuron neuron{make_vector({2.0, 1.0}), -1};
    std::string text = "One neuron, w = (2, 1), b = -1. Its class is the sign of z, whatever σ is.\n\n";
    text += fmt::format("  {:>11} {:>6} {:>7} {:>7}\n", "x", "z", "σ(z)", "class");
    for (const auto& [x_1, x_2] :
         {std::pair{2.0, 1.0}, {1.0, 0.0}, {1.0, -1.0}, {0.0, 1.0}, {0.0, 0.0}, {-1.0, -2.0}}) {
        const double z = neuron::net_input(neuron, make_vector({x_1, x_2}));
        text += fmt::format("  {:>11} {:>6} {:>7.4f} {:>7}\n", fmt::format("({}, {})", x_1, x_2), z, neuron::sigmoid(z),
                            neuron::decision(z) == 0 ? "none" : fmt::format("{:+}", neuron::decision(z)));
    }
    return text;
}

std::string learning_text(const char* name, std::uint32_t table, std::size_t most) {
    std::string text = fmt::format("  {:<4} {:>5} {:>9}   {}\n", name, "epoch", "mistakes", "then");
    const std::vector<Epoch> epochs = epochs_of(table, most);
    for (std::size_t i = 0; i < epochs.size(); ++i) {
        const neuron::Neuron& neuron = epochs[i].neuron;
        text += fmt::format("  {:<4} {:>5} {:>9}   w = ({}, {}), b = {}\n", "", i + 1, epochs[i].mistakes,
                            neuron.weight(0), neuron.weight(1), neuron.bias);
    }
    return text;
}

}  // namespace

course::Demo demo() {
    return {
        neuron_text() +
            "\nPerceptron learning from w = (0, 0), b = 0. OR settles; XOR comes back to where it was, for ever.\n\n" +
            learning_text("OR", 0b1110, 10) + "\n" + learning_text("XOR", 0b0110, 3),
        {boundary_figure(), learning_figure(), xor_figure()}};
}

}  // namespace bp::chapters::ch01
