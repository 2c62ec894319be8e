#include "layered/loss.hpp"

#include <algorithm>
#include <cmath>
#include <boost/numeric/ublas/matrix_proxy.hpp>

namespace bp::layered {

namespace {

void check_shapes(Shape output, Shape target) {
    if (output == target) return;
    throw ShapeError("loss: the output is " + to_string(output) + ", the target is " + to_string(target) +
                     " (they need the same shape, a sample per row)");
}

double largest_of(const Vector<double>& z) { return *std::max_element(z.begin(), z.end()); }

/// log Σ e^{z_k}
double log_sum_exp(const Vector<double>& z) {
    const double largest = largest_of(z);
    double total = 0;
    for (const double logit : z) total += std::exp(logit - largest);  // at least 1, whatever the logits are
    return largest + std::log(total);
}

/// -t log o, and 0 for t = 0 whatever o is: 0 · log 0 would be NaN.
double entropy_term(double t, double o) { return t == 0 ? 0 : -t * std::log(o); }

/// Its derivative with respect to o.
double entropy_slope(double t, double o) { return t == 0 ? 0 : -t / o; }

double unit_value(Loss loss, double o, double t) {
    if (loss == Loss::squared) return (o - t) * (o - t) / 2;
    if (loss == Loss::cross_entropy) return entropy_term(t, o);
    return entropy_term(t, o) + entropy_term(1 - t, 1 - o);
}

double unit_delta(Loss loss, double o, double t) {
    if (loss == Loss::squared) return o - t;
    if (loss == Loss::cross_entropy) return entropy_slope(t, o);
    return entropy_slope(t, o) - entropy_slope(1 - t, 1 - o);  // (o - t) / (o (1 - o)), but not 0/0 where o = t = 1
}

}  // namespace

double value(Loss loss, const Vector<double>& o, const Vector<double>& t) {
    check_shapes({1, o.size()}, {1, t.size()});
    // log softmax(o)_k = o_k - log Σ e^{o_l}, which never takes the log of 0
    const double log_total = loss == Loss::softmax_cross_entropy ? log_sum_exp(o) : 0;
    double total = 0;
    for (std::size_t k = 0; k < o.size(); ++k) {
        total += loss == Loss::softmax_cross_entropy ? t(k) * (log_total - o(k)) : unit_value(loss, o(k), t(k));
    }
    return total;
}

Vector<double> delta_output(Loss loss, const Vector<double>& o, const Vector<double>& t) {
    check_shapes({1, o.size()}, {1, t.size()});
    if (loss == Loss::softmax_cross_entropy) return sum(t) * softmax(o) - t;
    Vector<double> delta(o.size());
    for (std::size_t k = 0; k < o.size(); ++k) delta(k) = unit_delta(loss, o(k), t(k));
    return delta;
}

double value(Loss loss, const Tensor<double>& O, const Tensor<double>& T) {
    check_shapes(shape_of(O), shape_of(T));
    double total = 0;
    for (std::size_t n = 0; n < O.size1(); ++n) total += value(loss, Vector<double>(row(O, n)), row(T, n));
    return total;
}

Tensor<double> delta_output(Loss loss, const Tensor<double>& O, const Tensor<double>& T) {
    check_shapes(shape_of(O), shape_of(T));
    Tensor<double> delta(O.size1(), O.size2());
    for (std::size_t n = 0; n < O.size1(); ++n) {
        row(delta, n) = delta_output(loss, Vector<double>(row(O, n)), row(T, n));
    }
    return delta;
}

Vector<double> softmax(const Vector<double>& z) {
    if (z.empty()) throw ShapeError("softmax: there are no logits; at least one is needed");
    const double largest = largest_of(z);
    Vector<double> y(z.size());
    for (std::size_t k = 0; k < z.size(); ++k) y(k) = std::exp(z(k) - largest);  // exp(710) overflows
    return y / sum(y);
}

}  // namespace bp::layered
