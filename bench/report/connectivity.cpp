#include <memory>
#include <string>

#include <benchmark/benchmark.h>

#include "graph/passes.hpp"
#include "network.hpp"
#include "nn/objective.hpp"
#include "report/workloads.hpp"

namespace bp::bench {

namespace {

constexpr std::size_t kWidth = 32, kBatch = 32;

class Connected {
  public:
    Connected(Connectivity connectivity, std::size_t depth)
        : trained_(trainable(graph_,
                             {.input_count = kWidth,
                              .hidden = std::vector<LayerLayout>(depth, {kWidth, Activation::tanh}),
                              .output_count = 10,
                              .connectivity = connectivity},
                             {}, kBatch)),
          parameters_(graph_) {
        fill<double>(parameters_.values(), 0.05);
        ws_.emplace(graph_, parameters_);
        fill<double>(ws_->value(trained_.network.input).flat(), 1);
        const View<double> target = ws_->value(trained_.target);
        for (std::size_t i = 0; i < kBatch; ++i) target(i, i % target.cols()) = 1;
    }

    void both_passes() {
        forward(graph_, *ws_);
        backward(graph_, *ws_, trained_.loss);
    }

  private:
    Graph graph_;
    Trainable trained_;
    Parameters<double> parameters_;
    std::optional<Workspace<double>> ws_;
};

}  // namespace

void register_connectivity() {
    for (const Connectivity connectivity : kConnectivities) {
        for (const std::size_t depth : std::initializer_list<std::size_t>{4, 8, 16, 32}) {
            const std::string name = "both/" + std::string{name_of(connectivity)} + "/" + std::to_string(depth);
            benchmark::RegisterBenchmark(name.c_str(), [connectivity, depth](benchmark::State& state) {
                Connected network(connectivity, depth);
                for (auto _ : state) network.both_passes();
            });
        }
    }
}

}  // namespace bp::bench
