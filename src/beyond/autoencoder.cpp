#include "beyond/autoencoder.hpp"

namespace bp::beyond {

Trainable autoencoder(Graph& graph, CodeWidths widths, std::size_t sample_count) {
    const MlpLayout layout{
        .input_count = widths.ends, .hidden = {{widths.middle, Activation::sigmoid}}, .output_count = widths.ends};
    return trainable(graph, layout, {.loss = Loss::sigmoid_cross_entropy}, sample_count);
}

}  // namespace bp::beyond
