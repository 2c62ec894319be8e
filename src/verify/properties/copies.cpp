#include "verify/comparison.hpp"
#include "verify/precise.hpp"
#include "verify/properties.hpp"

/// Fan-out: a node used several times collects a message from each place. If one place reads a copy instead, the copy
/// collects that message, and the two together what the node had before. Lecture, "Multivariable chain rule".
namespace bp::verify {

namespace {

/// One argument position that reads a certain step.
struct Use {
    std::size_t reader, position;
};

std::vector<Use> uses_of(const Program& program, std::size_t step) {
    std::vector<Use> uses;
    for (std::size_t reader = 0; reader < program.steps.size(); ++reader) {
        const auto& parents = program.steps[reader].parents;
        for (std::size_t k = 0; k < parents.size(); ++k) {
            if (parents[k] == step) uses.push_back({reader, k});
        }
    }
    return uses;
}

/// The program with a leaf of the same value in front, which one use reads instead; all other steps move up by one.
Program with_copy(const Program& program, std::size_t step, Use use, View<const double> value) {
    Program copied = program;
    for (oracle::Step& moved : copied.steps) {
        for (std::size_t& parent : moved.parents) ++parent;
    }
    copied.steps[use.reader].parents[use.position] = 0;
    oracle::Step leaf{.op = "parameter", .shape = program.steps[step].shape, .value = to_tensor(value)};
    leaf.wants_delta = true;
    copied.steps.insert(copied.steps.begin(), leaf);
    ++copied.loss;
    return copied;
}

std::size_t steps_with_fan_out(const Program& program, std::size_t from) {
    const std::vector<bool> needed = oracle::needing_delta(program);
    for (std::size_t s = from; s < program.steps.size(); ++s) {
        if (needed[s] && uses_of(program, s).size() > 1) return s;
    }
    return program.steps.size();
}

void compare_with_copy(const Engine& engine, const Program& program, std::size_t step, Use use, const Machine& whole,
                       Comparison& comparison) {
    Machine machine(engine, with_copy(program, step, use, whole.value(step)));
    machine.forward();
    machine.backward();
    const View<const double> copy = machine.delta(0), rest = machine.delta(step + 1), together = whole.delta(step);
    if (copy.shape() != together.shape() || rest.shape() != together.shape()) {
        return comparison.fail("v_" + std::to_string(step + 1) + " or a copy of it has no error signal");
    }
    for (std::size_t e = 0; e < together.size(); ++e) {
        comparison.exact(step, together.flat()[e], copy.flat()[e] + rest.flat()[e]);
    }
}

}  // namespace

Verdict copies_share_error_signals(const Engine& engine, const Case& drawn) {
    const ExactOracle oracle(drawn.program);
    if (!oracle.is_exact()) return Verdict::unchecked("doubles round this graph");
    Machine whole(engine, drawn.program);
    whole.forward();
    whole.backward();
    Comparison comparison("the error signal, beside that of a copy for one use,");
    const Program& program = drawn.program;
    for (std::size_t s = steps_with_fan_out(program, 0); s < program.steps.size();
         s = steps_with_fan_out(program, s + 1)) {
        const std::vector<Use> uses = uses_of(program, s);
        compare_with_copy(engine, program, s, uses[drawn.tape.salt % uses.size()], whole, comparison);
    }
    return comparison.verdict();
}

}  // namespace bp::verify
