#include "verify/node_run.hpp"

#include "graph/passes.hpp"

namespace bp::verify {

NodeRun run_node(const Tensor<double>& z, const std::function<Var(Graph&, Var)>& build, Tensor<double> seed) {
    Graph graph;
    const Var leaf = parameter(graph, shape_of(z));
    const Var node = build(graph, leaf);
    Parameters<double> parameters(graph);
    std::copy(z.data().begin(), z.data().end(), parameters.values().begin());
    Workspace<double> ws(graph, parameters);
    forward(graph, ws);
    if (seed.size1() == 0) seed = Tensor<double>(node.shape().rows(), node.shape().cols(), 1.0);
    backward<double>(graph, ws, node, view(std::as_const(seed)));
    NodeRun run{to_tensor(std::as_const(ws).value(node)), Tensor<double>(z.size1(), z.size2())};
    std::copy(ws.gradients().begin(), ws.gradients().end(), run.delta.data().begin());
    return run;
}

}  // namespace bp::verify
