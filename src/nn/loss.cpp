#include "nn/loss.hpp"

namespace bp {

Var loss_of(Loss loss, Var logits, Var target) {
    switch (loss) {
        case Loss::squared:
            return squared_loss(logits, target);
        case Loss::squared_sigmoid:
            return squared_loss(sigmoid(logits), target);
        case Loss::softmax_cross_entropy:
            return softmax_cross_entropy(logits, target);
        case Loss::sigmoid_cross_entropy:
            return sigmoid_cross_entropy(logits, target);
    }
    throw GraphError("loss_of: there is no such loss");
}

Var output_of(Loss loss, Var logits) {
    switch (loss) {
        case Loss::squared:
            return logits;
        case Loss::squared_sigmoid:
        case Loss::sigmoid_cross_entropy:
            return sigmoid(logits);
        case Loss::softmax_cross_entropy:
            return softmax(logits);
    }
    throw GraphError("output_of: there is no such loss");
}

double threshold_of(Loss loss) { return loss == Loss::squared ? 0.5 : 0; }  // σ(0) = ½

std::string_view name_of(Loss loss) {
    switch (loss) {
        case Loss::squared:
            return "squared";
        case Loss::squared_sigmoid:
            return "squared_sigmoid";
        case Loss::softmax_cross_entropy:
            return "softmax_cross_entropy";
        case Loss::sigmoid_cross_entropy:
            return "sigmoid_cross_entropy";
    }
    return "unknown";
}

}  // namespace bp
