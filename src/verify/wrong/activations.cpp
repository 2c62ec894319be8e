#include "verify/wrong/wrong_rule.hpp"
#include "verify/wrong/wrong_version.hpp"

namespace bp::verify {

namespace {

template <class T> using One = std::array<T, 1>;

struct OnePlusOutput {
    template <class T> static One<T> partials(T, T out) { return {out * (T{1} + out)}; }
};

struct OfInput {
    template <class T> static One<T> partials(T x, T) { return {x * (T{1} - x)}; }
};

struct OutputSquaredLost {
    template <class T> static One<T> partials(T, T out) { return {T{1} - out}; }
};

struct InputSquared {
    template <class T> static One<T> partials(T x, T) { return {T{1} - x * x}; }
};

struct SigmoidsRule {
    template <class T> static One<T> partials(T, T out) { return {out * (T{1} - out)}; }
};

struct SteepAtZero {
    template <class T> static One<T> partials(T x, T) { return {x < T{0} ? T{0} : T{1}}; }
};

struct LeftLeaky {
    template <class T> static One<T> partials(T x, T) { return {x <= T{0} ? scalar<T>(0.01) : T{1}}; }
};

struct AlwaysOpen {
    template <class T> static One<T> partials(T, T) { return {T{1}}; }
};

struct DividedByItself {
    template <class T> static One<T> partials(T x, T out) { return {x / out}; }
};

struct AbsOfDelta {
    template <class T> static One<T> partials(T, T) { return {T{1}}; }
};

/// What relu lets pass is decided by `Rule(x, δ)`, which is told more than it should know.
template <class Rule> struct ReluByDelta : ops::Relu {
    template <class T>
    void backward(Inputs<T> in, View<const T>, View<const T> delta, Messages<T> messages, Scratch<T>) const {
        if (!messages.wanted(0)) return;
        for (std::size_t i = 0; i < delta.size(); ++i) {
            messages[0].flat()[i] += Rule::message(in[0].flat()[i], delta.flat()[i]);
        }
    }
};

struct MaskByDelta {
    template <class T> static T message(T, T delta) { return delta > T{0} ? delta : T{0}; }
};

struct MaskInsteadOfDelta {
    template <class T> static T message(T x, T) { return x > T{0} ? T{1} : T{0}; }
};

struct LeakyForgotten : ops::LeakyRelu {
    template <class T>
    void backward(Inputs<T> in, View<const T> out, View<const T> delta, Messages<T> messages, Scratch<T> s) const {
        ops::Relu{}.backward<T>(in, out, delta, messages, s);
    }
};

/// Computed on plain numbers: what a dual carries beside its value is lost.
struct TangentLost : ops::Tanh {
    template <class T> void forward(Inputs<T> in, View<T> out, Scratch<T>) const {
        for (std::size_t i = 0; i < out.size(); ++i) out.flat()[i] = scalar<T>(std::tanh(number(in[0].flat()[i])));
    }
};

constexpr std::array kWrongActivations{
    WrongVersion{"J3", "sigmoid: y (1 + y)", "σ' = y (1 - y), at most 1/4.", "P3",
                 with_partials<ops::Sigmoid, OnePlusOutput>},
    WrongVersion{"B5", "sigmoid: z (1 - z) of the input", "σ' = y (1 - y) with y = σ(z), the output, not the input.",
                 "P3", with_partials<ops::Sigmoid, OfInput>},
    WrongVersion{"J10", "sigmoid: no derivative at all",
                 "The error signal before a sigmoid is that behind it times y (1 - y).", "P3",
                 with_partials<ops::Sigmoid, AlwaysOpen>},
    WrongVersion{"J1", "tanh: 1 - y", "tanh' = 1 - tanh²: square the output.", "P3",
                 with_partials<ops::Tanh, OutputSquaredLost>},
    WrongVersion{"J2", "tanh: 1 - z² of the input", "Square the output, not the input.", "P3",
                 with_partials<ops::Tanh, InputSquared>},
    WrongVersion{"J11", "tanh with the sigmoid's rule", "y (1 - y) belongs to the sigmoid; tanh' = 1 - y².", "P3",
                 with_partials<ops::Tanh, SigmoidsRule>},
    WrongVersion{"J14", "tanh loses the tangent of a dual",
                 "In forward mode each rule carries value and tangent: (tanh x, (1 - tanh² x) dx).", "FM",
                 with_rule<ops::Tanh, TangentLost>},
    WrongVersion{"J12", "softplus: y (1 - y)", "The derivative of softplus is the sigmoid of its input.", "P3",
                 with_partials<ops::Softplus, SigmoidsRule>},
    WrongVersion{"I10", "relu'(0) = 1",
                 "relu(x) = max(0, x): at x = 0 the constant 0 wins the tie, so the derivative is 0.", "KT1",
                 with_partials<ops::Relu, SteepAtZero>},
    WrongVersion{"I11", "relu with a leaky slope in backward", "For x < 0 relu is flat: the derivative is 0.", "P2",
                 with_partials<ops::Relu, LeftLeaky>},
    WrongVersion{"I14", "relu lets everything pass", "Where relu is flat, nothing passes.", "P2",
                 with_partials<ops::Relu, AlwaysOpen>},
    WrongVersion{"I12", "relu masks by the sign of δ",
                 "The mask depends on the forward input, not on the error signal.", "P2",
                 with_rule<ops::Relu, ReluByDelta<MaskByDelta>>},
    WrongVersion{"I13", "relu sends its mask instead of δ",
                 "Multiply the incoming error signal by 0 or 1; do not replace it.", "P8",
                 with_rule<ops::Relu, ReluByDelta<MaskInsteadOfDelta>>},
    WrongVersion{"I16", "leaky_relu sends nothing on the left",
                 "A leaky relu keeps its slope on the left, in both passes.", "P2",
                 with_rule<ops::LeakyRelu, LeakyForgotten>},
    WrongVersion{"I15", "abs: x / |x|, which is 0 / 0 at 0",
                 "At 0 use the convention; 0 / 0 poisons everything upstream.", "P2",
                 with_partials<ops::Abs, DividedByItself>},
    WrongVersion{"I17", "abs: slope 1 on both sides", "Left of 0, |x| falls: the derivative is -1.", "P2",
                 with_partials<ops::Abs, AbsOfDelta>},
};

}  // namespace

std::span<const WrongVersion> wrong_activations() { return kWrongActivations; }

}  // namespace bp::verify
