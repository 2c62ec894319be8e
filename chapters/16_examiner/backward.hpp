#pragma once

#include "network.hpp"

/// The backward passes in the boxes: the right one, and what people write instead.
namespace bp::chapters::ch16 {

/// What a backward pass does otherwise. The first five are right: legal at a kink, or the same sum in another order.
enum class Flaw {
    none,
    samples_backwards,
    relu_slope_one_at_zero,
    tie_split,
    last_of_the_tied,
    // a factor, a slope
    off_by_a_little,
    slope_missing,
    slope_of_net_input,
    slope_unsquared,
    slope_cut_off,
    slope_in_floats,
    sigmoid_of_large_numbers,
    // the first layer, inputs and biases
    first_layer_never,
    net_input_for_h,
    bias_never,
    bias_of_last_sample,
    bias_mean,
    first_sample_only,
    // indices
    untransposed_if_square,
    gradient_transposed_if_square,
    stride_of_another_layer,
    // what is handed in, what is kept
    upstream_of_ones,
    upstream_squared,
    stale,
    accumulating,
    clipped,
    flushed,
    // relu and max
    everything_passes,
    leaky,
    mask_by_delta,
    mask_for_delta,
    nan_at_zero,
    max_to_all,
    max_to_the_smallest,
    max_times_value,
    // softmax
    softmax_nothing,
    softmax_diagonal,
    softmax_sign,
    softmax_unshifted,
    // the loss and its penalty
    sign_turned,
    twice,
    no_mean,
    mean_twice,
    mean_over_outputs,
    penalty_missing,
    penalty_on_biases,
    penalty_mean,
    // fan-out
    last_place_only,
    bias_of_one_place,
    skip_dropped,
    skip_twice,
};

/// The gradient of Σ_k delta[k] outputs[k] after the forward pass f at `at`, as this flaw has it. What a box remembers
/// between calls is not decided here.
Numbers backward(Net net, Flaw flaw, const Setting& at, const Forward<double>& f, Values delta);

/// The same for Net::shared.
Numbers backward_shared(Flaw flaw, const Setting& at, const Forward<double>& f, Values delta);

/// The error signals of z, what the layer above the hidden units computes.
Numbers delta_of_z(Net net, Flaw flaw, const Setting& at, const Forward<double>& f, Values delta);

/// The error signals of s, from those of h.
Numbers delta_of_s(Net net, Flaw flaw, const Setting& at, const Forward<double>& f, Values delta_h);

/// Xᵀ Δ, row after row: x has `inputs` numbers for each sample, delta `units`.
Numbers outer_sum(Values x, std::size_t inputs, Values delta, std::size_t units, Flaw flaw);

/// The error signals of all samples of each unit, added.
Numbers column_sums(Values delta, std::size_t units, Flaw flaw);

/// Δ Wᵀ, row after row.
Numbers through_weights(Values delta, Values W, std::size_t units, Flaw flaw);

}  // namespace bp::chapters::ch16
