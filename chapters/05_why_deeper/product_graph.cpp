#include "product_graph.hpp"

#include <algorithm>

#include "graph/passes.hpp"
#include "represent/flat_product.hpp"
#include "represent/tree.hpp"

namespace bp::chapters::ch05 {

namespace {

/// f'' of softplus at 0 is ¼, so the four units are divided by λ².
Var gate(Var u, Var v, double lambda) {
    const Var sum = lambda * (u + v), difference = lambda * (u - v);
    const Var units = softplus(sum) + softplus(-sum) - softplus(difference) - softplus(-difference);
    return (1 / (lambda * lambda)) * units;
}

}  // namespace

ProductGraph::ProductGraph(std::size_t n, double lambda) {
    std::vector<Var> leaves;
    for (std::size_t i = 0; i < n; ++i) {
        leaves.push_back(input(graph, {1, 1}, ErrorSignal::wanted));
        x.push_back(leaves.back());
    }
    product = represent::join_in_pairs(leaves, [lambda](Var u, Var v) { return gate(u, v, lambda); });
}

std::size_t ProductGraph::unit_count() const {
    return static_cast<std::size_t>(
        std::ranges::count_if(graph.nodes(), [](const Node& v) { return v.op.name() == "softplus"; }));
}

FlatGraph::FlatGraph(std::size_t n, double lambda) {
    const represent::FlatProduct flat = represent::flat_product(n, lambda);
    Tensor<double> w(flat.w.size(), 1);
    for (std::size_t j = 0; j < flat.w.size(); ++j) w(j, 0) = flat.w(j);
    const Var inputs = input(graph, {1, n}, ErrorSignal::wanted);
    x = inputs;
    product = matmul(exp(matmul(inputs, constant(graph, flat.V))), constant(graph, w));
}

ValueAndSlopes evaluate(const ProductGraph& net, const std::vector<double>& x) {
    Parameters<double> none(net.graph);
    Workspace<double> ws(net.graph, none);
    for (std::size_t i = 0; i < x.size(); ++i) ws.value(net.x[i])(0, 0) = x[i];
    forward(net.graph, ws);
    backward(net.graph, ws, net.product);
    ValueAndSlopes found{ws.value(net.product)(0, 0), {}};
    for (const NodeId x_i : net.x) found.slopes.push_back(ws.delta(x_i)(0, 0));
    return found;
}

ValueAndSlopes evaluate(const FlatGraph& net, const std::vector<double>& x) {
    Parameters<double> none(net.graph);
    Workspace<double> ws(net.graph, none);
    for (std::size_t i = 0; i < x.size(); ++i) ws.value(net.x)(0, i) = x[i];
    forward(net.graph, ws);
    backward(net.graph, ws, net.product);
    ValueAndSlopes found{ws.value(net.product)(0, 0), {}};
    for (std::size_t i = 0; i < x.size(); ++i) found.slopes.push_back(ws.delta(net.x)(0, i));
    return found;
}

}  // namespace bp::chapters::ch05
