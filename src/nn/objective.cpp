#include "nn/objective.hpp"

namespace bp {

Var mean_over(std::size_t sample_count, Var sum) { return (1.0 / static_cast<double>(sample_count)) * sum; }

Var penalty(const Mlp& network) {
    std::vector<Dense> all = network.layers;
    all.insert(all.end(), network.gates.begin(), network.gates.end());
    Var squares = sum(square(all.front().weight));
    for (const Dense& layer : std::span(all).subspan(1)) squares = squares + sum(square(layer.weight));
    return 0.5 * squares;
}

Trainable trainable(Graph& graph, const MlpLayout& layout, const Objective& objective, std::size_t sample_count) {
    const Mlp network = mlp(graph, layout, sample_count);
    const Var t = input(graph, {sample_count, layout.output_count}).named("t");
    const Var summed = loss_of(objective.loss, network.logits(), t);
    const Var L = (objective.over_samples == Reduction::mean ? mean_over(sample_count, summed) : summed).named("L");
    const double threshold = threshold_of(objective.loss);
    if (objective.penalty_strength == 0) return {network, t, summed, L, threshold};

    const Var R = penalty(network).named("R");
    const Var L_reg = (L + objective.penalty_strength * R).named("L_reg");
    return {network, t, summed, L_reg, threshold};
}

}  // namespace bp
