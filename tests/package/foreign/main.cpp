#include <array>
#include <iostream>

#include "graph/expression.hpp"
#include "graph/passes.hpp"
#include "inspect/gradient_check.hpp"

// "An implementation perspective": s = w x + b, y = sigmoid(s), L = 1/2 (y - t)^2.
int main() {
    bp::Graph graph;
    const bp::Var w = parameter(graph, {1, 1}), b = parameter(graph, {1, 1});
    const bp::Var x = input(graph, {1, 1}), t = input(graph, {1, 1});
    const bp::Var loss = 0.5 * square(sigmoid(w * x + b) - t);
    bp::Parameters<double> parameters(graph);
    bp::Workspace<double> ws(graph, parameters);
    ws.value(w)(0, 0) = 2;
    ws.value(b)(0, 0) = -1;
    ws.value(x)(0, 0) = 0.5;
    ws.value(t)(0, 0) = 1;
    forward(graph, ws);
    backward(graph, ws, loss);
    std::cout << "L = " << ws.value(loss)(0, 0) << ", delta_w = " << ws.delta(w)(0, 0) << '\n';

    // The same by differences: the loss as a function of w alone.
    const bp::inspect::Function loss_of_w = [&](std::span<const double> at) {
        ws.value(w)(0, 0) = at[0];
        forward(graph, ws);
        return ws.value(loss)(0, 0);
    };
    const auto checked = bp::inspect::check_gradient(loss_of_w, std::array{2.0}, std::array{ws.delta(w)(0, 0)});
    return bp::inspect::overall(checked) == bp::inspect::Verdict::pass ? 0 : 1;
}
