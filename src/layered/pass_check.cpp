#include "layered/pass_check.hpp"

namespace bp::layered {

namespace {

/// A sample counts as a batch of one row.
Shape rows_of(const Vector<double>& x) { return {1, x.size()}; }
Shape rows_of(const Tensor<double>& X) { return shape_of(X); }

template <class Numbers>
void check_layers(const Network& net, const PerLayer<Numbers>& s, const std::vector<Numbers>& x) {
    check(net);
    const std::string other = "backward: the forward pass is of another network: ";
    if (s.size() != net.size() || x.size() != net.size() + 1) {
        throw ShapeError(other + "it has " + std::to_string(s.size()) + " layers, this one has " +
                         std::to_string(net.size()) + " (run forward of this network first)");
    }
    for (std::size_t l = 1; l <= net.size(); ++l) {
        const Shape in = rows_of(x[l - 1]), out = rows_of(s[l]);
        if (in.cols() == net[l].input_count() && out.cols() == net[l].unit_count()) continue;
        throw ShapeError(other + "its layer " + std::to_string(l) + " goes from " + std::to_string(in.cols()) + " to " +
                         std::to_string(out.cols()) + ", W is " + to_string(shape_of(net[l].W)) +
                         " (run forward of this network first)");
    }
}

void check_delta(Shape delta, Shape output) {
    if (delta == output) return;
    throw ShapeError("backward: delta_output is " + to_string(delta) + ", the output is " + to_string(output) +
                     " (one error signal per output unit, a row per sample)");
}

}  // namespace

void check_pass(const Network& net, const ForwardPass& pass, const Vector<double>& delta_output) {
    check_layers(net, pass.s, pass.x);
    check_delta(rows_of(delta_output), rows_of(pass.output()));
}

void check_pass(const Network& net, const BatchForwardPass& pass, const Tensor<double>& delta_output) {
    check_layers(net, pass.S, pass.X);
    check_delta(rows_of(delta_output), rows_of(pass.output()));
}

}  // namespace bp::layered
