#pragma once

#include "verify/engine.hpp"

/// What wrong passes are made of.
namespace bp::verify {

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

inline void add(const Tensor<double>& message, View<double> to) {
    for (std::size_t i = 0; i < to.size(); ++i) to.flat()[i] += message.data()[i];
}

/// The start of every backward pass: checks, zeros, and the seed at the loss.
inline void start(const Graph& graph, Workspace<double>& ws, NodeId loss, View<const double> seed) {
    ws.check(graph);
    ws.choose_loss(loss, seed.shape());
    ws.clear_deltas();
    copy<double>(seed, ws.delta_to_fill(graph.node(loss)));
}

}  // namespace bp::verify
