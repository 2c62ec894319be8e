// One step of gradient descent for the network 784-128-64-10 on a batch of 64: forward, backward, update. The engine
// builds its graph once. Beside it, the six products of such a step alone, by OpenBLAS: no step can be faster.
#include <benchmark/benchmark.h>

#include "network.hpp"
#include "tensor/product.hpp"

namespace bp::bench {
namespace {

const std::vector<std::size_t> kWidths{784, 128, 64, 10};
constexpr std::size_t kBatch = 64;

template <class T> void by_the_engine(benchmark::State& state) {
    blas::use_threads(1);
    Network<T> network({.widths = kWidths, .batch = kBatch});
    for (auto _ : state) network.step();
    state.SetLabel(blas::description());
}

template <class T> void products_alone(benchmark::State& state) {
    blas::use_threads(1);
    std::vector<Tensor<T>> activations, weights, gradients;
    for (std::size_t k = 0; k < kWidths.size(); ++k) {
        fill<T>(view(activations.emplace_back(kBatch, kWidths[k])).flat(), 1);
        if (k == 0) continue;
        fill<T>(view(weights.emplace_back(kWidths[k - 1], kWidths[k])).flat(), 1);
        gradients.emplace_back(kWidths[k - 1], kWidths[k]);
    }
    for (auto _ : state) {
        for (std::size_t k = 0; k < weights.size(); ++k) {
            multiply<T>(view(activations[k]), view(weights[k]), view(activations[k + 1]));
        }
        for (std::size_t k = weights.size(); k-- > 0;) {
            multiply<T>(transposed(view(activations[k])), view(activations[k + 1]), view(gradients[k]));
            if (k > 0) multiply<T>(view(activations[k + 1]), transposed(view(weights[k])), view(activations[k]));
        }
    }
    state.SetLabel(blas::description());
}

BENCHMARK_TEMPLATE(by_the_engine, float)->Unit(benchmark::kMicrosecond);
BENCHMARK_TEMPLATE(products_alone, float)->Unit(benchmark::kMicrosecond);
BENCHMARK_TEMPLATE(by_the_engine, double)->Unit(benchmark::kMicrosecond);
BENCHMARK_TEMPLATE(products_alone, double)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace bp::bench
