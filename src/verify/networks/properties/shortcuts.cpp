#include "verify/networks/judge.hpp"
#include "verify/networks/properties.hpp"

/// What a network with shortcuts is where a layer adds nothing, or everything.
namespace bp::verify {

namespace {

void set_all(Tensor<double>& matrix, double x) { std::fill(matrix.data().begin(), matrix.data().end(), x); }

/// A gate that is 0 or 1, exactly: its net inputs are ∓800, whatever x is.
void fix_gate(CaseLayer& gate, double net_input) {
    set_all(gate.W, 0);
    set_all(gate.b, net_input);
}

/// Which of a case's parameters, in order, belong to hidden layer `layer` or its gate.
std::vector<bool> of_layer(const NetworkCase& c, std::size_t layer) {
    std::vector<bool> belongs;
    for (std::size_t l = 0; l < c.layers.size(); ++l) {
        std::size_t count = c.layers[l].W.data().size() + c.layers[l].b.data().size();
        if (c.has_gate(l)) count += c.gates[l - 1].W.data().size() + c.gates[l - 1].b.data().size();
        belongs.insert(belongs.end(), count, l == layer);
    }
    return belongs;
}

/// The last hidden layer passes on what it reads: the network without it has the same loss, and the same derivatives of
/// all other parameters.
void compare_without_last_hidden(const NetworkMethod& method, const NetworkCase& c, NumberComparison& comparison) {
    const std::size_t last = c.layers.size() - 2;
    NetworkCase shorter = c;
    shorter.layers.erase(shorter.layers.begin() + static_cast<std::ptrdiff_t>(last));
    if (!shorter.gates.empty()) shorter.gates.pop_back();
    // weights of the layer that is gone count in the penalty, if there is one
    NetworkCase whole = c;
    whole.lambda = shorter.lambda = 0;
    const Derivation found = method(whole), expected = method(shorter);
    if (!has_all_parameters(whole, found, comparison) || !has_all_parameters(shorter, expected, comparison)) return;
    const std::vector<bool> is_gone = of_layer(c, last);
    Derivation kept{found.loss};
    for (std::size_t i = 0; i < found.gradient.size(); ++i) {
        if (!is_gone[i]) kept.gradient.push_back(found.gradient[i]);
    }
    compare_exactly(shorter, kept, expected, comparison);
}

void judge_residual(const NetworkMethod& method, NetworkCase c, NumberComparison& comparison) {
    CaseLayer& last = c.layers[c.layers.size() - 2];
    set_all(last.W, 0);
    set_all(last.b, 0);
    last.activation = Activation::identity;  // where the slope of F is 1, a message that is lost shows
    compare_without_last_hidden(method, c, comparison);
}

/// All gates shut: the layer is passed by. All open: a plain network, whose parameters are those that are no gates'.
void judge_highway(const NetworkMethod& method, NetworkCase c, NumberComparison& comparison) {
    for (CaseLayer& gate : c.gates) fix_gate(gate, -800);
    compare_without_last_hidden(method, c, comparison);

    for (CaseLayer& gate : c.gates) fix_gate(gate, 800);
    NetworkCase plain = c;
    plain.connectivity = Connectivity::plain;
    plain.gates.clear();
    const Derivation found = method(c), expected = method(plain);
    if (!has_all_parameters(c, found, comparison) || !has_all_parameters(plain, expected, comparison)) return;
    Derivation layers_alone{found.loss};
    std::size_t next = 0;
    for (std::size_t l = 0; l < c.layers.size(); ++l) {
        const std::size_t count = c.layers[l].W.data().size() + c.layers[l].b.data().size();
        for (std::size_t i = 0; i < count; ++i) layers_alone.gradient.push_back(found.gradient[next++]);
        if (c.has_gate(l)) next += c.gates[l - 1].W.data().size() + c.gates[l - 1].b.data().size();
    }
    compare_exactly(plain, layers_alone, expected, comparison);
}

/// Every layer of a dense network listens to the one below alone: a plain network with the same weights, whose
/// derivatives are those of the weights that are in use.
void judge_dense(const NetworkMethod& method, NetworkCase c, NumberComparison& comparison) {
    NetworkCase plain = c;
    plain.connectivity = Connectivity::plain;
    plain.lambda = c.lambda = 0;
    std::vector<bool> is_in_use;
    for (std::size_t l = 0; l < c.layers.size(); ++l) {
        const std::size_t below = l == 0 ? c.X.size2() : c.layers[l - 1].W.size2();
        Tensor<double>& W = c.layers[l].W;
        const std::size_t first = W.size1() - below;
        plain.layers[l].W = Tensor<double>(below, W.size2());
        for (std::size_t i = 0; i < W.size1(); ++i) {
            for (std::size_t j = 0; j < W.size2(); ++j) {
                if (i < first) W(i, j) = 0;
                if (i >= first) plain.layers[l].W(i - first, j) = W(i, j);
                is_in_use.push_back(i >= first);
            }
        }
        is_in_use.insert(is_in_use.end(), W.size2(), true);
    }
    const Derivation found = method(c), expected = method(plain);
    if (!has_all_parameters(c, found, comparison)) return;
    Derivation used{found.loss};
    for (std::size_t i = 0; i < is_in_use.size(); ++i) {
        if (is_in_use[i]) used.gradient.push_back(found.gradient[i]);
    }
    compare_exactly(plain, used, expected, comparison);
}

}  // namespace

Verdict shortcuts_have_their_limits(const NetworkMethod& method, const NetworkCase& c) {
    NumberComparison comparison;
    if (c.connectivity == Connectivity::residual) judge_residual(method, c, comparison);
    if (c.connectivity == Connectivity::highway) judge_highway(method, c, comparison);
    if (c.connectivity == Connectivity::dense) judge_dense(method, c, comparison);
    return comparison.verdict();
}

}  // namespace bp::verify
