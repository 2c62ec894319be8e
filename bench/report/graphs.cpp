#include <string>

#include <benchmark/benchmark.h>

#include "graph/expression.hpp"
#include "random_run.hpp"
#include "report/workloads.hpp"

namespace bp::bench {

namespace {

/// k diamonds in a row, v = tanh(u) + sigmoid(u): 2^k paths from the first node to the last.
Graph ladder(std::size_t k) {
    Graph graph;
    Var u = parameter(graph, {1, 1});
    for (std::size_t i = 0; i < k; ++i) u = tanh(u) + sigmoid(u);
    return graph;
}

/// dv/dw as the sum over all paths from v down to w: right, and exponential. Local derivatives are taken as 1, since
/// only the walk is timed.
double sum_over_paths(const Graph& graph, NodeId v) {
    const auto parents = graph.parents(graph.node(v));
    if (parents.empty()) return 1;
    double sum = 0;
    for (const NodeId parent : parents) sum += sum_over_paths(graph, parent);
    return sum;
}

NodeId last(const Graph& graph) { return NodeId{static_cast<std::uint32_t>(graph.size() - 1)}; }

void add_ladder(std::size_t k) {
    const std::string size = std::to_string(k);
    benchmark::RegisterBenchmark(("backward/ladder/" + size).c_str(), [k](benchmark::State& state) {
        const Graph graph = ladder(k);
        Parameters<double> parameters(graph);
        Workspace<double> ws(graph, parameters);
        forward(graph, ws);
        for (auto _ : state) backward(graph, ws, last(graph));
    });
    if (k > 16) return;
    benchmark::RegisterBenchmark(("paths/ladder/" + size).c_str(), [k](benchmark::State& state) {
        const Graph graph = ladder(k);
        for (auto _ : state) benchmark::DoNotOptimize(sum_over_paths(graph, last(graph)));
    });
}

void add_random(std::size_t nodes) {
    const std::string size = std::to_string(nodes);
    benchmark::RegisterBenchmark(("both/nodes/" + size).c_str(), [nodes](benchmark::State& state) {
        Run<double> run(RandomGraph(nodes, Form::wide));
        for (auto _ : state) {
            forward(run.graph, run.ws);
            backward(run.graph, run.ws, run.loss);
        }
        state.counters["nodes"] = static_cast<double>(run.graph.size());
    });
    benchmark::RegisterBenchmark(("build/nodes/" + size).c_str(), [nodes](benchmark::State& state) {
        const RandomGraph random(nodes, Form::wide);
        for (auto _ : state) benchmark::DoNotOptimize(build(random.steps()).size());
        state.counters["nodes"] = static_cast<double>(random.steps().size());
    });
}

}  // namespace

void register_ladder(Extent extent) {
    for (const std::size_t k : std::initializer_list<std::size_t>{4, 6, 8, 10, 12, 14, 16, 64, 256}) {
        if (extent == Extent::full || k % 4 == 0) add_ladder(k);
    }
}

void register_scalar_graphs(Extent extent) {
    add_random(1'000);
    add_random(10'000);
    if (extent == Extent::full) add_random(100'000);
}

}  // namespace bp::bench
