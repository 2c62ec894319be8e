#include <algorithm>
#include <cmath>
#include <fmt/format.h>

#include "chapters/shared/layered_types.hpp"
#include "layered/batch.hpp"
#include "layered/forward.hpp"
#include "layered/hidden_layer.hpp"
#include "parts.hpp"
#include "tries.hpp"
#include "values.hpp"

// The forward pass as the slides write it: in sums, in Python, by products of matrices.
namespace bp::chapters::ch04 {

namespace {

using course::Truth;

course::Claim sums_and_matrices() {
    constexpr int kTries = 1000;
    Random random(44);
    double furthest = 0;
    for (int n = 0; n < kTries; ++n) {
        const std::size_t D = 1 + random.below(8), J = 1 + random.below(8), K = 1 + random.below(8);
        const layered::Layer hidden = any_layer(random, D, J), output = any_layer(random, J, K);
        const layered::OneHiddenLayer net{hidden.W, hidden.b, output.W, output.b, hidden.activation, output.activation};
        const Vector<double> x = any_vector(random, D);
        const layered::HiddenAndOutput sums = layered::forward_by_sums(net, x);
        const layered::HiddenAndOutput products = layered::forward_by_matrices(net, x);
        const double scale = std::max({1.0, norm_inf(sums.h), norm_inf(sums.o)});
        furthest = std::max({furthest, norm_inf(sums.h - products.h) / scale, norm_inf(sums.o - products.o) / scale});
    }
    return {.id = "44",
            .slide = "Inference example: Forward Pass",
            .statement =
                "h_j = f(v_j0 + Σ x_i v_ji) and o_k = g(w_k0 + Σ h_j w_kj) are two products of matrices, with the "
                "slide's v_ji at (i, j).",
            .truth = Truth::holds,
            .measured = fmt::format("{} networks of 1 to 8 inputs, hidden units and outputs: sums and matrices within "
                                    "{:.0e}",
                                    kTries, furthest),
            .confirmed = furthest <= 1e-13};
}

/// How far two lists are apart at most.
double apart(const Vector<double>& a, const Numbers& b) { return norm_inf(a - vector_of(b)); }

course::Claim python_listing() {
    const Listing weights = listing_of_python();
    const auto layer = [](const Matrix& W, const Numbers& b, layered::Activation f) {
        return layered::Layer{tensor_of(transposed(W)), vector_of(b), f};
    };
    const layered::Network net{layer(weights.W1, weights.b1, layered::Activation::sigmoid),
                               layer(weights.W2, weights.b2, layered::Activation::sigmoid),
                               layer(weights.W3, weights.b3, layered::Activation::identity)};
    const layered::ForwardPass pass = layered::forward(net, vector_of(kPythonInput));
    const double out = pass.output()(0);
    const double furthest =
        std::max({apart(pass.x[1], kPythonH1), apart(pass.x[2], kPythonH2), std::abs(out - kPythonOutput)});
    return {
        .id = "45",
        .slide = "Forward Pass in Python",
        .statement =
            "The listing is the forward pass of a 3-layer network; its W1 is 4 x 3, units x inputs, and its output "
            "neuron has no activation.",
        .truth = Truth::holds,
        .measured = fmt::format("shapes {}x1, {}x1, {}x1, {}x1; h1, h2 and out within {:.0e} of Python's; out = "
                                "{:.6f}, outside (0, 1)",
                                pass.x[0].size(), pass.x[1].size(), pass.x[2].size(), pass.x[3].size(), furthest, out),
        .confirmed = furthest <= 1e-12 && out < 0 && pass.x[0].size() == 3 && pass.x[1].size() == 4 &&
                     pass.x[2].size() == 4 && pass.x[3].size() == 1};
}

course::Claim matrix_operations() {
    const ProductTimes run = time_products();
    return {.id = "46",
            .slide = "Forward Pass in Python",
            .statement =
                "A product of matrices gives what the loops give, for a whole batch at once. How much faster it is "
                "depends on the machine: the demo shows the times.",
            .truth = Truth::holds,
            .measured = fmt::format("{0} samples, {0} inputs, {0} units: unit by unit, sample by sample and all at "
                                    "once within {1:.0e}",
                                    run.size, run.furthest),
            .confirmed = run.furthest <= 1e-11};
}

}  // namespace

std::vector<course::Claim> claims_of_inference() {
    return {sums_and_matrices(), python_listing(), matrix_operations()};
}

}  // namespace bp::chapters::ch04
