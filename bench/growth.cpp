// The growth of both passes by Google Benchmark's own fit: one coefficient for a law that is given, and how far the
// points lie from it (RMS). `./backprop bench` fits the exponent instead; here another program says whether it is
// right.
#include <benchmark/benchmark.h>

#include "network.hpp"
#include "tensor/product.hpp"

namespace bp::bench {
namespace {

/// Times one pass of a network whose law is to be fitted over `n`.
template <void (Network<double>::*pass)()>
void time_pass(benchmark::State& state, NetworkPlan plan, benchmark::IterationCount n) {
    blas::use_threads(1);
    plan.of_input = ErrorSignal::wanted;
    Network<double> network(plan);
    network.forward_pass();
    for (auto _ : state) (network.*pass)();
    state.SetComplexityN(n);
}

template <void (Network<double>::*pass)()> void over_depth(benchmark::State& state) {
    time_pass<pass>(state, equal_layers(static_cast<std::size_t>(state.range(0)), 128, 128), state.range(0));
}

template <void (Network<double>::*pass)()> void over_width(benchmark::State& state) {
    time_pass<pass>(state, equal_layers(3, static_cast<std::size_t>(state.range(0)), 64), state.range(0));
}

using Trained = Network<double>;
BENCHMARK_TEMPLATE(over_depth, &Trained::forward_pass)->RangeMultiplier(2)->Range(4, 128)->Complexity(benchmark::oN);
BENCHMARK_TEMPLATE(over_depth, &Trained::backward_pass)->RangeMultiplier(2)->Range(4, 128)->Complexity(benchmark::oN);
BENCHMARK_TEMPLATE(over_width, &Trained::forward_pass)
    ->RangeMultiplier(2)
    ->Range(128, 1024)
    ->Complexity(benchmark::oNSquared);
BENCHMARK_TEMPLATE(over_width, &Trained::backward_pass)
    ->RangeMultiplier(2)
    ->Range(128, 1024)
    ->Complexity(benchmark::oNSquared);

}  // namespace
}  // namespace bp::bench
