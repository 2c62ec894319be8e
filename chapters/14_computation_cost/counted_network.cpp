#include "counted_network.hpp"

#include "graph/passes.hpp"
#include "inspect/cost.hpp"
#include "ops/matmul.hpp"

namespace bp::chapters::ch14 {

namespace {

Products products(const bp::Graph& graph, const std::vector<inspect::Cost>& costs) {
    Products sum;
    for (const Node& v : graph.nodes()) {
        if (!v.op.is<ops::MatMul>()) continue;
        sum.forward += costs[index(v.id)].forward.multiply_adds;
        sum.backward += costs[index(v.id)].backward.multiply_adds;
    }
    return sum;
}

}  // namespace

Network::Network(const std::vector<std::size_t>& widths, std::size_t batch, ErrorSignal of_input) {
    Var x = bp::input(graph_, {batch, widths[0]}, of_input);
    input_ = x;
    for (std::size_t l = 1; l < widths.size(); ++l) {
        const Var W = parameter(graph_, {widths[l - 1], widths[l]}), b = parameter(graph_, {1, widths[l]});
        const Var net_input = matmul(x, W) + b;
        x = l + 1 < widths.size() ? relu(net_input) : net_input;
    }
    const Var target = bp::input(graph_, x.shape());
    target_ = target;
    loss_ = squared_loss(x, target);
}

Products products_by_counting(const std::vector<std::size_t>& widths, ErrorSignal of_input) {
    const Network net(widths, 1, of_input);
    return products(net.graph(), inspect::costs_by_counting(net.graph(), net.loss()));
}

Products products_by_formula(const std::vector<std::size_t>& widths, ErrorSignal of_input) {
    const Network net(widths, 1, of_input);
    return products(net.graph(), inspect::costs_by_formula(net.graph(), net.loss()));
}

std::uint64_t numeric_gradient_by_counting(const std::vector<std::size_t>& widths) {
    const Network net(widths, 1, ErrorSignal::skipped);
    Parameters<Counted> parameters(net.graph());
    Workspace<Counted> ws(net.graph(), parameters);
    const std::uint64_t before = Counted::done().multiply_adds;
    for (Counted& w : parameters.values()) {
        const double middle = w.value;
        for (const double h : {1e-5, -1e-5}) {
            w.value = middle + h;
            forward(net.graph(), ws);
        }
        w.value = middle;
    }
    return Counted::done().multiply_adds - before;  // a forward pass has no others than those of its products
}

}  // namespace bp::chapters::ch14
