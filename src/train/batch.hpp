#pragma once

#include <functional>

#include "graph/passes.hpp"
#include "nn/objective.hpp"
#include "train/samples.hpp"

namespace bp {

/// Builds a network for a number of samples at a time. Every call must append the same parameters in the same order.
using Build = std::function<Trainable(Graph& graph, std::size_t sample_count)>;

/// A network for one batch size: its graph and the numbers of its passes. The parameters are shared with others.
class Batch {
  public:
    /// Throws ShapeError if `build` makes a network with another number of parameters.
    Batch(const Build& build, std::size_t sample_count, Parameters<double>& parameters)
        : nodes_(build(graph_, sample_count)), ws_(graph_, parameters) {}
    Batch(const Batch&) = delete;  // the nodes point at the graph
    Batch& operator=(const Batch&) = delete;

    const Graph& graph() const { return graph_; }
    const Trainable& nodes() const { return nodes_; }
    Workspace<double>& workspace() { return ws_; }
    std::size_t size() const { return nodes_.target.shape().rows(); }

    /// Copies the samples with these row numbers into input and target; as many as the batch is large.
    void load(const Samples& samples, std::span<const std::size_t> rows);
    /// Forward pass over what was loaded.
    void run_forward() { forward(graph_, ws_); }
    /// Backward pass from the loss; afterwards workspace().gradients() is the gradient.
    void run_backward() { backward(graph_, ws_, nodes_.loss); }

    /// What is minimised: sum or mean, with the penalty.
    double loss() const { return ws_.value(nodes_.loss)(0, 0); }
    /// The samples' own losses, added up.
    double summed_loss() const { return ws_.value(nodes_.summed_loss)(0, 0); }
    View<const double> logits() const { return ws_.value(nodes_.network.logits()); }
    View<const double> targets() const { return ws_.value(nodes_.target); }
    /// The class answered to a sample.
    std::size_t answer(std::size_t i) const { return class_of(logits().row(i), nodes_.threshold); }
    std::size_t correct_count() const { return count_correct(logits(), targets(), nodes_.threshold); }

  private:
    Graph graph_;  // first: nodes and workspace are made from it
    Trainable nodes_;
    Workspace<double> ws_;
};

}  // namespace bp
