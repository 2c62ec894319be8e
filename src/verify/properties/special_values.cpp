#include <cmath>

#include "verify/comparison.hpp"
#include "verify/op_record.hpp"
#include "verify/properties.hpp"

/// The hand-worked cases of the records: zeros, infinities, NaN, saturation, overflow.
namespace bp::verify {

namespace {

/// A few units in the last place, for a logarithm of 2 that two formulas round differently; 0 and 1 must be exact.
constexpr double kLastPlaces = 4e-16;

bool agree(double found, double expected) {
    if (std::isnan(expected)) return std::isnan(found);
    if (std::isinf(expected) || expected == std::round(expected)) return found == expected;
    return std::abs(found - expected) <= kLastPlaces * std::abs(expected);
}

Program program_of(std::string_view op, const SpecialCase& special) {
    Program program;
    std::vector<std::size_t> parents;
    for (const Tensor<double>& x : special.in) parents.push_back(oracle::add_leaf(program, "parameter", x));
    oracle::set_loss(program, oracle::add_step(program, op, parents, special.settings));
    if (special.seed.size1() > 0) program.seed = special.seed;
    return program;
}

void compare(std::string_view what, const SpecialCase& special, View<const double> found,
             const Tensor<double>& expected, Verdict& verdict) {
    for (std::size_t e = 0; e < expected.data().size(); ++e) {
        ++verdict.compared;
        if (found.size() > e && agree(found.flat()[e], expected.data()[e])) continue;
        verdict = Verdict::failed(std::string{what} + " (" + std::string{special.why} + ") is " +
                                  std::to_string(found.flat()[e]) + ", expected " + std::to_string(expected.data()[e]));
        return;
    }
}

Verdict is_right(const Engine& engine, const Program& program, const SpecialCase& special) {
    Machine machine(engine, program);
    machine.forward();
    Verdict verdict;
    compare("the value", special, machine.value(program.loss), special.out, verdict);
    if (verdict.has_failed() || special.messages.empty()) return verdict;
    machine.backward();
    for (std::size_t k = 0; k < special.messages.size() && !verdict.has_failed(); ++k) {
        compare("the message to argument " + std::to_string(k + 1), special, machine.delta(k), special.messages[k],
                verdict);
    }
    return verdict;
}

}  // namespace

Report sweep_special_values(const Engine& engine) {
    Report report;
    for (const OpRecord* record : records_of_engine()) {
        if (record->special == nullptr) continue;
        for (const SpecialCase& special : record->special()) {
            const Program program = program_of(record->name, special);
            if (!report.goes_on_after(is_right(engine, program, special), program)) return report;
        }
    }
    return report;
}

}  // namespace bp::verify
