#pragma once

#include <string>
#include <vector>

#include "peers/task.hpp"

namespace bp::bench {

/// Whether a peer has done the same work: its loss and its parameters after three steps beside the engine's, or value
/// and gradient of a graph. Errors are parts of what is allowed: at most 1 agrees.
///
/// Of each layer's weights and of its biases the distance may be `kPart…` of the way they have gone, and a few
/// roundings of their size. A sum that is left out or a factor of two moves them by far more.
struct Agreement {
    double loss_error = 0, parameter_error = 0;
    std::string refusal{};  ///< what cannot be compared at all

    bool agrees() const { return refusal.empty() && loss_error <= 1 && parameter_error <= 1; }
};

/// Both results as bench/peers/serve.hpp lays them out. A loss that is no number in the peer's is not compared. Of
/// doubles `part` of the way is allowed, of floats a thousandth.
Agreement agreement_of(const peers::Task& task, const std::vector<double>& engine, const std::vector<double>& peer,
                       double part = 1e-9);

}  // namespace bp::bench
