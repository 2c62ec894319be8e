#include <string>
#include <vector>

#include <benchmark/benchmark.h>

#include "graph/passes.hpp"
#include "network.hpp"
#include "report/workloads.hpp"
#include "verify/op_record.hpp"

namespace bp::bench {

namespace {

/// A graph of one op on n x n parameters, and both its passes. All shapes of arguments are equal, which every op takes.
class Single {
  public:
    Single(const OpTable& table, std::size_t n) : node_(build(table, n)), parameters_(graph_) {
        fill<double>(parameters_.values(), 1);
        for (double& x : parameters_.values()) x += 1.5;  // positive: log, sqrt and cross_entropy are defined there
        ws_.emplace(graph_, parameters_);
        seed_ = Tensor<double>(graph_.node(node_).shape.rows(), graph_.node(node_).shape.cols(), 1.0);
        forward_pass();
    }

    void forward_pass() { forward(graph_, *ws_); }
    void backward_pass() { backward<double>(graph_, *ws_, node_, view(seed_)); }

  private:
    NodeId build(const OpTable& table, std::size_t n) {
        const verify::OpRecord& record = verify::record_of(table.name);
        const Settings settings = record.settings == nullptr ? Settings{} : record.settings(0, Shape{n, n});
        std::vector<NodeId> parents;
        for (std::size_t k = 0; k < table.arity.least; ++k) parents.push_back(graph_.parameter({n, n}));
        return graph_.add(table.make(settings), parents);
    }

    Graph graph_;
    NodeId node_;
    Parameters<double> parameters_;
    std::optional<Workspace<double>> ws_;
    Tensor<double> seed_;
};

template <class Pass> void add(const std::string& name, const OpTable& table, std::size_t n, Pass pass) {
    benchmark::RegisterBenchmark(name.c_str(), [&table, n, pass](benchmark::State& state) {
        Single single(table, n);
        for (auto _ : state) (single.*pass)();
    });
}

}  // namespace

void register_ops() {
    for (const OpTable* table : all_ops()) {
        if (table->arity.least == 0) continue;
        for (const std::size_t n : std::initializer_list<std::size_t>{8, 64, 256}) {
            std::string end = "/";
            end.append(table->name).append("/").append(std::to_string(n));
            add("op-forward" + end, *table, n, &Single::forward_pass);
            if (table->no_derivative.empty()) add("op-backward" + end, *table, n, &Single::backward_pass);
        }
    }
}

}  // namespace bp::bench
