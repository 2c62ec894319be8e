#include "chapters/shared/layered_types.hpp"
#include "layered/counts.hpp"
#include "layered/forward.hpp"
#include "parts.hpp"

namespace bp::chapters::ch04 {

namespace {

Counts counts_of(const Widths& widths) {
    const layered::Counts counts = layered::count(widths);
    return {counts.layers, counts.units, counts.weights, counts.biases, counts.parameters()};
}

Numbers net_input(const Matrix& W, Values b, Values x) {
    return layered::net_input({tensor_of(W), vector_of(b)}, vector_of(x)).data();
}

Numbers inference(const Network& net, Values x) {
    layered::Network network;
    for (const Layer& layer : net) network.push_back({tensor_of(layer.W), vector_of(layer.b), kind_of(layer.f)});
    return layered::forward(network, vector_of(x)).output().data();
}

Network network_of(const Listing& listing) {
    return {{transposed(listing.W1), listing.b1, sigma()},
            {transposed(listing.W2), listing.b2, sigma()},
            {transposed(listing.W3), listing.b3, linear()}};
}

Matrix batch_net_input(const Matrix& X, const Matrix& W, Values b) {
    return matrix_of(layered::net_input({tensor_of(W), vector_of(b)}, tensor_of(X)));
}

}  // namespace

Activation sigma() { return activations()[1]; }

Activation linear() { return activations()[0]; }

Solution reference() {
    return {
        .count = counts_of,
        .net_input = net_input,
        .inference = inference,
        .run_listing = [](const Listing& listing, Values x) { return inference(network_of(listing), x); },
        .batch_net_input = batch_net_input,
        .network_of = network_of,
        .column_batch = [](const Matrix& W, Values b,
                           const Matrix& X) { return transposed(batch_net_input(transposed(X), transposed(W), b)); }};
}

}  // namespace bp::chapters::ch04
