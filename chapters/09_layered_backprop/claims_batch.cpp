#include <fmt/format.h>

#include "chapters/shared/layered_types.hpp"
#include "layered/objective.hpp"
#include "parts.hpp"
#include "tries.hpp"

// What a batch adds to the slides' formulas: a sum over its samples, or a mean.
namespace bp::chapters::ch09 {

namespace {

layered::Network network_of(const Network& net) {
    layered::Network same;
    for (const Layer& layer : net) same.push_back({tensor_of(layer.W), vector_of(layer.b), kind_of(layer.f)});
    return same;
}

layered::Samples any_samples(Random& random, std::size_t count, const Try& one) {
    layered::Samples samples{Tensor<double>(count, one.x.size()), Tensor<double>(count, one.t.size())};
    for (double& x : samples.X.data()) x = random.uniform(-1, 1);
    for (double& t : samples.T.data()) t = random.uniform(-1, 1);
    return samples;
}

/// Row n as a batch of one.
layered::Samples sample_of(const layered::Samples& samples, std::size_t n) {
    layered::Samples one{Tensor<double>(1, samples.X.size2()), Tensor<double>(1, samples.T.size2())};
    for (std::size_t j = 0; j < samples.X.size2(); ++j) one.X(0, j) = samples.X(n, j);
    for (std::size_t j = 0; j < samples.T.size2(); ++j) one.T(0, j) = samples.T(n, j);
    return one;
}

/// The largest gap between the batch's gradient and `share` times the sum of its samples' own gradients.
double gap_to_samples(const layered::Network& net, const layered::Samples& samples, layered::Reduction reduction) {
    const auto count = static_cast<double>(samples.X.size1());
    const double share = reduction == layered::Reduction::sum ? 1 : 1 / count;
    const layered::Gradient batch = layered::gradient({.over_samples = reduction}, net, samples);
    double worst = 0;
    for (std::size_t l = 1; l <= net.size(); ++l) {
        Tensor<double> W(batch[l].W.size1(), batch[l].W.size2(), 0.0);
        Vector<double> b(batch[l].b.size(), 0.0);
        for (std::size_t n = 0; n < samples.X.size1(); ++n) {
            const layered::Gradient alone = layered::gradient({}, net, sample_of(samples, n));
            W += alone[l].W;
            b += alone[l].b;
        }
        for (std::size_t j = 0; j < W.data().size(); ++j) {
            worst = std::max(worst, std::abs(batch[l].W.data()[j] - share * W.data()[j]));
        }
        for (std::size_t k = 0; k < b.size(); ++k) worst = std::max(worst, std::abs(batch[l].b(k) - share * b(k)));
    }
    return worst;
}

}  // namespace

course::Claim batch_is_a_sum() {
    constexpr int kBatches = 200;
    Random random(83);
    double worst_sum = 0, worst_mean = 0;
    std::size_t samples_in_all = 0;
    for (int i = 0; i < kBatches; ++i) {
        const Try one = any_try(random, {3, 1 + random.below(5), 2});
        const layered::Network net = network_of(one.net);
        const layered::Samples samples = any_samples(random, 1 + random.below(12), one);
        samples_in_all += samples.X.size1();
        worst_sum = std::max(worst_sum, gap_to_samples(net, samples, layered::Reduction::sum));
        worst_mean = std::max(worst_mean, gap_to_samples(net, samples, layered::Reduction::mean));
    }
    return {.id = "83",
            .slide = "Gradient descent iteration: one more layer",
            .statement =
                "The loss is a sum over the samples, so a batch's gradient is the sum of its samples' "
                "gradients; where a mean is minimised, it is that sum over N.",
            .truth = course::Truth::holds,
            .measured = fmt::format("{} batches of 1 to 12 samples, {} in all: XᵀΔ is the sum of the single gradients "
                                    "within {:.0e}, and for the mean 1/N of it within {:.0e}",
                                    kBatches, samples_in_all, worst_sum, worst_mean),
            .confirmed = worst_sum <= 1e-12 && worst_mean <= 1e-12};
}

}  // namespace bp::chapters::ch09
