#include <cmath>

#include "verify/comparison.hpp"
#include "verify/properties.hpp"

/// What one node sends back, seen at parents that hear of it alone. Lecture, "Patterns in backward flow": a sum copies
/// its error signal, a product passes the other factor.
namespace bp::verify {

namespace {

/// One argument of a step whose parent is read nowhere else, has the step's shape and wants an error signal; so the
/// parent's error signal is the message.
class Hearers {
  public:
    explicit Hearers(const Program& program)
        : program_(program), needed_(oracle::needing_delta(program)), uses_(program.steps.size()) {
        for (const oracle::Step& step : program.steps) {
            for (const std::size_t parent : step.parents) ++uses_[parent];
        }
        ++uses_[program.loss];
    }

    bool hears_alone(std::size_t step, std::size_t position) const {
        const std::size_t parent = program_.steps[step].parents[position];
        return needed_[parent] && uses_[parent] == 1 && program_.steps[parent].shape == program_.steps[step].shape;
    }

  private:
    const Program& program_;
    std::vector<bool> needed_;
    std::vector<std::size_t> uses_;
};

/// What the message is as a multiple of δ for ops that are linear, or nothing.
std::optional<double> factor_of(const oracle::Step& step, std::size_t position) {
    if (step.op == "add") return 1;
    if (step.op == "subtract") return position == 0 ? 1 : -1;
    if (step.op == "negate") return -1;
    if (step.op == "scale") return step.settings.at("factor");
    return std::nullopt;
}

/// Numbers in which a product neither overflows nor loses digits to underflow.
bool is_plain(double x) { return std::abs(x) > 1e-250 && std::abs(x) < 1e250; }

void compare_factors(const Program& program, const Machine& machine, std::size_t step, Comparison& comparison) {
    const std::size_t a = program.steps[step].parents[0], b = program.steps[step].parents[1];
    for (std::size_t e = 0; e < machine.value(step).size(); ++e) {
        const double from_a = machine.value(a).flat()[e] * machine.delta(a).flat()[e];
        const double from_b = machine.value(b).flat()[e] * machine.delta(b).flat()[e];
        if (!is_plain(from_a) && !is_plain(from_b)) continue;
        comparison.within(step, from_a, from_b, 0x1p-51 * std::abs(from_b));
    }
}

void compare_messages(const Program& program, const Machine& machine, std::size_t step, std::size_t position,
                      double factor, Comparison& comparison) {
    const View<const double> delta = machine.delta(step);
    const std::size_t parent = program.steps[step].parents[position];
    for (std::size_t e = 0; e < delta.size(); ++e) {
        const double expected = factor * delta.flat()[e];
        if (std::isfinite(expected)) comparison.exact(parent, machine.delta(parent).flat()[e], expected);
    }
}

}  // namespace

Verdict messages_obey_local_laws(const Engine& engine, const Case& drawn) {
    const Program& program = drawn.program;
    Machine machine(engine, program);
    machine.forward();
    machine.backward();
    const Hearers hearers(program);
    Comparison comparison("the message, or factor times message,");
    for (std::size_t s = 0; s < program.steps.size(); ++s) {
        const oracle::Step& step = program.steps[s];
        if (machine.delta(s).size() == 0) continue;
        const bool is_product = step.op == "multiply" && step.parents.size() == 2;
        if (is_product && hearers.hears_alone(s, 0) && hearers.hears_alone(s, 1)) {
            compare_factors(program, machine, s, comparison);
        }
        for (std::size_t k = 0; k < step.parents.size(); ++k) {
            const std::optional<double> factor = factor_of(step, k);
            if (factor && hearers.hears_alone(s, k)) compare_messages(program, machine, s, k, *factor, comparison);
        }
    }
    return comparison.verdict();
}

}  // namespace bp::verify
