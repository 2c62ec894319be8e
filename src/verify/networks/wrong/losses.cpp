#include <array>

#include "verify/networks/wrong/replaced.hpp"

/// Mistakes where the backward pass starts.
namespace bp::verify {

namespace {

Matrix no_slope(CaseLoss loss, const Matrix& logits, const Matrix& target) {
    if (loss != CaseLoss::squared_sigmoid) return right::delta_logits(loss, logits, target);
    return right::outputs(loss, logits) - target;
}

Matrix slope_twice(CaseLoss loss, const Matrix& logits, const Matrix& target) {
    const Matrix delta = right::delta_logits(loss, logits, target);
    if (loss != CaseLoss::softmax_cross_entropy) return delta;
    return element_prod(delta, right::slope(Activation::sigmoid, logits));
}

Matrix wrong_way_round(CaseLoss loss, const Matrix& logits, const Matrix& target) {
    return -right::delta_logits(loss, logits, target);
}

Matrix two_for_the_square(CaseLoss loss, const Matrix& logits, const Matrix& target) {
    const bool is_squared = loss == CaseLoss::squared || loss == CaseLoss::squared_sigmoid;
    return (is_squared ? 2 : 1) * right::delta_logits(loss, logits, target);
}

Matrix mean_over_classes(CaseLoss loss, const Matrix& logits, const Matrix& target) {
    return right::delta_logits(loss, logits, target) / static_cast<double>(target.size2());
}

/// softmax(z) - t, whatever the targets sum to.
Matrix targets_sum_to_one(CaseLoss loss, const Matrix& logits, const Matrix& target) {
    Matrix delta = right::delta_logits(loss, logits, target);
    if (loss != CaseLoss::softmax_cross_entropy) return delta;
    for (std::size_t n = 0; n < target.size1(); ++n) {
        double total = 0;
        for (std::size_t k = 0; k < target.size2(); ++k) total += target(n, k);
        for (std::size_t k = 0; k < target.size2(); ++k) {
            const double y = total == 0 ? 0 : (delta(n, k) + target(n, k)) / total;
            delta(n, k) = y - target(n, k);
        }
    }
    return delta;
}

Matrix next_class(const Matrix& target) {
    Matrix shifted = target;
    for (std::size_t n = 0; n < target.size1(); ++n) {
        for (std::size_t k = 0; k < target.size2(); ++k) shifted(n, (k + 1) % target.size2()) = target(n, k);
    }
    return shifted;
}

double loss_of_next_class(CaseLoss loss, const Matrix& logits, const Matrix& target) {
    return right::loss(loss, logits, next_class(target));
}

Matrix delta_of_next_class(CaseLoss loss, const Matrix& logits, const Matrix& target) {
    return right::delta_logits(loss, logits, next_class(target));
}

CaseLoss with_activation(CaseLoss loss) { return loss == CaseLoss::squared ? CaseLoss::squared_sigmoid : loss; }

double loss_of_squashed(CaseLoss loss, const Matrix& logits, const Matrix& target) {
    return right::loss(with_activation(loss), logits, target);
}

Matrix delta_of_squashed(CaseLoss loss, const Matrix& logits, const Matrix& target) {
    return right::delta_logits(with_activation(loss), logits, target);
}

constexpr std::array kWrongNetworkLosses{
    WrongNetwork{"B1/net", "g'(z) is missing with squared errors of sigmoid outputs",
                 "Squared loss needs delta_z = (o - t) g'(z); the derivative of the activation is missing.", "P3/net",
                 replaced<&Recipe::delta_logits, no_slope>},
    WrongNetwork{"B2/net", "y (1 - y) once more with softmax and cross entropy",
                 "For softmax with cross entropy delta_z is o - t; the activation's derivative is already inside.",
                 "P3/net", replaced<&Recipe::delta_logits, slope_twice>},
    WrongNetwork{"B3/net", "t - o instead of o - t",
                 "dE/do is o - t; the minus sign belongs to the update, not to the error.", "P2/net",
                 replaced<&Recipe::delta_logits, wrong_way_round>},
    WrongNetwork{"B4/net", "2 (o - t), though the loss has its ½",
                 "The loss has the factor 1/2, so its derivative is o - t without a 2.", "P2/net",
                 replaced<&Recipe::delta_logits, two_for_the_square>},
    WrongNetwork{"E4/net", "the error signal is a mean over the K outputs",
                 "Sum over output units, average over samples.", "P2/net",
                 replaced<&Recipe::delta_logits, mean_over_classes>},
    WrongNetwork{"CE12/net", "softmax with cross entropy sends y - t though the targets do not sum to 1",
                 "If the t_k sum to T the gradient is T y - t.", "P3/net",
                 replaced<&Recipe::delta_logits, targets_sum_to_one>},
    WrongNetwork{"CE9/net", "the class index is off by one", "Class k is position k, counting from 0.", "P3/net",
                 with_loss<loss_of_next_class, delta_of_next_class>},
    WrongNetwork{"RP6/net", "an activation is applied to linear outputs",
                 "The last layer is linear: there is no activation behind it.", "P1/net",
                 with_loss<loss_of_squashed, delta_of_squashed>},
};

}  // namespace

std::span<const WrongNetwork> wrong_network_losses() { return kWrongNetworkLosses; }

}  // namespace bp::verify
