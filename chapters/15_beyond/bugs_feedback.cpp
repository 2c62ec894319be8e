#include <algorithm>
#include <cmath>
#include <numbers>

#include "parts.hpp"

// Wrong feedback alignment, wrong angles; see bugs.cpp.
namespace bp::chapters::ch15 {

namespace {

// --- bug 15.5 weights_used_after_all replaces feedback_alignment ---
TwoGradients weights_used_after_all(const TwoLayers& net, const Matrix&, Values x, Values t) {
    Numbers h = multiply(transposed(net.W1), x);
    for (double& h_j : h) h_j = 1 / (1 + std::exp(-h_j));
    Numbers delta = multiply(transposed(net.W2), h);
    for (std::size_t k = 0; k < t.size(); ++k) delta[k] -= t[k];
    Numbers below = multiply(net.W2, delta);
    for (std::size_t j = 0; j < h.size(); ++j) below[j] *= h[j] * (1 - h[j]);
    return {outer(x, below), outer(h, delta)};
}
// --- end ---

// --- bug 15.5 forward_over_B replaces feedback_alignment ---
TwoGradients forward_over_B(const TwoLayers& net, const Matrix& B, Values x, Values t) {
    Numbers h = multiply(transposed(net.W1), x);
    for (double& h_j : h) h_j = 1 / (1 + std::exp(-h_j));
    Numbers delta = multiply(transposed(B), h);
    for (std::size_t k = 0; k < t.size(); ++k) delta[k] -= t[k];
    Numbers below = multiply(B, delta);
    for (std::size_t j = 0; j < h.size(); ++j) below[j] *= h[j] * (1 - h[j]);
    return {outer(x, below), outer(h, delta)};
}
// --- end ---

// --- bug 15.5 feedback_transposed replaces feedback_alignment ---
TwoGradients feedback_transposed(const TwoLayers& net, const Matrix& B, Values x, Values t) {
    Numbers h = multiply(transposed(net.W1), x);
    for (double& h_j : h) h_j = 1 / (1 + std::exp(-h_j));
    Numbers delta = multiply(transposed(net.W2), h);
    for (std::size_t k = 0; k < t.size(); ++k) delta[k] -= t[k];
    Numbers below = multiply(transposed(B), delta);
    for (std::size_t j = 0; j < h.size(); ++j) below[j] *= h[j] * (1 - h[j]);
    return {outer(x, below), outer(h, delta)};
}
// --- end ---

// --- bug 15.5 slope_forgotten replaces feedback_alignment ---
TwoGradients slope_forgotten(const TwoLayers& net, const Matrix& B, Values x, Values t) {
    Numbers h = multiply(transposed(net.W1), x);
    for (double& h_j : h) h_j = 1 / (1 + std::exp(-h_j));
    Numbers delta = multiply(transposed(net.W2), h);
    for (std::size_t k = 0; k < t.size(); ++k) delta[k] -= t[k];
    return {outer(x, multiply(B, delta)), outer(h, delta)};
}
// --- end ---

// --- bug 15.5 target_sent_back replaces feedback_alignment ---
TwoGradients target_sent_back(const TwoLayers& net, const Matrix& B, Values x, Values t) {
    Numbers h = multiply(transposed(net.W1), x);
    for (double& h_j : h) h_j = 1 / (1 + std::exp(-h_j));
    Numbers delta = multiply(transposed(net.W2), h);
    for (std::size_t k = 0; k < t.size(); ++k) delta[k] -= t[k];
    Numbers below = multiply(B, t);
    for (std::size_t j = 0; j < h.size(); ++j) below[j] *= h[j] * (1 - h[j]);
    return {outer(x, below), outer(h, delta)};
}
// --- end ---

// --- bug 15.5 outputs_learn_from_the_input replaces feedback_alignment ---
TwoGradients outputs_learn_from_the_input(const TwoLayers& net, const Matrix& B, Values x, Values t) {
    Numbers s = multiply(transposed(net.W1), x), h = s;
    for (double& h_j : h) h_j = 1 / (1 + std::exp(-h_j));
    Numbers delta = multiply(transposed(net.W2), h);
    for (std::size_t k = 0; k < t.size(); ++k) delta[k] -= t[k];
    Numbers below = multiply(B, delta);
    for (std::size_t j = 0; j < h.size(); ++j) below[j] *= h[j] * (1 - h[j]);
    return {outer(x, below), outer(s, delta)};
}
// --- end ---

// --- bug 15.5 in_radians replaces angle ---
double in_radians(Values a, Values b) {
    double ab = 0, aa = 0, bb = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        ab += a[i] * b[i];
        aa += a[i] * a[i];
        bb += b[i] * b[i];
    }
    return std::acos(std::clamp(ab / std::sqrt(aa * bb), -1.0, 1.0));
}
// --- end ---

// --- bug 15.5 cosine_itself replaces angle ---
double cosine_itself(Values a, Values b) {
    double ab = 0, aa = 0, bb = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        ab += a[i] * b[i];
        aa += a[i] * a[i];
        bb += b[i] * b[i];
    }
    return ab / std::sqrt(aa * bb);
}
// --- end ---

// --- bug 15.5 never_above_ninety replaces angle ---
double never_above_ninety(Values a, Values b) {
    double ab = 0, aa = 0, bb = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        ab += a[i] * b[i];
        aa += a[i] * a[i];
        bb += b[i] * b[i];
    }
    return std::acos(std::min(std::abs(ab) / std::sqrt(aa * bb), 1.0)) * 180 / std::numbers::pi;
}
// --- end ---

// --- bug 15.5 lengths_not_divided_out replaces angle ---
double lengths_not_divided_out(Values a, Values b) {
    double ab = 0;
    for (std::size_t i = 0; i < a.size(); ++i) ab += a[i] * b[i];
    return std::acos(std::clamp(ab, -1.0, 1.0)) * 180 / std::numbers::pi;
}
// --- end ---

// --- bug 15.5 squares_of_the_lengths replaces angle ---
double squares_of_the_lengths(Values a, Values b) {
    double ab = 0, aa = 0, bb = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        ab += a[i] * b[i];
        aa += a[i] * a[i];
        bb += b[i] * b[i];
    }
    return std::acos(std::clamp(ab / (aa * bb), -1.0, 1.0)) * 180 / std::numbers::pi;
}
// --- end ---

// --- bug 15.5 target_minus_the_output replaces feedback_alignment ---
TwoGradients target_minus_the_output(const TwoLayers& net, const Matrix& B, Values x, Values t) {
    Numbers h = multiply(transposed(net.W1), x);
    for (double& h_j : h) h_j = 1 / (1 + std::exp(-h_j));
    Numbers delta = multiply(transposed(net.W2), h);
    for (std::size_t k = 0; k < t.size(); ++k) delta[k] = t[k] - delta[k];
    Numbers below = multiply(B, delta);
    for (std::size_t j = 0; j < h.size(); ++j) below[j] *= h[j] * (1 - h[j]);
    return {outer(x, below), outer(h, delta)};
}
// --- end ---

// --- bug 15.5 sigmoid_at_the_output replaces feedback_alignment ---
TwoGradients sigmoid_at_the_output(const TwoLayers& net, const Matrix& B, Values x, Values t) {
    Numbers h = multiply(transposed(net.W1), x);
    for (double& h_j : h) h_j = 1 / (1 + std::exp(-h_j));
    Numbers delta = multiply(transposed(net.W2), h);
    for (std::size_t k = 0; k < t.size(); ++k) {
        const double o = 1 / (1 + std::exp(-delta[k]));
        delta[k] = (o - t[k]) * o * (1 - o);
    }
    Numbers below = multiply(B, delta);
    for (std::size_t j = 0; j < h.size(); ++j) below[j] *= h[j] * (1 - h[j]);
    return {outer(x, below), outer(h, delta)};
}
// --- end ---

}  // namespace

std::vector<course::Version<Solution>> bugs_of_feedback() {
    using course::replaced;
    const std::string slide = "Backpropagation";
    return {
        {{"weights_used_after_all", "15.5",
          "That is backpropagation: on the way back the error signal takes B, which the units need not copy from W₂.",
          slide},
         replaced<&Solution::feedback_alignment>(weights_used_after_all)},
        {{"forward_over_B", "15.5", "B is for the way back alone: the output is W₂ᵀh as ever.", slide},
         replaced<&Solution::feedback_alignment>(forward_over_B)},
        {{"feedback_transposed", "15.5",
          "B has the shape of W₂, hidden units x outputs: B δ gives a number for each hidden unit.", slide},
         replaced<&Solution::feedback_alignment>(feedback_transposed)},
        {{"slope_forgotten", "15.5", "B replaces one factor; the slope h (1 - h) of the hidden units stays.", slide},
         replaced<&Solution::feedback_alignment>(slope_forgotten)},
        {{"sigmoid_at_the_output", "15.5",
          "The outputs of this network are linear, o = W₂ᵀh: no σ and no slope there, so their error signal is o - t.",
          slide},
         replaced<&Solution::feedback_alignment>(sigmoid_at_the_output)},
        {{"target_sent_back", "15.5", "What goes back over B is the error o - t, not the target.", slide},
         replaced<&Solution::feedback_alignment>(target_sent_back)},
        {{"target_minus_the_output", "15.5", "∂E/∂o is o - t; here all signs are turned round.", slide},
         replaced<&Solution::feedback_alignment>(target_minus_the_output)},
        {{"outputs_learn_from_the_input", "15.5",
          "The last layer reads the activations h = σ(s), so its gradient is h δᵀ, not s δᵀ.", slide},
         replaced<&Solution::feedback_alignment>(outputs_learn_from_the_input)},
        {{"in_radians", "15.5", "That is the angle in radians: π of them are 180 degrees.", slide},
         replaced<&Solution::angle>(in_radians)},
        {{"cosine_itself", "15.5", "That is the cosine; the angle is its arccos.", slide},
         replaced<&Solution::angle>(cosine_itself)},
        {{"never_above_ninety", "15.5",
          "The sign of aᵀb tells with from against: without it no step would ever lead uphill.", slide},
         replaced<&Solution::angle>(never_above_ninety)},
        {{"lengths_not_divided_out", "15.5", "An angle does not depend on lengths: divide aᵀb by |a| |b|.", slide},
         replaced<&Solution::angle>(lengths_not_divided_out)},
        {{"squares_of_the_lengths", "15.5", "aᵀa is the square of the length: take the root of both.", slide},
         replaced<&Solution::angle>(squares_of_the_lengths)},
    };
}

}  // namespace bp::chapters::ch15
