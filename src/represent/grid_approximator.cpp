#include "represent/grid_approximator.hpp"

#include <string>

namespace bp::represent {

std::size_t cell_count(std::size_t n, std::size_t d) {
    constexpr std::size_t kMost = std::size_t{1} << 40;
    std::size_t cells = 1;
    for (std::size_t i = 0; i < d; ++i) {
        if (n > 0 && cells > kMost / n) {
            throw InputError("grid: " + std::to_string(n) + " cells along each of " + std::to_string(d) +
                             " inputs are more than 2^40; take fewer cells or inputs");
        }
        cells *= n;
    }
    return cells;
}

GridApproximator::GridApproximator(const std::function<double(const Vector<double>&)>& f, std::size_t n, std::size_t d)
    : n_(n), d_(d) {
    if (n < 1 || d < 1) {
        throw InputError("grid: got " + std::to_string(n) + " cells along each of " + std::to_string(d) +
                         " inputs; at least one of each is needed");
    }
    const auto cells = static_cast<double>(n);
    for (std::size_t i = 0; i < d; ++i) {
        for (std::size_t m = 1; m < n; ++m) {
            neuron::Neuron plane{Vector<double>(d, 0.0), -static_cast<double>(m) / cells};
            plane.weight(i) = 1;
            planes_.push_back(plane);
        }
    }
    values_.resize(represent::cell_count(n, d));
    for (std::size_t cell = 0; cell < values_.size(); ++cell) {
        Vector<double> corner(d);
        for (std::size_t i = 0, rest = cell; i < d; ++i, rest /= n) corner(i) = static_cast<double>(rest % n) / cells;
        values_[cell] = f(corner);
    }
}

bool GridApproximator::is_on(std::size_t cell, const std::vector<double>& planes) const {
    double z = 0.5;  // ½ minus what is wanted of the planes below, plus their answers, minus those above
    for (std::size_t i = 0; i < d_; ++i, cell /= n_) {
        const std::size_t m = cell % n_, first = i * (n_ - 1);
        if (m > 0) z += planes[first + m - 1] - 1;
        if (m + 1 < n_) z -= planes[first + m];
    }
    return z > 0;
}

double GridApproximator::output(const Vector<double>& x) const {
    std::vector<double> planes;
    for (const neuron::Neuron& plane : planes_) planes.push_back(neuron::threshold_output(plane, x));
    double o = 0;
    for (std::size_t cell = 0; cell < values_.size(); ++cell) o += is_on(cell, planes) ? values_[cell] : 0;
    return o;
}

}  // namespace bp::represent
