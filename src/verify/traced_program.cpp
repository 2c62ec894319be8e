#include "verify/traced_program.hpp"

namespace bp::verify {

namespace {

std::vector<bool> ancestors_of_loss(const inspect::Trace& trace) {
    std::vector<bool> is_ancestor(trace.nodes.size());
    is_ancestor[trace.loss] = true;
    for (std::size_t v = trace.loss + 1; v-- > 0;) {
        if (!is_ancestor[v]) continue;
        for (const inspect::TracedEdge& edge : trace.nodes[v].edges) is_ancestor[edge.parent] = true;
    }
    return is_ancestor;
}

}  // namespace

TracedProgram traced_program(const inspect::Trace& trace) {
    TracedProgram traced;
    const std::vector<bool> is_ancestor = ancestors_of_loss(trace);
    std::vector<std::size_t> step_of(trace.nodes.size());
    for (std::size_t v = 0; v <= trace.loss; ++v) {
        if (!is_ancestor[v]) continue;
        const inspect::TracedNode& node = trace.nodes[v];
        oracle::Step step{.op = node.op, .settings = {node.settings.begin(), node.settings.end()}, .shape = node.shape};
        for (const inspect::TracedEdge& edge : node.edges) step.parents.push_back(step_of[edge.parent]);
        if (oracle::is_leaf(step)) {
            step.value = node.value;
            step.wants_delta = node.op != "constant";
        }
        step_of[v] = traced.nodes.size();
        traced.program.steps.push_back(std::move(step));
        traced.nodes.push_back(v);
        traced.values.push_back(node.value);
    }
    traced.program.loss = step_of[trace.loss];
    traced.program.seed = trace.seed;
    return traced;
}

double cell_count(const oracle::Program& program) {
    constexpr double kPerNumber = 4;  // the most that any op needs for one number
    double count = 0;
    for (const oracle::Step& step : program.steps) {
        auto numbers = static_cast<double>(step.shape.size());
        for (const std::size_t parent : step.parents)
            numbers += static_cast<double>(program.steps[parent].shape.size());
        count += kPerNumber * numbers;
        if (step.op != "matmul") continue;
        const auto terms = static_cast<double>(program.steps[step.parents[0]].shape.cols());
        count += static_cast<double>(step.shape.size()) * terms;
    }
    return count;
}

}  // namespace bp::verify
