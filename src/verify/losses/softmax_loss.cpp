#include "verify/losses/softmax_loss.hpp"

#include <array>

#include "base/text.hpp"
#include "layered/loss.hpp"
#include "verify/losses/properties.hpp"
#include "verify/node_run.hpp"

namespace bp::verify {

namespace {

using Matrix = Tensor<double>;

std::string rows_of(const Matrix& matrix) {
    std::string text;
    for (std::size_t i = 0; i < matrix.size1(); ++i) {
        text += "[";
        for (std::size_t j = 0; j < matrix.size2(); ++j) text += (j == 0 ? "" : ", ") + shortest(matrix(i, j));
        text += "]";
    }
    return text;
}

SoftmaxLoss softmax_of_layers() {
    constexpr auto kLoss = layered::Loss::softmax_cross_entropy;
    return {[](const Matrix& Z, const Matrix& T) { return layered::value(kLoss, Z, T); },
            [](const Matrix& Z, const Matrix& T) { return layered::delta_output(kLoss, Z, T); }};
}

SoftmaxLoss softmax_of_ops() {
    const auto run = [](const Matrix& Z, const Matrix& T) {
        return run_node(Z, [&T](Graph& graph, Var z) { return softmax_cross_entropy(z, constant(graph, T)); });
    };
    return {[run](const Matrix& Z, const Matrix& T) { return run(Z, T).value(0, 0); },
            [run](const Matrix& Z, const Matrix& T) { return run(Z, T).delta; },
            [](const Matrix& Z, const Matrix& R) {
                return run_node(
                           Z, [](Graph&, Var z) { return softmax(z); }, R)
                    .delta;
            }};
}

constexpr std::array kLossProducts{Product<SoftmaxLoss>{"src/layered", softmax_of_layers},
                                   Product<SoftmaxLoss>{"src/ops", softmax_of_ops}};

constexpr double kShare = 0.2;

constexpr std::array kLossProperties{
    LossProperty{.id = "P18a",
                 .title = "softmax with cross entropy: L is that of binary128, and ∂L/∂z is T y - t",
                 .draw = usual_logits,
                 .judge = loss_is_bounded,
                 .share = kShare},
    LossProperty{.id = "P18b",
                 .title = "the error signals of a sample's logits sum to 0",
                 .draw = usual_logits,
                 .judge = deltas_sum_to_zero,
                 .share = kShare},
    LossProperty{.id = "P18c",
                 .title = "a number added to all logits of a sample changes nothing",
                 .draw = usual_logits,
                 .judge = shift_changes_nothing,
                 .share = kShare},
    LossProperty{.id = "P18d",
                 .title = "classes and samples in another order have the same error signals",
                 .draw = usual_logits,
                 .judge = order_is_irrelevant,
                 .share = kShare},
    LossProperty{.id = "P18e",
                 .title = "logits up to 1e300 give the gap for a loss, and finite error signals",
                 .draw = extreme_logits,
                 .judge = extremes_are_finite,
                 .share = kShare},
    LossProperty{.id = "P18f",
                 .title = "where all logits are equal, L is T ln K",
                 .draw = usual_logits,
                 .judge = equal_logits_give_log_k,
                 .share = kShare},
    LossProperty{.id = "P18g",
                 .title = "softmax sends y ∘ (r - ⟨y, r⟩)",
                 .draw = usual_logits,
                 .judge = softmax_message_is_right,
                 .share = kShare},
};

}  // namespace

std::span<const LossProperty> loss_properties() { return kLossProperties; }
std::span<const Product<SoftmaxLoss>> loss_products() { return kLossProducts; }

void tally(const LossCase&, Coverage&) {}

void describe(const LossCase& c, Counterexample& example) {
    example.text = "logits " + rows_of(c.Z) + ", targets " + rows_of(c.T) + "\n";
}

}  // namespace bp::verify
