#include <functional>
#include <memory>
#include <string>

#include <benchmark/benchmark.h>

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

template <class T, class Pass> void add(const std::string& name, const NetworkPlan& plan, Pass pass) {
    auto network = std::make_shared<std::shared_ptr<Network<T>>>();
    benchmark::RegisterBenchmark(name.c_str(), [=](benchmark::State& state) {
        const auto built = build_once<T>(*network, plan);
        for (auto _ : state) std::invoke(pass, *built);
    });
}

/// Layers and next to nothing else: what a loss or a sigmoid costs grows with the units alone and would bend the lines.
NetworkPlan equal_layers(std::size_t layers, std::size_t width, std::size_t batch) {
    return {.widths = std::vector<std::size_t>(layers + 1, width),
            .batch = batch,
            .between = Between::relu,
            .end = End::squared_loss};
}

void add_passes(const std::string& family, std::size_t x, const NetworkPlan& plan) {
    const std::string end = "/" + family + "/" + std::to_string(x);
    add<double>("forward" + end, plan, &Network<double>::forward_pass);
    add<double>("backward" + end, plan, &Network<double>::backward_pass);
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
        add<double>("update/depth/" + std::to_string(depth), plan, &Network<double>::update);
        plan.between = Between::relu;
        add_passes("depth-relu", depth, plan);
    }
}

void register_width(Extent extent) {
    for (const std::size_t width : widths()) {
        add_passes("width", width, equal_layers(kWidthLayers, width, kWidthBatch));
        if (extent == Extent::quick) continue;
        add_passes("width-batch-1", width, equal_layers(kWidthLayers, width, 1));
        const NetworkPlan plan = equal_layers(kWidthLayers, width, kWidthBatch);
        add<float>("forward/width-float/" + std::to_string(width), plan, &Network<float>::forward_pass);
        add<float>("backward/width-float/" + std::to_string(width), plan, &Network<float>::backward_pass);
    }
}

void register_ratio() {
    NetworkPlan plan = equal_layers(kRatioLayers, kRatioWidth, kRatioBatch);
    add_passes("ratio", kRatioWidth, plan);
    plan.of_input = ErrorSignal::wanted;
    add<double>("backward/ratio-input/" + std::to_string(kRatioWidth), plan, &Network<double>::backward_pass);
    // the same product as one layer's, nothing around it: what no pass can beat
    const std::string name = "product/ratio/" + std::to_string(kRatioWidth);
    benchmark::RegisterBenchmark(name.c_str(), [](benchmark::State& state) {
        Tensor<double> x(kRatioBatch, kRatioWidth), W(kRatioWidth, kRatioWidth), s(kRatioBatch, kRatioWidth);
        fill<double>(view(x).flat(), 1);
        fill<double>(view(W).flat(), 1);
        for (auto _ : state) multiply<double>(view(x), view(W), view(s));
    });
}

}  // namespace bp::bench
