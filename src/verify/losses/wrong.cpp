#include <array>
#include <cmath>
#include <boost/numeric/ublas/matrix_proxy.hpp>

#include "layered/loss.hpp"
#include "verify/losses/softmax_loss.hpp"

/// Mistakes in softmax with cross entropy.
namespace bp::verify {

namespace {

using Matrix = Tensor<double>;
using Row = Vector<double>;

/// What a wrong loss does for one sample.
using RowValue = double (*)(const Row& z, const Row& t);
using RowDelta = Row (*)(const Row& z, const Row& t);

template <RowValue row_value, RowDelta row_delta> SoftmaxLoss by_rows() {
    return {[](const Matrix& Z, const Matrix& T) {
                double sum = 0;
                for (std::size_t n = 0; n < Z.size1(); ++n) sum += row_value(row(Z, n), row(T, n));
                return sum;
            },
            [](const Matrix& Z, const Matrix& T) {
                Matrix delta(Z.size1(), Z.size2());
                for (std::size_t n = 0; n < Z.size1(); ++n) row(delta, n) = row_delta(row(Z, n), row(T, n));
                return delta;
            }};
}

constexpr auto kLoss = layered::Loss::softmax_cross_entropy;
double right_value(const Row& z, const Row& t) { return layered::value(kLoss, z, t); }
Row right_delta(const Row& z, const Row& t) { return layered::delta_output(kLoss, z, t); }

Row diagonal_only(const Row& z, const Row& t) {
    const Row y = layered::softmax(z);
    return element_prod(t, y) - t;  // -t / y · y (1 - y)
}

Row plus_off_diagonal(const Row& z, const Row& t) { return -sum(t) * layered::softmax(z) - t; }

Row unshifted_softmax(const Row& z) {
    Row y = z;
    for (double& e : y) e = std::exp(e);
    return y / sum(y);
}

Row delta_unshifted(const Row& z, const Row& t) { return sum(t) * unshifted_softmax(z) - t; }

double value_with_epsilon(const Row& z, const Row& t) {
    const Row y = layered::softmax(z);
    double loss = 0;
    for (std::size_t k = 0; k < z.size(); ++k) loss -= t(k) * std::log(y(k) + 1e-8);
    return loss;
}

double value_by_log(const Row& z, const Row& t) {
    const Row y = layered::softmax(z);
    double loss = 0;
    for (std::size_t k = 0; k < z.size(); ++k) loss -= t(k) == 0 ? 0 : t(k) * std::log(y(k));
    return loss;
}

double value_with_idle_terms(const Row& z, const Row& t) {
    const Row y = layered::softmax(z);
    double loss = 0;
    for (std::size_t k = 0; k < z.size(); ++k) loss -= t(k) * std::log(y(k));  // 0 · log 0
    return loss;
}

double value_clipped(const Row& z, const Row& t) {
    const Row y = layered::softmax(z);
    double loss = 0;
    for (std::size_t k = 0; k < z.size(); ++k) loss -= t(k) * std::log(std::max(y(k), 1e-7));
    return loss;
}

double value_of_softmax(const Row& z, const Row& t) { return right_value(layered::softmax(z), t); }
Row delta_of_softmax(const Row& z, const Row& t) { return right_delta(layered::softmax(z), t); }

Row targets_sum_to_one(const Row& z, const Row& t) { return layered::softmax(z) - t; }
Row mean_over_classes(const Row& z, const Row& t) { return right_delta(z, t) / static_cast<double>(z.size()); }

Row next_class(const Row& t) {
    Row shifted = t;
    for (std::size_t k = 0; k < t.size(); ++k) shifted((k + 1) % t.size()) = t(k);
    return shifted;
}
Row delta_of_next_class(const Row& z, const Row& t) { return right_delta(z, next_class(t)); }

Row delta_in_float(const Row& z, const Row& t) {
    Row delta = right_delta(z, t);
    for (double& d : delta) d = static_cast<double>(static_cast<float>(d));
    return delta;
}

/// Classes down the columns: every sample is taken for a class.
SoftmaxLoss wrong_axis() {
    return {[](const Matrix& Z, const Matrix& T) { return layered::value(kLoss, Matrix(trans(Z)), Matrix(trans(T))); },
            [](const Matrix& Z, const Matrix& T) {
                return Matrix(trans(layered::delta_output(kLoss, Matrix(trans(Z)), Matrix(trans(T)))));
            }};
}

constexpr std::array kWrongSoftmaxLosses{
    WrongSoftmaxLoss{"CE1/loss", "the diagonal of the Jacobian alone",
                     "Every y_k depends on every z_j: off-diagonal terms -y_k y_j are missing.", "P18b",
                     by_rows<right_value, diagonal_only>},
    WrongSoftmaxLoss{"CE2/loss", "off-diagonal terms with the wrong sign", "dy_k/dz_j = y_k ([k=j] - y_j).", "P18b",
                     by_rows<right_value, plus_off_diagonal>},
    WrongSoftmaxLoss{"CE3/loss", "no shift by the largest logit",
                     "Subtract the largest logit before exp; the result does not change.", "P18e",
                     by_rows<right_value, delta_unshifted>},
    WrongSoftmaxLoss{"CE5/loss", "log(y + 1e-8) in the loss, the gradient without it",
                     "Use log-sum-exp instead of adding an epsilon.", "P18a", by_rows<value_with_epsilon, right_delta>},
    WrongSoftmaxLoss{"CE6/loss", "the logarithm of a softmax that rounds to 0",
                     "Compute log y_k as z_k - logsumexp(z); it never takes log of 0.", "P18e",
                     by_rows<value_by_log, right_delta>},
    WrongSoftmaxLoss{"T5/loss", "0 · log 0 for classes that are not the target",
                     "Multiplying by zero does not remove infinity.", "P18e",
                     by_rows<value_with_idle_terms, right_delta>},
    WrongSoftmaxLoss{"CE7/loss", "probabilities are clipped at 1e-7 in the loss, not in the gradient",
                     "Where the loss is clipped it is constant: its derivative there is 0.", "P18e",
                     by_rows<value_clipped, right_delta>},
    WrongSoftmaxLoss{"CE8/loss", "softmax is applied twice",
                     "Cross-entropy expects logits here; softmax is already inside.", "P18a",
                     by_rows<value_of_softmax, delta_of_softmax>},
    WrongSoftmaxLoss{"CE9/loss", "the error signal is that of the next class",
                     "Class k is position k, counting from 0.", "P18a", by_rows<right_value, delta_of_next_class>},
    WrongSoftmaxLoss{"CE10/loss", "softmax over the samples instead of the classes",
                     "Normalise over the classes of one sample.", "P18a", wrong_axis},
    WrongSoftmaxLoss{"CE12/loss", "y - t though the targets do not sum to 1",
                     "If the t_k sum to T the gradient is T y - t.", "P18a", by_rows<right_value, targets_sum_to_one>},
    WrongSoftmaxLoss{"CE14/loss", "the error signal is divided by K", "Sum over classes, no mean.", "P18a",
                     by_rows<right_value, mean_over_classes>},
    WrongSoftmaxLoss{"J7/loss", "error signals are kept as floats", "A float crept in: only 7 digits are right.",
                     "P18a", by_rows<right_value, delta_in_float>},
};

}  // namespace

std::span<const WrongSoftmaxLoss> wrong_softmax_losses() { return kWrongSoftmaxLosses; }

}  // namespace bp::verify
