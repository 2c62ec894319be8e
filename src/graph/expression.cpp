#include "graph/expression.hpp"

#include "ops/all_ops.hpp"

namespace bp {

Var input(Graph& graph, Shape shape, ErrorSignal error_signal) { return {graph, graph.input(shape, error_signal)}; }
Var parameter(Graph& graph, Shape shape) { return {graph, graph.parameter(shape)}; }
Var constant(Graph& graph, const Tensor<double>& value) { return {graph, graph.constant(value)}; }
Var constant(Graph& graph, double value) { return constant(graph, make_tensor<double>({{value}})); }

Var make_node(const Op& op, std::initializer_list<Var> parents) {
    if (parents.size() == 0) throw GraphError(std::string{op.name()} + ": needs at least one argument");
    std::vector<NodeId> ids;
    Graph& graph = parents.begin()->graph();
    for (const Var& parent : parents) {
        if (&parent.graph() != &graph) {
            throw GraphError(std::string{op.name()} + ": its arguments are of different graphs");
        }
        ids.push_back(parent.id());
    }
    return {graph, graph.add(op, ids)};
}

Var operator+(Var x, Var y) { return make_node(ops::Add{}, {x, y}); }
Var operator-(Var x, Var y) { return make_node(ops::Subtract{}, {x, y}); }
Var operator*(Var x, Var y) { return make_node(ops::Multiply{}, {x, y}); }
Var operator*(double factor, Var x) {
    ops::Scale scale;
    scale.factor = factor;
    return make_node(scale, {x});
}
Var operator*(Var x, double factor) { return factor * x; }
Var operator-(Var x) { return -1 * x; }
Var square(Var x) { return make_node(ops::Square{}, {x}); }
Var sigmoid(Var x) { return make_node(ops::Sigmoid{}, {x}); }
Var tanh(Var x) { return make_node(ops::Tanh{}, {x}); }
Var relu(Var x) { return make_node(ops::Relu{}, {x}); }
Var multiply(std::initializer_list<Var> x) { return make_node(ops::Multiply{}, x); }
Var max(std::initializer_list<Var> x) { return make_node(ops::Max{}, x); }
Var max(Var x, Var y) { return max({x, y}); }
Var matmul(Var X, Var W) { return make_node(ops::MatMul{}, {X, W}); }
Var sum(Var x) { return make_node(ops::Sum{}, {x}); }
Var sum(Var x, int axis) { return make_node(ops::Sum::from({{"axis", axis}}), {x}); }
Var squared_loss(Var output, Var target) { return make_node(ops::SquaredLoss{}, {output, target}); }
Var softmax_cross_entropy(Var logits, Var target) { return make_node(ops::SoftmaxCrossEntropy{}, {logits, target}); }

}  // namespace bp
