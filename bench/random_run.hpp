#pragma once

#include <algorithm>
#include <array>
#include <span>
#include <vector>

#include "graph/passes.hpp"
#include "ops/all_ops.hpp"
#include "random_graph.hpp"

namespace bp::bench {

/// The graph of these steps.
inline Graph build(const std::vector<Step>& steps) {
    const std::array<Op, 6> op{ops::Add{}, ops::Add{}, ops::Multiply{}, ops::Max{}, ops::Tanh{}, ops::Sigmoid{}};
    Graph graph;
    for (const Step& step : steps) {
        if (step.kind == Step::kParameter) {
            graph.parameter({1, 1});
        } else {
            const std::array<NodeId, 2> parents{NodeId{step.parents[0]}, NodeId{step.parents[1]}};
            graph.add(op[step.kind], std::span(parents).first(step.parent_count()));
        }
    }
    return graph;
}

/// A graph with its numbers, after one forward pass.
template <class T> struct Run {
    Graph graph;
    Parameters<T> parameters;
    Workspace<T> ws;
    NodeId loss;

    explicit Run(const RandomGraph& drawn)
        : graph(build(drawn.steps())),
          parameters(graph),
          ws(graph, parameters),
          loss{static_cast<std::uint32_t>(graph.size() - 1)} {
        std::transform(drawn.values().begin(), drawn.values().begin() + static_cast<std::ptrdiff_t>(parameters.size()),
                       parameters.values().begin(), scalar<T>);
        forward(graph, ws);
    }
};

}  // namespace bp::bench
