#include "nn/activation.hpp"

namespace bp {

Var activate(Activation activation, Var net_input) {
    switch (activation) {
        case Activation::identity:
            return net_input;
        case Activation::sigmoid:
            return sigmoid(net_input);
        case Activation::tanh:
            return tanh(net_input);
        case Activation::relu:
            return relu(net_input);
        case Activation::leaky_relu:
            return leaky_relu(net_input, kLeak);
        case Activation::softplus:
            return softplus(net_input);
    }
    throw GraphError("activate: there is no such activation");
}

std::string_view name_of(Activation activation) {
    switch (activation) {
        case Activation::identity:
            return "identity";
        case Activation::sigmoid:
            return "sigmoid";
        case Activation::tanh:
            return "tanh";
        case Activation::relu:
            return "relu";
        case Activation::leaky_relu:
            return "leaky_relu";
        case Activation::softplus:
            return "softplus";
    }
    return "unknown";
}

}  // namespace bp
