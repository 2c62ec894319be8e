#pragma once

#include <optional>
#include <span>
#include <vector>

#include "base/random.hpp"
#include "graph/expression.hpp"
#include "graph/passes.hpp"

namespace bp::bench {

template <class T> void fill(std::span<T> numbers, double size) {
    Random random(1);
    for (T& x : numbers) x = static_cast<T>(random.uniform(-size, size));
}

/// The function between the layers.
enum class Between { relu, sigmoid };
/// Whether that function also follows the last layer.
enum class LastLayer { net_input, activated };
/// What is minimised: softmax_cross_entropy is a classifier's; squared_loss costs next to nothing.
enum class End { softmax_cross_entropy, squared_loss };

/// What is to be timed: the widths from inputs to outputs, the samples of a batch.
struct NetworkPlan {
    std::vector<std::size_t> widths;
    std::size_t batch = 1;
    Between between = Between::sigmoid;
    LastLayer last = LastLayer::net_input;
    End end = End::softmax_cross_entropy;
    ErrorSignal of_input = ErrorSignal::skipped;  ///< whether backward goes on to the inputs
    double learning_rate = 0.01;

    /// P, all weights without biases, and P₁, those of the first layer.
    std::size_t weight_count() const {
        std::size_t count = 0;
        for (std::size_t k = 1; k < widths.size(); ++k) count += widths[k - 1] * widths[k];
        return count;
    }
    std::size_t first_weight_count() const { return widths[0] * widths[1]; }
};

/// Layers and next to nothing else: what a loss or a sigmoid costs grows with the units alone and would bend the lines.
inline NetworkPlan equal_layers(std::size_t layers, std::size_t width, std::size_t batch) {
    return {.widths = std::vector<std::size_t>(layers + 1, width),
            .batch = batch,
            .between = Between::relu,
            .end = End::squared_loss};
}

/// A fully connected network with a loss over one-hot targets, a mean over the batch, built once.
template <class T> class Network {
  public:
    explicit Network(const NetworkPlan& plan)
        : learning_rate_(static_cast<T>(plan.learning_rate)),
          inputs_(input(graph_, {plan.batch, plan.widths[0]}, plan.of_input)),
          loss_(build(plan)),
          parameters_(graph_) {
        fill<T>(parameters_.values(), 0.05);
        ws_.emplace(graph_, parameters_);
        fill<T>(ws_->value(inputs_).flat(), 1);
        const View<T> target = ws_->value(targets_);
        for (std::size_t i = 0; i < plan.batch; ++i) target(i, i % target.cols()) = 1;
    }

    void forward_pass() { forward(graph_, *ws_); }
    /// Only after a forward pass.
    void backward_pass() { backward(graph_, *ws_, loss_); }
    void update() {
        const T learning_rate = learning_rate_;  // the compiler need not fear that a weight is it
        const std::span<T> w = parameters_.values();
        const std::span<const T> gradient = ws_->gradients();
        for (std::size_t i = 0; i < w.size(); ++i) w[i] -= learning_rate * gradient[i];
    }
    void step() {
        forward_pass();
        backward_pass();
        update();
    }

    const Graph& graph() const { return graph_; }
    NodeId loss() const { return loss_; }
    /// After a forward pass.
    T loss_value() const { return ws_->value_of(graph_.node(loss_))(0, 0); }
    std::span<const T> parameters() const { return parameters_.values(); }

  private:
    NodeId build(const NetworkPlan& plan) {
        Var x{graph_, inputs_};
        for (std::size_t k = 1; k < plan.widths.size(); ++k) {
            const Var W = parameter(graph_, {plan.widths[k - 1], plan.widths[k]});
            const Var b = parameter(graph_, {1, plan.widths[k]});
            const Var net_input = matmul(x, W) + b;
            if (k + 1 == plan.widths.size() && plan.last == LastLayer::net_input) {
                x = net_input;
            } else {
                x = plan.between == Between::relu ? relu(net_input) : sigmoid(net_input);
            }
        }
        const Var targets = input(graph_, x.shape());
        targets_ = targets;
        const Var sum = plan.end == End::squared_loss ? squared_loss(x, targets) : softmax_cross_entropy(x, targets);
        return (1.0 / static_cast<double>(plan.batch)) * sum;
    }

    T learning_rate_;
    Graph graph_;
    NodeId inputs_, targets_{}, loss_;
    Parameters<T> parameters_;
    std::optional<Workspace<T>> ws_;
};

}  // namespace bp::bench
