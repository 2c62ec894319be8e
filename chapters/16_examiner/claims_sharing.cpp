#include <cmath>
#include <fmt/format.h>

#include "inspect/derivative.hpp"
#include "layered/layer.hpp"
#include "sharing.hpp"

namespace bp::chapters::ch16 {

namespace {

/// A kernel moved along a row of numbers: s_j = Σ_i w_i x_{j+i}, the loss is Σ_j c_j tanh(s_j).
struct Convolution {
    Numbers x, c;
    std::size_t width;

    template <class T> std::vector<T> net_inputs(std::span<const T> w) const {
        std::vector<T> s(c.size());
        for (std::size_t j = 0; j < s.size(); ++j) {
            for (std::size_t i = 0; i < width; ++i) s[j] += w[i] * x[j + i];
        }
        return s;
    }
    template <class T> T loss(std::span<const T> w) const {
        using std::tanh;
        const std::vector<T> s = net_inputs(w);
        T sum = 0;
        for (std::size_t j = 0; j < s.size(); ++j) sum += tanh(s[j]) * c[j];
        return sum;
    }
};

Convolution drawn(Random& random) {
    const std::size_t width = 2 + random.below(3), places = 2 + random.below(6);
    Convolution net{Numbers(places + width - 1), Numbers(places), width};
    for (double& number : net.x) number = random.uniform(-1, 1);
    for (double& number : net.c) number = random.uniform(-1, 1);
    return net;
}

/// The same as a dense layer: its gradient has a place for each input and each unit.
layered::LayerGradient dense_gradient(const Convolution& net, const Numbers& w) {
    bp::Vector<double> x(net.x.size()), delta(net.c.size());
    std::ranges::copy(net.x, x.begin());
    const Numbers s = net.net_inputs<double>(w);
    for (std::size_t j = 0; j < s.size(); ++j) {
        const double y = std::tanh(s[j]);
        delta(j) = net.c[j] * (1 - y * y);
    }
    return layered::gradient(x, delta);
}

}  // namespace

course::Claim sharing_is_fan_out() {
    constexpr int kTries = 1000;
    Random random(99);
    double worst = 0;
    int weights = 0, wrong_alone = 0;
    for (int n = 0; n < kTries; ++n) {
        const Convolution net = drawn(random);
        Numbers w(net.width);
        for (double& weight : w) weight = random.uniform(-2, 2);
        const layered::LayerGradient dense = dense_gradient(net, w);
        for (std::size_t i = 0; i < w.size(); ++i, ++weights) {
            double sum = 0, last = 0;
            for (std::size_t j = 0; j < net.c.size(); ++j) sum += last = dense.W(j + i, j);
            const double right = inspect::complex_step_derivative([&net](auto at) { return net.loss(at); }, w, i);
            worst = std::max(worst, std::abs(sum - right));
            wrong_alone += std::abs(last - right) > 1e-3 ? 1 : 0;
        }
    }
    return {
        .id = "99",
        .slide = "Summary",
        .statement =
            "Next time, CNN: a convolution is a dense layer that uses each weight in many places. That is "
            "fan-out, and the weight's gradient is the sum over its places.",
        .truth = course::Truth::holds,
        .measured = fmt::format("{} random convolutions, {} weights: the sum over a dense layer's gradient is off by "
                                "at most {:.0e}; the last place alone is wrong for {}",
                                kTries, weights, worst, wrong_alone),
        .confirmed = worst < 1e-13 && wrong_alone > weights / 2};
}

}  // namespace bp::chapters::ch16
