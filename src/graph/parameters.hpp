#pragma once

#include <span>
#include <vector>

#include "graph/graph.hpp"

namespace bp {

/// The numbers that are learned: one block, outside graph and workspace, laid out in construction order. Several
/// graphs built the same way (another batch size) and several workspaces share it. An optimiser is one loop over two
/// equally long spans, these values and Workspace::gradients().
template <class T> class Parameters {
  public:
    /// All zero; nn's initialisation fills them.
    explicit Parameters(const Graph& graph) : values_(graph.parameter_count()) {}

    std::span<T> values() { return values_; }
    std::span<const T> values() const { return values_; }
    std::size_t size() const { return values_.size(); }

  private:
    std::vector<T> values_;
};

}  // namespace bp
