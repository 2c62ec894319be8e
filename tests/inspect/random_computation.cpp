#include "tests/inspect/random_computation.hpp"

#include <array>
#include <fmt/format.h>

#include "inspect/op_lookup.hpp"
#include "tests/inspect/traces.hpp"

namespace bp::inspect {

namespace {

Tensor<double> random_tensor(Random& random, Shape shape) {
    Tensor<double> tensor(shape.rows(), shape.cols());
    for (double& x : tensor.data()) x = (static_cast<double>(random.below(257)) - 128) / 64;
    return tensor;
}

void add_leaf(Random& random, Computation& computation) {
    constexpr std::array kShapes{Shape{1, 1}, Shape{2, 3}, Shape{1, 3}, Shape{2, 1}, Shape{3, 2}};
    const Tensor<double> value = random_tensor(random, kShapes[random.below(kShapes.size())]);
    Graph& graph = computation.graph;
    const std::size_t kind = random.below(3);
    if (kind == 0) return static_cast<void>(graph.constant(value));
    const NodeId id = kind == 1 ? graph.parameter(shape_of(value)) : graph.input(shape_of(value), ErrorSignal::wanted);
    computation.leaves.emplace(id, value);
}

Settings random_settings(Random& random, const OpTable& op) {
    constexpr std::array kValues{0.0, 1.0, 2.0, 0.5, 3.0};
    Settings settings;
    for (const std::string_view name : op.setting_names) {
        if (random.below(5) != 0) settings.emplace(name, kValues[random.below(kValues.size())]);
    }
    return settings;
}

/// Tries one op on random parents; most fit, the others are let go.
void try_op(Random& random, Graph& graph) {
    const OpTable& op = *all_ops()[random.below(all_ops().size())];
    if (is_leaf(op) || !op.no_derivative.empty()) return;
    const std::size_t most = std::min(op.arity.most, op.arity.least + 2);
    std::vector<NodeId> parents(op.arity.least + random.below(most - op.arity.least + 1));
    for (NodeId& parent : parents) parent = NodeId{static_cast<std::uint32_t>(random.below(graph.size()))};
    try {
        graph.add(make_op(op.name, random_settings(random, op)), parents);
    } catch (const Error&) {
        return;
    }
}

}  // namespace

Computation random_computation(Random& random, std::size_t size) {
    Computation result;
    for (std::size_t i = 0; i < 4; ++i) add_leaf(random, result);
    for (std::size_t i = 0; i < size; ++i) {
        random.below(6) == 0 ? add_leaf(random, result) : try_op(random, result.graph);
    }
    for (const Node& v : result.graph.nodes()) {
        if (random.below(2) == 0) result.graph.name(v.id, fmt::format("node \"{}\" &δ;\\", index(v.id)));
    }
    result.loss = result.graph.nodes().back().id;
    result.seed = random_tensor(random, result.graph.nodes().back().shape);
    return result;
}

std::string difference(const Computation& a, const Computation& b) {
    if (a.graph.size() != b.graph.size()) return "number of nodes";
    if (a.loss != b.loss) return "loss";
    if (!same(a.seed, b.seed)) return "seed";
    for (const Node& v : a.graph.nodes()) {
        const Node& w = b.graph.node(v.id);
        const std::string name = a.graph.name_of(v.id);
        if (name != b.graph.name_of(v.id) || a.graph.is_named(v.id) != b.graph.is_named(v.id)) return "name of " + name;
        if (v.op.name() != w.op.name() || v.op.settings() != w.op.settings()) return "op of " + name;
        if (!std::ranges::equal(a.graph.parents(v), b.graph.parents(w))) return "parents of " + name;
        if (v.shape != w.shape || v.needs_delta != w.needs_delta) return "shape of " + name;
        if (v.op.is<ops::Constant>() &&
            !same(to_tensor(a.graph.constant_value(v.id)), to_tensor(b.graph.constant_value(v.id)))) {
            return "value of " + name;
        }
        if (a.leaves.contains(v.id) != b.leaves.contains(v.id)) return "value of " + name;
        if (a.leaves.contains(v.id) && !same(a.leaves.at(v.id), b.leaves.at(v.id))) return "value of " + name;
    }
    return "";
}

}  // namespace bp::inspect
