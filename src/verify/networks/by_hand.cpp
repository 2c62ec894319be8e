#include <boost/numeric/ublas/matrix_proxy.hpp>

#include "layered/dense_block.hpp"
#include "layered/highway.hpp"
#include "layered/objective.hpp"
#include "layered/residual.hpp"
#include "verify/networks/as_layered.hpp"
#include "verify/networks/derivation.hpp"

namespace bp::verify {

using layered::Layer;
using layered::LayerGradient;

namespace {

/// The output layer; where the loss is of probabilities its units are sigmoid ones.
Layer output_layer(const NetworkCase& c) {
    Layer layer = as_layered(c.layers.back());
    if (has_sigmoid_outputs(c.loss)) layer.activation = layered::Activation::sigmoid;
    return layer;
}

void append(const LayerGradient& gradient, std::vector<double>& to) {
    to.insert(to.end(), gradient.W.data().begin(), gradient.W.data().end());
    to.insert(to.end(), gradient.b.begin(), gradient.b.end());
}

/// The output layer on what the hidden part found for a sample: its loss, its gradient, and what it sends down.
struct Head {
    Head(const NetworkCase& c, const Vector<double>& h, const Vector<double>& t) : net{output_layer(c)} {
        const layered::ForwardPass pass = forward(net, h);
        loss = value(as_layered(c.loss), pass.output(), t);
        const layered::BackwardPass back = backward(net, pass, delta_output(as_layered(c.loss), pass.output(), t));
        gradient = back.gradient[1];
        delta = delta_input(net, back);
    }

    layered::Network net;
    double loss;
    LayerGradient gradient;
    Vector<double> delta;
};

Derivation dense_sample(const NetworkCase& c, const Vector<double>& x, const Vector<double>& t) {
    layered::DenseBlock block;
    for (std::size_t l = 0; l + 1 < c.layers.size(); ++l) block.layers.push_back(as_layered(c.layers[l]));
    const layered::DenseForward pass = forward(block, x);
    const Head head(c, pass.y, t);
    Derivation sample{head.loss, {}};
    for (const LayerGradient& layer : backward(block, pass, head.delta).layers) append(layer, sample.gradient);
    append(head.gradient, sample.gradient);
    return sample;
}

/// Layer by layer upwards, then down again; the first hidden layer is plain, the others have their shortcut.
Derivation shortcut_sample(const NetworkCase& c, const Vector<double>& x, const Vector<double>& t) {
    const std::size_t hidden = c.layers.size() - 1;
    std::vector<Vector<double>> h{x};
    const auto residual = [&](std::size_t l) {
        return layered::Residual{layered::Network{as_layered(c.layers[l])}, layered::Activation::identity};
    };
    const auto highway = [&](std::size_t l) {
        return layered::Highway{as_layered(c.layers[l]), as_layered(c.gates[l - 1])};
    };
    for (std::size_t l = 0; l < hidden; ++l) {
        h.push_back(l == 0            ? forward(layered::Network{as_layered(c.layers[l])}, h[l]).output()
                    : c.gates.empty() ? forward(residual(l), h[l]).y
                                      : forward(highway(l), h[l]).y);
    }
    const Head head(c, h.back(), t);
    std::vector<std::vector<double>> parts(hidden + 1);
    append(head.gradient, parts[hidden]);
    Vector<double> delta = head.delta;
    for (std::size_t l = hidden; l-- > 1;) {
        if (c.gates.empty()) {
            const layered::ResidualBackward back = backward(residual(l), forward(residual(l), h[l]), delta);
            append(back.branch[1], parts[l]);
            delta = back.delta_x;
        } else {
            const layered::HighwayBackward back = backward(highway(l), forward(highway(l), h[l]), delta);
            append(back.transform, parts[l]);
            append(back.gate, parts[l]);
            delta = back.delta_x;
        }
    }
    if (hidden > 0) {
        const layered::Network first{as_layered(c.layers[0])};
        append(backward(first, forward(first, x), delta).gradient[1], parts[0]);
    }
    Derivation sample{head.loss, {}};
    for (const auto& part : parts) sample.gradient.insert(sample.gradient.end(), part.begin(), part.end());
    return sample;
}

/// The sum over the samples; then the mean, if asked for, and λ R with R = ½ Σ w², which gives each weight λ w.
Derivation block_by_block(const NetworkCase& c) {
    Derivation total;
    for (std::size_t n = 0; n < c.X.size1(); ++n) {
        const Vector<double> x = row(c.X, n), t = row(c.T, n);
        const bool is_dense = c.connectivity == Connectivity::dense;
        const Derivation sample = is_dense ? dense_sample(c, x, t) : shortcut_sample(c, x, t);
        total.loss += sample.loss;
        total.gradient.resize(sample.gradient.size());
        for (std::size_t i = 0; i < total.gradient.size(); ++i) total.gradient[i] += sample.gradient[i];
    }
    const double share = c.reduction == Reduction::sum ? 1 : 1 / static_cast<double>(c.X.size1());
    total.loss *= share;
    std::size_t next = 0;
    double squares = 0;
    for (const CaseLayer* layer : c.in_order()) {
        for (const double w : layer->W.data()) {
            total.gradient[next] = share * total.gradient[next] + c.lambda * w;
            squares += w * w;
            ++next;
        }
        for (std::size_t j = 0; j < layer->b.size2(); ++j, ++next) total.gradient[next] *= share;
    }
    total.loss += c.lambda * (squares / 2);
    return total;
}

/// A plain network as a whole, in matrices, with the objective of layered.
Derivation as_matrices(const NetworkCase& c) {
    layered::Network net;
    for (std::size_t l = 0; l + 1 < c.layers.size(); ++l) net.push_back(as_layered(c.layers[l]));
    net.push_back(output_layer(c));
    const auto reduction = c.reduction == Reduction::sum ? layered::Reduction::sum : layered::Reduction::mean;
    const layered::Objective objective{as_layered(c.loss), reduction, c.lambda};
    const layered::Samples samples{c.X, c.T};
    Derivation result{value(objective, net, samples), {}};
    for (const LayerGradient& layer : gradient(objective, net, samples)) append(layer, result.gradient);
    return result;
}

}  // namespace

Derivation by_hand(const NetworkCase& c) {
    return c.connectivity == Connectivity::plain ? as_matrices(c) : block_by_block(c);
}

}  // namespace bp::verify
