#include <random>

#include "verify/comparison.hpp"
#include "verify/precise.hpp"
#include "verify/properties.hpp"

/// The same graph written down otherwise has the same error signals. Lecture, "General Backpropagation": any order will
/// do in which parents come first.
namespace bp::verify {

namespace {

/// Where each step of another topological order came from.
std::vector<std::size_t> another_order(const Program& program, std::uint32_t seed) {
    std::vector<std::vector<std::size_t>> readers(program.steps.size());
    std::vector<std::size_t> missing, ready, order;
    for (std::size_t s = 0; s < program.steps.size(); ++s) {
        for (const std::size_t parent : program.steps[s].parents) readers[parent].push_back(s);
        missing.push_back(program.steps[s].parents.size());
        if (missing[s] == 0) ready.push_back(s);
    }
    std::mt19937 random(seed);
    while (!ready.empty()) {
        std::swap(ready[random() % ready.size()], ready.back());
        const std::size_t next = ready.back();
        ready.pop_back();
        order.push_back(next);
        for (const std::size_t reader : readers[next]) {
            if (--missing[reader] == 0) ready.push_back(reader);
        }
    }
    return order;
}

/// A program in that order, and where each step has gone.
struct Relabelled {
    Program program;
    std::vector<std::size_t> place;
};

Relabelled relabelled(const Program& program, const std::vector<std::size_t>& order) {
    Relabelled other{program, std::vector<std::size_t>(order.size())};
    for (std::size_t at = 0; at < order.size(); ++at) other.place[order[at]] = at;
    for (std::size_t at = 0; at < order.size(); ++at) {
        other.program.steps[at] = program.steps[order[at]];
        for (std::size_t& parent : other.program.steps[at].parents) parent = other.place[parent];
    }
    other.program.loss = other.place[program.loss];
    return other;
}

void compare_signals(const Engine& engine, const Program& program, const Relabelled& other, Comparison& comparison) {
    Machine here(engine, program), there(engine, other.program);
    here.forward();
    here.backward();
    there.forward();
    there.backward();
    for (std::size_t s = 0; s < program.steps.size(); ++s) {
        const View<const double> expected = here.delta(s), found = there.delta(other.place[s]);
        if (found.shape() != expected.shape()) {
            return comparison.fail("v_" + std::to_string(s + 1) + " has an error signal in one of both alone");
        }
        for (std::size_t e = 0; e < expected.size(); ++e) comparison.exact(s, found.flat()[e], expected.flat()[e]);
    }
}

/// A step behind `step` that does nothing, scale by 1; whoever read `step` reads it.
Relabelled with_identity(const Program& program, std::size_t step) {
    Relabelled other{program, {}};
    for (std::size_t s = 0; s < program.steps.size(); ++s) other.place.push_back(s > step ? s + 1 : s);
    for (std::size_t s = step + 1; s < program.steps.size(); ++s) {
        for (std::size_t& parent : other.program.steps[s].parents) parent += parent >= step ? 1 : 0;
    }
    const oracle::Step identity{
        .op = "scale", .parents = {step}, .settings = {{"factor", 1.0}}, .shape = program.steps[step].shape};
    other.program.steps.insert(other.program.steps.begin() + static_cast<std::ptrdiff_t>(step) + 1, identity);
    if (program.loss >= step) ++other.program.loss;
    return other;
}

}  // namespace

Verdict another_order_has_the_same_signals(const Engine& engine, const Case& drawn) {
    if (!ExactOracle(drawn.program).is_exact()) return Verdict::unchecked("doubles round this graph");
    Comparison comparison("the error signal, beside that in another order,");
    const auto order = another_order(drawn.program, drawn.tape.salt);
    compare_signals(engine, drawn.program, relabelled(drawn.program, order), comparison);
    return comparison.verdict();
}

Verdict identities_change_nothing(const Engine& engine, const Case& drawn) {
    if (!ExactOracle(drawn.program).is_exact()) return Verdict::unchecked("doubles round this graph");
    Comparison comparison("the error signal, with an identity put in,");
    const std::size_t step = drawn.tape.salt % drawn.program.steps.size();
    compare_signals(engine, drawn.program, with_identity(drawn.program, step), comparison);
    return comparison.verdict();
}

}  // namespace bp::verify
