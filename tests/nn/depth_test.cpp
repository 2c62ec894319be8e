#include <cmath>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/random.hpp"
#include "graph/passes.hpp"
#include "nn/dense.hpp"

namespace bp {
namespace {

double norm(View<const double> x) {
    double squares = 0;
    for (const double number : x.flat()) squares += number * number;
    return std::sqrt(squares);
}

/// The largest factor by which a 2x2 matrix stretches a vector, from the roots of its characteristic equation.
double spectral_norm(View<const double> W) {
    const double squares = norm(W) * norm(W), determinant = W(0, 0) * W(1, 1) - W(0, 1) * W(1, 0);
    return std::sqrt((squares + std::sqrt(std::max(0.0, squares * squares - 4 * determinant * determinant))) / 2);
}

// In a sequence all must pass every layer: each sigmoid layer passes on at most ‖W‖ / 4 of an error signal,
// since σ' is at most 1/4. So what reaches the input is below ‖δ‖ Π ‖W_l‖ / 4.
RC_GTEST_PROP(SequentialConnectivity, ShrinksAnErrorSignalByAQuarterOfTheWeightInEveryLayer, ()) {
    const auto depth = *rc::gen::resize(100, rc::gen::inRange<std::size_t>(1, 30));
    Random random(*rc::gen::resize(100, rc::gen::inRange<std::uint64_t>(0, 1000)));
    Graph graph;
    const Var input_node = input(graph, {1, 2}, ErrorSignal::wanted);
    std::vector<Dense> layers;
    Var x = input_node;
    for (std::size_t l = 1; l <= depth; ++l) {
        layers.push_back(dense(x, {2, Activation::sigmoid}, std::to_string(l)));
        x = layers.back().activation;
    }
    Parameters<double> parameters(graph);
    for (double& w : parameters.values()) w = random.uniform(-4, 4);
    Workspace<double> ws(graph, parameters);
    for (double& number : ws.value(input_node).flat()) number = random.uniform(-2, 2);
    const Tensor<double> seed = make_tensor<double>({{0.75, -1.25}});
    forward(graph, ws);
    backward(graph, ws, x, view(seed));
    double bound = norm(view(seed));
    for (const Dense& layer : layers) bound *= spectral_norm(ws.value(layer.weight)) / 4;
    const double reached = norm(ws.delta(input_node));
    RC_ASSERT(reached <= bound * (1 + 1e-12));
    RC_ASSERT(reached > 0 || bound < 1e-300);
}

}  // namespace
}  // namespace bp
