#pragma once

#include "base/random.hpp"
#include "nn/objective.hpp"

/// A random network as plain numbers, from which every derivation of its gradient starts.
namespace bp::agreement {

/// The losses of nn and of layered together. The first four are those of nn::Loss.
enum class CaseLoss { squared, squared_sigmoid, softmax_cross_entropy, sigmoid_cross_entropy, cross_entropy };

inline constexpr CaseLoss kCaseLosses[]{CaseLoss::squared, CaseLoss::squared_sigmoid, CaseLoss::softmax_cross_entropy,
                                        CaseLoss::sigmoid_cross_entropy, CaseLoss::cross_entropy};

/// W is inputs x units, b is 1 x units.
struct CaseLayer {
    Tensor<double> W, b;
    Activation activation;
};

/// What a network is, what it reads and what is minimised.
struct NetworkCase {
    Connectivity connectivity;
    CaseLoss loss;
    Reduction reduction;
    double lambda;
    std::vector<CaseLayer> layers;  ///< hidden layers, then the linear output layer
    std::vector<CaseLayer> gates;   ///< highway alone: of each hidden layer but the first
    Tensor<double> X, T;

    bool has_gate(std::size_t layer) const { return layer >= 1 && layer <= gates.size(); }
    /// All layers in the order of nn's parameters: a gate follows its layer.
    std::vector<const CaseLayer*> in_order() const;
    std::string text() const;
};

/// Which cases are drawn.
struct Choice {
    Connectivity connectivity;
    CaseLoss loss;
    Reduction reduction;
    double lambda;
    std::span<const Activation> activations;
};

/// 1 to 6 samples, up to three hidden layers of 1 to 6 units, each with an activation of the choice; weights and biases
/// 0.8 times a normal number, so that no bias is 0; targets that the loss is made for, also soft ones that do not sum
/// to 1.
NetworkCase draw_network(const Choice& choice, Random& random);

}  // namespace bp::agreement
