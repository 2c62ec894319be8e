#include "verify/conversion.hpp"

#include "base/text.hpp"
#include "ops/all_ops.hpp"

namespace bp::verify {

Program to_program(const Graph& graph, const Workspace<double>& ws, NodeId loss) {
    Program program;
    for (const Node& v : graph.nodes()) {
        oracle::Step step{.op = std::string{v.op.name()}, .settings = v.op.settings(), .shape = v.shape};
        for (const NodeId parent : graph.parents(v)) step.parents.push_back(index(parent));
        if (v.parent_count == 0) {
            step.value = to_tensor(ws.value(v.id));
            step.wants_delta = v.needs_delta;
        }
        program.steps.push_back(std::move(step));
    }
    oracle::set_loss(program, index(loss));
    return program;
}

namespace {

NodeId add_leaf(Graph& graph, const oracle::Step& leaf) {
    if (leaf.op == "parameter") return graph.parameter(leaf.shape);
    if (leaf.op == "constant") return graph.constant(leaf.value);
    return graph.input(leaf.shape, leaf.wants_delta ? ErrorSignal::wanted : ErrorSignal::skipped);
}

}  // namespace

Graph to_graph(const Program& program, const std::function<Op(const Op&)>& op) {
    Graph graph;
    std::vector<NodeId> parents;
    for (const oracle::Step& step : program.steps) {
        if (oracle::is_leaf(step)) {
            add_leaf(graph, step);
            continue;
        }
        parents.clear();
        for (const std::size_t parent : step.parents) parents.push_back(NodeId{static_cast<std::uint32_t>(parent)});
        const Op right = make_op(step.op, step.settings);
        graph.add(op ? op(right) : right, parents);
    }
    return graph;
}

inspect::Computation to_computation(const Program& program) {
    inspect::Computation computation;
    computation.graph = to_graph(program);
    for (std::size_t s = 0; s < program.steps.size(); ++s) {
        const oracle::Step& step = program.steps[s];
        if (step.op == "parameter" || step.op == "input") {
            computation.leaves.emplace(NodeId{static_cast<std::uint32_t>(s)}, step.value);
        }
    }
    computation.loss = NodeId{static_cast<std::uint32_t>(program.loss)};
    computation.seed = program.seed;
    return computation;
}

namespace {

std::string matrix_text(const Tensor<double>& matrix) {
    std::string text = "[";
    for (std::size_t i = 0; i < matrix.size1(); ++i) {
        text += i == 0 ? "[" : ", [";
        for (std::size_t j = 0; j < matrix.size2(); ++j) text += (j == 0 ? "" : ", ") + shortest(matrix(i, j));
        text += "]";
    }
    return text + "]";
}

std::string call_text(const oracle::Step& step) {
    std::string text;
    for (const std::size_t parent : step.parents) {
        text += (text.empty() ? "v_" : ", v_") + std::to_string(parent + 1);
    }
    for (const auto& [name, value] : step.settings) text += ", " + name + " " + shortest(value);
    return step.op + "(" + text + ")";
}

}  // namespace

std::string to_text(const Program& program) {
    std::string text;
    for (std::size_t s = 0; s < program.steps.size(); ++s) {
        const oracle::Step& step = program.steps[s];
        text += "v_" + std::to_string(s + 1) + " = ";
        text += oracle::is_leaf(step) ? step.op + " " + matrix_text(step.value) : call_text(step);
        text += "  " + to_string(step.shape) + "\n";
    }
    return text + "loss v_" + std::to_string(program.loss + 1) + ", seed " + matrix_text(program.seed) + "\n";
}

}  // namespace bp::verify
