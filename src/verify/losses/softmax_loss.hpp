#pragma once

#include <functional>

#include "tensor/tensor.hpp"
#include "verify/subject.hpp"

namespace bp::verify {

/// The thing under test: softmax with cross entropy, a sample per row of logits Z and targets T.
struct SoftmaxLoss {
    using Matrix = Tensor<double>;
    std::function<double(const Matrix& Z, const Matrix& T)> value;  ///< -Σ t log softmax(z), summed over all samples
    std::function<Matrix(const Matrix& Z, const Matrix& T)> delta;  ///< ∂L/∂Z
    /// What softmax alone sends to Z when it receives R; empty if the thing has no such step.
    std::function<Matrix(const Matrix& Z, const Matrix& R)> message{};
};

/// Logits, targets, and a second matrix of signed numbers for whatever else is needed.
struct LossCase {
    Tensor<double> Z, T, R;
};

using LossProperty = PropertyOf<SoftmaxLoss, LossCase>;
using WrongSoftmaxLoss = WrongThing<SoftmaxLoss>;

std::span<const LossProperty> loss_properties();
std::span<const Product<SoftmaxLoss>> loss_products();
std::span<const WrongSoftmaxLoss> wrong_softmax_losses();

void tally(const LossCase& c, Coverage& coverage);
void describe(const LossCase& c, Counterexample& example);

}  // namespace bp::verify
