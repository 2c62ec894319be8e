#include <cmath>
#include <fmt/format.h>

#include "inspect/derivative.hpp"
#include "line.hpp"
#include "matrix.hpp"
#include "network.hpp"
#include "sharing.hpp"

// Statements about checks. The lecture does not make them; whoever believes its formulas because "the gradient check
// passed" does.
namespace bp::chapters::ch16 {

namespace {

using course::Truth;

/// Whether a check that is not this chapter's examiner lets something pass or accuses somebody who is right.
bool is_lacking(const Examined& check) { return !check.score.missed.empty() || !check.score.alarms.empty(); }

course::Claim checks_catch() {
    const std::vector<Examined> all = matrix();
    std::string measured =
        fmt::format("of {} wrong ones (false alarms about {} right ones):", count_of_wrong(), count_of_right());
    bool confirmed = true;
    for (const Examined& check : all) {
        const bool is_last = &check == &all.back();
        confirmed = confirmed && is_lacking(check) != is_last;
        measured += fmt::format("{} {} {} ({})", is_last ? " and" : "", check.name, check.score.caught,
                                check.score.alarms.size());
        measured += is_last ? "" : ",";
    }
    return {.id = "97",
            .slide = "Summary",
            .statement =
                "That a gradient check passes says as much as the check asked: usual checks let wrong backward "
                "passes through, or accuse right ones.",
            .truth = Truth::holds,
            .measured = measured,
            .confirmed = confirmed};
}

/// The slope of Σ_k delta[k] o_k of a softmax network along d, by the complex step.
double softmax_slope(const Setting& at, Values delta, Values d) {
    const auto F = [&](auto s) {
        using T = std::remove_cv_t<typename decltype(s)::element_type>;
        std::vector<T> p(at.parameters.begin(), at.parameters.end());
        for (std::size_t i = 0; i < p.size(); ++i) p[i] += s[0] * d[i];
        const Forward<T> f = forward<T>(Net::softmax, at.sizes, p, at.batch);
        T sum = 0;
        for (std::size_t k = 0; k < delta.size(); ++k) sum += f.outputs[k] * delta[k];
        return sum;
    };
    const double origin = 0;
    return inspect::complex_step_derivative(F, {&origin, 1}, 0);
}

course::Claim ones_see_no_softmax() {
    constexpr int kTries = 1000;
    Random random(98);
    double largest = 0;
    int seen = 0;
    for (int n = 0; n < kTries; ++n) {
        const Setting at = setting_of(Net::softmax, {2, 3, 4, 3}, random);
        const Numbers d = random_signs(at.parameters.size(), random), ones(12, 1.0);
        largest = std::max(largest, std::abs(softmax_slope(at, ones, d)));
        seen += std::abs(softmax_slope(at, random_signs(12, random), d)) > 1e-3 ? 1 : 0;
    }
    return {.id = "98",
            .slide = "Summary",
            .statement =
                "The outputs of a softmax sum to 1. A check that hands in a 1 for each of them measures the slope "
                "of a constant, and a backward pass that sends nothing passes.",
            .truth = Truth::holds,
            .measured = fmt::format("{} random softmax networks: the slope is at most {:.0e} with ones, and more than "
                                    "1e-3 in {} with random signs",
                                    kTries, largest, seen),
            .confirmed = largest < 1e-12 && seen > 900};
}

}  // namespace

std::vector<course::Claim> claims() { return {checks_catch(), ones_see_no_softmax(), sharing_is_fan_out()}; }

}  // namespace bp::chapters::ch16
