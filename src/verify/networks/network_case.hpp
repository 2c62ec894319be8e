#pragma once

#include <span>
#include <string>
#include <string_view>

#include "nn/objective.hpp"

/// A network as plain numbers, from which every derivation of its gradient starts.
namespace bp::verify {

/// The losses of nn and of layered together. The first four are those of nn::Loss.
enum class CaseLoss { squared, squared_sigmoid, softmax_cross_entropy, sigmoid_cross_entropy, cross_entropy };

std::string_view name_of(CaseLoss loss);

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
    std::size_t parameter_count() const;
    /// All weights and biases in that order: of each layer W row after row, then b.
    std::vector<double> parameters() const;
    /// The same network with these in their place.
    NetworkCase with_parameters(std::span<const double> numbers) const;
    /// Its form in a line: connectivity, loss, widths.
    std::string text() const;
};

}  // namespace bp::verify
