// Random graphs of 1x1 nodes: nanoseconds per node of building, forward, backward and both. Such graphs are the worst
// case of an engine that goes from node to node: one or two operations of arithmetic for each step of the loop.
#include <benchmark/benchmark.h>

#include "random_run.hpp"
#include "written_out.hpp"

namespace bp::bench {
namespace {

RandomGraph drawn(const benchmark::State& state) {
    return {static_cast<std::size_t>(state.range(0)), state.range(1) == 0 ? Form::wide : Form::deep};
}

void report_per_node(benchmark::State& state, std::size_t nodes) {
    using benchmark::Counter;
    state.counters["per_node"] =
        Counter(static_cast<double>(nodes), Counter::kIsIterationInvariantRate | Counter::kInvert);
}

void building(benchmark::State& state) {
    const RandomGraph random = drawn(state);
    for (auto _ : state) benchmark::DoNotOptimize(build(random.steps()).size());
    report_per_node(state, random.steps().size());
}

void making_workspace(benchmark::State& state) {
    Run<double> run(drawn(state));
    for (auto _ : state) benchmark::DoNotOptimize(Workspace<double>(run.graph, run.parameters).gradients().data());
    report_per_node(state, run.graph.size());
}

template <class T> void forward_pass(benchmark::State& state) {
    Run<T> run(drawn(state));
    for (auto _ : state) forward(run.graph, run.ws);
    report_per_node(state, run.graph.size());
}

template <class T> void backward_pass(benchmark::State& state) {
    Run<T> run(drawn(state));
    for (auto _ : state) backward(run.graph, run.ws, run.loss);
    report_per_node(state, run.graph.size());
}

template <class T> void both_passes(benchmark::State& state) {
    Run<T> run(drawn(state));
    for (auto _ : state) {
        forward(run.graph, run.ws);
        backward(run.graph, run.ws, run.loss);
    }
    report_per_node(state, run.graph.size());
}

/// The floor: both_passes stands beside it. Refuses to time it unless both give the same gradient.
void both_passes_written_out(benchmark::State& state) {
    WrittenOut run(drawn(state));
    run.forward();
    run.backward();
    Run<double> engine(drawn(state));
    backward(engine.graph, engine.ws, engine.loss);
    for (std::size_t i = 0; i < engine.parameters.size(); ++i) {
        const double by_engine = engine.ws.gradients()[i];
        if (std::abs(run.delta()[i] - by_engine) > 1e-9 * (1 + std::abs(by_engine))) {
            state.SkipWithError("the two gradients differ");
        }
    }
    for (auto _ : state) {
        run.forward();
        run.backward();
        benchmark::DoNotOptimize(run.delta().data());
    }
    report_per_node(state, run.delta().size());
}

void sizes(benchmark::internal::Benchmark* bench) {
    bench->ArgNames({"nodes", "deep"})->ArgsProduct({{1'000, 10'000, 100'000, 1'000'000}, {0, 1}});
}

BENCHMARK(building)->Apply(sizes);
BENCHMARK(making_workspace)->Apply(sizes);
BENCHMARK_TEMPLATE(forward_pass, double)->Apply(sizes);
BENCHMARK_TEMPLATE(backward_pass, double)->Apply(sizes);
BENCHMARK_TEMPLATE(both_passes, double)->Apply(sizes);
BENCHMARK(both_passes_written_out)->Apply(sizes);
BENCHMARK_TEMPLATE(both_passes, float)->Args({10'000, 0})->ArgNames({"nodes", "deep"});

}  // namespace
}  // namespace bp::bench
