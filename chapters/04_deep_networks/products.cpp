#include <algorithm>
#include <chrono>
#include <cmath>

#include "base/random.hpp"
#include "parts.hpp"
#include "tensor/product.hpp"
#include "tensor/tensor.hpp"

// Why matrices: the same batch in three ways.
namespace bp::chapters::ch04 {

namespace {

double apart(const Tensor<double>& a, const Tensor<double>& b) {
    double most = 0;
    for (std::size_t i = 0; i < a.data().size(); ++i) most = std::max(most, std::abs(a.data()[i] - b.data()[i]));
    return most;
}

Tensor<double> any_tensor(Random& random, std::size_t rows, std::size_t cols) {
    Tensor<double> all(rows, cols);
    for (double& number : all.data()) number = random.normal();
    return all;
}

/// The shortest of three runs, in milliseconds.
template <class Run> double milliseconds(const Run& run) {
    using Clock = std::chrono::steady_clock;
    double least = HUGE_VAL;
    for (int i = 0; i < 3; ++i) {
        const Clock::time_point start = Clock::now();
        run();
        least = std::min(least, std::chrono::duration<double, std::milli>(Clock::now() - start).count());
    }
    return least;
}

}  // namespace

ProductTimes time_products() {
    constexpr std::size_t kSize = 256;
    Random random(46);
    const Tensor<double> X = any_tensor(random, kSize, kSize), W = any_tensor(random, kSize, kSize);
    Tensor<double> loops(kSize, kSize), single(kSize, kSize), batch(kSize, kSize);
    const double by_loops = milliseconds([&] {
        for (std::size_t n = 0; n < kSize; ++n) {
            for (std::size_t k = 0; k < kSize; ++k) {
                double s = 0;
                for (std::size_t i = 0; i < kSize; ++i) s += W(i, k) * X(n, i);
                loops(n, k) = s;
            }
        }
    });
    const double by_samples = milliseconds([&] {
        for (std::size_t n = 0; n < kSize; ++n) {
            multiply<double>(View<const double>(view(X).row(n).data(), {1, kSize}), view(W),
                             View<double>(view(single).row(n).data(), {1, kSize}));
        }
    });
    const double by_batch = milliseconds([&] { multiply<double>(view(X), view(W), view(batch)); });
    return {kSize, std::max(apart(single, loops), apart(batch, loops)), by_loops, by_samples, by_batch};
}

}  // namespace bp::chapters::ch04
