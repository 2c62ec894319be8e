#include "neuron/logistic.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "base/text.hpp"
#include "neuron/sigmoid.hpp"

namespace bp::neuron {

namespace {

void check(const Neuron& neuron, const Targets& samples) {
    const auto count = [](std::size_t n) { return std::to_string(n); };
    if (samples.X.size1() == 0) throw InputError("logistic: there are no samples");
    if (samples.X.size1() != samples.t.size()) {
        throw ShapeError("logistic: X is " + to_string(shape_of(samples.X)) + ", t has " + count(samples.t.size()) +
                         " entries (one target per row of X)");
    }
    if (samples.X.size2() != neuron.weight.size()) {
        throw ShapeError("logistic: X is " + to_string(shape_of(samples.X)) + ", the neuron has " +
                         count(neuron.weight.size()) + " weights (one weight per column of X)");
    }
    for (std::size_t n = 0; n < samples.t.size(); ++n) {
        if (samples.t(n) >= 0 && samples.t(n) <= 1) continue;
        throw InputError("logistic: target of sample " + count(n + 1) + " is " + shortest(samples.t(n)) +
                         "; a probability lies in [0, 1] (write classes as 0 and 1 here, not as -1 and +1)");
    }
}

/// z = X w + b, one net input per sample.
Vector<double> net_inputs(const Neuron& neuron, const Tensor<double>& X) {
    Vector<double> z = prod(X, neuron.weight);
    for (double& entry : z) entry += neuron.bias;
    return z;
}

double loss_of(double z, double t, Loss loss) {
    if (loss == Loss::squared) return (sigmoid(z) - t) * (sigmoid(z) - t) / 2;
    // -t log σ(z) - (1 - t) log σ(-z) = log(1 + e^z) - t z, with an exponent that is never positive: e^800 overflows
    return std::log1p(std::exp(-std::abs(z))) + std::max(z, 0.0) - t * z;
}

double delta_of(double z, double t, Loss loss) {
    const double delta_output = sigmoid(z) - t;
    return loss == Loss::squared ? delta_output * sigmoid_derivative(z) : delta_output;
}

double norm(const Neuron& gradient) {
    return std::sqrt(inner_prod(gradient.weight, gradient.weight) + gradient.bias * gradient.bias);
}

}  // namespace

double mean_loss(const Neuron& neuron, const Targets& samples, Loss loss) {
    check(neuron, samples);
    const Vector<double> z = net_inputs(neuron, samples.X);
    double total = 0;
    for (std::size_t n = 0; n < z.size(); ++n) total += loss_of(z(n), samples.t(n), loss);
    return total / static_cast<double>(z.size());
}

Neuron mean_gradient(const Neuron& neuron, const Targets& samples, Loss loss) {
    check(neuron, samples);
    Vector<double> delta = net_inputs(neuron, samples.X);
    for (std::size_t n = 0; n < delta.size(); ++n) delta(n) = delta_of(delta(n), samples.t(n), loss);
    // forward was z = X w + b, so dE/dw = Xᵀ δ and dE/db = Σ δ
    const double sample_count = static_cast<double>(delta.size());
    return {prod(trans(samples.X), delta) / sample_count, sum(delta) / sample_count};
}

Fit fit(const Targets& samples, Loss loss, Descent descent) {
    Fit result{{Vector<double>(samples.X.size2(), 0.0), 0}, 0, 0};
    for (std::size_t step = 0; step < descent.steps; ++step) {
        const Neuron gradient = mean_gradient(result.neuron, samples, loss);
        result.neuron.weight -= descent.learning_rate * gradient.weight;
        result.neuron.bias -= descent.learning_rate * gradient.bias;
    }
    result.loss = mean_loss(result.neuron, samples, loss);
    result.gradient_norm = norm(mean_gradient(result.neuron, samples, loss));
    return result;
}

}  // namespace bp::neuron
