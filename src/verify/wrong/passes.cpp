#include <set>

#include "verify/wrong/letters.hpp"
#include "verify/wrong/wrong_version.hpp"

/// Right rules walked through in a wrong order, or from a wrong start.
namespace bp::verify {

namespace {

void deliver(const Graph& graph, Workspace<double>& ws, const Letters& letters, std::size_t k) {
    const Node& parent = graph.node(letters.to(k));
    if (parent.needs_delta) add(letters[k], ws.delta_to_fill(parent));
}

void send_all(const Graph& graph, Workspace<double>& ws, const Node& v) {
    if (!ws.sends_messages(v)) return;
    const Letters letters(graph, ws, v);
    for (std::size_t k = 0; k < letters.size(); ++k) deliver(graph, ws, letters, k);
}

void forward_order(const Graph& graph, Workspace<double>& ws, NodeId loss, View<const double> seed) {
    start(graph, ws, loss, seed);
    for (const Node& v : graph.nodes().first(index(loss) + 1)) send_all(graph, ws, v);
}

void without_waiting(const Graph& graph, Workspace<double>& ws, const Node& v, std::set<NodeId>& visited) {
    if (!ws.sends_messages(v) || !visited.insert(v.id).second) return;
    const Letters letters(graph, ws, v);
    for (std::size_t k = 0; k < letters.size(); ++k) {
        deliver(graph, ws, letters, k);
        without_waiting(graph, ws, graph.node(letters.to(k)), visited);
    }
}

void depth_first(const Graph& graph, Workspace<double>& ws, NodeId loss, View<const double> seed) {
    start(graph, ws, loss, seed);
    std::set<NodeId> visited;
    without_waiting(graph, ws, graph.node(loss), visited);
}

constexpr int kMostVisits = 20000;  // the mistake costs time that doubles with every diamond

void pass_on_total(const Graph& graph, Workspace<double>& ws, const Node& v, int& visits) {
    if (!ws.sends_messages(v) || ++visits > kMostVisits) return;
    const Letters letters(graph, ws, v);
    for (std::size_t k = 0; k < letters.size(); ++k) {
        deliver(graph, ws, letters, k);
        pass_on_total(graph, ws, graph.node(letters.to(k)), visits);
    }
}

void at_once(const Graph& graph, Workspace<double>& ws, NodeId loss, View<const double> seed) {
    start(graph, ws, loss, seed);
    int visits = 0;
    pass_on_total(graph, ws, graph.node(loss), visits);
}

void send_along(const Graph& graph, Workspace<double>& ws, const Node& v, const Tensor<double>& delta) {
    if (!v.needs_delta) return;
    const Tensor<double> from_other_paths = to_tensor(ws.delta_of(v));
    copy<double>(view(delta), ws.delta_to_fill(v));
    if (ws.sends_messages(v)) {
        const Letters letters(graph, ws, v);
        for (std::size_t k = 0; k < letters.size(); ++k) send_along(graph, ws, graph.node(letters.to(k)), letters[k]);
    }
    add(from_other_paths, ws.delta_to_fill(v));
}

void path_by_path(const Graph& graph, Workspace<double>& ws, NodeId loss, View<const double> seed) {
    ws.check(graph);
    ws.choose_loss(loss, seed.shape());
    ws.clear_deltas();
    send_along(graph, ws, graph.node(loss), to_tensor(seed));
}

void visit(const Graph& graph, const Node& v, std::vector<bool>& visited, std::vector<NodeId>& order) {
    visited[index(v.id)] = true;
    for (const NodeId parent : graph.parents(v)) {
        if (!visited[index(parent)]) visit(graph, graph.node(parent), visited, order);
    }
    order.push_back(v.id);
}

void by_recursion(const Graph& graph, Workspace<double>& ws, NodeId loss, View<const double> seed) {
    start(graph, ws, loss, seed);
    std::vector<bool> visited(graph.size());
    std::vector<NodeId> order;
    visit(graph, graph.node(loss), visited, order);
    for (const NodeId id : Reversed<const NodeId>{order}) send_all(graph, ws, graph.node(id));
}

void seed_added(const Graph& graph, Workspace<double>& ws, NodeId loss, View<const double> seed) {
    Tensor<double> doubled = to_tensor(seed);
    for (double& x : doubled.data()) x += x;
    bp::backward<double>(graph, ws, loss, view(doubled));
}

void loss_skipped(const Graph& graph, Workspace<double>& ws, NodeId loss, View<const double> seed) {
    bp::backward<double>(graph, ws, loss, seed);
    ws.clear_deltas();
    copy<double>(seed, ws.delta_to_fill(graph.node(loss)));
}

void seed_ignored(const Graph& graph, Workspace<double>& ws, NodeId loss, View<const double> seed) {
    const Tensor<double> ones(seed.rows(), seed.cols(), 1.0);
    bp::backward<double>(graph, ws, loss, view(ones));
}

/// What was there before is added again, for the nodes that `keeps` says.
template <class Keeps> Engine accumulating() {
    Engine engine;
    engine.backward = [](const Graph& graph, Workspace<double>& ws, NodeId loss, View<const double> seed) {
        std::vector<Tensor<double>> before;
        for (const Node& v : graph.nodes())
            before.push_back(v.needs_delta ? to_tensor(ws.delta_of(v)) : Tensor<double>());
        bp::backward<double>(graph, ws, loss, seed);
        for (const Node& v : graph.nodes()) {
            if (v.needs_delta && Keeps::keeps(v)) add(before[index(v.id)], ws.delta_to_fill(v));
        }
    };
    return engine;
}

struct EveryNode {
    static bool keeps(const Node&) { return true; }
};
struct InnerNodes {
    static bool keeps(const Node& v) { return v.parent_count > 0; }
};

void overwrites_values(const Graph& graph, Workspace<double>& ws, NodeId loss, View<const double> seed) {
    bp::backward<double>(graph, ws, loss, seed);
    for (const Node& v : graph.back_from(loss)) {
        if (v.needs_delta && v.parent_count > 0) copy<double>(ws.delta_of(v), ws.out(v));
    }
}

void last_node_forgotten(const Graph& graph, Workspace<double>& ws) {
    ws.check(graph);
    for (const Node& v : graph.nodes().first(graph.size() - 1)) v.op.forward(ws.inputs(v), ws.out(v), ws.scratch(v));
    ws.note_forward();
}

void children_first(const Graph& graph, Workspace<double>& ws) {
    ws.check(graph);
    for (const Node& v : Reversed<const Node>{graph.nodes()}) v.op.forward(ws.inputs(v), ws.out(v), ws.scratch(v));
    ws.note_forward();
}

template <auto pass> Engine with_backward() {
    Engine engine;
    engine.backward = pass;
    return engine;
}

template <auto pass> Engine with_forward() {
    Engine engine;
    engine.forward = pass;
    return engine;
}

constexpr std::array kWrongPasses{
    WrongVersion{"F6", "running totals are passed on at once, again for each child",
                 "A node may send its messages only after all its children have reported.", "P2",
                 with_backward<at_once>},
    WrongVersion{"G1", "backward goes in forward order",
                 "Go from the loss back to the inputs: reverse topological order.", "P2", with_backward<forward_order>},
    WrongVersion{"G2", "depth first, without waiting", "In a diamond the shared node must wait for both branches.",
                 "P2", with_backward<depth_first>},
    WrongVersion{"G3", "the error signal goes down every path by itself",
                 "Visit each node once; 40 diamonds have 2^40 paths.", "P28", with_backward<path_by_path>},
    WrongVersion{"G7", "the order is found by recursion", "A graph may be deeper than the stack of calls; use a loop.",
                 "P28", with_backward<by_recursion>},
    WrongVersion{"G4", "the loss sends no messages", "Start with an error signal of 1 at the loss, and pass it on.",
                 "P2", with_backward<loss_skipped>},
    WrongVersion{"N1", "error signals are not cleared", "Clear the gradients before the next backward.", "P9",
                 accumulating<EveryNode>},
    WrongVersion{"N2", "error signals of computed nodes are not cleared",
                 "Inner error signals must be cleared as well.", "P9", accumulating<InnerNodes>},
    WrongVersion{"N4", "the seed is ignored", "Start from the error signal you were given.", "P8",
                 with_backward<seed_ignored>},
    WrongVersion{"O3", "the loss adds the seed to the seed", "The loss's own error signal is set, not added.", "P2",
                 with_backward<seed_added>},
    WrongVersion{"O1", "backward stores error signals over values",
                 "The values are still needed: error signals have a place of their own.", "P10",
                 with_backward<overwrites_values>},
    WrongVersion{"FW1", "forward stops before the last node", "The forward pass must compute every node.", "P1-exact",
                 with_forward<last_node_forgotten>},
    WrongVersion{"FW2", "forward goes from children to parents",
                 "Parents come before children: what a node needs must be there.", "P1-exact",
                 with_forward<children_first>},
};

}  // namespace

std::span<const WrongVersion> wrong_passes() { return kWrongPasses; }

}  // namespace bp::verify
