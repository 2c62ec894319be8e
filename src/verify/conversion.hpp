#pragma once

#include <functional>

#include "graph/workspace.hpp"
#include "inspect/computation.hpp"
#include "verify/oracle/program.hpp"

/// Between the engine's graphs and the oracle's programs. Data is copied, nothing is computed.
namespace bp::verify {

using oracle::Program;

/// The graph as a program, with the numbers that lie at its leaves and `loss` as the loss, seeded with 1.
Program to_program(const Graph& graph, const Workspace<double>& ws, NodeId loss);

/// The program as a graph, node by node in the same order; `op` says what stands in for each op, itself unless it is
/// a wrong version under test.
Graph to_graph(const Program& program, const std::function<Op(const Op&)>& op = {});

/// The program as what GRAPH.json holds: `inspect::to_graph_json(to_computation(program))`.
inspect::Computation to_computation(const Program& program);

/// One line per step, such as "v_3 = max(v_1, v_1)  1x1", for the eye.
std::string to_text(const Program& program);

}  // namespace bp::verify
