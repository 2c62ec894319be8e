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
    }
    return "unknown";
}

}  // namespace bp
