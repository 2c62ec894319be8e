#include "layered/highway.hpp"

#include <cmath>
#include <string>

#include "base/text.hpp"

namespace bp::layered {

namespace {

void check(const Highway& block, const Vector<double>& x) {
    const Shape square{x.size(), x.size()};
    if (shape_of(block.transform.W) != square || shape_of(block.gate.W) != square) {
        throw ShapeError("highway: x has " + std::to_string(x.size()) + " entries, W of H is " +
                         to_string(shape_of(block.transform.W)) + " and W of T is " +
                         to_string(shape_of(block.gate.W)) + " (both must be " + to_string(square) +
                         ": H, T and x are combined entry by entry)");
    }
    if (block.gate.activation != Activation::sigmoid) {
        throw InputError("highway: the gate has activation " + std::string{name(block.gate.activation)} +
                         "; it must be sigmoid, so that T and 1 - T lie between 0 and 1");
    }
}

}  // namespace

HighwayForward forward(const Highway& block, const Vector<double>& x) {
    check(block, x);
    HighwayForward pass{.x = x,
                        .s_transform = net_input(block.transform, x),
                        .h = {},
                        .s_gate = net_input(block.gate, x),
                        .t = {},
                        .y = Vector<double>(x.size())};
    pass.h = value(block.transform.activation, pass.s_transform);
    pass.t = value(block.gate.activation, pass.s_gate);
    for (std::size_t i = 0; i < x.size(); ++i) pass.y(i) = pass.t(i) * pass.h(i) + (1 - pass.t(i)) * x(i);
    return pass;
}

HighwayBackward backward(const Highway& block, const HighwayForward& pass, const Vector<double>& delta_y) {
    check(block, pass.x);
    if (delta_y.size() != pass.y.size()) {
        throw ShapeError("highway: delta_y has " + std::to_string(delta_y.size()) + " entries, y has " +
                         std::to_string(pass.y.size()) + " (one error signal per entry of y)");
    }
    // y = T ∘ H + (1 - T) ∘ x, so ∂y/∂H = T, ∂y/∂T = H - x and, over the carry, ∂y/∂x = 1 - T
    const Vector<double> delta_h = element_prod(delta_y, pass.t);
    const Vector<double> delta_t = element_prod(delta_y, pass.h - pass.x);
    const Vector<double> carried = delta_y - element_prod(delta_y, pass.t);
    const Vector<double> delta_s_transform =
        element_prod(delta_h, derivative(block.transform.activation, pass.s_transform));
    const Vector<double> delta_s_gate = element_prod(delta_t, derivative(block.gate.activation, pass.s_gate));
    const Vector<double> through_h = prod(block.transform.W, delta_s_transform);
    const Vector<double> through_t = prod(block.gate.W, delta_s_gate);
    return {gradient(pass.x, delta_s_transform), gradient(pass.x, delta_s_gate), carried + through_h + through_t};
}

double gate_bias(double carried, std::size_t block_count) {
    if (!(carried > 0 && carried < 1) || block_count == 0) {
        throw InputError("gate_bias: asked for the share " + shortest(carried) + " carried by " +
                         std::to_string(block_count) +
                         " blocks (the share must lie between 0 and 1, both excluded, and there must be a block)");
    }
    // 1 - σ(b) = 1 / (1 + e^b) = c with c^block_count = carried, so b = log(1/c - 1); expm1 keeps it right near c = 1
    return std::log(std::expm1(-std::log(carried) / static_cast<double>(block_count)));
}

}  // namespace bp::layered
