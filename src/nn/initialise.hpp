#pragma once

#include <cstdint>

#include "graph/parameters.hpp"
#include "nn/mlp.hpp"

namespace bp {

/// How wide the first weights of a layer are spread: normal numbers around 0. glorot and he aim at net inputs that
/// neither grow nor shrink from layer to layer; glorot looks at both passes and suits sigmoid and tanh, he makes up for
/// the half that relu cuts off. `normal` has one deviation for all layers.
struct Spread {
    enum class Rule { glorot, he, normal };

    Rule rule;
    double deviation = 0;  ///< with Rule::normal

    static const Spread glorot, he;
    static constexpr Spread normal(double deviation) { return {Rule::normal, deviation}; }
};

inline constexpr Spread Spread::glorot{Rule::glorot};
inline constexpr Spread Spread::he{Rule::he};

/// The standard deviation of a weight: glorot √(2 / (n_in + n_out)), he √(2 / n_in).
double weight_deviation(const Spread& spread, Shape weight);

/// The numbers of one parameter node within the block of all. Throws GraphError if the node is no parameter.
template <class T> View<T> parameter_view(const Graph& graph, Parameters<T>& parameters, NodeId id);

/// Fills weights with normal numbers of that deviation, biases with 0, the biases of gates with the network's
/// gate_bias. The seed alone decides.
template <class T>
void initialise(const Mlp& network, Parameters<T>& parameters, const Spread& spread, std::uint64_t seed);

}  // namespace bp
