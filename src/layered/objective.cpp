#include "layered/objective.hpp"

#include <boost/numeric/ublas/matrix_proxy.hpp>

#include "layered/backward.hpp"
#include "layered/batch.hpp"

namespace bp::layered {

namespace {

void check(const Network& net, const Samples& samples) {
    check(net);
    const Shape expected{samples.X.size1(), net[net.size()].unit_count()};
    if (shape_of(samples.T) != expected) {
        throw ShapeError("objective: X is " + to_string(shape_of(samples.X)) + ", T is " +
                         to_string(shape_of(samples.T)) + " (T must be " + to_string(expected) +
                         ": a row per sample, a column per output unit)");
    }
    if (samples.X.size1() == 0) throw InputError("objective: there are no samples; a batch holds at least one");
}

/// 1 for a sum, 1/N for a mean.
double share_of_a_sample(const Objective& objective, const Samples& samples) {
    return objective.over_samples == Reduction::sum ? 1 : 1 / static_cast<double>(samples.X.size1());
}

void add(Gradient& sum, const Gradient& sample) {
    for (std::size_t l = 1; l <= sum.size(); ++l) {
        sum[l].W += sample[l].W;
        sum[l].b += sample[l].b;
    }
}

/// From the sum over the samples to the objective's gradient: the mean is taken once, of weights and biases alike, and
/// then R = ½ Σ w² adds λ w to the weights alone.
void finish(Gradient& sum, const Network& net, const Objective& objective, double share) {
    for (std::size_t l = 1; l <= sum.size(); ++l) {
        sum[l].W *= share;
        sum[l].b *= share;
        sum[l].W += objective.penalty_strength * net[l].W;
    }
}

}  // namespace

double penalty(const Network& net) {
    double sum = 0;
    for (const Layer& layer : net) {
        for (const double w : layer.W.data()) sum += w * w;
    }
    return sum / 2;
}

double value(const Objective& objective, const Network& net, const Samples& samples) {
    check(net, samples);
    const double data_loss = value(objective.loss, forward(net, samples.X).output(), samples.T);
    return share_of_a_sample(objective, samples) * data_loss + objective.penalty_strength * penalty(net);
}

Gradient gradient(const Objective& objective, const Network& net, const Samples& samples) {
    check(net, samples);
    const BatchForwardPass pass = forward(net, samples.X);
    Gradient sum = backward(net, pass, delta_output(objective.loss, pass.output(), samples.T)).gradient;
    finish(sum, net, objective, share_of_a_sample(objective, samples));
    return sum;
}

Gradient gradient_by_samples(const Objective& objective, const Network& net, const Samples& samples) {
    check(net, samples);
    Gradient sum;
    for (std::size_t n = 0; n < samples.X.size1(); ++n) {
        const ForwardPass pass = forward(net, Vector<double>(row(samples.X, n)));
        const Vector<double> delta = delta_output(objective.loss, pass.output(), Vector<double>(row(samples.T, n)));
        const Gradient sample = backward(net, pass, delta).gradient;
        if (n == 0) sum = sample;
        if (n > 0) add(sum, sample);
    }
    finish(sum, net, objective, share_of_a_sample(objective, samples));
    return sum;
}

}  // namespace bp::layered
