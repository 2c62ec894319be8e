#pragma once

#include <cstdint>

#include "neuron/perceptron.hpp"

namespace bp::neuron {

/// Whether a plane with all positive samples on one side exists; not_decided if the search ended before it knew.
enum class Verdict { separable, not_separable, not_decided };

/// Whether one neuron can solve a problem, with the proof. For `separable` it is the neuron. For `not_separable` it is
/// a list of multiplicities m_i ≥ 0, not all 0, with Σ m_i t_i (1, x_i) = 0: if some w had t_i wᵀ(1, x_i) > 0 for every
/// sample, adding these up m_i times would give 0 > 0. `not_decided` comes with neither.
struct Separability {
    Verdict verdict = Verdict::not_decided;
    Neuron separator;
    std::vector<std::int64_t> certificate;  ///< one entry per sample
    std::size_t epochs = 0;                 ///< epochs of perceptron learning it took
};

/// Decides linear separability by perceptron learning in exact arithmetic. If an epoch has no mistake, the samples are
/// separable. If the weights return to an earlier state, learning repeats itself for ever, and the samples are not: the
/// mistakes between the two visits, counted per sample, add up to no change of w, which is the certificate.
/// Weights stay bounded and lie on the grid of the inputs, so with a limit high enough one of the two happens; below it
/// the verdict is not_decided. All Boolean functions of up to 4 inputs need at most 66 epochs.
/// Throws as check() does, and NumericError if the inputs need so many digits that the arithmetic would round.
Separability separability(const std::vector<Sample>& samples, EpochLimit limit);

}  // namespace bp::neuron
