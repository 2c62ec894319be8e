#pragma once

#include "graph/passes.hpp"

namespace bp {

/// A graph with parameters and a workspace of doubles, made once the graph is built.
struct Numbers {
    Parameters<double> parameters;
    Workspace<double> ws;

    explicit Numbers(const Graph& graph) : parameters(graph), ws(graph, parameters) {}

    void set(NodeId id, double x) { ws.value(id)(0, 0) = x; }
    double value(NodeId id) const { return ws.value(id)(0, 0); }
    double delta(NodeId id) const { return ws.delta(id)(0, 0); }
};

}  // namespace bp
