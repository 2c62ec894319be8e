#include "neuron/features.hpp"

namespace bp::neuron {

Vector<double> with_products(const Vector<double>& x) {
    const std::size_t n = x.size();
    Vector<double> features(n + n * (n - (n > 0 ? 1 : 0)) / 2);
    std::copy(x.begin(), x.end(), features.begin());
    std::size_t next = n;
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = i + 1; j < n; ++j) features(next++) = x(i) * x(j);
    }
    return features;
}

std::vector<Sample> with_products(const std::vector<Sample>& samples) {
    std::vector<Sample> result;
    for (const Sample& sample : samples) result.push_back({with_products(sample.x), sample.target});
    return result;
}

}  // namespace bp::neuron
