#include <functional>
#include <memory>
#include <string>

#include <benchmark/benchmark.h>

#include "inspect/cost.hpp"
#include "inspect/memory.hpp"
#include "network.hpp"
#include "report/workloads.hpp"
#include "tensor/product.hpp"

namespace bp::bench {

namespace {

/// Built when the benchmark first runs, and shared by its repetitions.
template <class T>
std::shared_ptr<Network<T>> build_once(std::shared_ptr<Network<T>>& network, const NetworkPlan& plan) {
    if (!network) {
        network = std::make_shared<Network<T>>(plan);
        network->forward_pass();
    }
    return network;
}

/// The multiply-adds of this pass, also per second, and the bytes that the network's numbers take.
template <class T> void count(const Network<T>& network, Operations inspect::Cost::*pass, benchmark::State& state) {
    const inspect::Cost cost = inspect::total(inspect::costs_by_formula(network.graph(), network.loss()));
    const auto multiply_adds = static_cast<double>((cost.*pass).multiply_adds);
    state.counters["multiply_adds"] = multiply_adds;
    state.counters["MAC/s"] = benchmark::Counter(multiply_adds, benchmark::Counter::kIsIterationInvariantRate);
    state.counters["bytes"] = static_cast<double>(inspect::memory_by_formula(network.graph()).template bytes<T>());
}

/// What of the network lies in the processor's caches when a pass begins.
enum class Caches { as_the_last_pass_left_them, emptied };

/// Writes to so much memory that no core's share of a cache keeps anything else.
void empty_caches() {
    constexpr std::size_t kMegabytes = 256, kNumbersPerLine = 8;
    static std::vector<double> other((kMegabytes << 20U) / sizeof(double));
    for (std::size_t i = 0; i < other.size(); i += kNumbersPerLine) other[i] += 1;
    benchmark::ClobberMemory();
}

template <class T, class Pass, class Count>
benchmark::internal::Benchmark* add(const std::string& name, const NetworkPlan& plan, Caches caches, Pass pass,
                                    Count count_work) {
    auto network = std::make_shared<std::shared_ptr<Network<T>>>();
    auto* const added = benchmark::RegisterBenchmark(name.c_str(), [=](benchmark::State& state) {
        const auto built = build_once<T>(*network, plan);
        if (caches == Caches::emptied) empty_caches();
        for (auto _ : state) std::invoke(pass, *built);
        count_work(*built, state);
    });
    if (caches == Caches::emptied) added->Iterations(1);  // a second pass would find what the first has read
    return added;
}

template <class T> auto add_forward(const std::string& end, const NetworkPlan& plan, Caches caches) {
    return add<T>("forward/" + end, plan, caches, &Network<T>::forward_pass,
                  [](const auto& network, auto& state) { count<T>(network, &inspect::Cost::forward, state); });
}

template <class T> auto add_backward(const std::string& end, const NetworkPlan& plan, Caches caches) {
    return add<T>("backward/" + end, plan, caches, &Network<T>::backward_pass,
                  [](const auto& network, auto& state) { count<T>(network, &inspect::Cost::backward, state); });
}

void add_update(const std::string& end, const NetworkPlan& plan) {
    add<double>("update/" + end, plan, Caches::as_the_last_pass_left_them, &Network<double>::update,
                [](const auto& network, auto& state) {
                    state.counters["parameters"] = static_cast<double>(network.graph().parameter_count());
                });
}

template <class T = double>
void add_passes(const std::string& family, std::size_t x, const NetworkPlan& plan,
                Caches caches = Caches::as_the_last_pass_left_them) {
    const std::string end = family + "/" + std::to_string(x);
    add_forward<T>(end, plan, caches);
    add_backward<T>(end, plan, caches);
}

/// Layers that all cost the same: each, the last one too, ends in a function, and each sends an error signal to what it
/// reads. Otherwise a short network saves a larger part than a long one.
NetworkPlan same_work_in_each_layer(std::size_t layers, Between function) {
    NetworkPlan plan = equal_layers(layers, kDepthWidth, kDepthBatch);
    plan.between = function;
    plan.last = LastLayer::activated;
    plan.of_input = ErrorSignal::wanted;
    return plan;
}

/// One to three layers, few units, each batch: reported, since next to a product of that size all else counts too.
void register_small_and_batches() {
    for (const std::size_t depth : std::initializer_list<std::size_t>{1, 2, 3}) {
        add_passes("depth-shallow", depth, same_work_in_each_layer(depth, Between::sigmoid), Caches::emptied);
    }
    for (const std::size_t width : std::initializer_list<std::size_t>{8, 16, 32, 64}) {
        add_passes("width-small", width, equal_layers(kWidthLayers, width, kWidthBatch));
    }
    for (std::size_t batch = 1; batch <= 256; batch *= 4) {
        add_passes("batch", batch, equal_layers(kWidthLayers, kDepthWidth, batch));
    }
}

}  // namespace

std::vector<std::size_t> depths(Extent extent) {
    return extent == Extent::quick ? std::vector<std::size_t>{4, 6, 8, 12, 16, 24, 32, 64, 128}
                                   : std::vector<std::size_t>{4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128};
}

std::vector<std::size_t> widths() { return {128, 192, 256, 384, 512, 768, 1024}; }

void register_depth(Extent extent) {
    for (const std::size_t depth : depths(extent)) {
        const NetworkPlan plan = same_work_in_each_layer(depth, Between::sigmoid);
        add_passes("depth", depth, plan, Caches::emptied);
        if (extent == Extent::quick) continue;
        add_passes("depth-cached", depth, plan);
        add_passes("depth-relu", depth, same_work_in_each_layer(depth, Between::relu), Caches::emptied);
        add_update("depth/" + std::to_string(depth), plan);
    }
    if (extent == Extent::full) register_small_and_batches();
}

void register_width(Extent extent) {
    for (const std::size_t width : widths()) {
        add_passes("width", width, equal_layers(kWidthLayers, width, kWidthBatch));
        if (extent == Extent::quick) continue;
        add_passes("width-batch-1", width, equal_layers(kWidthLayers, width, 1));
        add_passes<float>("width-float", width, equal_layers(kWidthLayers, width, kWidthBatch));
    }
}

void register_ratio(std::size_t repetitions) {
    const auto often = static_cast<int>(3 * repetitions);
    NetworkPlan plan = equal_layers(kRatioLayers, kRatioWidth, kRatioBatch);
    const std::string width = std::to_string(kRatioWidth);
    constexpr auto caches = Caches::emptied;
    add_forward<double>("ratio/" + width, plan, caches)->Repetitions(often);
    add_backward<double>("ratio/" + width, plan, caches)->Repetitions(often);
    plan.of_input = ErrorSignal::wanted;
    add_backward<double>("ratio-input/" + width, plan, caches)->Repetitions(often);
    // the same product as one layer's, nothing around it: what no pass can beat
    const auto product = [](benchmark::State& state) {
        Tensor<double> x(kRatioBatch, kRatioWidth), W(kRatioWidth, kRatioWidth), s(kRatioBatch, kRatioWidth);
        fill<double>(view(x).flat(), 1);
        fill<double>(view(W).flat(), 1);
        for (auto _ : state) multiply<double>(view(x), view(W), view(s));
        state.counters["multiply_adds"] = static_cast<double>(kRatioBatch * kRatioWidth * kRatioWidth);
    };
    benchmark::RegisterBenchmark(("product/ratio/" + width).c_str(), product)->Repetitions(often);
}

}  // namespace bp::bench
