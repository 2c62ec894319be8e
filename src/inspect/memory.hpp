#pragma once

#include <cstddef>

#include "graph/workspace.hpp"

namespace bp::inspect {

/// How many numbers learning keeps: those that are learned, and of every other node its value, its error signal if
/// it has one, and what its rule keeps from forward to backward. All grow linearly with the batch but the parameters.
struct Memory {
    std::size_t parameters = 0;
    std::size_t values = 0;  ///< of all nodes but the parameters
    std::size_t deltas = 0;  ///< of the parameters, the gradient, and of all others that have an error signal
    std::size_t kept = 0;    ///< the winner of a max, prefix products
    std::size_t nodes = 0;

    std::size_t numbers() const { return parameters + values + deltas + kept; }
    /// Of Parameters<T> and Workspace<T> together: the numbers; for each node where they lie, where its scratch begins,
    /// and a bit, in whole words.
    template <class T> std::size_t bytes() const {
        constexpr std::size_t kWord = 8 * sizeof(unsigned long);
        return sizeof(T) * numbers() + (sizeof(Place<T>) + sizeof(std::size_t)) * nodes +
               sizeof(unsigned long) * ((nodes + kWord - 1) / kWord);
    }

    bool operator==(const Memory&) const = default;
};

/// From the shapes alone.
Memory memory_by_formula(const Graph& graph);

}  // namespace bp::inspect
