// Chapter 2, one hidden layer: what it computes, what it is for, and the shapes that can be built with it.
// Replace each throw by your code and save. The lesson is in README.md, every function's formula in exercise.hpp.
#include "exercise.hpp"

#include <cmath>

namespace bp::chapters::ch02 {

// 2.1  Numbers from paper: return {{{w_1, w_2}, b}, {{w_1, w_2}, b}, {{w_1, w_2}, b}}; the output unit comes last.
XorNetwork xor_network() { throw NotImplemented{"2.1"}; }

// 2.2  Two loops in loops: net.v(i, j), net.v0[j], net.w(j, k), net.w0[k], net.f.value(s), net.g.value(s).
HiddenAndOutput forward(const OneHiddenLayer& net, Values x) { throw NotImplemented{"2.2"}; }

// 2.3  return {W, b}; multiply(A, B), multiply(A, v) and transposed(A) are there.
LinearLayer collapse(const LinearLayer& first, const LinearLayer& second) { throw NotImplemented{"2.3"}; }

// 2.4  sigmoid(z) is given.
double bump(double x, double a, double b, double k) { throw NotImplemented{"2.4"}; }

// 2.4  Solve σ(k d) = 1 - ε for k; std::log is the natural logarithm.
double steepness_for(double distance, double epsilon) { throw NotImplemented{"2.4"}; }

// 2.5  code.push_back(…) for each of the units.
std::vector<int> region_code(const std::vector<Neuron>& units, Values x) { throw NotImplemented{"2.5"}; }

// 2.5  How many regions does one more line add to those of n - 1 lines?
std::size_t most_regions(std::size_t n) { throw NotImplemented{"2.5"}; }

// 2.6  x[0] between box.left and box.right, x[1] between box.bottom and box.top.
double sum_of_sides(const Box& box, double k, Values x) { throw NotImplemented{"2.6"}; }

// 2.6  1 or 0; your function above gives the sum.
int is_in_box(const Box& box, double k, Values x) { throw NotImplemented{"2.6"}; }

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
