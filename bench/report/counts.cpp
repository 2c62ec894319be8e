#include "inspect/cost.hpp"
#include "ops/matmul.hpp"
#include "report/counted_networks.hpp"
#include "report/verdicts.hpp"

namespace bp::bench {

namespace {

/// The products alone; biases and activations grow with the units, not with the weights.
double products_per_weight(const Graph& graph, const std::vector<inspect::Cost>& costs, double weights_and_samples,
                           Operations inspect::Cost::*pass) {
    double sum = 0;
    for (const Node& v : graph.nodes()) {
        if (v.op.is<ops::MatMul>()) sum += static_cast<double>((costs[index(v.id)].*pass).multiply_adds);
    }
    return sum / weights_and_samples;
}

Count count(const std::string& name, NetworkPlan plan) {
    Count count{.network = name, .weights = plan.weight_count()};
    const double per = static_cast<double>(count.weights * plan.batch);
    const Network<double> network(plan);
    const auto costs = inspect::costs_by_formula(network.graph(), network.loss());
    count.forward = products_per_weight(network.graph(), costs, per, &inspect::Cost::forward);
    count.backward = products_per_weight(network.graph(), costs, per, &inspect::Cost::backward);
    count.counted_equals_formula = costs == inspect::costs_by_counting(network.graph(), network.loss());

    plan.of_input = ErrorSignal::wanted;
    const Network<double> with_input(plan);
    count.backward_with_input =
        products_per_weight(with_input.graph(), inspect::costs_by_formula(with_input.graph(), with_input.loss()), per,
                            &inspect::Cost::backward);
    return count;
}

}  // namespace

std::vector<CountedNetwork> counted_networks() {
    return {{"3-4-4-2", {.widths = {3, 4, 4, 2}, .batch = 1}},
            {"784-30-10", {.widths = {784, 30, 10}, .batch = 10}},
            {"64-32-10", {.widths = {64, 32, 10}, .batch = 16}},
            {"16 layers of 16", {.widths = std::vector<std::size_t>(17, 16), .batch = 4}}};
}

std::vector<Count> counts() {
    std::vector<Count> counts;
    for (const CountedNetwork& network : counted_networks()) counts.push_back(count(network.name, network.plan));
    return counts;
}

}  // namespace bp::bench
