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

template <class T, class Pass, class Count>
benchmark::internal::Benchmark* add(const std::string& name, const NetworkPlan& plan, Pass pass, Count count_work) {
    auto network = std::make_shared<std::shared_ptr<Network<T>>>();
    return benchmark::RegisterBenchmark(name.c_str(), [=](benchmark::State& state) {
        const auto built = build_once<T>(*network, plan);
        for (auto _ : state) std::invoke(pass, *built);
        count_work(*built, state);
    });
}

/// Layers and next to nothing else: what a loss or a sigmoid costs grows with the units alone and would bend the lines.
NetworkPlan equal_layers(std::size_t layers, std::size_t width, std::size_t batch) {
    return {.widths = std::vector<std::size_t>(layers + 1, width),
            .batch = batch,
            .between = Between::relu,
            .end = End::squared_loss};
}

template <class T> auto add_forward(const std::string& end, const NetworkPlan& plan) {
    return add<T>("forward/" + end, plan, &Network<T>::forward_pass,
                  [](const auto& network, auto& state) { count<T>(network, &inspect::Cost::forward, state); });
}

template <class T> auto add_backward(const std::string& end, const NetworkPlan& plan) {
    return add<T>("backward/" + end, plan, &Network<T>::backward_pass,
                  [](const auto& network, auto& state) { count<T>(network, &inspect::Cost::backward, state); });
}

void add_update(const std::string& end, const NetworkPlan& plan) {
    add<double>("update/" + end, plan, &Network<double>::update, [](const auto& network, auto& state) {
        state.counters["parameters"] = static_cast<double>(network.graph().parameter_count());
    });
}

template <class T = double> void add_passes(const std::string& family, std::size_t x, const NetworkPlan& plan) {
    const std::string end = family + "/" + std::to_string(x);
    add_forward<T>(end, plan);
    add_backward<T>(end, plan);
}

/// One to three layers, few units, each batch: reported, since next to a product of that size all else counts too.
void register_small_and_batches() {
    for (const std::size_t depth : std::initializer_list<std::size_t>{1, 2, 3}) {
        NetworkPlan plan = equal_layers(depth, kDepthWidth, kDepthBatch);
        plan.of_input = ErrorSignal::wanted;
        plan.between = Between::sigmoid;
        add_passes("depth-shallow", depth, plan);
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
        NetworkPlan plan = equal_layers(depth, kDepthWidth, kDepthBatch);
        plan.of_input = ErrorSignal::wanted;  // 2P for every depth; without it short networks save a larger part
        plan.between = Between::sigmoid;
        add_passes("depth", depth, plan);
        if (extent == Extent::quick) continue;
        add_update("depth/" + std::to_string(depth), plan);
        plan.between = Between::relu;
        add_passes("depth-relu", depth, plan);
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
    add_forward<double>("ratio/" + width, plan)->Repetitions(often);
    add_backward<double>("ratio/" + width, plan)->Repetitions(often);
    plan.of_input = ErrorSignal::wanted;
    add_backward<double>("ratio-input/" + width, plan)->Repetitions(often);
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
