#include "nn/highway.hpp"

namespace bp {

Highway highway(Var x, LayerLayout layout, const std::string& label) {
    const std::size_t width = x.shape().cols();
    if (layout.unit_count != width) {
        throw ShapeError("highway: x is " + x.graph().name_of(x) + " (" + to_string(x.shape()) + "), layer " + label +
                         " has " + std::to_string(layout.unit_count) + " units; it must have " + std::to_string(width) +
                         ", because H, T and x are combined unit by unit");
    }
    const Dense transform = dense(x, layout, label);
    const Dense gate = dense(x, {width, Activation::sigmoid}, "T" + label);
    const Var H = transform.activation, T = gate.activation;
    const Var one = constant(x.graph(), 1);
    const Var y = (T * H + (one - T) * x).named("y" + label);
    return {transform, gate, y};
}

}  // namespace bp
