#include <algorithm>
#include <cmath>
#include <fmt/format.h>

#include "base/random.hpp"
#include "convert.hpp"
#include "layered/loss.hpp"
#include "parts.hpp"
#include "values.hpp"

// The statements about multiclass logistic regression; claims.cpp has the others.
namespace bp::chapters::ch11 {

namespace {

using course::Truth;

constexpr int kTries = 1'000;

Numbers any_numbers(Random& random, std::size_t count, double least, double most) {
    Numbers numbers(count);
    for (double& x : numbers) x = random.uniform(least, most);
    return numbers;
}

double sum_of(const Numbers& numbers) {
    double sum = 0;
    for (const double x : numbers) sum += x;
    return sum;
}

double largest_difference(const Numbers& a, const Numbers& b) {
    double largest = 0;
    for (std::size_t k = 0; k < a.size(); ++k) largest = std::max(largest, std::abs(a[k] - b[k]));
    return largest;
}

course::Claim logits_receive_T_y_minus_t() {
    const Solution engine = reference();
    Random random(69);
    double apart = 0, total = 0, shifted = 0;
    for (int n = 0; n < kTries; ++n) {
        const std::size_t K = 1 + random.below(6);
        Numbers z = any_numbers(random, K, -4, 4), t = any_numbers(random, K, 0, 2);
        const auto loss = [&t](auto at) { return cross_entropy_of_logits(at, t); };
        const LogitLoss before = engine.softmax_cross_entropy(z, t);
        apart = std::max(apart, largest_difference(before.delta_z, slopes(loss, z)));
        for (double& z_k : z) z_k += 3;
        const LogitLoss after = engine.softmax_cross_entropy(z, t);
        shifted =
            std::max({shifted, std::abs(after.loss - before.loss), largest_difference(after.delta_z, before.delta_z)});
        const double T = sum_of(t);
        for (double& t_k : t) t_k /= T;
        total = std::max(total, std::abs(sum_of(engine.softmax_cross_entropy(z, t).delta_z)));
    }
    const LogitLoss far = engine.softmax_cross_entropy(Numbers{1000, -1000}, Numbers{0, 1});
    const bool is_finite = far.loss == 2000 && far.delta_z == Numbers{1, -1};
    return {
        .id = "69",
        .slide = "Multiclass logistic regression",
        .statement =
            "The loss sums over k, the class; it is printed with the index j. Its error signals are T y - "
            "t with T = Σ t_k, which is y - t only if the targets sum to 1.",
        .truth = Truth::wrong_as_printed,
        .measured = fmt::format("{} models: within {:.0e} of the complex step; where T = 1 the error signals sum to "
                                "at most {:.0e}; logits moved by 3 change nothing beyond {:.0e}; z = (1000, -1000), "
                                "t = (0, 1) gives {} and ({}, {})",
                                kTries, apart, total, shifted, far.loss, far.delta_z[0], far.delta_z[1]),
        .confirmed = apart <= 1e-12 && total <= 1e-14 && shifted <= 1e-12 && is_finite};
}

/// ∂y_k/∂z_l for all k and l, row k from an error signal at y_k alone.
std::vector<Numbers> jacobian(const Numbers& y) {
    std::vector<Numbers> rows;
    for (std::size_t k = 0; k < y.size(); ++k) {
        Numbers only_k(y.size(), 0.0);
        only_k[k] = 1;
        rows.push_back(reference().softmax_message(y, only_k));
    }
    return rows;
}

course::Claim every_logit_reaches_every_output() {
    Random random(70);
    double apart = 0, row_sum = 0, asymmetry = 0, least_form = 0;
    std::size_t entries = 0, nonzero = 0;
    for (int n = 0; n < kTries; ++n) {
        const std::size_t K = 2 + random.below(5);
        const Numbers z = any_numbers(random, K, -4, 4), g = any_numbers(random, K, -2, 2);
        const Numbers y = layered::softmax(vector_of(z)).data();
        const Numbers message = reference().softmax_message(y, g);
        apart = std::max(
            apart, largest_difference(message, slopes([&g](auto at) { return weighted_sum(g, softmax(at)); }, z)));
        double form = 0;  // gᵀ J g
        for (std::size_t k = 0; k < K; ++k) form += g[k] * message[k];
        least_form = std::min(least_form, form);
        const std::vector<Numbers> J = jacobian(y);
        for (std::size_t k = 0; k < K; ++k) {
            row_sum = std::max(row_sum, std::abs(sum_of(J[k])));
            for (std::size_t l = 0; l < K; ++l) {
                ++entries;
                nonzero += J[k][l] != 0 ? 1 : 0;
                asymmetry = std::max(asymmetry, std::abs(J[k][l] - J[l][k]));
            }
        }
    }
    return {.id = "70",
            .slide = "Multiclass logistic regression",
            .statement =
                "Every logit reaches every output. The matrix of all ∂y_k/∂z_l, diag(y) - y yᵀ, has rows that "
                "sum to 0, is symmetric and has no negative eigenvalue.",
            .truth = Truth::holds,
            .measured = fmt::format("{} of {} entries are not 0; row sums up to {:.0e}, asymmetry up to {:.0e}, gᵀ J g "
                                    "never below {:.0e}; messages for random g within {:.0e} of the complex step",
                                    nonzero, entries, row_sum, asymmetry, least_form, apart),
            .confirmed =
                nonzero == entries && row_sum <= 1e-15 && asymmetry <= 1e-15 && least_form >= -1e-15 && apart <= 1e-14};
}

}  // namespace

std::vector<course::Claim> claims_of_softmax() {
    return {logits_receive_T_y_minus_t(), every_logit_reaches_every_output()};
}

}  // namespace bp::chapters::ch11
