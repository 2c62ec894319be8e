#include <algorithm>
#include <array>

#include "base/counted.hpp"
#include "graph/expression.hpp"
#include "graph/order.hpp"
#include "graph/passes.hpp"
#include "inspect/expression.hpp"
#include "inspect/trace.hpp"
#include "parts.hpp"

namespace bp::chapters::ch10 {

namespace {

constexpr Shape kOne{1, 1};

/// The slide's model in the engine, with its four given numbers as parameters so that they are set alike.
struct SlideModel {
    Graph graph;
    Var w = parameter(graph, kOne), x = parameter(graph, kOne), b = parameter(graph, kOne), t = parameter(graph, kOne);
    Var s = w * x + b;
    Var y;
    Var loss = squared_loss(y, t);

    explicit SlideModel(Var (*activation)(Var)) : y(activation(s)) {}
};

/// Hands the model with the given numbers to `passes`.
template <class Passes> void with_engine(Var (*activation)(Var), const Pass& pass, Passes passes) {
    const SlideModel model(activation);
    Parameters<double> parameters(model.graph);
    std::ranges::copy(std::array{pass.w, pass.x, pass.b, pass.t}, parameters.values().begin());
    Workspace<double> ws(model.graph, parameters);
    forward(model.graph, ws);
    passes(model, ws);
}

template <Var (*activation)(Var)> void forward_of(Pass& pass) {
    with_engine(activation, pass, [&pass](const SlideModel& model, Workspace<double>& ws) {
        pass.s = ws.value(model.s)(0, 0);
        pass.y = ws.value(model.y)(0, 0);
        pass.L = ws.value(model.loss)(0, 0);
    });
}

/// Backward reads the values of the pass, so they take the place of those that forward has just computed.
template <Var (*activation)(Var)> void backward_of(Pass& pass) {
    with_engine(activation, pass, [&pass](const SlideModel& model, Workspace<double>& ws) {
        ws.value(model.s)(0, 0) = pass.s;
        ws.value(model.y)(0, 0) = pass.y;
        backward(model.graph, ws, model.loss);
        pass.delta_y = ws.delta(model.y)(0, 0);
        pass.delta_s = ws.delta(model.s)(0, 0);
        pass.delta_w = ws.delta(model.w)(0, 0);
        pass.delta_b = ws.delta(model.b)(0, 0);
    });
}

/// The three lines, read as `backprop trace` reads them; what has no name is part of the node that uses it.
ParentLists graph_of_slide() {
    const std::array<std::string, 7> names{"w", "x", "b", "t", "s", "y", "L"};
    inspect::Values given;
    for (std::size_t v = node::w; v <= node::t; ++v) given.emplace(names[v], make_tensor<double>({{1}}));
    const auto computation = inspect::parse_expression("s = w*x + b; y = sigmoid(s); L = 0.5*(y - t)^2", given);
    const inspect::Trace trace = inspect::named_nodes(inspect::trace(computation));
    const auto number_of = [&](std::size_t place) {
        return static_cast<std::size_t>(std::ranges::find(names, trace.nodes[place].name) - names.begin());
    };
    ParentLists parents(names.size());
    for (std::size_t v = 0; v < trace.nodes.size(); ++v) {
        for (const inspect::TracedEdge& edge : trace.nodes[v].edges) {
            parents[number_of(v)].push_back(number_of(edge.parent));
        }
    }
    return parents;
}

Nodes children_of(const ParentLists& parents, std::size_t v) {
    return bp::children(parents, [](std::size_t u) { return std::to_string(u); })[v];
}

/// g and g' as an op of the engine would have them: the slope is asked for once, when the error signal arrives.
Gradient gradient_of(const Model& model) {
    Graph graph;
    const std::size_t D = model.w.size();
    const Var w = parameter(graph, {D, 1}), b = parameter(graph, kOne);
    Tensor<double> row(1, D);
    std::ranges::copy(model.x, row.data().begin());
    const Var s = matmul(constant(graph, row), w) + b;
    Parameters<double> parameters(graph);
    std::ranges::copy(model.w, parameters.values().begin());
    parameters.values()[D] = model.b;
    Workspace<double> ws(graph, parameters);
    forward(graph, ws);
    const double net_input = ws.value(s)(0, 0);
    const double delta_s = (model.g(net_input) - model.t) * model.g_slope(net_input);
    backward(graph, ws, s, View<const double>(&delta_s, kOne));
    const auto gradient = ws.gradients();
    return {{gradient.begin(), gradient.end() - 1}, gradient.back()};
}

struct Work {
    std::size_t activations, multiplications;
};

/// Runs a program on numbers that count their own arithmetic. It is handed what stands for g and for g'.
template <class Program> Work work_of(Program program) {
    std::size_t activations = 0;
    const auto before = Counted::done().multiplications;
    program([&activations](Counted s) { return ++activations, s; });
    return {activations, Counted::done().multiplications - before};
}

Counts counts_of(std::size_t D) {
    const std::vector<Counted> w(D, 1.0), x(D, 1.0);
    const Counted t = 1, one = 1;
    const auto s = [&w, &x, one] {
        Counted sum = one;
        for (std::size_t i = 0; i < w.size(); ++i) sum += w[i] * x[i];
        return sum;
    };
    Counted result;
    const Work formulas = work_of([&](auto g) {
        for (const Counted x_i : x) result = (g(s()) - t) * g(s()) * x_i;
        result = (g(s()) - t) * g(s());
    });
    const Work structured = work_of([&](auto g) {
        const Counted net_input = s(), delta_s = (g(net_input) - t) * g(net_input);
        for (const Counted x_i : x) result = delta_s * x_i;
    });
    return {formulas.activations, formulas.multiplications, structured.activations, structured.multiplications};
}

}  // namespace

Solution reference() {
    return {.forward = forward_of<bp::sigmoid>,
            .backward = backward_of<bp::sigmoid>,
            .slide_graph = graph_of_slide,
            .children = children_of,
            .forward_tanh = forward_of<bp::tanh>,
            .backward_tanh = backward_of<bp::tanh>,
            .gradient = gradient_of,
            .counts = counts_of};
}

}  // namespace bp::chapters::ch10
