// Chapter 2, solved: one way of many. `./backprop solution 2.1` shows the part of an exercise once yours has passed.
#include "exercise.hpp"

#include <cmath>

namespace bp::chapters::ch02 {

// 2.1  Numbers from paper: return {{{w_1, w_2}, b}, {{w_1, w_2}, b}, {{w_1, w_2}, b}}; the output unit comes last.
XorNetwork xor_network() {
    // one of them at least, both, and: one of them at least but not both
    return {{{1, 1}, -0.5}, {{1, 1}, -1.5}, {{1, -1}, -0.5}};
}

// 2.2  Two loops in loops: net.v(i, j), net.v0[j], net.w(j, k), net.w0[k], net.f.value(s), net.g.value(s).
HiddenAndOutput forward(const OneHiddenLayer& net, Values x) {
    HiddenAndOutput found;
    for (std::size_t j = 0; j < net.v.cols(); ++j) {
        double s = net.v0[j];
        for (std::size_t i = 0; i < x.size(); ++i) s += x[i] * net.v(i, j);
        found.h.push_back(net.f.value(s));
    }
    for (std::size_t k = 0; k < net.w.cols(); ++k) {
        double s = net.w0[k];
        for (std::size_t j = 0; j < found.h.size(); ++j) s += found.h[j] * net.w(j, k);
        found.o.push_back(net.g.value(s));
    }
    return found;
}

// 2.3  return {W, b}; multiply(A, B), multiply(A, v) and transposed(A) are there.
LinearLayer collapse(const LinearLayer& first, const LinearLayer& second) {
    // W2ᵀ (W1ᵀ x + b1) + b2 = (W1 W2)ᵀ x + (W2ᵀ b1 + b2)
    Numbers b = multiply(transposed(second.W), first.b);
    for (std::size_t k = 0; k < b.size(); ++k) b[k] += second.b[k];
    return {multiply(first.W, second.W), b};
}

// 2.4  sigmoid(z) is given.
double bump(double x, double a, double b, double k) { return sigmoid(k * (x - a)) - sigmoid(k * (x - b)); }

// 2.4  Solve σ(k d) = 1 - ε for k; std::log is the natural logarithm.
double steepness_for(double distance, double epsilon) { return std::log((1 - epsilon) / epsilon) / distance; }

// 2.5  code.push_back(…) for each of the units.
std::vector<int> region_code(const std::vector<Neuron>& units, Values x) {
    std::vector<int> code;
    for (const Neuron& unit : units) {
        double z = unit.b;
        for (std::size_t i = 0; i < x.size(); ++i) z += unit.w[i] * x[i];
        code.push_back(z > 0 ? 1 : z < 0 ? -1 : 0);
    }
    return code;
}

// 2.5  How many regions does one more line add to those of n - 1 lines?
std::size_t most_regions(std::size_t n) {
    // the first line adds 1, the second 2, the n-th n: it meets all lines before it
    return 1 + n * (n + 1) / 2;
}

// 2.6  x[0] between box.left and box.right, x[1] between box.bottom and box.top.
double sum_of_sides(const Box& box, double k, Values x) {
    return sigmoid(k * (x[0] - box.left)) + sigmoid(k * (box.right - x[0])) + sigmoid(k * (x[1] - box.bottom)) +
           sigmoid(k * (box.top - x[1]));
}

// 2.6  1 or 0; your function above gives the sum.
int is_in_box(const Box& box, double k, Values x) { return sum_of_sides(box, k, x) > 3.5 ? 1 : 0; }

Solution exercise() {
    return {.xor_network = xor_network,
            .forward = forward,
            .collapse = collapse,
            .bump = bump,
            .steepness_for = steepness_for,
            .region_code = region_code,
            .most_regions = most_regions,
            .sum_of_sides = sum_of_sides,
            .is_in_box = is_in_box};
}

}  // namespace bp::chapters::ch02
