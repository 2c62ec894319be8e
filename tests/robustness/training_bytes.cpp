// Fifty steps of descent on a small classifier; prints every bit of the parameters and of the last loss.
#include <cmath>
#include <cstdio>
#include <vector>

#include "base/random.hpp"
#include "graph/expression.hpp"
#include "graph/passes.hpp"

int main() {
    using namespace bp;
    Graph graph;
    const Var W1 = parameter(graph, {5, 40}), b1 = parameter(graph, {1, 40}), W2 = parameter(graph, {40, 3}),
              b2 = parameter(graph, {1, 3});
    const Var x = input(graph, {64, 5}), t = input(graph, {64, 3});
    const Var loss = softmax_cross_entropy(matmul(tanh(matmul(x, W1) + b1), W2) + b2, t);
    Parameters<double> parameters(graph);
    Workspace<double> ws(graph, parameters);
    Random random(27);
    for (const Var w : {W1, b1, W2, b2, x}) {
        for (double& entry : ws.value(w).flat()) entry = random.uniform(-1, 1);
    }
    for (std::size_t n = 0; n < 64; ++n) ws.value(t)(n, random.below(3)) = 1;
    for (int step = 0; step < 50; ++step) {
        forward(graph, ws);
        backward(graph, ws, loss);
        for (std::size_t i = 0; i < ws.gradients().size(); ++i) parameters.values()[i] -= 0.001 * ws.gradients()[i];
    }
    for (const double w : parameters.values()) std::printf("%a\n", w);
    std::printf("loss %a\n", ws.value(loss)(0, 0));
}
