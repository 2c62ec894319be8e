// Chapter 15, solved: one way of many. `./backprop solution 15.1` shows the part of an exercise once yours has passed.
#include "exercise.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace bp::chapters::ch15 {

// 15.1  Begin with two copies of w: Numbers above(w.begin(), w.end()), below = above;
Numbers product_from_gradients(const Gradient& gradient, Values w, Values v, double h) {
    Numbers above(w.begin(), w.end()), below = above;
    for (std::size_t i = 0; i < w.size(); ++i) {
        above[i] += h * v[i];
        below[i] -= h * v[i];
    }
    const Numbers there = gradient(above), back = gradient(below);
    Numbers product;
    for (std::size_t i = 0; i < w.size(); ++i) product.push_back((there[i] - back[i]) / (2 * h));
    return product;
}

// 15.2  A Dual is written {value, tangent}.
Dual dual_product(Dual a, Dual b) { return {a.value * b.value, a.tangent * b.value + a.value * b.tangent}; }

// 15.2  std::exp(x) is e^x.
Dual dual_sigmoid(Dual z) {
    const double y = 1 / (1 + std::exp(-z.value));
    return {y, y * (1 - y) * z.tangent};
}

// 15.2  Forward: z, y. Backward: δ_z. All of them are Duals; x and t do not change.
Duals gradient_of_neuron(const Duals& w, Values x, double t) {
    Dual z;
    for (std::size_t i = 0; i < w.size(); ++i) z = z + dual_product(w[i], {x[i]});
    const Dual y = dual_sigmoid(z), slope = dual_product(y, Dual{1} - y);
    const Dual delta = dual_product(y - Dual{t}, slope);
    Duals gradient;
    for (std::size_t i = 0; i < w.size(); ++i) gradient.push_back(dual_product(delta, {x[i]}));
    return gradient;
}

// 15.3  Two equations with two unknowns.
Numbers newton_step(Values g, const Matrix& H) {
    const double determinant = H(0, 0) * H(1, 1) - H(0, 1) * H(1, 0);
    return {(H(0, 1) * g[1] - H(1, 1) * g[0]) / determinant, (H(1, 0) * g[0] - H(0, 0) * g[1]) / determinant};
}

// 15.3  Along d the bowl is a parabola in α. Where is its slope 0?
double step_length(Values g, Values d, Values Hd) {
    double slope = 0, bend = 0;
    for (std::size_t i = 0; i < d.size(); ++i) {
        slope += g[i] * d[i];
        bend += d[i] * Hd[i];
    }
    return -slope / bend;
}

// 15.4  One difference of two losses serves all weights.
Numbers weight_perturbation(const Loss& loss, Values w, Values u, double sigma) {
    Numbers above(w.begin(), w.end()), below = above;
    for (std::size_t i = 0; i < w.size(); ++i) {
        above[i] += sigma * u[i];
        below[i] -= sigma * u[i];
    }
    const double rise = (loss(above) - loss(below)) / (2 * sigma);
    Numbers estimate;
    for (std::size_t i = 0; i < u.size(); ++i) estimate.push_back(rise * u[i]);
    return estimate;
}

// 15.5  Write backpropagation first; then change one matrix.
TwoGradients feedback_alignment(const TwoLayers& net, const Matrix& B, Values x, Values t) {
    Numbers h = multiply(transposed(net.W1), x);
    for (double& unit : h) unit = 1 / (1 + std::exp(-unit));
    Numbers delta = multiply(transposed(net.W2), h);
    for (std::size_t k = 0; k < t.size(); ++k) delta[k] -= t[k];
    Numbers below = multiply(B, delta);  // backpropagation has net.W2 here
    for (std::size_t j = 0; j < h.size(); ++j) below[j] *= h[j] * (1 - h[j]);
    return {outer(x, below), outer(h, delta)};
}

// 15.5  std::acos gives radians; std::numbers::pi of them are 180 degrees. std::clamp(x, -1.0, 1.0) keeps x in between.
double angle(Values a, Values b) {
    double ab = 0, aa = 0, bb = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        ab += a[i] * b[i];
        aa += a[i] * a[i];
        bb += b[i] * b[i];
    }
    const double cosine = std::clamp(ab / (std::sqrt(aa) * std::sqrt(bb)), -1.0, 1.0);
    return std::acos(cosine) * 180 / std::numbers::pi;
}

Solution exercise() {
    return {.product_from_gradients = product_from_gradients,
            .dual_product = dual_product,
            .dual_sigmoid = dual_sigmoid,
            .gradient_of_neuron = gradient_of_neuron,
            .newton_step = newton_step,
            .step_length = step_length,
            .weight_perturbation = weight_perturbation,
            .feedback_alignment = feedback_alignment,
            .angle = angle};
}

}  // namespace bp::chapters::ch15
