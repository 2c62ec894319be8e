// One step of gradient descent for the network 784-128-64-10 on a batch of 64: forward, backward, update. The engine
// builds its graph once. Beside it, the six products of such a step alone, by OpenBLAS: no step can be faster.
#include <benchmark/benchmark.h>

#include "base/random.hpp"
#include "graph/expression.hpp"
#include "graph/passes.hpp"
#include "tensor/product.hpp"

namespace bp::bench {
namespace {

constexpr std::array<std::size_t, 4> kWidths{784, 128, 64, 10};
constexpr std::size_t kBatch = 64;

template <class T> void fill(std::span<T> numbers, double size) {
    Random random(1);
    for (T& x : numbers) x = static_cast<T>(random.uniform(-size, size));
}

/// Sigmoid hidden layers, softmax cross-entropy over one-hot targets, a mean over the batch.
template <class T> class Network {
  public:
    Network() : inputs_(input(graph_, {kBatch, kWidths[0]})), loss_(build()), parameters_(graph_) {
        fill<T>(parameters_.values(), 0.05);
        ws_.emplace(graph_, parameters_);
        fill<T>(ws_->value(inputs_).flat(), 1);
        const View<T> target = ws_->value(targets_);
        for (std::size_t i = 0; i < kBatch; ++i) target(i, i % target.cols()) = 1;
    }

    void step() {
        forward(graph_, *ws_);
        backward(graph_, *ws_, loss_);
        const T learning_rate{0.01F};
        const std::span<T> w = parameters_.values();
        const std::span<const T> gradient = ws_->gradients();
        for (std::size_t i = 0; i < w.size(); ++i) w[i] -= learning_rate * gradient[i];
    }

  private:
    NodeId build() {
        Var x{graph_, inputs_};
        for (std::size_t k = 1; k < kWidths.size(); ++k) {
            const Var W = parameter(graph_, {kWidths[k - 1], kWidths[k]}), b = parameter(graph_, {1, kWidths[k]});
            const Var net_input = matmul(x, W) + b;
            x = k + 1 < kWidths.size() ? sigmoid(net_input) : net_input;
        }
        const Var targets = input(graph_, x.shape());
        targets_ = targets;
        return (1.0 / kBatch) * softmax_cross_entropy(x, targets);
    }

    Graph graph_;
    NodeId inputs_, targets_{}, loss_;
    Parameters<T> parameters_;
    std::optional<Workspace<T>> ws_;
};

template <class T> void by_the_engine(benchmark::State& state) {
    blas::use_threads(1);
    Network<T> network;
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
