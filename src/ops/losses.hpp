#pragma once

#include "ops/activations.hpp"
#include "ops/elementwise_loss.hpp"

namespace bp::ops {

/// out = -Σ t log o, the lecture's cross-entropy loss, on probabilities o > 0. Where t = 0 an element adds exactly 0
/// and sends o exactly 0, even at o = 0. On logits use softmax_cross_entropy or sigmoid_cross_entropy, which are safe.
struct CrossEntropy : ElementwiseLoss<CrossEntropy> {
    static constexpr std::string_view name = "cross_entropy";
    static constexpr std::string_view formula = "-Σ t log(o)";
    static constexpr std::string_view rule = "-(t / o) δ to o, -log(o) δ to t";
    static constexpr Domain domain{.low = 0};
    static constexpr Operations value_cost{.multiplications = 1, .functions = 1};
    static constexpr Operations to_output_cost{.divisions = 1};
    static constexpr Operations to_target_cost{.functions = 1};

    template <class T> static T value(T o, T t) {
        const T loss = -(t * log_of(o));
        return t == T{0} && o == T{0} ? T{0} : loss;
    }
    template <class T> static T to_output(T o, T t) {
        const T ratio = -(t / o);
        return t == T{0} && o == T{0} ? T{0} : ratio;
    }
    template <class T> static T to_target(T o, T /*t*/) { return -log_of(o); }

    /// The pole at o = 0.
    double distance_to_kink(Inputs<double> in) const {
        double nearest = std::numeric_limits<double>::infinity();
        for (const double o : in[0].flat()) nearest = std::min(nearest, std::abs(o));
        return nearest;
    }

  private:
    template <class T> static T log_of(T x) {
        using std::log;
        return log(x);
    }
};

/// out = Σ (log(1 + e^z) - t z): the cross-entropy of one sigmoid output per element, -t log y - (1 - t) log(1 - y)
/// with y = σ(z), computed from the logit z so that nothing overflows. Any targets, also outside [0, 1].
struct SigmoidCrossEntropy : ElementwiseLoss<SigmoidCrossEntropy> {
    static constexpr std::string_view name = "sigmoid_cross_entropy";
    static constexpr std::string_view formula = "Σ log(1 + exp(z)) - t z";
    static constexpr std::string_view rule = "(sigmoid(z) - t) δ to z, -z δ to t";
    static constexpr std::string_view output_word = "logits";
    static constexpr Operations value_cost{.additions = Softplus::value_cost.additions + 1,
                                           .multiplications = 1,
                                           .functions = Softplus::value_cost.functions};
    static constexpr Operations to_output_cost{.additions = Sigmoid::value_cost.additions + 1,
                                               .divisions = Sigmoid::value_cost.divisions,
                                               .functions = Sigmoid::value_cost.functions};
    static constexpr Operations to_target_cost{};

    template <class T> static T value(T z, T t) { return Softplus::value(z) - t * z; }
    template <class T> static T to_output(T z, T t) { return Sigmoid::value(z) - t; }
    template <class T> static T to_target(T z, T /*t*/) { return -z; }
};

/// out = Σ max(0, 1 - t z): no loss once the score z is on the side of its target t = ±1 with a margin of 1. At the
/// kink the constant 0 wins, as in relu, so nothing is sent there.
struct Hinge : ElementwiseLoss<Hinge> {
    static constexpr std::string_view name = "hinge";
    static constexpr std::string_view formula = "Σ max(0, 1 - t z)";
    static constexpr std::string_view rule = "-t δ to z and -z δ to t where t z < 1, else 0";
    static constexpr std::string_view output_word = "score";
    static constexpr Operations value_cost{.additions = 1, .multiplications = 1};
    static constexpr Operations to_output_cost{.multiplications = 1};
    static constexpr Operations to_target_cost{.multiplications = 1};

    template <class T> static T value(T z, T t) {
        const T lacking = T{1} - t * z;
        return lacking <= T{0} ? T{0} : lacking;
    }
    template <class T> static T to_output(T z, T t) { return t * z >= T{1} ? T{0} : -t; }
    template <class T> static T to_target(T z, T t) { return t * z >= T{1} ? T{0} : -z; }

    double distance_to_kink(Inputs<double> in) const {
        double nearest = std::numeric_limits<double>::infinity();
        for (std::size_t i = 0; i < in[0].size(); ++i) {
            const double z = in[0].data()[i], t = in[1].data()[i];
            // moving z and t by h changes t z by at most h (|z| + |t|) + h²
            const double gap = std::abs(1 - t * z), reach = std::abs(z) + std::abs(t);
            nearest = std::min(nearest, 2 * gap / (reach + std::sqrt(reach * reach + 4 * gap)));
        }
        return nearest;
    }
};

}  // namespace bp::ops
