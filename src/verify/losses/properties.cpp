#include "verify/losses/properties.hpp"

#include <fmt/format.h>

#include "verify/number_comparison.hpp"
#include "verify/oracle/real.hpp"

namespace bp::verify {

using oracle::kDoubleRoundoff;
using oracle::Quad;

namespace {

using Matrix = Tensor<double>;

/// Beside a bound that counts each rounding once.
constexpr double kSlack = 8;

/// One sample in binary128. A logit's share y is off by the rounding of z - m, of exp, of the sum and of the quotient:
/// (K + 6 + |z - m|) roundings of y at most.
class Sample {
  public:
    Sample(const LossCase& c, std::size_t n) : c_(c), n_(n), y_(c.Z.size2()) {
        for (std::size_t k = 0; k < y_.size(); ++k) largest_ = std::max(largest_, c.Z(n, k));
        for (std::size_t k = 0; k < y_.size(); ++k) sum_ += oracle::exp(Quad(c.Z(n, k)) - Quad(largest_));
        for (std::size_t k = 0; k < y_.size(); ++k) {
            y_[k] = oracle::exp(Quad(c.Z(n, k)) - Quad(largest_)) / sum_;
            total_ += Quad(c.T(n, k));
        }
    }

    Quad loss() const {
        Quad loss = 0;
        for (std::size_t k = 0; k < y_.size(); ++k) {
            loss += Quad(c_.T(n_, k)) * (Quad(largest_) + oracle::log(sum_) - Quad(c_.Z(n_, k)));
        }
        return loss;
    }
    /// log Σ e^z is off by the roundings of the sum and the logarithm and by one of m + log; t (lse - z) by two more.
    double loss_tolerance() const {
        double size = 0;
        for (std::size_t k = 0; k < y_.size(); ++k) {
            const double z = std::abs(c_.Z(n_, k));
            size += std::abs(c_.T(n_, k)) * (classes() + 6 + 2 * std::abs(largest_) + 2 * z);
        }
        return kSlack * kDoubleRoundoff * size * (1 + classes());
    }
    Quad y(std::size_t k) const { return y_[k]; }
    Quad delta(std::size_t k) const { return total_ * y_[k] - Quad(c_.T(n_, k)); }
    double y_tolerance(std::size_t k) const {
        const double gap = largest_ - c_.Z(n_, k);
        return kSlack * kDoubleRoundoff * (classes() + 6 + gap) * static_cast<double>(y_[k]);
    }
    double delta_tolerance(std::size_t k) const {
        const double T = static_cast<double>(total_);
        return T * y_tolerance(k) +
               kSlack * kDoubleRoundoff * (T * static_cast<double>(y_[k]) * classes() + std::abs(c_.T(n_, k)));
    }

  private:
    double classes() const { return static_cast<double>(y_.size()); }

    const LossCase& c_;
    std::size_t n_;
    std::vector<Quad> y_;
    double largest_ = -std::numeric_limits<double>::infinity();
    Quad sum_ = 0, total_ = 0;
};

std::string name_of_delta(std::size_t n, std::size_t k) {
    return fmt::format("the error signal of z[{},{}]", n + 1, k + 1);
}

double loss_tolerance(const LossCase& c) {
    double sum = 0;
    for (std::size_t n = 0; n < c.Z.size1(); ++n) sum += Sample(c, n).loss_tolerance();
    return sum;
}

LossCase draw(Choices& choices, double (*logit)(Choices&), bool is_one_hot) {
    const Shape shape{1 + choices.below(5), 1 + choices.below(6)};
    LossCase c{Matrix(shape.rows(), shape.cols()), Matrix(shape.rows(), shape.cols(), 0.0),
               Matrix(shape.rows(), shape.cols())};
    for (double& z : c.Z.data()) z = logit(choices);
    for (std::size_t n = 0; n < shape.rows(); ++n) {
        const bool is_hard = is_one_hot || choices.below(3) == 0;
        if (is_hard) c.T(n, choices.below(shape.cols())) = 1;
        for (std::size_t k = 0; k < shape.cols() && !is_hard; ++k) {
            c.T(n, k) = static_cast<double>(choices.below(9)) / 8;
        }
    }
    for (std::size_t e = 0; e < shape.size(); ++e) c.R.data()[e] = signed_weight(e, Kind::lattice);
    return c;
}

double usual(Choices& choices) { return 4 * choices.moderate_number(); }

double extreme(Choices& choices) {
    const int exponent = static_cast<int>(choices.below(1057)) - 60;
    return choices.below(2) == 0 ? std::ldexp(1.0, exponent) : -std::ldexp(1.0, exponent);
}

/// Rows and columns of every matrix in another order: the last one comes first.
Matrix rotated(const Matrix& matrix) {
    Matrix result = matrix;
    for (std::size_t n = 0; n < matrix.size1(); ++n) {
        for (std::size_t k = 0; k < matrix.size2(); ++k) {
            result((n + 1) % matrix.size1(), (k + 1) % matrix.size2()) = matrix(n, k);
        }
    }
    return result;
}

}  // namespace

LossCase usual_logits(Choices& choices) { return draw(choices, usual, false); }
LossCase extreme_logits(Choices& choices) { return draw(choices, extreme, true); }

Verdict loss_is_bounded(const SoftmaxLoss& loss, const LossCase& c) {
    Quad expected = 0;
    const Matrix delta = loss.delta(c.Z, c.T);
    NumberComparison comparison;
    for (std::size_t n = 0; n < c.Z.size1(); ++n) {
        const Sample sample(c, n);
        expected += sample.loss();
        for (std::size_t k = 0; k < c.Z.size2(); ++k) {
            const Quad right = sample.delta(k);
            comparison.within(delta(n, k), static_cast<double>(right), static_cast<double>(Quad(delta(n, k)) - right),
                              sample.delta_tolerance(k), [&] { return name_of_delta(n, k); });
        }
    }
    const double found = loss.value(c.Z, c.T);
    comparison.within(found, static_cast<double>(expected), static_cast<double>(Quad(found) - expected),
                      loss_tolerance(c), [] { return "the loss"; });
    return comparison.verdict();
}

Verdict deltas_sum_to_zero(const SoftmaxLoss& loss, const LossCase& c) {
    const Matrix delta = loss.delta(c.Z, c.T);
    NumberComparison comparison;
    for (std::size_t n = 0; n < c.Z.size1(); ++n) {
        const Sample sample(c, n);
        double sum = 0, tolerance = 0;
        for (std::size_t k = 0; k < c.Z.size2(); ++k) {
            sum += delta(n, k);
            tolerance += sample.delta_tolerance(k);
        }
        comparison.within(sum, 0, tolerance,
                          [n] { return fmt::format("the sum of the error signals of sample {}", n + 1); });
    }
    return comparison.verdict();
}

Verdict shift_changes_nothing(const SoftmaxLoss& loss, const LossCase& drawn) {
    LossCase c = drawn;
    for (double& z : c.Z.data()) z = std::round(2 * z) / 2;  // so that adding 2^k is exact
    const double before = loss.value(c.Z, c.T);
    const Matrix delta = loss.delta(c.Z, c.T);
    NumberComparison comparison;
    for (const double shift : {0.5, -4.0, 0x1p10, -0x1p20}) {
        LossCase moved = c;
        for (double& z : moved.Z.data()) z += shift;
        comparison.within(loss.value(moved.Z, moved.T), before, loss_tolerance(moved) + loss_tolerance(c),
                          [shift] { return "the loss, with " + shortest(shift) + " added to all logits,"; });
        const Matrix other = loss.delta(moved.Z, moved.T);
        for (std::size_t n = 0; n < c.Z.size1(); ++n) {
            const Sample sample(c, n);
            for (std::size_t k = 0; k < c.Z.size2(); ++k) {
                comparison.within(other(n, k), delta(n, k), 2 * sample.delta_tolerance(k),
                                  [&] { return name_of_delta(n, k) + ", moved by " + shortest(shift) + ","; });
            }
        }
    }
    return comparison.verdict();
}

Verdict order_is_irrelevant(const SoftmaxLoss& loss, const LossCase& c) {
    const Matrix before = rotated(loss.delta(c.Z, c.T));
    const LossCase other{rotated(c.Z), rotated(c.T), {}};
    const Matrix delta = loss.delta(other.Z, other.T);
    NumberComparison comparison;
    for (std::size_t n = 0; n < c.Z.size1(); ++n) {
        const Sample sample(other, n);
        for (std::size_t k = 0; k < c.Z.size2(); ++k) {
            comparison.within(delta(n, k), before(n, k), 2 * sample.delta_tolerance(k),
                              [&] { return name_of_delta(n, k) + ", in another order,"; });
        }
    }
    comparison.within(loss.value(other.Z, other.T), loss.value(c.Z, c.T), 2 * loss_tolerance(c),
                      [] { return "the loss, in another order,"; });
    return comparison.verdict();
}

Verdict extremes_are_finite(const SoftmaxLoss& loss, const LossCase& c) {
    const double found = loss.value(c.Z, c.T);
    const Matrix delta = loss.delta(c.Z, c.T);
    NumberComparison comparison;
    Quad expected = 0;
    for (std::size_t n = 0; n < c.Z.size1(); ++n) expected += Sample(c, n).loss();
    comparison.within(found, static_cast<double>(expected), static_cast<double>(Quad(found) - expected),
                      loss_tolerance(c), [] { return "the loss"; });
    for (const double one : delta.data()) {
        comparison.holds(std::isfinite(one) && std::abs(one) <= 1, "an error signal is " + shortest(one));
    }
    return comparison.verdict();
}

Verdict equal_logits_give_log_k(const SoftmaxLoss& loss, const LossCase& drawn) {
    LossCase c = drawn;
    std::fill(c.Z.data().begin(), c.Z.data().end(), 0.0);
    double total = 0;
    for (const double t : c.T.data()) total += t;
    NumberComparison comparison;
    comparison.within(loss.value(c.Z, c.T), total * std::log(static_cast<double>(c.Z.size2())), loss_tolerance(c),
                      [] { return "the loss of equal logits"; });
    return comparison.verdict();
}

Verdict softmax_message_is_right(const SoftmaxLoss& loss, const LossCase& c) {
    if (!loss.message) return {};
    const Matrix message = loss.message(c.Z, c.R);
    NumberComparison comparison;
    for (std::size_t n = 0; n < c.Z.size1(); ++n) {
        const Sample sample(c, n);
        Quad mean = 0;
        double mean_tolerance = 0;
        for (std::size_t k = 0; k < c.Z.size2(); ++k) {
            mean += sample.y(k) * Quad(c.R(n, k));
            mean_tolerance += 2 * sample.y_tolerance(k) * std::abs(c.R(n, k));
        }
        for (std::size_t k = 0; k < c.Z.size2(); ++k) {
            const Quad gap = Quad(c.R(n, k)) - mean, right = sample.y(k) * gap;
            const double tolerance =
                2 * sample.y_tolerance(k) * (std::abs(c.R(n, k)) + std::abs(static_cast<double>(mean))) +
                static_cast<double>(sample.y(k)) * mean_tolerance;
            comparison.within(message(n, k), static_cast<double>(right),
                              static_cast<double>(Quad(message(n, k)) - right), tolerance,
                              [&] { return name_of_delta(n, k); });
        }
    }
    return comparison.verdict();
}

}  // namespace bp::verify
