#include "verify/networks/draw.hpp"
#include "verify/networks/judge.hpp"
#include "verify/networks/properties.hpp"

/// Loss and gradient beside the oracle's.
namespace bp::verify {

using oracle::Move;
using oracle::Quad;

namespace {

constexpr std::size_t kMostComponents = 8;

void compare_with_exact(const NetworkMethod& method, const NetworkCase& c, NumberComparison& comparison) {
    const Derivation found = method(c);
    ExactNetwork exact(c);
    Derivation expected{exact.loss()};
    for (std::size_t i = 0; i < exact.size(); ++i) expected.gradient.push_back(exact.derivative(i));
    compare_exactly(c, found, expected, comparison);
}

/// As many parameters as allowed, evenly spread.
std::vector<std::size_t> some_of(std::size_t count) {
    std::vector<std::size_t> chosen;
    const std::size_t stride = std::max<std::size_t>(1, (count + kMostComponents - 1) / kMostComponents);
    for (std::size_t i = (count - 1) % stride; i < count; i += stride) chosen.push_back(i);
    return chosen;
}

/// All parameters at once: a direction, and the gradient along it.
struct Along {
    std::vector<Move<Quad>> direction;
    Quad derivative = 0;
};

Along along(std::span<const oracle::CellId> cells, const Derivation& found, std::size_t salt) {
    const std::vector<double> v = mixed_direction(cells.size(), salt);
    Along result;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        result.direction.push_back({cells[i], Quad(v[i])});
        result.derivative += Quad(found.gradient[i]) * Quad(v[i]);
    }
    return result;
}

constexpr auto kAlongDirection = [] { return "the derivative along a direction"; };

void compare(Quad found, Quad expected, double tolerance, NumberComparison& comparison) {
    comparison.within(static_cast<double>(found), static_cast<double>(expected), static_cast<double>(found - expected),
                      tolerance, kAlongDirection);
}

}  // namespace

Verdict network_is_exact(const NetworkMethod& method, const NetworkCase& c) {
    NumberComparison comparison;
    compare_with_exact(method, c, comparison);
    return comparison.verdict();
}

Verdict network_loss_is_bounded(const NetworkMethod& method, const NetworkCase& c) {
    const BoundedNetwork network(c);
    if (!network.can_judge())
        return Verdict::unchecked("a net input lies at a kink, or numbers are too large or uncertain");
    const double loss = method(c).loss;
    NumberComparison comparison;
    comparison.within(loss, static_cast<double>(network.loss()), static_cast<double>(Quad(loss) - network.loss()),
                      network.loss_tolerance(), [] { return "the loss"; });
    return comparison.verdict();
}

Verdict network_gradient_is_bounded(const NetworkMethod& method, const NetworkCase& c) {
    BoundedNetwork network(c);
    if (!network.can_judge())
        return Verdict::unchecked("a net input lies at a kink, or numbers are too large or uncertain");
    const Derivation found = method(c);
    NumberComparison comparison;
    if (!has_all_parameters(c, found, comparison)) return comparison.verdict();
    for (const std::size_t i : some_of(found.gradient.size())) {
        const Move<Quad> unit{network.parameters()[i], Quad(1)};
        const Quad expected = network.derivative(std::span(&unit, 1));
        comparison.within(found.gradient[i], static_cast<double>(expected),
                          static_cast<double>(Quad(found.gradient[i]) - expected), network.derivative_tolerance(),
                          [&] { return "the derivative of " + parameter_name(c, i); });
    }
    const Along all = along(network.parameters(), found, 0);  // the components that were left out are in it
    const Quad expected = network.derivative(all.direction);
    compare(all.derivative, expected, network.derivative_tolerance(), comparison);
    return comparison.verdict();
}

Verdict network_gradient_equals_differences(const NetworkMethod& method, const NetworkCase& c) {
    BoundedNetwork network(c);
    if (!network.can_judge())
        return Verdict::unchecked("a net input lies at a kink, or numbers are too large or uncertain");
    const Derivation found = method(c);
    NumberComparison comparison;
    if (!has_all_parameters(c, found, comparison)) return comparison.verdict();
    for (std::size_t salt = 1; salt <= 3; ++salt) {
        const Along all = along(network.parameters(), found, salt);
        static_cast<void>(network.derivative(all.direction));  // for the tangents that the bound needs
        const double allowed = network.derivative_tolerance() + network.difference_tolerance();
        compare(all.derivative, network.difference(all.direction, all.derivative), allowed, comparison);
    }
    return comparison.verdict();
}

Verdict taylor_remainder_is_of_second_order(const NetworkMethod& method, const NetworkCase& c) {
    BoundedNetwork network(c);
    if (!network.can_judge())
        return Verdict::unchecked("a net input lies at a kink, or numbers are too large or uncertain");
    const Derivation found = method(c);
    NumberComparison comparison;
    if (!has_all_parameters(c, found, comparison)) return comparison.verdict();
    const Along all = along(network.parameters(), found, 4);
    static_cast<void>(network.derivative(all.direction));
    const double tolerance = network.derivative_tolerance();
    const double size = std::max(1.0, std::abs(static_cast<double>(network.loss())));
    const auto remainder = [&](double h) {
        const Quad moved = network.loss_at(all.direction, Quad(h));
        return std::abs(static_cast<double>(moved - network.loss() - Quad(h) * all.derivative));
    };
    // Rates are taken where the second order term has long taken over, and above the floor that rounding of g leaves.
    double before = remainder(0x1p-20);
    for (int power = -22; power >= -30; power -= 2) {
        const double h = std::ldexp(1, power);
        const double here = remainder(h), floor = 100 * oracle::kQuadRoundoff * size + 16 * h * tolerance;
        const double rate = std::log2(before / here) / 2;
        comparison.holds(here <= floor || rate >= 1.9,
                         "the remainder of the first order falls as h^" + shortest(rate) + " and not as h^2");
        before = here;
    }
    return comparison.verdict();
}

Report sweep_network_sizes(const NetworkMethod& method) {
    Report report;
    constexpr std::size_t kSide = 6, kAll = kSide * kSide * kSide * kSide;
    for (std::size_t n = 0; n < kAll && !report.counterexample; ++n) {
        Choices choices(n);
        const NetworkSizes sizes{n % kSide + 1, n / kSide % kSide + 1, n / (kSide * kSide) % kSide + 1,
                                 n / (kSide * kSide * kSide) + 1};
        const NetworkCase c = sized_network(sizes, choices);
        const PropertyOf<NetworkMethod, NetworkCase> property{.id = "", .title = "", .judge = network_is_exact};
        const Verdict verdict = answer(property, method, c);
        report.add(verdict);
        tally(c, report.coverage);
        if (!verdict.has_failed()) continue;
        report.counterexample = Counterexample{{}, verdict.message, report.cases, {}};
        describe(c, *report.counterexample);
    }
    return report;
}

}  // namespace bp::verify
