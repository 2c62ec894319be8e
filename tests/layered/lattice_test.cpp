#include <algorithm>
#include <boost/numeric/ublas/matrix_proxy.hpp>

#include "layered/backward.hpp"
#include "layered/batch.hpp"
#include "layered/single_layer.hpp"
#include "tests/layered/cases.hpp"
#include "tests/layered/generators.hpp"
#include "tests/layered/oracle.hpp"

// Laws of the backward pass on numbers for which double arithmetic is exact, so that they hold bit for bit.
namespace bp::layered {
namespace {

const std::vector<Activation> kPiecewiseLinear{Activation::identity, Activation::relu};

struct ExactProblem {
    std::vector<std::size_t> widths;
    Network net;
    Samples samples;
};

ExactProblem draw_exact_problem(std::size_t least_depth, std::size_t most_depth) {
    ExactProblem p{draw_widths(draw_count(least_depth, most_depth)), {}, {}};
    p.net = draw_network(p.widths, kPiecewiseLinear, kExact);
    p.samples = draw_samples(std::size_t{1} << draw_count(0, 2), p.widths, kExact);  // 1, 2 or 4: 1/N is exact too
    return p;
}

RC_GTEST_PROP(Lattice, IsExactSoThatEqualityMayBeAskedFor, ()) {
    const ExactProblem p = draw_exact_problem(1, 4);
    const auto exact = oracle::objective({}, p.net, p.samples, oracle::parameters_of(p.net)).value;
    RC_ASSERT(static_cast<long double>(value(Objective{}, p.net, p.samples)) == exact);
}

RC_GTEST_PROP(Batch, GivesEachSampleTheNumbersItHasAlone, ()) {
    const ExactProblem p = draw_exact_problem(1, 4);
    const BatchForwardPass batch = forward(p.net, p.samples.X);
    const Tensor<double> delta_o = draw_tensor(p.samples.X.size1(), p.widths.back(), kExact);
    const BatchBackwardPass back = backward(p.net, batch, delta_o);
    for (std::size_t n = 0; n < p.samples.X.size1(); ++n) {
        const ForwardPass alone = forward(p.net, Vector<double>(row(p.samples.X, n)));
        const BackwardPass back_alone = backward(p.net, alone, Vector<double>(row(delta_o, n)));
        for (std::size_t l = 1; l <= p.net.size(); ++l) {
            RC_ASSERT(Vector<double>(row(batch.S[l], n)).data() == alone.s[l].data());
            RC_ASSERT(Vector<double>(row(batch.X[l], n)).data() == alone.x[l].data());
            RC_ASSERT(Vector<double>(row(back.delta[l], n)).data() == back_alone.delta[l].data());
        }
    }
}

RC_GTEST_PROP(Batch, HasTheSumOfTheGradientsOfItsSamples, ()) {
    const ExactProblem p = draw_exact_problem(1, 4);
    for (const Reduction reduction : {Reduction::sum, Reduction::mean}) {
        const Objective objective{Loss::squared, reduction, 0.5};
        RC_ASSERT(oracle::flat(gradient(objective, p.net, p.samples)) ==
                  oracle::flat(gradient_by_samples(objective, p.net, p.samples)));
    }
}

Samples twice(const Samples& samples) {
    const std::size_t n = samples.X.size1();
    Samples result{Tensor<double>(2 * n, samples.X.size2()), Tensor<double>(2 * n, samples.T.size2())};
    for (std::size_t i = 0; i < 2 * n; ++i) {
        row(result.X, i) = row(samples.X, i % n);
        row(result.T, i) = row(samples.T, i % n);
    }
    return result;
}

RC_GTEST_PROP(Mean, DoesNotChangeWhenEverySampleOccursTwiceButTheSumDoubles, ()) {
    const ExactProblem p = draw_exact_problem(1, 4);
    const Samples doubled = twice(p.samples);
    const Objective mean{Loss::squared, Reduction::mean, 0.25}, sum{Loss::squared, Reduction::sum, 0};
    RC_ASSERT(oracle::flat(gradient(mean, p.net, doubled)) == oracle::flat(gradient(mean, p.net, p.samples)));
    RC_ASSERT(value(mean, p.net, doubled) == value(mean, p.net, p.samples));
    oracle::Numbers expected = oracle::flat(gradient(sum, p.net, p.samples));
    for (long double& g : expected) g *= 2;
    RC_ASSERT(oracle::flat(gradient(sum, p.net, doubled)) == expected);
}

RC_GTEST_PROP(Penalty, AddsLambdaTimesTheWeightToWeightsAndNothingToBiases, ()) {
    const ExactProblem p = draw_exact_problem(1, 4);
    for (const Reduction reduction : {Reduction::sum, Reduction::mean}) {
        const Gradient plain = gradient({Loss::squared, reduction, 0}, p.net, p.samples);
        const Gradient penalised = gradient({Loss::squared, reduction, 0.25}, p.net, p.samples);
        double squares = 0;
        for (std::size_t l = 1; l <= p.net.size(); ++l) {
            for (std::size_t i = 0; i < p.net[l].W.data().size(); ++i) {
                const double w = p.net[l].W.data()[i];
                RC_ASSERT(penalised[l].W.data()[i] - plain[l].W.data()[i] == w / 4);
                squares += w * w;
            }
            RC_ASSERT(penalised[l].b.data() == plain[l].b.data());
        }
        RC_ASSERT(value({Loss::squared, reduction, 0.25}, p.net, p.samples) -
                      value({Loss::squared, reduction, 0}, p.net, p.samples) ==
                  squares / 8);
    }
}

std::vector<std::size_t> draw_permutation(std::size_t size) {
    std::vector<std::size_t> order(size);
    for (std::size_t i = 0; i < size; ++i) order[i] = i;
    for (std::size_t i = 0; i + 1 < size; ++i) std::swap(order[i], order[draw_count(i, size - 1)]);
    return order;
}

/// Numbers the units of hidden layer l anew, in whatever has a W and a b per layer: a network or its gradient.
template <class Layers> void permute_units(Layers& layers, std::size_t l, const std::vector<std::size_t>& order) {
    const auto before = layers[l];
    const Tensor<double> above = layers[l + 1].W;
    for (std::size_t j = 0; j < order.size(); ++j) {
        column(layers[l].W, j) = column(before.W, order[j]);
        layers[l].b(j) = before.b(order[j]);
        row(layers[l + 1].W, j) = row(above, order[j]);
    }
}

RC_GTEST_PROP(HiddenUnits, MayBePermutedAndTheirGradientsThenAreExactly, ()) {
    const ExactProblem p = draw_exact_problem(2, 4);
    const std::size_t l = draw_count(1, p.net.size() - 1);
    const std::vector<std::size_t> order = draw_permutation(p.widths[l]);
    Network permuted = p.net;
    permute_units(permuted, l, order);
    RC_ASSERT(value(Objective{}, permuted, p.samples) == value(Objective{}, p.net, p.samples));
    Gradient expected = gradient(Objective{}, p.net, p.samples);
    permute_units(expected, l, order);
    RC_ASSERT(oracle::flat(gradient(Objective{}, permuted, p.samples)) == oracle::flat(expected));
}

// relu(c s) = c relu(s): without biases and with a linear output, w · ∂o/∂w summed over one layer gives o itself.
RC_GTEST_PROP(ReluNetworkWithoutBiases, HasTheOutputAsTheProductOfEachLayerWithItsGradient, ()) {
    const std::vector<std::size_t> widths = draw_widths(draw_count(1, 4));
    Network net = draw_network(widths, {Activation::relu}, kExact);
    for (Layer& layer : net) layer.b.clear();
    net[net.size()].activation = Activation::identity;
    const ForwardPass pass = forward(net, draw_vector(widths.front(), kExact));
    const Vector<double> delta_o = draw_vector(widths.back(), kExact);
    const BackwardPass back = backward(net, pass, delta_o);
    for (std::size_t l = 1; l <= net.size(); ++l) {
        double product = 0;
        for (std::size_t i = 0; i < net[l].W.data().size(); ++i) {
            product += net[l].W.data()[i] * back.gradient[l].W.data()[i];
        }
        RC_ASSERT(product == inner_prod(delta_o, pass.output()));
    }
}

RC_GTEST_PROP(BackwardPass, IsLinearInTheErrorSignalItStartsFrom, ()) {
    const ExactProblem p = draw_exact_problem(1, 4);
    const ForwardPass pass = forward(p.net, Vector<double>(row(p.samples.X, 0)));
    const Vector<double> r = draw_vector(p.widths.back(), kExact), q = draw_vector(p.widths.back(), kExact);
    const oracle::Numbers of_r = oracle::flat(backward(p.net, pass, r).gradient);
    const oracle::Numbers of_q = oracle::flat(backward(p.net, pass, q).gradient);
    const oracle::Numbers of_both = oracle::flat(backward(p.net, pass, 2 * r - q).gradient);
    for (std::size_t i = 0; i < of_r.size(); ++i) RC_ASSERT(of_both[i] == 2 * of_r[i] - of_q[i]);
}

// Three ways to the gradient of one layer: unit by unit, as an outer product, as the product of three factors.
RC_GTEST_PROP(SingleLayer, GivesTheSameGradientUnitByUnitAsMatricesAndAsThreeFactors, ()) {
    const std::vector<std::size_t> widths = draw_widths(1);
    const Layer layer = draw_layer(widths[0], widths[1], {kActivations.begin(), kActivations.end()}, kExact);
    const Vector<double> x = draw_vector(widths[0], kExact), t = draw_vector(widths[1], kExact);
    const SingleLayerPasses single = single_layer_passes(layer, x, t);
    const ForwardPass pass = forward(Network{layer}, x);
    const BackwardPass back = backward(Network{layer}, pass, delta_output(Loss::squared, pass.output(), t));
    RC_ASSERT(single.delta_net_input.data() == back.delta[1].data());
    RC_ASSERT(single.gradient.W.data() == back.gradient[1].W.data());
    RC_ASSERT(single.gradient.b.data() == back.gradient[1].b.data());
    const WeightIndex w{draw_count(0, widths[1] - 1), draw_count(0, widths[0] - 1)};
    RC_ASSERT(three_factors(layer, x, t, w).product() == single.gradient.W(w.input, w.unit));
}

}  // namespace
}  // namespace bp::layered
