#pragma once

#include "graph/workspace.hpp"

namespace bp {

/// Forward pass: computes every node in the order v_1 … v_N. Parents come before children, so whatever a node needs
/// is there. Lecture, "General Backpropagation".
template <class T> void forward(const Graph& graph, Workspace<T>& ws) {
    ws.check(graph);
    for (const Node& v : graph.nodes()) v.op.forward(ws.inputs(v), ws.out(v), ws.scratch(v));
    ws.note_forward();
}

/// Backward pass as message passing: the loss receives `seed` as its error signal, then each node from the loss back to
/// v_1 passes its messages to its parents. When a node's turn comes all its children have had theirs, so its error
/// signal, the sum of their messages, is complete. What was built after the loss cannot influence it. Error signals
/// are replaced: calling it twice gives the same numbers. The seed must not lie among them, for they are cleared first.
/// Throws GraphError if forward has not run or the loss depends on nothing whose error signal is wanted, ShapeError if
/// the seed has another shape than the loss. Lecture, "Backprop as message passing".
template <class T>  // type_identity_t: T comes from ws alone, so that a View<T> may be given as well
void backward(const Graph& graph, Workspace<T>& ws, NodeId loss, std::type_identity_t<View<const T>> seed) {
    ws.check(graph);
    ws.choose_loss(loss, seed.shape());
    ws.clear_deltas();
    copy<T>(seed, ws.delta_to_fill(graph.node(loss)));
    for (const Node& v : graph.back_from(loss)) {
        if (!ws.sends_messages(v)) continue;  // a leaf, off the path to the loss, or no parent wants a δ
        // Adds δ_v times a local derivative to each parent's δ: what ws.messages(v) hands out are those δ themselves.
        v.op.backward(ws.inputs(v), ws.value_of(v), ws.delta_of(v), ws.messages(v), ws.scratch(v));
    }
}

/// Backward pass from a 1x1 loss, whose error signal is dL/dL = 1.
template <class T> void backward(const Graph& graph, Workspace<T>& ws, NodeId loss) {
    const T one{1};
    backward(graph, ws, loss, View<const T>(&one, Shape{1, 1}));
}

}  // namespace bp
