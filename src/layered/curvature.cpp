#include "layered/curvature.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace bp::layered {

namespace {

void check_symmetric(const Tensor<double>& H) {
    if (H.size1() != H.size2()) {
        throw ShapeError("curvatures: H is " + to_string(shape_of(H)) + " (second derivatives have a row and a column" +
                         " for every parameter)");
    }
    for (std::size_t i = 0; i < H.size1(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            if (H(i, j) == H(j, i)) continue;
            throw NumericError("curvatures: H(" + std::to_string(i) + ", " + std::to_string(j) + ") is " +
                               std::to_string(H(i, j)) + " and H(" + std::to_string(j) + ", " + std::to_string(i) +
                               ") is " + std::to_string(H(j, i)) + " (second derivatives are symmetric; take the mean" +
                               " of both)");
        }
    }
}

double square_of_rest(const Tensor<double>& A) {
    double sum = 0;
    for (std::size_t i = 0; i < A.size1(); ++i) {
        for (std::size_t j = 0; j < i; ++j) sum += A(i, j) * A(i, j);
    }
    return sum;
}

/// Turns the plane of the axes p and q so that A(p, q) becomes 0. Eigenvalues stay; the rest shrinks.
void turn(Tensor<double>& A, std::size_t p, std::size_t q) {
    if (A(p, q) == 0) return;
    const double ratio = (A(q, q) - A(p, p)) / (2 * A(p, q));
    const double tangent = std::copysign(1 / (std::abs(ratio) + std::hypot(ratio, 1)), ratio);
    const double c = 1 / std::hypot(tangent, 1), s = tangent * c;
    for (std::size_t i = 0; i < A.size1(); ++i) {
        const double at_p = A(i, p), at_q = A(i, q);
        A(i, p) = c * at_p - s * at_q;
        A(i, q) = s * at_p + c * at_q;
    }
    for (std::size_t j = 0; j < A.size2(); ++j) {
        const double at_p = A(p, j), at_q = A(q, j);
        A(p, j) = c * at_p - s * at_q;
        A(q, j) = s * at_p + c * at_q;
    }
}

/// Places of all parameters, layer by layer.
std::vector<double*> parameters_of(Network& net) {
    std::vector<double*> places;
    for (Layer& layer : net) {
        for (double& w : layer.W.data()) places.push_back(&w);
        for (double& b : layer.b) places.push_back(&b);
    }
    return places;
}

std::vector<double> flat(const Gradient& gradient) {
    std::vector<double> numbers;
    for (const LayerGradient& layer : gradient) {
        numbers.insert(numbers.end(), layer.W.data().begin(), layer.W.data().end());
        numbers.insert(numbers.end(), layer.b.begin(), layer.b.end());
    }
    return numbers;
}

void check_curvatures(const Vector<double>& curvatures) {
    if (!curvatures.empty()) return;
    throw InputError("contraction: there is no curvature; a function of one parameter has one");
}

}  // namespace

Vector<double> curvatures(const Tensor<double>& H) {
    check_symmetric(H);
    Tensor<double> A = H;
    const std::size_t n = A.size1();
    double size = 0;
    for (const double a : A.data()) size += a * a;
    // Jacobi's method: each round at least halves what is left, near the end it squares it.
    for (int round = 0; round < 100 && square_of_rest(A) > 1e-32 * size; ++round) {
        for (std::size_t p = 0; p < n; ++p) {
            for (std::size_t q = p + 1; q < n; ++q) turn(A, p, q);
        }
    }
    Vector<double> lambda(n);
    for (std::size_t i = 0; i < n; ++i) lambda(i) = A(i, i);
    std::sort(lambda.begin(), lambda.end());
    return lambda;
}

double contraction(const Vector<double>& curvatures, LearningRate rate) {
    check_curvatures(curvatures);
    double slowest = 0;
    for (const double lambda : curvatures) slowest = std::max(slowest, std::abs(1 - rate.value * lambda));
    return slowest;
}

LearningRate largest_stable_rate(const Vector<double>& curvatures) {
    check_curvatures(curvatures);
    const double steepest = *std::max_element(curvatures.begin(), curvatures.end());
    if (!(steepest > 0)) {
        throw NumericError("largest_stable_rate: the largest curvature is " + std::to_string(steepest) +
                           " (there is a largest rate only where the function bends upwards in some direction)");
    }
    return {2 / steepest};
}

Tensor<double> hessian(const Objective& objective, const Network& net, const Samples& samples) {
    Network moved = net;
    const std::vector<double*> places = parameters_of(moved);
    const std::size_t n = places.size();
    Tensor<double> H(n, n);
    for (std::size_t i = 0; i < n; ++i) {
        const double middle = *places[i], h = 1e-5 * std::max(1.0, std::abs(middle));
        *places[i] = middle + h;
        const std::vector<double> above = flat(gradient(objective, moved, samples));
        *places[i] = middle - h;
        const std::vector<double> below = flat(gradient(objective, moved, samples));
        *places[i] = middle;
        for (std::size_t j = 0; j < n; ++j) H(i, j) = (above[j] - below[j]) / (2 * h);
    }
    return 0.5 * (H + trans(H));
}

}  // namespace bp::layered
