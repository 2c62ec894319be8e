#include "verify/comparison.hpp"
#include "verify/properties.hpp"

namespace bp::verify {

namespace {

void compare_all(const std::vector<Tensor<double>>& found, const std::vector<Tensor<double>>& before,
                 Comparison& comparison) {
    for (std::size_t s = 0; s < before.size(); ++s) comparison.same_bytes(s, view(found[s]), view(before[s]));
}

}  // namespace

Verdict passes_repeat(const Engine& engine, const Case& drawn) {
    Machine machine(engine, drawn.program);
    machine.forward();
    machine.backward();
    const std::vector<Tensor<double>> values = machine.values(), deltas = machine.deltas();
    Comparison comparison("the second time the error signal");
    machine.backward();
    compare_all(machine.deltas(), deltas, comparison);
    machine.backward(-7.5 * drawn.program.seed);  // something else in between
    machine.forward();
    machine.backward();
    compare_all(machine.values(), values, comparison);
    compare_all(machine.deltas(), deltas, comparison);
    Machine fresh(engine, drawn.program);
    fresh.forward();
    fresh.backward();
    compare_all(fresh.deltas(), deltas, comparison);
    return comparison.verdict();
}

Verdict backward_changes_no_value(const Engine& engine, const Case& drawn) {
    Machine machine(engine, drawn.program);
    machine.forward();
    const std::vector<Tensor<double>> values = machine.values();
    machine.backward();
    Comparison comparison("after backward the value");
    compare_all(machine.values(), values, comparison);
    for (std::size_t s = 0; s < drawn.program.steps.size(); ++s) {
        const oracle::Step& step = drawn.program.steps[s];
        if (oracle::is_leaf(step)) comparison.same_bytes(s, machine.value(s), view(step.value));
    }
    return comparison.verdict();
}

}  // namespace bp::verify
