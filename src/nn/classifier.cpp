#include "nn/classifier.hpp"

namespace bp {

Trainable classifier(Graph& graph, const MlpLayout& layout, std::size_t sample_count) {
    return trainable(graph, layout, {Loss::softmax_cross_entropy, Reduction::mean}, sample_count);
}

}  // namespace bp
