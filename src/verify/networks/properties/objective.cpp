#include "verify/networks/draw.hpp"
#include "verify/networks/judge.hpp"
#include "verify/networks/properties.hpp"

/// The two terms of what is minimised: the samples' losses, summed or averaged, and the penalty.
namespace bp::verify {

namespace {

NetworkCase with_rows(const NetworkCase& c, const std::vector<std::size_t>& rows) {
    NetworkCase chosen = c;
    chosen.X = Tensor<double>(rows.size(), c.X.size2());
    chosen.T = Tensor<double>(rows.size(), c.T.size2());
    for (std::size_t n = 0; n < rows.size(); ++n) {
        for (std::size_t i = 0; i < c.X.size2(); ++i) chosen.X(n, i) = c.X(rows[n], i);
        for (std::size_t k = 0; k < c.T.size2(); ++k) chosen.T(n, k) = c.T(rows[n], k);
    }
    return chosen;
}

std::vector<std::size_t> rows_in_order(std::size_t count, std::size_t times = 1) {
    std::vector<std::size_t> rows;
    for (std::size_t n = 0; n < count * times; ++n) rows.push_back(n % count);
    return rows;
}

/// total += factor · part
void add(Derivation& total, const Derivation& part, double factor) {
    total.loss += factor * part.loss;
    total.gradient.resize(part.gradient.size());
    for (std::size_t i = 0; i < part.gradient.size(); ++i) total.gradient[i] += factor * part.gradient[i];
}

Derivation times(double factor, const Derivation& one) {
    Derivation product;
    add(product, one, factor);
    return product;
}

}  // namespace

Verdict penalty_adds_weights(const NetworkMethod& method, const NetworkCase& drawn) {
    NetworkCase with = drawn, without = drawn;
    if (with.lambda == 0) with.lambda = 0.25;
    without.lambda = 0;
    Derivation expected = method(without);
    const Derivation found = method(with);
    NumberComparison comparison;
    if (!has_all_parameters(drawn, expected, comparison)) return comparison.verdict();
    std::size_t next = 0;
    for (const CaseLayer* layer : drawn.in_order()) {
        for (const double w : layer->W.data()) {
            expected.gradient[next++] += with.lambda * w;
            expected.loss += with.lambda * (w * w / 2);
        }
        next += layer->b.data().size();
    }
    compare_exactly(drawn, found, expected, comparison);
    return comparison.verdict();
}

Verdict batch_is_sum_of_samples(const NetworkMethod& method, const NetworkCase& drawn) {
    NetworkCase c = drawn;
    c.lambda = 0;
    const std::size_t count = c.X.size1();
    const Derivation whole = method(c);
    const double share = c.reduction == Reduction::sum ? 1 : 1 / static_cast<double>(count);
    Derivation of_samples;
    for (std::size_t n = 0; n < count; ++n) add(of_samples, method(with_rows(c, {n})), share);
    NumberComparison comparison;
    compare_exactly(c, whole, of_samples, comparison);

    std::vector<std::size_t> backwards = rows_in_order(count);
    std::reverse(backwards.begin(), backwards.end());
    compare_exactly(c, method(with_rows(c, backwards)), whole, comparison);

    const double doubled = c.reduction == Reduction::sum ? 2 : 1;
    compare_exactly(c, method(with_rows(c, rows_in_order(count, 2))), times(doubled, whole), comparison);
    return comparison.verdict();
}

Verdict nothing_is_remembered(const NetworkMethod& method, const NetworkCase& c) {
    Choices choices(c.parameter_count());
    const NetworkCase other = with_other_samples(c, choices);
    const NetworkDerivation fresh = method.start(), used = method.start(), beside = method.start();
    const Derivation expected = fresh(c);
    static_cast<void>(used(other));
    static_cast<void>(beside(other));
    NumberComparison comparison;
    compare_exactly(c, used(c), expected, comparison);
    static_cast<void>(beside(other));
    compare_exactly(c, used(c), expected, comparison);
    return comparison.verdict();
}

}  // namespace bp::verify
