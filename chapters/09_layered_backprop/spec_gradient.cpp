#include <fmt/format.h>

#include "chapters/shared/matrix_case.hpp"
#include "course/difference.hpp"
#include "given.hpp"
#include "oracle.hpp"
#include "parts.hpp"

// Exercises 9.4 and 9.5. Weights and biases are asked for apart, so that a failure says which of them is wrong.
namespace bp::chapters::ch09 {

namespace {

using course::Case;
using course::Judge;

enum class Half { weights, biases };

/// The weights or the biases out of the parameters of a layer with so many units.
Numbers half_of(const Numbers& parameters, std::size_t unit_count, Half half) {
    const auto first_bias = parameters.end() - static_cast<std::ptrdiff_t>(unit_count);
    return half == Half::weights ? Numbers(parameters.begin(), first_bias) : Numbers(first_bias, parameters.end());
}

void check_layer(Case& c, const LayerGradient& answer, const Layer& layer, const Numbers& expected, Half half,
                 std::size_t l) {
    const Numbers wanted = half_of(expected, layer.b.size(), half);
    if (half == Half::biases) return check_numbers(c, answer.b, wanted, indexed("db", l), kComplexStep);
    check_matrix(c, answer.W, layer.W.rows(), layer.W.cols(), wanted, kComplexStep, indexed("dW", l));
}

/// The δ that the student's function is handed are those of the complex step.
void check_gradients(Case& c, const Solution& student, const Given& given, Half half) {
    const std::size_t L = given.net.size();
    const ForwardPass pass = evaluated(given.net, given.x);
    PerLayer<Numbers> delta(L);
    for (std::size_t l = 1; l <= L; ++l) delta[l] = delta_of(given.net, l, pass, given.t);
    c.expect(half_of(gradient_of(given.net, L, pass, given.t), given.t.size(), half), kComplexStep);
    const Gradient all = student.gradient(pass, delta);
    c.oracle("one gradient for each layer");
    c.label({"layers"});
    c.require(all.size() == L, fmt::format("layers = {}", L), {static_cast<double>(all.size())});
    for (std::size_t l = L; l >= 1; --l) {
        check_layer(c, all[l], given.net[l], gradient_of(given.net, l, pass, given.t), half, l);
    }
}

/// Σ_n Σ_k δ_nk s_nk is linear in the parameters, and its slopes are what the loss has there.
Numbers slopes_over_batch(const Matrix& X, const Matrix& Delta, double share) {
    const std::size_t inputs = X.cols(), units = Delta.cols();
    const auto sum = [&](const Numbers& p) {
        double total = 0;
        for (std::size_t n = 0; n < X.rows(); ++n) {
            const Values x = X.flat().subspan(n * inputs, inputs);
            for (std::size_t k = 0; k < units; ++k) total += Delta(n, k) * net_input<double>(p, units, x, k);
        }
        return share * total;
    };
    return course::central_differences(sum, Numbers(inputs * units + units, 0.0));
}

enum class Reduction { sum, mean };

struct Batch {
    Matrix X, Delta;
};

void check_batch(Case& c, const Solution& student, const Batch& batch, Reduction reduction, Half half) {
    const bool is_mean = reduction == Reduction::mean;
    const std::string oracle = is_mean ? "central differences of the mean over the samples"
                                       : "central differences of the sum over the samples, exact here";
    const std::size_t inputs = batch.X.cols(), units = batch.Delta.cols();
    const double share = is_mean ? 1 / static_cast<double>(batch.X.rows()) : 1;
    const Numbers wanted = half_of(slopes_over_batch(batch.X, batch.Delta, share), units, half);
    c.expect(wanted, oracle);
    const LayerGradient answer = (is_mean ? student.mean_over_batch : student.sum_over_batch)(batch.X, batch.Delta);
    if (half == Half::biases) return check_numbers(c, answer.b, wanted, "db", oracle);
    check_matrix(c, answer.W, inputs, units, wanted, oracle);
}

}  // namespace

void all_gradients(Judge& judge, const Solution& student) {
    const char* const weights = "∂L/∂W⁽ˡ⁾ = x⁽ˡ⁻¹⁾ δ⁽ˡ⁾ᵀ: what the layer reads times its δ, in the shape of W⁽ˡ⁾.";
    const char* const biases = "∂L/∂b⁽ˡ⁾ = δ⁽ˡ⁾: a bias is a weight whose input is always 1.";
    const auto example = [&](const std::string& where, const std::string& rule, const Given& given, Half half) {
        judge.example(where + rule, [&](Case& c) {
            tell(c, given);
            check_gradients(c, student, given, half);
        });
    };
    for (const Half half : {Half::weights, Half::biases}) {
        const char* const rule = half == Half::weights ? weights : biases;
        example("", rule, chain_of_two(), half);
        example("Shapes that differ: ", rule, narrow_and_wide(), half);
        example("Square layers: ", rule, square(), half);
    }
    judge.property(weights, [&](Case& c) { check_gradients(c, student, any_given(c), Half::weights); });
    judge.property(biases, [&](Case& c) { check_gradients(c, student, any_given(c), Half::biases); });
}

void batches(Judge& judge, const Solution& student) {
    const Batch four{{{1, 2}, {0, -1}, {4, 0.5}, {-1, 3}}, {{1, 0, -2}, {3, 1, 0}, {-1, 2, 1}, {0.5, -4, 2}}};
    const Batch square{{{1, -1}, {2, 3}}, {{0.5, 1}, {-2, 4}}};
    const auto rule_of = [](Reduction reduction, Half half) -> std::string {
        const std::string what = half == Half::weights ? "∂L/∂W" : "∂L/∂b";
        if (reduction == Reduction::mean)
            return "The loss is the mean over N samples: " + what + " is the sum, divided by N.";
        return half == Half::weights ? "∂L/∂W = XᵀΔ: the gradient of a sum is the sum of the gradients."
                                     : "∂L/∂b is the sum of the rows of Δ: every sample adds its δ.";
    };
    for (const Reduction reduction : {Reduction::sum, Reduction::mean}) {
        for (const Half half : {Half::weights, Half::biases}) {
            const std::string rule = rule_of(reduction, half);
            const auto example = [&](const std::string& where, const Batch& batch) {
                judge.example(where + rule, [&](Case& c) {
                    c.given_matrix("X", batch.X);
                    c.given_matrix("Delta", batch.Delta);
                    check_batch(c, student, batch, reduction, half);
                });
            };
            example("", four);
            example("Two of everything: ", square);
            judge.property(rule, [&](Case& c) {
                const std::size_t samples = c.choice({1, 4});
                const Matrix X = c.matrix("X", samples, c.choice({1, 3}));
                check_batch(c, student, {X, c.matrix("Delta", samples, c.choice({1, 3}))}, reduction, half);
            });
        }
    }
}

}  // namespace bp::chapters::ch09
