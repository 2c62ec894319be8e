#include "xor.hpp"

#include "base/random.hpp"

namespace bp::chapters::ch07 {

layered::Samples xor_samples() {
    return {make_tensor<double>({{0, 0}, {1, 0}, {0, 1}, {1, 1}}), make_tensor<double>({{0}, {1}, {1}, {0}})};
}

layered::Network xor_network(std::uint64_t seed) {
    Random random(seed);
    const auto layer = [&random](std::size_t inputs, std::size_t units) {
        layered::Layer result{Tensor<double>(inputs, units), bp::Vector<double>(units), layered::Activation::sigmoid};
        for (double& w : result.W.data()) w = random.normal();
        for (double& b : result.b) b = random.normal();
        return result;
    };
    return {layer(2, 2), layer(2, 1)};
}

}  // namespace bp::chapters::ch07
