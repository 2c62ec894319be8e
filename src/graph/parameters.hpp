#pragma once

#include <algorithm>
#include <span>
#include <string>
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

    Parameters(const Parameters&) = default;
    Parameters(Parameters&&) noexcept = default;
    /// Copies the numbers into this block, which stays where it is: workspaces point into it. Throws ShapeError if
    /// there are not equally many.
    Parameters& operator=(const Parameters& other) {
        if (other.size() != size()) {
            throw ShapeError("parameters: " + std::to_string(other.size()) + " numbers cannot take the place of " +
                             std::to_string(size()) + "; both must be made from graphs built the same way");
        }
        std::copy(other.values_.begin(), other.values_.end(), values_.begin());
        return *this;
    }

    std::span<T> values() { return values_; }
    std::span<const T> values() const { return values_; }
    std::size_t size() const { return values_.size(); }

  private:
    std::vector<T> values_;
};

}  // namespace bp
