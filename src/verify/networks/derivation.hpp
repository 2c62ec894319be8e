#pragma once

#include "verify/networks/network_case.hpp"
#include "verify/oracle/program.hpp"

/// Four ways to a network's loss and gradient that share nothing but the numbers of the case.
namespace bp::verify {

/// The loss and its gradient, in the order of NetworkCase::in_order: of each layer W row after row, then b.
struct Derivation {
    double loss = 0;
    std::vector<double> gradient{};
};

/// src/layered: the formulas of the slides, no graph; residual, highway and dense block by block and sample by sample.
/// For activations that layered has: identity, sigmoid, tanh, relu.
Derivation by_hand(const NetworkCase& c);

/// The same network as src/nn builds it, and messages passed back through its graph.
Derivation by_messages(const NetworkCase& c);

/// The same graph, and a forward pass on dual numbers for each parameter.
Derivation by_duals(const NetworkCase& c);

/// On what a sigmoid output's cross entropy is computed. In exact numbers there is no difference; rounding is another.
enum class LossForm { on_logits, on_probabilities };

/// The network as a program for the oracle, which has no formula of src/ and differentiates it by differences of values
/// and in forward mode. `parameters` are the steps of W1, b1, … in the order of the gradient.
struct NetworkProgram {
    oracle::Program program{};
    std::vector<std::size_t> parameters{};
    std::size_t logits = 0;  ///< the step of the last layer's net input
};

NetworkProgram as_program(const NetworkCase& c, LossForm form);

}  // namespace bp::verify
