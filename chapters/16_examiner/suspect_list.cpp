#include "suspects.hpp"

// The list: whom exercise 16.6 examines. A name and its sentence fit into one line of a message.
namespace bp::chapters::ch16 {

namespace {

constexpr const char *kFactor = "a factor or a sign", *kSlope = "the slope of an activation",
                     *kLayers = "inputs and biases of a layer", *kBatch = "a batch of several samples",
                     *kIndex = "indices and transposes", *kHanded = "the error signals handed in",
                     *kMemory = "what is left of earlier calls", *kNumbers = "very large or very small numbers",
                     *kDigits = "the last digits", *kMax = "relu and max", *kSoftmax = "softmax",
                     *kPenalty = "the penalty", *kFanOut = "fan-out";

Boxed wrong(Net net, Flaw flaw, const char* kind, const char* name, const char* sentence, double unit = 1) {
    return {{name, kind, sentence, false}, net, flaw, unit};
}

Boxed right(Net net, Flaw flaw, const char* kind, const char* name, const char* sentence, double unit = 1) {
    return {{name, kind, sentence, true}, net, flaw, unit};
}

const std::vector<Boxed> kBoxes{
    wrong(Net::loss, Flaw::sign_turned, kFactor, "sign_turned", "t - o where o - t belongs"),
    wrong(Net::loss, Flaw::twice, kFactor, "twice", "the loss has a ½, the gradient a 2 too many"),
    wrong(Net::loss, Flaw::mean_over_outputs, kFactor, "mean_over_outputs", "divided by the number of outputs as well"),
    wrong(Net::loss, Flaw::twice, kFactor, "twice_in_small", "a factor 2 where all is near 1e-8", 1e-8),
    wrong(Net::tanh, Flaw::off_by_a_little, kFactor, "off_by_a_little", "everything times 1.0005"),
    wrong(Net::tanh, Flaw::slope_missing, kSlope, "slope_missing", "tanh' is left out"),
    wrong(Net::tanh, Flaw::slope_unsquared, kSlope, "slope_unsquared", "tanh' = 1 - y"),
    wrong(Net::tanh, Flaw::slope_of_net_input, kSlope, "slope_of_net_input", "tanh' = 1 - s², of the net input"),
    wrong(Net::softmax, Flaw::slope_of_net_input, kSlope, "sigmoid_slope", "σ' = s (1 - s), of the net input"),
    wrong(Net::tanh, Flaw::first_layer_never, kLayers, "first_layer_never", "the loop stops before the first layer"),
    wrong(Net::tanh, Flaw::net_input_for_h, kLayers, "net_input_for_h", "the second layer's input before its tanh"),
    wrong(Net::tanh, Flaw::bias_never, kLayers, "bias_never", "the first biases get 0"),
    wrong(Net::tanh, Flaw::bias_of_last_sample, kBatch, "bias_of_last_sample", "= in the loop over samples, not +="),
    wrong(Net::tanh, Flaw::bias_mean, kBatch, "bias_mean", "the biases are divided by N"),
    wrong(Net::tanh, Flaw::first_sample_only, kBatch, "first_sample_only", "only the first sample reaches W1"),
    wrong(Net::loss, Flaw::no_mean, kBatch, "no_mean", "the loss is a mean, the gradient a sum"),
    wrong(Net::loss, Flaw::mean_twice, kBatch, "mean_twice", "divided by N twice"),
    wrong(Net::tanh, Flaw::untransposed_if_square, kIndex, "untransposed", "W2 for its transpose, where W2 is square"),
    wrong(Net::tanh, Flaw::gradient_transposed_if_square, kIndex, "gradient_transposed", "dW, where W is square"),
    wrong(Net::tanh, Flaw::stride_of_another_layer, kIndex, "stride", "rows of W2 as long as those of another layer"),
    wrong(Net::tanh, Flaw::upstream_of_ones, kHanded, "upstream_of_ones", "takes every error signal for 1"),
    wrong(Net::tanh, Flaw::upstream_squared, kHanded, "upstream_squared", "multiplies by δ twice"),
    wrong(Net::relu, Flaw::mask_for_delta, kHanded, "mask_for_delta", "relu sends its 0 or 1, not δ"),
    wrong(Net::relu, Flaw::mask_by_delta, kHanded, "mask_by_delta", "relu looks at the sign of δ, not of s"),
    wrong(Net::tanh, Flaw::accumulating, kMemory, "accumulating", "not set to 0 between two calls"),
    wrong(Net::tanh, Flaw::stale, kMemory, "stale", "values of the first forward pass, though the weights moved"),
    wrong(Net::tanh, Flaw::clipped, kNumbers, "clipped", "what is beyond ±5 becomes ±5"),
    wrong(Net::tanh, Flaw::flushed, kNumbers, "flushed", "what is below 1e-5 becomes 0"),
    wrong(Net::tanh, Flaw::slope_cut_off, kNumbers, "cut_off", "tanh' = 0 beyond ±4, where it is only small"),
    wrong(Net::softmax, Flaw::sigmoid_of_large_numbers, kNumbers, "sigmoid_nan", "e^s / (1 + e^s): NaN above 710"),
    wrong(Net::softmax, Flaw::softmax_unshifted, kNumbers, "softmax_nan", "no largest logit subtracted: NaN above 710"),
    wrong(Net::tanh, Flaw::slope_in_floats, kDigits, "in_floats", "tanh' computed with seven digits"),
    wrong(Net::relu, Flaw::everything_passes, kMax, "everything_passes", "relu lets every error signal through"),
    wrong(Net::relu, Flaw::leaky, kMax, "leaky", "a slope of 0.01 where relu is flat"),
    wrong(Net::relu, Flaw::nan_at_zero, kMax, "nan_at_zero", "s / |s| decides: 0 / 0 at s = 0"),
    wrong(Net::pooled, Flaw::max_to_all, kMax, "max_to_all", "every input of the max gets δ"),
    wrong(Net::pooled, Flaw::max_to_the_smallest, kMax, "max_to_the_smallest", "the smallest input gets δ"),
    wrong(Net::pooled, Flaw::max_times_value, kMax, "max_times_value", "δ times the maximum"),
    wrong(Net::softmax, Flaw::softmax_nothing, kSoftmax, "softmax_nothing", "sends 0: right if every δ is 1"),
    wrong(Net::softmax, Flaw::softmax_diagonal, kSoftmax, "softmax_diagonal", "y (1 - y) alone"),
    wrong(Net::softmax, Flaw::softmax_sign, kSoftmax, "softmax_sign", "+ y_k y_j off the diagonal"),
    wrong(Net::loss, Flaw::penalty_missing, kPenalty, "penalty_missing", "in the loss, not in the gradient"),
    wrong(Net::loss, Flaw::penalty_on_biases, kPenalty, "penalty_on_biases", "λ b for the biases too"),
    wrong(Net::loss, Flaw::penalty_mean, kPenalty, "penalty_mean", "λ divided by N with the data's part"),
    wrong(Net::shared, Flaw::last_place_only, kFanOut, "last_place_only", "shared weights hear of one place alone"),
    wrong(Net::shared, Flaw::bias_of_one_place, kFanOut, "bias_of_one_place", "the shared bias hears of one place"),
    wrong(Net::shared, Flaw::skip_dropped, kFanOut, "skip_dropped", "nothing goes back along the skip"),
    wrong(Net::shared, Flaw::skip_twice, kFanOut, "skip_twice", "δ goes back along the skip twice"),
    right(Net::tanh, Flaw::none, "nothing special", "tanh", "as in chapter 9"),
    right(Net::tanh, Flaw::samples_backwards, kDigits, "samples_backwards", "the same sums in another order"),
    right(Net::relu, Flaw::none, kMax, "relu", "some net inputs are exactly 0"),
    right(Net::relu, Flaw::relu_slope_one_at_zero, kMax, "relu_slope_one", "relu'(0) = 1, which is as good as 0"),
    right(Net::pooled, Flaw::none, kMax, "max", "a blank sample ties all inputs"),
    right(Net::pooled, Flaw::tie_split, kMax, "max_tie_split", "a tie shares δ"),
    right(Net::pooled, Flaw::last_of_the_tied, kMax, "max_last", "the last of the tied gets δ"),
    right(Net::softmax, Flaw::none, kSoftmax, "softmax", "as in chapter 11"),
    right(Net::loss, Flaw::none, kPenalty, "loss", "mean squared error with a penalty"),
    right(Net::loss, Flaw::none, kNumbers, "loss_in_large", "values near 1e9", 1e9),
    right(Net::loss, Flaw::none, kNumbers, "loss_in_small", "values near 1e-8", 1e-8),
    right(Net::shared, Flaw::none, kFanOut, "shared", "one W, two places"),
};

std::vector<course::Suspect> infos() {
    std::vector<course::Suspect> list;
    for (const Boxed& boxed : kBoxes) list.push_back(boxed.info);
    return list;
}

}  // namespace

std::span<const Boxed> boxes() { return kBoxes; }

std::span<const course::Suspect> suspects() {
    static const std::vector<course::Suspect> list = infos();
    return list;
}

}  // namespace bp::chapters::ch16
