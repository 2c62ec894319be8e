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
Var operator/(Var x, Var y) { return make_node(ops::Divide{}, {x, y}); }
Var operator*(double factor, Var x) { return make_node(ops::Scale::from({{"factor", factor}}), {x}); }
Var operator*(Var x, double factor) { return factor * x; }
Var operator-(Var x) { return make_node(ops::Negate{}, {x}); }

Var square(Var x) { return make_node(ops::Square{}, {x}); }
Var power(Var x, double exponent) { return make_node(ops::Power::from({{"exponent", exponent}}), {x}); }
Var abs(Var x) { return make_node(ops::Abs{}, {x}); }
Var exp(Var x) { return make_node(ops::Exp{}, {x}); }
Var log(Var x) { return make_node(ops::Log{}, {x}); }
Var sqrt(Var x) { return make_node(ops::Sqrt{}, {x}); }
Var sigmoid(Var x) { return make_node(ops::Sigmoid{}, {x}); }
Var tanh(Var x) { return make_node(ops::Tanh{}, {x}); }
Var relu(Var x) { return make_node(ops::Relu{}, {x}); }
Var leaky_relu(Var x, double slope) { return make_node(ops::LeakyRelu::from({{"slope", slope}}), {x}); }
Var softplus(Var x) { return make_node(ops::Softplus{}, {x}); }
Var step(Var x) { return make_node(ops::Step{}, {x}); }

Var multiply(std::initializer_list<Var> x) { return make_node(ops::Multiply{}, x); }
Var max(std::initializer_list<Var> x) { return make_node(ops::Max{}, x); }
Var max(Var x, Var y) { return max({x, y}); }
Var min(std::initializer_list<Var> x) { return make_node(ops::Min{}, x); }
Var min(Var x, Var y) { return min({x, y}); }

Var matmul(Var X, Var W) { return make_node(ops::MatMul{}, {X, W}); }
Var transpose(Var x) { return make_node(ops::Transpose{}, {x}); }
Var concatenate(std::initializer_list<Var> x) { return make_node(ops::Concatenate{}, x); }
Var columns(Var x, std::size_t from, std::size_t to) {
    const Settings settings{{"axis", 1}, {"from", static_cast<double>(from)}, {"to", static_cast<double>(to)}};
    return make_node(ops::Slice::from(settings), {x});
}
Var sum(Var x) { return make_node(ops::Sum{}, {x}); }
Var sum(Var x, int axis) { return make_node(ops::Sum::from({{"axis", axis}}), {x}); }
Var mean(Var x) { return make_node(ops::Mean{}, {x}); }
Var mean(Var x, int axis) { return make_node(ops::Mean::from({{"axis", axis}}), {x}); }

Var row_max(Var x) { return make_node(ops::RowMax{}, {x}); }
Var logsumexp(Var z) { return make_node(ops::LogSumExp{}, {z}); }
Var softmax(Var z) { return make_node(ops::Softmax{}, {z}); }
Var log_softmax(Var z) { return make_node(ops::LogSoftmax{}, {z}); }

Var squared_loss(Var output, Var target) { return make_node(ops::SquaredLoss{}, {output, target}); }
Var cross_entropy(Var output, Var target) { return make_node(ops::CrossEntropy{}, {output, target}); }
Var softmax_cross_entropy(Var logits, Var target) { return make_node(ops::SoftmaxCrossEntropy{}, {logits, target}); }
Var sigmoid_cross_entropy(Var logits, Var target) { return make_node(ops::SigmoidCrossEntropy{}, {logits, target}); }
Var hinge(Var score, Var target) { return make_node(ops::Hinge{}, {score, target}); }

}  // namespace bp
