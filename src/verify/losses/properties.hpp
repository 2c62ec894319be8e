#pragma once

#include "verify/losses/softmax_loss.hpp"

namespace bp::verify {

/// Up to 5 samples and 6 classes; logits are multiples of ½ and others near 1, targets eighths between 0 and 1.
LossCase usual_logits(Choices& choices);
/// Logits ±2^k with k up to 996, one target of 1 per sample.
LossCase extreme_logits(Choices& choices);

Verdict loss_is_bounded(const SoftmaxLoss& loss, const LossCase& c);
Verdict deltas_sum_to_zero(const SoftmaxLoss& loss, const LossCase& c);
Verdict shift_changes_nothing(const SoftmaxLoss& loss, const LossCase& c);
Verdict order_is_irrelevant(const SoftmaxLoss& loss, const LossCase& c);
Verdict extremes_are_finite(const SoftmaxLoss& loss, const LossCase& c);
Verdict equal_logits_give_log_k(const SoftmaxLoss& loss, const LossCase& c);
Verdict softmax_message_is_right(const SoftmaxLoss& loss, const LossCase& c);

}  // namespace bp::verify
