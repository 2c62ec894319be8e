#include "data/curve.hpp"

#include "base/random.hpp"

namespace bp {

RegressionSet sampled(std::string name, const std::function<double(double)>& f, const Sampling& sampling) {
    const std::size_t n = sampling.sample_count;
    if (n < 2) throw InputError(name + ": a curve needs at least 2 samples, got " + std::to_string(n));
    Random random(sampling.seed);
    RegressionSet set{Tensor<double>(n, 1), Tensor<double>(n, 1), std::move(name)};
    for (std::size_t i = 0; i < n; ++i) {
        const double share = static_cast<double>(i) / static_cast<double>(n - 1);
        const double x = sampling.low + (sampling.high - sampling.low) * share;
        set.inputs(i, 0) = x;
        set.targets(i, 0) = f(x) + sampling.noise * random.normal();
    }
    return set;
}

}  // namespace bp
