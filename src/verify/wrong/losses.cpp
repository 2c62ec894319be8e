#include "verify/wrong/wrong_rule.hpp"
#include "verify/wrong/wrong_version.hpp"

namespace bp::verify {

namespace {

/// A loss with the right value whose messages are δ times
///   Bug::to_output(o, t, y, total, k)   Bug::to_target(o, t, y)
/// with y the softmax of the row of o, total the sum of its targets, and k its length.
template <class Right, class Bug> struct WrongLoss : Right {
    template <class T>
    void backward(Inputs<T> in, View<const T>, View<const T> delta, Messages<T> messages, Scratch<T>) const {
        using std::exp;
        const View<const T> o = in[0], t = in[1];
        for (std::size_t i = 0; i < o.rows(); ++i) {
            const T largest = *std::max_element(o.row(i).begin(), o.row(i).end());
            T normaliser{0}, total{0};
            for (const T& one : o.row(i)) normaliser += exp(one - largest);
            for (const T& one : t.row(i)) total += one;
            const T classes = scalar<T>(static_cast<double>(o.cols()));
            for (std::size_t j = 0; j < o.cols(); ++j) {
                const T y = exp(o(i, j) - largest) / normaliser;
                if (messages.wanted(0))
                    messages[0](i, j) += delta(0, 0) * Bug::to_output(o(i, j), t(i, j), y, total, classes);
                if (messages.wanted(1)) messages[1](i, j) += delta(0, 0) * Bug::to_target(o(i, j), t(i, j), y);
            }
        }
    }
};

/// The right messages of a squared loss and of a softmax cross-entropy, for bugs to start from.
struct SquaredRight {
    template <class T> static T to_output(T o, T t, T, T, T) { return o - t; }
    template <class T> static T to_target(T o, T t, T) { return t - o; }
};

struct SoftmaxRight {
    template <class T> static T to_output(T, T t, T y, T total, T) { return total * y - t; }
    template <class T> static T to_target(T, T, T y) {
        using std::log;
        return -log(y);
    }
};

struct SquaredFlipped : SquaredRight {
    template <class T> static T to_output(T o, T t, T, T, T) { return t - o; }
};
struct SquaredDoubled : SquaredRight {
    template <class T> static T to_output(T o, T t, T, T, T) { return T{2} * (o - t); }
};
struct SquaredPerOutput : SquaredRight {
    template <class T> static T to_output(T o, T t, T, T, T k) { return (o - t) / k; }
};
struct SquaredTargetSilent : SquaredRight {
    template <class T> static T to_target(T, T, T) { return T{0}; }
};

struct ExtraSlope : SoftmaxRight {
    template <class T> static T to_output(T, T t, T y, T total, T) { return (total * y - t) * y * (T{1} - y); }
};
struct DiagonalOnly : SoftmaxRight {
    template <class T> static T to_output(T, T t, T y, T, T) { return -t * (T{1} - y); }
};
struct TotalForgotten : SoftmaxRight {
    template <class T> static T to_output(T, T t, T y, T, T) { return y - t; }
};
struct MeanOverClasses : SoftmaxRight {
    template <class T> static T to_output(T, T t, T y, T total, T k) { return (total * y - t) / k; }
};
struct TargetMinusOutput : SoftmaxRight {
    template <class T> static T to_output(T, T t, T y, T total, T) { return t - total * y; }
};

/// Of one element each: messages δ Bug::to_output(o, t), the targets' as they should be.
template <class Right, class Bug> struct WrongElementLoss : Right {
    template <class T>
    void backward(Inputs<T> in, View<const T>, View<const T> delta, Messages<T> messages, Scratch<T>) const {
        for (std::size_t i = 0; i < in[0].size(); ++i) {
            const T o = in[0].flat()[i], t = in[1].flat()[i];
            if (messages.wanted(0)) messages[0].flat()[i] += delta(0, 0) * Bug::to_output(o, t);
            if (messages.wanted(1)) messages[1].flat()[i] += delta(0, 0) * Right::to_target(o, t);
        }
    }
};

struct LossSignLost {
    template <class T> static T to_output(T o, T t) { return t / o; }
};
struct LogitTakenForOutput {
    template <class T> static T to_output(T z, T t) { return z - t; }
};
struct HingeWithoutMargin {
    template <class T> static T to_output(T z, T t) { return t * z >= T{0} ? T{0} : -t; }
};
struct HingeAtKink {
    template <class T> static T to_output(T z, T t) { return t * z > T{1} ? T{0} : -t; }
};

template <class Bug> Engine squared() { return with_rule<ops::SquaredLoss, WrongLoss<ops::SquaredLoss, Bug>>(); }
template <class Bug> Engine softmax() {
    return with_rule<ops::SoftmaxCrossEntropy, WrongLoss<ops::SoftmaxCrossEntropy, Bug>>();
}

constexpr std::array kWrongLosses{
    WrongVersion{"B3", "squared_loss: t - o to the output",
                 "dE/do is o - t; the minus sign belongs to the update, not to the error.", "P2",
                 squared<SquaredFlipped>},
    WrongVersion{"B4", "squared_loss: 2 (o - t) though the loss has a ½",
                 "The loss has the factor ½, so its derivative is o - t without a 2.", "P2", squared<SquaredDoubled>},
    WrongVersion{"E4", "squared_loss: divided by the number of outputs",
                 "Sum over output units; a mean is taken over samples only, and where the network is built.", "P2",
                 squared<SquaredPerOutput>},
    WrongVersion{"B6", "squared_loss tells the target nothing",
                 "The target is an input like any other: if its error signal is asked for, it is t - o.", "P2",
                 squared<SquaredTargetSilent>},
    WrongVersion{"B2", "softmax cross-entropy with an extra y (1 - y)",
                 "For softmax with cross-entropy δ is y - t; the activation's derivative is already inside.", "P3",
                 softmax<ExtraSlope>},
    WrongVersion{"CE1", "softmax cross-entropy: the diagonal of the Jacobian only",
                 "Every y_k depends on every z_j: the off-diagonal terms -y_k y_j are missing.", "P3",
                 softmax<DiagonalOnly>},
    WrongVersion{"CE12", "softmax cross-entropy: y - t whatever the targets sum to",
                 "If the targets sum to T the gradient is T y - t.", "P3", softmax<TotalForgotten>},
    WrongVersion{"CE14", "softmax cross-entropy: divided by the number of classes", "Sum over classes, no mean.", "P3",
                 softmax<MeanOverClasses>},
    WrongVersion{"CE15", "softmax cross-entropy: t - y", "δ is y - t: a class that is too likely is pushed down.", "P3",
                 softmax<TargetMinusOutput>},
    WrongVersion{"CE16", "cross_entropy: the sign is lost", "The loss is -Σ t log o, so the derivative is -t / o.",
                 "P3", with_rule<ops::CrossEntropy, WrongElementLoss<ops::CrossEntropy, LossSignLost>>},
    WrongVersion{"CE17", "sigmoid_cross_entropy: z - t instead of σ(z) - t",
                 "The error compares the target with the output σ(z), not with the logit z.", "P3",
                 with_rule<ops::SigmoidCrossEntropy, WrongElementLoss<ops::SigmoidCrossEntropy, LogitTakenForOutput>>},
    WrongVersion{"HG1", "hinge: no margin in backward", "A score on the right side still costs until t z reaches 1.",
                 "P2", with_rule<ops::Hinge, WrongElementLoss<ops::Hinge, HingeWithoutMargin>>},
    WrongVersion{"HG2", "hinge sends something at its kink", "At t z = 1 the constant 0 wins, as in relu.", "P2",
                 with_rule<ops::Hinge, WrongElementLoss<ops::Hinge, HingeAtKink>>},
};

}  // namespace

std::span<const WrongVersion> wrong_losses() { return kWrongLosses; }

}  // namespace bp::verify
