#include "verify/comparison.hpp"
#include "verify/precise.hpp"
#include "verify/properties.hpp"

namespace bp::verify {

namespace {

/// The error signals of all steps when backward starts from `seed`.
std::vector<Tensor<double>> from(Machine& machine, const Tensor<double>& seed) {
    machine.backward(seed);
    return machine.deltas();
}

void compare_scaled(Machine& machine, const Tensor<double>& seed, double factor,
                    const std::vector<Tensor<double>>& once, Comparison& comparison) {
    const std::vector<Tensor<double>> scaled = from(machine, factor * seed);
    for (std::size_t s = 0; s < once.size(); ++s) {
        for (std::size_t e = 0; e < once[s].data().size(); ++e) {
            comparison.exact(s, scaled[s].data()[e], factor * once[s].data()[e]);
        }
    }
}

}  // namespace

Verdict backward_scales(const Engine& engine, const Case& drawn) {
    Machine machine(engine, drawn.program);
    machine.forward();
    const std::vector<Tensor<double>> once = from(machine, drawn.program.seed);
    Comparison comparison("the error signal from a scaled seed");
    // powers of two and signs commute with rounding
    for (const double factor : {8.0, -1.0, -0.25, 0.0}) {
        compare_scaled(machine, drawn.program.seed, factor, once, comparison);
    }
    return comparison.verdict();
}

Verdict backward_is_additive(const Engine& engine, const Case& drawn) {
    if (!ExactOracle(drawn.program).is_exact()) return Verdict::unchecked("doubles round this graph");
    Machine machine(engine, drawn.program);
    machine.forward();
    const Tensor<double>& r = drawn.program.seed;
    Tensor<double> s = r;
    for (std::size_t e = 0; e < s.data().size(); ++e) s.data()[e] = signed_weight(e + drawn.tape.salt, drawn.kind);
    const std::vector<Tensor<double>> from_r = from(machine, r), from_s = from(machine, s), both = from(machine, r + s);
    Comparison comparison("the error signal from a sum of seeds");
    for (std::size_t v = 0; v < both.size(); ++v) {
        for (std::size_t e = 0; e < both[v].data().size(); ++e) {
            comparison.exact(v, both[v].data()[e], from_r[v].data()[e] + from_s[v].data()[e]);
        }
    }
    return comparison.verdict();
}

}  // namespace bp::verify
