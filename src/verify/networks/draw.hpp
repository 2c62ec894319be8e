#pragma once

#include "verify/choices.hpp"
#include "verify/networks/network_case.hpp"

/// Random networks: up to 6 samples, inputs and units, up to three hidden layers.
namespace bp::verify {

/// Any loss, connectivity and activation that both of the product's derivations know. Sigmoid outputs are not so far
/// out that their probabilities round to 0 or 1.
NetworkCase any_network(Choices& choices);

/// All numbers 0, ±½ or ±1, no activation but identity and relu, squared errors, and means over 1, 2 or 4 samples. With
/// these sizes no number takes more than 53 bits, so derivations must agree bit for bit.
NetworkCase lattice_network(Choices& choices);

/// A lattice network in which every layer reads the one below, and that alone.
NetworkCase plain_lattice_network(Choices& choices);

/// Residual, highway or dense, with at least two hidden layers and lattice numbers; the gates of a highway round as
/// long as they are not shut or open.
NetworkCase shortcut_network(Choices& choices);

/// A lattice network of one hidden layer with so many samples, inputs, hidden units and outputs.
struct NetworkSizes {
    std::size_t samples, inputs, hidden, outputs;
};
NetworkCase sized_network(NetworkSizes sizes, Choices& choices);

/// Other samples for the same network.
NetworkCase with_other_samples(const NetworkCase& c, Choices& choices);

}  // namespace bp::verify
