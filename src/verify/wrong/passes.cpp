#include <set>

#include "verify/wrong/wrong_version.hpp"

/// Right rules walked through in a wrong way.
namespace bp::verify {

namespace {

/// The messages of one node, each in a buffer of its own, so that a wrong pass can do with them what it likes.
class Letters {
  public:
    /// Asks the node for its messages.
    Letters(const Graph& graph, Workspace<double>& ws, const Node& v) : parents_(graph.parents(v)) {
        std::vector<Place<double>> places;
        std::vector<NodeId> positions;
        for (const NodeId parent : parents_) {
            const Node& p = graph.node(parent);
            buffers_.emplace_back(p.shape.rows(), p.shape.cols(), 0.0);
            positions.push_back(NodeId{static_cast<std::uint32_t>(positions.size())});
        }
        for (std::size_t k = 0; k < parents_.size(); ++k) {
            const bool is_wanted = graph.node(parents_[k]).needs_delta;
            places.push_back(
                {ws.value(parents_[k]).data(), is_wanted ? buffers_[k].data().data() : nullptr, shape_of(buffers_[k])});
        }
        const Inputs<double> inputs(places.data(), positions);
        const Messages<double> messages(places.data(), positions);
        v.op.backward(inputs, ws.value_of(v), ws.delta_of(v), messages, ws.scratch(v));
    }

    std::size_t size() const { return parents_.size(); }
    NodeId to(std::size_t k) const { return parents_[k]; }
    const Tensor<double>& operator[](std::size_t k) const { return buffers_[k]; }

  private:
    std::span<const NodeId> parents_;
    std::vector<Tensor<double>> buffers_;
};

void add(const Tensor<double>& message, View<double> to) {
    for (std::size_t i = 0; i < to.size(); ++i) to.flat()[i] += message.data()[i];
}

/// The start of every backward pass: checks, zeros, and the seed at the loss.
void start(const Graph& graph, Workspace<double>& ws, NodeId loss, View<const double> seed) {
    ws.check(graph);
    ws.choose_loss(loss, seed.shape());
    ws.clear_deltas();
    copy<double>(seed, ws.delta(graph.node(loss)));
}

/// A pass in the right order in which `receive(graph, ws, letters, k)` decides what becomes of each message.
template <class Receive> Engine receiving() {
    Engine engine;
    engine.backward = [](const Graph& graph, Workspace<double>& ws, NodeId loss, View<const double> seed) {
        start(graph, ws, loss, seed);
        std::set<NodeId> heard;
        for (const Node& v : graph.back_from(loss)) {
            if (!ws.sends_messages(v)) continue;
            const Letters letters(graph, ws, v);
            for (std::size_t k = 0; k < letters.size(); ++k) {
                const Node& parent = graph.node(letters.to(k));
                if (parent.needs_delta) Receive::receive(letters, k, ws.delta(parent), heard.contains(parent.id));
                heard.insert(parent.id);
            }
        }
    };
    return engine;
}

struct Overwrite {
    static void receive(const Letters& letters, std::size_t k, View<double> delta, bool) {
        copy<double>(view(letters[k]), delta);
    }
};

struct FirstOnly {
    static void receive(const Letters& letters, std::size_t k, View<double> delta, bool has_heard) {
        if (!has_heard) add(letters[k], delta);
    }
};

/// As if the parents were a set.
struct EachParentOnce {
    static void receive(const Letters& letters, std::size_t k, View<double> delta, bool) {
        for (std::size_t earlier = 0; earlier < k; ++earlier) {
            if (letters.to(earlier) == letters.to(k)) return;
        }
        add(letters[k], delta);
    }
};

template <class Change> struct EachMessage {
    static void receive(const Letters& letters, std::size_t k, View<double> delta, bool) {
        Tensor<double> changed = letters[k];
        for (double& x : changed.data()) x = Change::of(x);
        add(changed, delta);
    }
};

struct Clipped {
    static double of(double x) { return std::clamp(x, -5.0, 5.0); }
};
struct Flushed {
    static double of(double x) { return std::abs(x) < 1e-5 ? 0 : x; }
};
struct RoundedToFloat {
    static double of(double x) { return static_cast<double>(static_cast<float>(x)); }
};

struct FirstNodeForgotten {
    static void receive(const Letters& letters, std::size_t k, View<double> delta, bool) {
        if (index(letters.to(k)) > 0) add(letters[k], delta);
    }
};

void deliver(const Graph& graph, Workspace<double>& ws, const Letters& letters, std::size_t k) {
    const Node& parent = graph.node(letters.to(k));
    if (parent.needs_delta) add(letters[k], ws.delta(parent));
}

void forward_order(const Graph& graph, Workspace<double>& ws, NodeId loss, View<const double> seed) {
    start(graph, ws, loss, seed);
    for (const Node& v : graph.nodes().first(index(loss) + 1)) {
        if (!ws.sends_messages(v)) continue;
        const Letters letters(graph, ws, v);
        for (std::size_t k = 0; k < letters.size(); ++k) deliver(graph, ws, letters, k);
    }
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

void loss_skipped(const Graph& graph, Workspace<double>& ws, NodeId loss, View<const double> seed) {
    bp::backward<double>(graph, ws, loss, seed);
    ws.clear_deltas();
    copy<double>(seed, ws.delta(graph.node(loss)));
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
            if (v.needs_delta && Keeps::keeps(v)) add(before[index(v.id)], ws.delta(v));
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
    ws.forward_has_run();
}

void children_first(const Graph& graph, Workspace<double>& ws) {
    ws.check(graph);
    for (const Node& v : Reversed<const Node>{graph.nodes()}) v.op.forward(ws.inputs(v), ws.out(v), ws.scratch(v));
    ws.forward_has_run();
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

constexpr std::array kVersions{
    WrongVersion{"F1", "messages overwrite instead of adding",
                 "A node used twice receives two messages; add them, do not overwrite.", "P2", receiving<Overwrite>},
    WrongVersion{"F2", "only the first message is kept",
                 "Every child contributes: add up all messages, not just the first.", "P12", receiving<FirstOnly>},
    WrongVersion{"F3", "a parent in two positions is counted once",
                 "x + x uses x twice: positions matter, not distinct nodes.", "P2", receiving<EachParentOnce>},
    WrongVersion{"F6", "running totals are passed on at once, again for each child",
                 "A node may send its messages only after all its children have reported.", "P2",
                 with_backward<at_once>},
    WrongVersion{"G1", "backward goes in forward order",
                 "Go from the loss back to the inputs: reverse topological order.", "P2", with_backward<forward_order>},
    WrongVersion{"G2", "depth first, without waiting", "In a diamond the shared node must wait for both branches.",
                 "P2", with_backward<depth_first>},
    WrongVersion{"G4", "the loss sends no messages", "Start with an error signal of 1 at the loss, and pass it on.",
                 "P2", with_backward<loss_skipped>},
    WrongVersion{"C8", "the loop stops before the first node",
                 "The backward loop must run down to the first node, including it.", "P2",
                 receiving<FirstNodeForgotten>},
    WrongVersion{"N1", "error signals are not cleared", "Clear the gradients before the next backward.", "P9",
                 accumulating<EveryNode>},
    WrongVersion{"N2", "error signals of computed nodes are not cleared",
                 "Inner error signals must be cleared as well.", "P9", accumulating<InnerNodes>},
    WrongVersion{"N4", "the seed is ignored", "Start from the error signal you were given.", "P8",
                 with_backward<seed_ignored>},
    WrongVersion{"O1", "backward stores error signals over values",
                 "The values are still needed: error signals have a place of their own.", "P10",
                 with_backward<overwrites_values>},
    WrongVersion{"T2", "messages are clipped to [-5, 5]", "Gradients are clipped; the check sees the clipped value.",
                 "P2", receiving<EachMessage<Clipped>>},
    WrongVersion{"T3", "messages below 1e-5 become 0", "Small is not zero.", "P3", receiving<EachMessage<Flushed>>},
    WrongVersion{"T6", "messages are rounded to float", "A float crept in: only 7 digits of the gradient are right.",
                 "P3", receiving<EachMessage<RoundedToFloat>>},
    WrongVersion{"FW1", "forward stops before the last node", "The forward pass must compute every node.", "P1-exact",
                 with_forward<last_node_forgotten>},
    WrongVersion{"FW2", "forward goes from children to parents",
                 "Parents come before children: what a node needs must be there.", "P1-exact",
                 with_forward<children_first>},
};

}  // namespace

std::span<const WrongVersion> wrong_passes() { return kVersions; }

}  // namespace bp::verify
