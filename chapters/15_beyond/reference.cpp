#include <algorithm>
#include <utility>

#include "beyond/angle.hpp"
#include "beyond/conjugate_gradients.hpp"
#include "beyond/feedback_matmul.hpp"
#include "beyond/hessian_vector.hpp"
#include "beyond/newton.hpp"
#include "beyond/perturbation.hpp"
#include "chapters/shared/layered_types.hpp"
#include "graph/passes.hpp"
#include "ops/activations.hpp"
#include "parts.hpp"

namespace bp::chapters::ch15 {

namespace {

Dual as_given(bp::Dual a) { return {a.value, a.tangent}; }
bp::Dual as_engine(Dual a) { return {a.value, a.tangent}; }

Dual product_of(Dual a, Dual b) { return as_given(as_engine(a) * as_engine(b)); }

Dual sigmoid_of(Dual z) { return as_given(ops::Sigmoid::value(as_engine(z))); }

Tensor<double> row_of(Values numbers) {
    Tensor<double> row(1, numbers.size());
    std::copy(numbers.begin(), numbers.end(), row.data().begin());
    return row;
}

/// The neuron as a graph, differentiated on duals by the engine's backward pass.
Duals neuron_on_duals(const Duals& w, Values x, double t) {
    Graph graph;
    const Var weights = parameter(graph, {w.size(), 1});
    const Var loss = squared_loss(sigmoid(matmul(constant(graph, row_of(x)), weights)), constant(graph, t));
    Parameters<double> none(graph);
    beyond::HessianVector at(graph, loss, Workspace<double>(graph, none));
    Numbers values, direction;
    for (const Dual& w_i : w) {
        values.push_back(w_i.value);
        direction.push_back(w_i.tangent);
    }
    const beyond::GradientAndProduct found = at(values, direction);
    Duals gradient;
    for (std::size_t i = 0; i < w.size(); ++i) gradient.push_back({found.gradient[i], found.product[i]});
    return gradient;
}

/// Two unknowns need two products; the others are there for rounding.
Numbers newton_of(Values g, const Matrix& H) {
    const beyond::Product product = [&H](Values v) { return multiply(H, v); };
    return beyond::newton_step(g, product, {.most_products = 10, .tolerance = 1e-15});
}

TwoGradients over_B(const TwoLayers& net, const Matrix& B, Values x, Values t) {
    Graph graph;
    const Var W1 = parameter(graph, {net.W1.rows(), net.W1.cols()});
    const Var W2 = parameter(graph, {net.W2.rows(), net.W2.cols()});
    const Var h = sigmoid(matmul(constant(graph, row_of(x)), W1));
    const Var o = beyond::feedback_matmul(h, W2, constant(graph, tensor_of(B)));
    const Var loss = squared_loss(o, constant(graph, row_of(t)));
    Parameters<double> parameters(graph);
    Workspace<double> ws(graph, parameters);
    const Tensor<double> first = tensor_of(net.W1), second = tensor_of(net.W2);
    ws.set(W1, view(first));
    ws.set(W2, view(second));
    forward(graph, ws);
    backward(graph, ws, loss);
    return {matrix_of(to_tensor(std::as_const(ws).delta(W1))), matrix_of(to_tensor(std::as_const(ws).delta(W2)))};
}

}  // namespace

Solution reference() {
    return {.product_from_gradients = beyond::product_by_differences,
            .dual_product = product_of,
            .dual_sigmoid = sigmoid_of,
            .gradient_of_neuron = neuron_on_duals,
            .newton_step = newton_of,
            .step_length = beyond::bottom_along,
            .weight_perturbation = beyond::weight_perturbation,
            .feedback_alignment = over_B,
            .angle = beyond::angle_in_degrees};
}

}  // namespace bp::chapters::ch15
