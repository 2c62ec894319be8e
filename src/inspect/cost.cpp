#include "inspect/cost.hpp"

#include <algorithm>
#include <memory>

#include "graph/passes.hpp"
#include "ops/leaves.hpp"

namespace bp::inspect {

namespace {

/// Which nodes lie between the loss and something that wants an error signal, as backward visits them.
std::vector<bool> senders(const Graph& graph, NodeId loss) {
    std::vector<bool> sends(graph.size(), false);
    sends[index(loss)] = graph.node(loss).needs_delta && graph.node(loss).parent_count > 0;
    for (const Node& v : graph.back_from(loss)) {
        if (!sends[index(v.id)]) continue;
        for (const NodeId parent : graph.parents(v)) {
            const Node& p = graph.node(parent);
            if (p.needs_delta && p.parent_count > 0) sends[index(parent)] = true;
        }
    }
    return sends;
}

Operations formula_of(const Graph& graph, const Node& v) {
    const std::vector<Shape> in = graph.parent_shapes(v.id);
    const auto wanted = std::make_unique<bool[]>(in.size());  // a vector<bool> has no span
    const auto parents = graph.parents(v);
    for (std::size_t i = 0; i < in.size(); ++i) wanted[i] = graph.node(parents[i]).needs_delta;
    return v.op.backward_cost({in, v.shape}, std::span<const bool>(wanted.get(), in.size()));
}

/// What `work` adds to this thread's count.
template <class Work> Operations counted(Work work) {
    const Operations before = Counted::done();
    work();
    return Counted::done() - before;
}

}  // namespace

std::vector<Cost> costs_by_formula(const Graph& graph, NodeId loss) {
    const std::vector<bool> sends = senders(graph, loss);
    std::vector<Cost> costs;
    for (const Node& v : graph.nodes()) {
        const std::vector<Shape> in = graph.parent_shapes(v.id);
        costs.push_back({v.op.forward_cost({in, v.shape}), sends[index(v.id)] ? formula_of(graph, v) : Operations{}});
    }
    return costs;
}

std::vector<Cost> costs_by_counting(const Graph& graph, NodeId loss, double value) {
    Parameters<Counted> parameters(graph);
    Workspace<Counted> ws(graph, parameters);
    for (const Node& v : graph.nodes()) {
        if (v.parent_count == 0 && !v.op.is<ops::Constant>()) {
            std::ranges::fill(ws.value(v.id).flat(), Counted{value});
        }
    }
    forward(graph, ws);
    const Node& root = graph.node(loss);
    if (root.needs_delta) {
        const Tensor<Counted> seed(root.shape.rows(), root.shape.cols(), Counted{1});
        backward(graph, ws, loss, view(seed));  // chooses the loss; each node then runs once more, to be read
    }
    std::vector<Cost> costs;
    for (const Node& v : graph.nodes()) {
        Cost cost;
        cost.forward = counted([&] { v.op.forward(ws.inputs(v), ws.out(v), ws.scratch(v)); });
        if (root.needs_delta && ws.sends_messages(v)) {
            cost.backward = counted(
                [&] { v.op.backward(ws.inputs(v), ws.value_of(v), ws.delta_of(v), ws.messages(v), ws.scratch(v)); });
        }
        costs.push_back(cost);
    }
    return costs;
}

Cost total(const std::vector<Cost>& costs) {
    Cost sum;
    for (const Cost& cost : costs) {
        sum.forward += cost.forward;
        sum.backward += cost.backward;
    }
    return sum;
}

}  // namespace bp::inspect
