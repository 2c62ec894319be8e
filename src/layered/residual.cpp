#include "layered/residual.hpp"

namespace bp::layered {

ResidualForward forward(const Residual& block, const Vector<double>& x) {
    ForwardPass branch = forward(block.branch, x);
    if (branch.output().size() != x.size()) {
        throw ShapeError("residual: x has " + std::to_string(x.size()) + " entries, F(x) has " +
                         std::to_string(branch.output().size()) + " (they are added, so they must be equally long)");
    }
    const Vector<double> sum = x + branch.output();
    return {std::move(branch), sum, value(block.after, sum)};
}

ResidualBackward backward(const Residual& block, const ResidualForward& pass, const Vector<double>& delta_y) {
    if (delta_y.size() != pass.y.size()) {
        throw ShapeError("residual: delta_y has " + std::to_string(delta_y.size()) + " entries, y has " +
                         std::to_string(pass.y.size()) + " (one error signal per entry of y)");
    }
    const Vector<double> delta_sum = element_prod(delta_y, derivative(block.after, pass.sum));
    const BackwardPass branch = backward(block.branch, pass.branch, delta_sum);
    return {branch.gradient, delta_sum + delta_input(block.branch, branch)};
}

}  // namespace bp::layered
