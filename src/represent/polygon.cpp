#include "represent/polygon.hpp"

#include <string>

#include "neuron/sigmoid.hpp"

namespace bp::represent {

std::vector<neuron::Neuron> half_planes(const Box& box) {
    return {{make_vector({1.0, 0.0}), -box.x_1.from},
            {make_vector({-1.0, 0.0}), box.x_1.to},
            {make_vector({0.0, 1.0}), -box.x_2.from},
            {make_vector({0.0, -1.0}), box.x_2.to}};
}

std::vector<neuron::Neuron> half_planes(std::span<const Vector<double>> corners) {
    const std::size_t n = corners.size();
    if (n < 3) throw InputError("polygon: has " + std::to_string(n) + " corners; it needs three or more");
    std::vector<neuron::Neuron> sides;
    for (std::size_t i = 0; i < n; ++i) {
        const Vector<double>&p = corners[i], &q = corners[(i + 1) % n];
        const Vector<double> inward = make_vector({p(1) - q(1), q(0) - p(0)});  // the side turned left by 90°
        sides.push_back({inward, -inner_prod(inward, p)});
        if (neuron::net_input(sides.back(), corners[(i + 2) % n]) > 0) continue;
        throw InputError("polygon: does not turn left after corner " + std::to_string((i + 1) % n + 1) +
                         "; list the corners of a convex polygon counterclockwise");
    }
    return sides;
}

double sum_of_sides(std::span<const neuron::Neuron> half_planes, const Vector<double>& x, Gain gain) {
    double sum = 0;
    for (const neuron::Neuron& side : half_planes) sum += neuron::sigmoid(gain.value * neuron::net_input(side, x));
    return sum;
}

TwoLayerNetwork inside(std::vector<neuron::Neuron> half_planes) {
    const auto n = static_cast<double>(half_planes.size());
    Vector<double> ones(half_planes.size(), 1.0);
    return {std::move(half_planes), {ones, 0.5 - n}};
}

}  // namespace bp::represent
