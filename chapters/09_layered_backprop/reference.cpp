#include "chapters/shared/layered_types.hpp"
#include "layered/backward.hpp"
#include "layered/descent.hpp"
#include "parts.hpp"

namespace bp::chapters::ch09 {

namespace {

/// The bias of a layer in the engine's types, of no use where only W is asked for.
bp::Vector<double> no_bias(std::size_t unit_count) { return bp::Vector<double>(unit_count, 0.0); }

layered::Network network_of(const Network& net) {
    layered::Network network;
    for (const Layer& layer : net) network.push_back({tensor_of(layer.W), vector_of(layer.b), kind_of(layer.f)});
    return network;
}

LayerGradient gradient_of(const layered::LayerGradient& gradient) { return {matrix_of(gradient.W), gradient.b.data()}; }

/// A batch of one: the row of a sample.
Tensor<double> row_of(Values values) {
    Tensor<double> row(1, values.size());
    std::copy(values.begin(), values.end(), row.data().begin());
    return row;
}

Numbers last_delta(const Activation& f, Values s, Values x, Values t) {
    const bp::Vector<double> delta_x = layered::delta_output(layered::Loss::squared, vector_of(x), vector_of(t));
    return bp::Vector<double>(element_prod(delta_x, layered::derivative(kind_of(f), vector_of(s)))).data();
}

Numbers delta_below(const Matrix& W_above, Values delta_above, const Activation& f, Values s) {
    const layered::Layer above{tensor_of(W_above), no_bias(W_above.cols())};
    return layered::one_layer_back(above, vector_of(delta_above), kind_of(f), vector_of(s)).data();
}

layered::ForwardPass pass_of(const ForwardPass& pass) {
    layered::ForwardPass converted;
    for (const Numbers& s : pass.s) converted.s.push_back(vector_of(s));
    for (const Numbers& x : pass.x) converted.x.push_back(vector_of(x));
    return converted;
}

PerLayer<Numbers> all_deltas(const Network& net, const ForwardPass& pass, Values t) {
    const layered::ForwardPass forward_pass = pass_of(pass);
    const bp::Vector<double> delta_x =
        layered::delta_output(layered::Loss::squared, forward_pass.output(), vector_of(t));
    PerLayer<Numbers> deltas;
    for (const bp::Vector<double>& delta : layered::backward(network_of(net), forward_pass, delta_x).delta) {
        deltas.push_back(delta.data());
    }
    return deltas;
}

Gradient gradient_of_all(const ForwardPass& pass, const PerLayer<Numbers>& delta) {
    Gradient all;
    for (std::size_t l = 1; l <= delta.size(); ++l) {
        all.push_back(gradient_of(layered::gradient(vector_of(pass.x[l - 1]), vector_of(delta[l]))));
    }
    return all;
}

LayerGradient sum(const Matrix& X, const Matrix& Delta) {
    return gradient_of(layered::gradient(tensor_of(X), tensor_of(Delta)));
}

/// From a linear layer of zeros, whose outputs are 0: with the targets -Δ its error signals are Δ.
LayerGradient mean(const Matrix& X, const Matrix& Delta) {
    const layered::Network zeros{{Tensor<double>(X.cols(), Delta.cols(), 0.0), no_bias(Delta.cols())}};
    const layered::Objective objective{.over_samples = layered::Reduction::mean};
    const Tensor<double> targets = -tensor_of(Delta);
    return gradient_of(layered::gradient(objective, zeros, {tensor_of(X), targets})[1]);
}

Network stepped(Network net, Values x, Values t, double learning_rate) {
    layered::Network network = network_of(net);
    layered::training_step(network, {row_of(x), row_of(t)}, {}, {learning_rate});
    for (std::size_t l = 1; l <= net.size(); ++l) {
        net[l].W = matrix_of(network[l].W);
        net[l].b = network[l].b.data();
    }
    return net;
}

}  // namespace

ForwardPass forward(const Network& net, Values x) {
    const layered::ForwardPass found = layered::forward(network_of(net), vector_of(x));
    ForwardPass pass;
    for (const bp::Vector<double>& s : found.s) pass.s.push_back(s.data());
    for (const bp::Vector<double>& activation : found.x) pass.x.push_back(activation.data());
    return pass;
}

Solution reference() {
    return {.delta_of_last_layer = last_delta,
            .delta_one_layer_back = delta_below,
            .deltas = all_deltas,
            .gradient = gradient_of_all,
            .sum_over_batch = sum,
            .mean_over_batch = mean,
            .training_step = stepped};
}

}  // namespace bp::chapters::ch09
