#include "nn/classifier.hpp"

namespace bp {

Var mean_over(std::size_t sample_count, Var sum) { return (1.0 / static_cast<double>(sample_count)) * sum; }

Classifier classifier(Graph& graph, const MlpLayout& layout, std::size_t sample_count) {
    const Mlp network = mlp(graph, layout, sample_count);
    const Var t = input(graph, {sample_count, layout.output_count}).named("t");
    const Var loss = mean_over(sample_count, softmax_cross_entropy(network.logits(), t)).named("L");
    return {network, t, loss};
}

}  // namespace bp
