#include "verify/property.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "inspect/graph_json.hpp"
#include "verify/conversion.hpp"
#include "verify/properties.hpp"

namespace bp::verify {

namespace {

constexpr std::array kAllProperties{
    Property{"P1-exact", "every value equals the oracle's, bit for bit, where nothing is rounded", Kind::lattice,
             values_are_exact},
    Property{"P1", "every value is within its rounding bound of the oracle's", Kind::continuous, values_are_bounded},
    Property{"P2", "every error signal equals the forward-mode derivative where nothing is rounded", Kind::lattice,
             error_signals_are_exact},
    Property{"P3", "every error signal is within its rounding bound of the forward-mode derivative", Kind::continuous,
             error_signals_are_bounded},
    Property{"P4", "the gradient equals differences of values, in binary128 and on frozen branches", Kind::moderate,
             gradient_equals_differences},
    Property{"P5", "the gradient equals the imaginary part of the loss at x + i 1e-100, in doubles", Kind::moderate,
             gradient_equals_complex_step},
    Property{"P8-exact", "backward is linear in the error signal it starts from", Kind::lattice, backward_is_additive},
    Property{"P8", "backward of 8 r, of -r and of 0 is 8, -1 and 0 times backward of r", Kind::moderate,
             backward_scales},
    Property{"P9", "the same passes give the same bytes, whatever ran before", Kind::continuous, passes_repeat},
    Property{"P10", "backward changes no value", Kind::continuous, backward_changes_no_value},
    Property{"P11", "the same graph in another topological order has the same error signals", Kind::lattice,
             another_order_has_the_same_signals},
    Property{"P12", "a node and a copy of it share its error signal between them", Kind::lattice,
             copies_share_error_signals},
    Property{"P13", "a node that does nothing, put in anywhere, changes no error signal", Kind::lattice,
             identities_change_nothing},
    Property{"P14", "sums copy δ, differences and scales multiply it, and both factors of a product send y m alike",
             Kind::continuous, messages_obey_local_laws},
    Property{"FM-exact", "a forward pass on duals gives the gradient along any direction, where nothing is rounded",
             Kind::lattice, forward_mode_is_exact},
    Property{"FM", "a forward pass on duals gives the derivative along any direction, within its rounding bound",
             Kind::moderate, forward_mode_is_bounded},
    Property{.id = "KT1",
             .title = "max gives everything to the first of the largest, relu gives nothing at 0",
             .sweep = sweep_ties},
    Property{"KT2", "on convex graphs the gradient is a subgradient", Kind::convex, gradient_is_a_subgradient},
    Property{"KT3", "on convex graphs no direction rises less than the gradient says, and off ties just as much",
             Kind::convex, gradient_keeps_below_one_sided_slopes},
    Property{.id = "P17",
             .title = "special values and their messages are those of the op's record",
             .sweep = sweep_special_values},
    Property{.id = "P28",
             .title = "40 diamonds and a chain of 131072 nodes are walked through in time and in 1 MiB of stack",
             .sweep = sweep_depth},
    Property{.id = "P29",
             .title = "a node that is used 0 to 64 times hears of each, for every op and argument position",
             .sweep = sweep_fan_out},
    Property{
        .id = "P30", .title = "a network's error signals are right for all sizes from 1 to 6", .sweep = sweep_shapes},
};

}  // namespace

std::span<const Property> all_properties() { return kAllProperties; }

const Property& property(std::string_view id) {
    const auto found = std::find_if(kAllProperties.begin(), kAllProperties.end(),
                                    [id](const Property& candidate) { return candidate.id == id; });
    if (found == kAllProperties.end()) throw InputError("property '" + std::string{id.substr(0, 40)} + "' is unknown");
    return *found;
}

void Report::add(const Verdict& verdict) {
    ++cases;
    unchecked += verdict.answer == Verdict::Answer::unchecked;
    compared += verdict.compared;
    worst = std::max(worst, verdict.worst);
}

Report& Report::operator+=(const Report& later) {
    if (later.counterexample && !counterexample) {
        counterexample = later.counterexample;
        counterexample->found_after += cases;
    }
    cases += later.cases;
    unchecked += later.unchecked;
    compared += later.compared;
    worst = std::max(worst, later.worst);
    coverage += later.coverage;
    return *this;
}

bool Report::goes_on_after(const Verdict& verdict, const oracle::Program& program) {
    add(verdict);
    coverage.add(program);
    if (verdict.has_failed()) counterexample = Counterexample{program, verdict.message, cases, {}};
    return !verdict.has_failed();
}

namespace {

bool is_finite(const oracle::Program& program) {
    return std::ranges::all_of(program.steps, [](const oracle::Step& step) {
        return std::ranges::all_of(step.value.data(), [](double x) { return std::isfinite(x); });
    });
}

}  // namespace

std::string to_text(const Counterexample& counterexample) {
    const oracle::Program& program = counterexample.program;
    std::string text = counterexample.message + "\n" + counterexample.text;
    if (program.steps.empty()) return text;
    text += to_text(program);
    if (is_finite(program)) text += inspect::to_graph_json(to_computation(program));  // JSON has no inf and no NaN
    return text;
}

std::string to_text(const Property& property, const Counterexample& counterexample) {
    return std::string{property.id} + " fails: " + std::string{property.title} + "\n" + to_text(counterexample);
}

}  // namespace bp::verify
