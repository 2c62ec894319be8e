#include <fmt/format.h>

#include "data/measured.hpp"
#include "data/standardise.hpp"
#include "graph/passes.hpp"
#include "nn/classifier.hpp"
#include "nn/initialise.hpp"
#include "parts.hpp"
#include "train/samples.hpp"

// Two algorithms are enough: a network that learns and predicts by nothing but forward and backward.
namespace bp::chapters::ch04 {

namespace {

using course::Truth;

const MlpLayout kLayout{4, {{8, bp::Activation::tanh}}, 3};

/// How many flowers a network of one sample at a time, with the parameters that were learned, gets right.
std::size_t right_by_inference(const Tensor<double>& inputs, const Tensor<double>& targets,
                               Parameters<double>& parameters) {
    Graph graph;
    const Mlp network = mlp(graph, kLayout, 1);
    Workspace<double> ws(graph, parameters);
    std::size_t right = 0;
    for (std::size_t n = 0; n < inputs.size1(); ++n) {
        ws.set(network.input, {view(inputs).row(n).data(), {1, inputs.size2()}});
        forward(graph, ws);  // inference is the forward pass and nothing else
        right += largest_at(ws.value(network.logits()).flat()) == largest_at(view(targets).row(n)) ? 1 : 0;
    }
    return right;
}

}  // namespace

course::Claim two_algorithms() {
    constexpr int kSteps = 200;
    const Dataset data = iris();
    const Tensor<double> inputs = standardised(data.inputs, columns_of(data.inputs));
    const Tensor<double> targets = one_hot(data.labels, data.class_count);
    Graph graph;
    const Trainable net = classifier(graph, kLayout, inputs.size1());
    Parameters<double> parameters(graph);
    initialise(net.network, parameters, Spread::glorot, 42);
    Workspace<double> ws(graph, parameters);
    ws.set(net.network.input, view(inputs));
    ws.set(net.target, view(targets));
    double first = 0, last = 0;
    for (int step = 0; step < kSteps; ++step) {
        forward(graph, ws);
        backward(graph, ws, net.loss);
        last = ws.value(net.loss)(0, 0);
        if (step == 0) first = last;
        for (std::size_t i = 0; i < parameters.size(); ++i) parameters.values()[i] -= 0.5 * ws.gradients()[i];
    }
    const std::size_t right = right_by_inference(inputs, targets, parameters);
    return {.id = "42",
            .slide = "Computation in neural network",
            .statement =
                "Two algorithms are enough: the forward pass predicts, and with the backward pass the network learns.",
            .truth = Truth::holds,
            .measured = fmt::format("{} times forward, backward and w - η·gradient on the iris flowers: mean loss from "
                                    "{:.3f} to {:.3f}; forward passes alone then name {} of {} right",
                                    kSteps, first, last, right, inputs.size1()),
            .confirmed = last < first / 4 && right >= 140};
}

}  // namespace bp::chapters::ch04
