#pragma once

#include <functional>
#include <string>

#include "graph/passes.hpp"
#include "verify/oracle/program.hpp"

namespace bp::verify {

using oracle::Program;

/// The thing under test: the engine's two passes and its rules, any of which may be replaced by a wrong version. A
/// property is told nothing else, so the same property judges both.
struct Engine {
    using Forward = void(const Graph&, Workspace<double>&);
    using Backward = void(const Graph&, Workspace<double>&, NodeId loss, View<const double> seed);

    std::function<Op(const Op&)> op{};  ///< what stands in for each op; empty: the op itself
    std::function<Forward> forward = bp::forward<double>;
    std::function<Backward> backward = [](const Graph& graph, Workspace<double>& ws, NodeId loss,
                                          View<const double> seed) { bp::backward<double>(graph, ws, loss, seed); };
};

/// A program set up in an engine, ready for its passes.
class Machine {
  public:
    Machine(const Engine& engine, const Program& program);
    Machine(const Machine&) = delete;
    Machine& operator=(const Machine&) = delete;

    void forward() { engine_->forward(graph_, ws_); }
    /// From the program's loss, with its seed or another.
    void backward() { backward(seed_); }
    void backward(const Tensor<double>& seed) { engine_->backward(graph_, ws_, loss_, view(seed)); }

    const Graph& graph() const { return graph_; }
    NodeId loss() const { return loss_; }
    View<const double> value(std::size_t step) const;
    /// The error signal of a step; empty if none is computed for it.
    View<const double> delta(std::size_t step) const;
    /// Copies of all values, and of all error signals (empty where there is none), step by step.
    std::vector<Tensor<double>> values() const;
    std::vector<Tensor<double>> deltas() const;

  private:
    const Engine* engine_;
    Graph graph_;
    Parameters<double> parameters_;
    Workspace<double> ws_;
    NodeId loss_;
    Tensor<double> seed_;
};

}  // namespace bp::verify
