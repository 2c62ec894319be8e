#include <memory>

#include "graph/passes.hpp"
#include "verify/networks/network_method.hpp"

namespace bp::verify {

namespace {

MlpLayout layout_of(const NetworkCase& c) {
    MlpLayout layout{c.X.size2(), {}, c.T.size2(), c.connectivity};
    for (std::size_t l = 0; l + 1 < c.layers.size(); ++l) {
        layout.hidden.push_back({c.layers[l].W.size2(), c.layers[l].activation});
    }
    return layout;
}

/// The nodes of a case; nn has no loss on probabilities, so that one is written out here.
struct Nodes {
    Var x, t, loss;
};

Nodes build(Graph& graph, const NetworkCase& c) {
    const std::size_t n = c.X.size1();
    if (c.loss != CaseLoss::cross_entropy) {
        const Trainable nodes = trainable(graph, layout_of(c), {static_cast<Loss>(c.loss), c.reduction, c.lambda}, n);
        return {nodes.network.input, nodes.target, nodes.loss};
    }
    const Mlp network = mlp(graph, layout_of(c), n);
    const Var t = input(graph, {n, c.T.size2()});
    const Var sum = cross_entropy(sigmoid(network.logits()), t);
    const Var L = c.reduction == Reduction::mean ? mean_over(n, sum) : sum;
    return {network.input, t, L + c.lambda * penalty(network)};
}

template <class T> void fill(View<T> to, const Tensor<double>& from) {
    std::copy(from.data().begin(), from.data().end(), to.flat().begin());
}

template <class T> void fill(std::span<T> parameters, const NetworkCase& c) {
    const std::vector<double> numbers = c.parameters();
    std::copy(numbers.begin(), numbers.end(), parameters.begin());
}

/// A case set up for its passes in numbers of type T.
template <class T> struct Setup {
    explicit Setup(const NetworkCase& c) : nodes(build(graph, c)), parameters(graph), ws(graph, parameters) { load(c); }

    /// The numbers of a case of the same form.
    void load(const NetworkCase& c) {
        fill(parameters.values(), c);
        fill(ws.value(nodes.x), c.X);
        fill(ws.value(nodes.t), c.T);
    }

    const T& loss() { return ws.value(nodes.loss)(0, 0); }

    Graph graph;
    Nodes nodes;
    Parameters<T> parameters;
    Workspace<T> ws;
};

}  // namespace

namespace {

Derivation run(Setup<double>& setup) {
    forward(setup.graph, setup.ws);
    backward(setup.graph, setup.ws, setup.nodes.loss);
    return {setup.loss(), {setup.ws.gradients().begin(), setup.ws.gradients().end()}};
}

}  // namespace

Derivation by_messages(const NetworkCase& c) {
    Setup<double> setup(c);
    return run(setup);
}

NetworkMethod message_method() {
    return {[] {
        const auto kept = std::make_shared<std::pair<std::string, std::unique_ptr<Setup<double>>>>();
        return [kept](const NetworkCase& c) {
            auto& [form, setup] = *kept;
            if (form == c.text()) {
                setup->load(c);
            } else {
                setup = std::make_unique<Setup<double>>(c);
                form = c.text();
            }
            return run(*setup);
        };
    }};
}

Derivation by_duals(const NetworkCase& c) {
    Setup<Dual> setup(c);
    Derivation result;
    for (Dual& w : setup.parameters.values()) {
        w.tangent = 1;
        forward(setup.graph, setup.ws);
        w.tangent = 0;
        result.gradient.push_back(setup.loss().tangent);
    }
    result.loss = setup.loss().value;
    return result;
}

}  // namespace bp::verify
