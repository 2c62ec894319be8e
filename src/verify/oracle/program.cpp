#include "verify/oracle/program.hpp"

#include <algorithm>

#include "verify/oracle/definition.hpp"

namespace bp::oracle {

std::size_t add_leaf(Program& program, std::string_view op, const Tensor<double>& value) {
    Step step{.op = std::string{op}, .shape = shape_of(value), .value = value, .wants_delta = op != "constant"};
    program.steps.push_back(std::move(step));
    return program.steps.size() - 1;
}

std::size_t add_step(Program& program, std::string_view op, const std::vector<std::size_t>& parents,
                     const Settings& settings) {
    const Definition& definition = definition_of(op);
    Step step{.op = std::string{op}, .parents = parents, .settings = settings};
    if (parents.size() < definition.least || parents.size() > definition.most) {
        throw ShapeError("oracle: " + step.op + " does not take " + std::to_string(parents.size()) + " parents");
    }
    std::vector<Shape> in;
    for (const std::size_t parent : parents) in.push_back(program.steps.at(parent).shape);
    step.shape = definition.shape({in, step.settings});
    program.steps.push_back(std::move(step));
    return program.steps.size() - 1;
}

void set_loss(Program& program, std::size_t step) {
    const Shape shape = program.steps.at(step).shape;
    program.loss = step;
    program.seed = Tensor<double>(shape.rows(), shape.cols());
    std::fill(program.seed.data().begin(), program.seed.data().end(), 1.0);
}

std::vector<bool> needing_delta(const Program& program) {
    std::vector<bool> needs;
    for (const Step& step : program.steps) {
        needs.push_back(step.wants_delta || std::any_of(step.parents.begin(), step.parents.end(),
                                                        [&](std::size_t parent) { return needs[parent]; }));
    }
    return needs;
}

}  // namespace bp::oracle
