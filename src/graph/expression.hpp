#pragma once

#include <initializer_list>
#include <string_view>

#include "graph/graph.hpp"

namespace bp {

/// A node written as a variable, so that formulas read as on the slides: `const Var y = sigmoid(w * x + b)`. Every
/// operator appends one node to the graph. All operands must be of one graph; mixing two throws GraphError.
class Var {
  public:
    Var(Graph& graph, NodeId id) : graph_(&graph), id_(id) {}

    NodeId id() const { return id_; }
    Graph& graph() const { return *graph_; }
    Shape shape() const { return graph_->node(id_).shape; }
    /// Gives the node a name and returns the variable.
    Var named(std::string_view name) const {
        graph_->name(id_, name);
        return *this;
    }
    operator NodeId() const { return id_; }  // NOLINT(google-explicit-constructor): passes and workspaces take ids

  private:
    Graph* graph_;
    NodeId id_;
};

/// Leaves as variables; see Graph.
Var input(Graph& graph, Shape shape, ErrorSignal error_signal = ErrorSignal::skipped);
Var parameter(Graph& graph, Shape shape);
Var constant(Graph& graph, double value);
Var constant(Graph& graph, const Tensor<double>& value);

/// Any op, a student's own struct included, on variables of one graph.
Var make_node(const Op& op, std::initializer_list<Var> parents);

Var operator+(Var x, Var y);
Var operator-(Var x, Var y);
Var operator*(Var x, Var y);
Var operator/(Var x, Var y);
Var operator*(double factor, Var x);
Var operator*(Var x, double factor);
Var operator-(Var x);

// Element by element.
Var square(Var x);
Var power(Var x, double exponent);
Var abs(Var x);
Var exp(Var x);
Var log(Var x);
Var sqrt(Var x);
Var sigmoid(Var x);
Var tanh(Var x);
Var relu(Var x);
Var leaky_relu(Var x, double slope);
Var softplus(Var x);
/// 1 where x > 0, else 0; no error signal crosses it.
Var step(Var x);

/// The product, the maximum and the minimum of all arguments, in this order.
Var multiply(std::initializer_list<Var> x);
Var max(std::initializer_list<Var> x);
Var max(Var x, Var y);
Var min(std::initializer_list<Var> x);
Var min(Var x, Var y);

Var matmul(Var X, Var W);
Var transpose(Var x);
/// Side by side; all need equally many rows.
Var concatenate(std::initializer_list<Var> x);
/// The columns from … to - 1, counted from 0.
Var columns(Var x, std::size_t from, std::size_t to);
/// The sum of all elements, down the rows (axis 0) or along each row (axis 1); likewise the mean.
Var sum(Var x);
Var sum(Var x, int axis);
Var mean(Var x);
Var mean(Var x, int axis);

// Along each row.
Var row_max(Var x);
Var logsumexp(Var z);
Var softmax(Var z);
Var log_softmax(Var z);

// Losses: sums over all elements, 1x1.
Var squared_loss(Var output, Var target);
Var cross_entropy(Var output, Var target);
Var softmax_cross_entropy(Var logits, Var target);
Var sigmoid_cross_entropy(Var logits, Var target);
Var hinge(Var score, Var target);

}  // namespace bp
