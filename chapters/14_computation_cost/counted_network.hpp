#pragma once

#include <vector>

#include "base/counted.hpp"
#include "graph/expression.hpp"

/// A fully connected network of relu layers as a graph, for counting and timing its passes: a relu takes next to no
/// time, so that the products decide.
namespace bp::chapters::ch14 {

/// The network with a squared loss over a linear output layer.
class Network {
  public:
    Network(const std::vector<std::size_t>& widths, std::size_t batch, ErrorSignal of_input);

    const bp::Graph& graph() const { return graph_; }
    NodeId loss() const { return loss_; }
    NodeId input() const { return input_; }
    NodeId target() const { return target_; }

  private:
    bp::Graph graph_;
    NodeId input_{}, target_{}, loss_{};
};

/// Multiply-adds of the matrix products alone, for one sample.
struct Products {
    std::uint64_t forward = 0;
    std::uint64_t backward = 0;

    bool operator==(const Products&) const = default;
};

/// From passes that run on numbers which count their own arithmetic.
Products products_by_counting(const std::vector<std::size_t>& widths, ErrorSignal of_input);

/// From the formulas of the ops; for networks too large to count.
Products products_by_formula(const std::vector<std::size_t>& widths, ErrorSignal of_input);

/// Multiply-adds of two forward passes for every weight and every bias, by making these passes.
std::uint64_t numeric_gradient_by_counting(const std::vector<std::size_t>& widths);

}  // namespace bp::chapters::ch14
