#include "nn/dense.hpp"

namespace bp {

Dense dense(Var X, LayerLayout layout, const std::string& label) {
    const Var W = parameter(X.graph(), {X.shape().cols(), layout.unit_count}).named("W" + label);
    const Var b = parameter(X.graph(), {1, layout.unit_count}).named("b" + label);
    const Var s = (matmul(X, W) + b).named("s" + label);
    if (layout.activation == Activation::identity) return {W, b, s, s};  // one node, and so one name
    const Var x = activate(layout.activation, s).named("x" + label);
    return {W, b, s, x};
}

}  // namespace bp
