#include "verify/wrong/wrong_rule.hpp"
#include "verify/wrong/wrong_version.hpp"

namespace bp::verify {

namespace {

template <class T> using One = std::array<T, 1>;
template <class T> using Two = std::array<T, 2>;

struct SecondForgotten {
    template <class T> static Two<T> partials(T, T, T) { return {T{1}, T{0}}; }
};

struct SignLost {
    template <class T> static Two<T> partials(T, T, T) { return {T{1}, T{1}}; }
};

struct QuotientWithoutSquare {
    template <class T> static Two<T> partials(T x, T y, T) { return {T{1} / y, -(x / y)}; }
};

struct QuotientSignLost {
    template <class T> static Two<T> partials(T, T y, T out) { return {T{1} / y, out / y}; }
};

struct NegateSignLost {
    template <class T> static One<T> partials(T, T) { return {T{1}}; }
};

struct SquareCountedOnce {
    template <class T> static One<T> partials(T x, T) { return {x}; }
};

struct RootUpsideDown {
    template <class T> static One<T> partials(T, T out) { return {out + out}; }
};

struct LogOfOutput {
    template <class T> static One<T> partials(T, T out) { return {T{1} / out}; }
};

struct ExpOfPower {
    template <class T> static One<T> partials(T x, T out) { return {x * out}; }
};

struct ScaleWithoutFactor : ops::Scale {
    template <class T>
    void backward(Inputs<T> in, View<const T> out, View<const T> delta, Messages<T> messages, Scratch<T> s) const {
        Scale plain;
        plain.factor = 1;
        plain.backward<T>(in, out, delta, messages, s);
    }
};

struct PowerWithoutExponent : ops::Power {
    template <class T>
    void backward(Inputs<T> in, View<const T>, View<const T> delta, Messages<T> messages, Scratch<T>) const {
        using std::pow;
        if (!messages.wanted(0)) return;
        for (std::size_t i = 0; i < delta.size(); ++i) {
            const T slope = pow(in[0].flat()[i], scalar<T>(exponent - 1));
            messages[0].flat()[i] = multiply_add(delta.flat()[i], slope, messages[0].flat()[i]);
        }
    }
};

struct OwnFactor {
    template <class T> static T value(std::span<const T> x) { return ops::Multiply::value(x); }
    template <class T> static void partials(std::span<const T> x, std::span<T> p) {
        for (std::size_t i = 0; i < x.size(); ++i) p[i] = x[i];
    }
};

struct ProductOverOwn {
    template <class T> static T value(std::span<const T> x) { return ops::Multiply::value(x); }
    template <class T> static void partials(std::span<const T> x, std::span<T> p) {
        for (std::size_t i = 0; i < x.size(); ++i) p[i] = value(x) / x[i];
    }
};

struct NeighbourOnly {
    template <class T> static T value(std::span<const T> x) { return ops::Multiply::value(x); }
    template <class T> static void partials(std::span<const T> x, std::span<T> p) {
        for (std::size_t i = 0; i < x.size(); ++i) p[i] = x[(i + 1) % x.size()];
    }
};

/// The rule is right, but the error signal is used as if it were δ².
struct DeltaTwice : ops::Multiply {
    template <class T>
    void backward(Inputs<T> in, View<const T> out, View<const T> delta, Messages<T> messages, Scratch<T> s) const {
        Tensor<T> squared(delta.rows(), delta.cols());
        for (std::size_t i = 0; i < delta.size(); ++i) squared.data()[i] = delta.flat()[i] * delta.flat()[i];
        Multiply::backward<T>(in, out, view(std::as_const(squared)), messages, s);
    }
};

/// A stretched addend, such as a bias, hears of the last row alone.
struct BiasFromLastRow : ops::Add {
    template <class T>
    void backward(Inputs<T> in, View<const T> out, View<const T> delta, Messages<T> messages, Scratch<T> s) const {
        if (in[0].shape() == in[1].shape()) return Add::backward<T>(in, out, delta, messages, s);
        Tensor<T> last(delta.rows(), delta.cols(), T{0});
        for (std::size_t j = 0; j < delta.cols(); ++j) last(delta.rows() - 1, j) = delta(delta.rows() - 1, j);
        Add::backward<T>(in, out, view(std::as_const(last)), messages, s);
    }
};

constexpr std::array kWrongArithmetic{
    WrongVersion{"F8", "add tells its second argument nothing",
                 "A sum depends on both of its inputs: each receives a copy of the error signal.", "P2",
                 with_two_partials<ops::Add, SecondForgotten>},
    WrongVersion{"H7", "subtract sends +δ to the subtrahend", "Subtraction sends -δ to its second input.", "P2",
                 with_two_partials<ops::Subtract, SignLost>},
    WrongVersion{"H1", "multiply sends δ times the input's own value",
                 "The factor passed to one input is the value of the other input.", "P2",
                 with_variadic<ops::Multiply, OwnFactor>},
    WrongVersion{"H4", "multiply divides the product by the input",
                 "Dividing the product by x_i fails when x_i = 0; multiply the others instead.", "P2",
                 with_variadic<ops::Multiply, ProductOverOwn>},
    WrongVersion{"H5", "multiply of k arguments uses one neighbour",
                 "With k factors each input's message holds the product of all k - 1 others.", "P2",
                 with_variadic<ops::Multiply, NeighbourOnly>},
    WrongVersion{"H3", "multiply uses δ twice", "Multiply by the incoming error signal exactly once.", "P8",
                 with_rule<ops::Multiply, DeltaTwice>},
    WrongVersion{"H6", "scale sends δ without its factor", "d(kx)/dx = k.", "P2",
                 with_rule<ops::Scale, ScaleWithoutFactor>},
    WrongVersion{"H2", "square counts x once", "Both factors of x x are x: the two messages add to 2x.", "P2",
                 with_partials<ops::Square, SquareCountedOnce>},
    WrongVersion{"H8", "divide: the quotient rule without the square", "d(a/b)/db = -a/b^2.", "P3",
                 with_two_partials<ops::Divide, QuotientWithoutSquare>},
    WrongVersion{"H9", "divide: the sign of the divisor's message is lost",
                 "A larger divisor makes the quotient smaller: the message to it carries a minus.", "P3",
                 with_two_partials<ops::Divide, QuotientSignLost>},
    WrongVersion{"H11", "negate sends +δ", "d(-x)/dx = -1.", "P2", with_partials<ops::Negate, NegateSignLost>},
    WrongVersion{"H12", "power forgets the exponent in front", "d(x^p)/dx = p x^(p-1): the exponent comes down.", "P3",
                 with_rule<ops::Power, PowerWithoutExponent>},
    WrongVersion{"H13", "sqrt sends 2 out δ", "d(sqrt x)/dx = 1 / (2 sqrt x).", "P3",
                 with_partials<ops::Sqrt, RootUpsideDown>},
    WrongVersion{"H14", "log divides by its output", "d(log x)/dx = 1/x, with the input x.", "P3",
                 with_partials<ops::Log, LogOfOutput>},
    WrongVersion{"H15", "exp treated as a power", "d(e^x)/dx = e^x; no x comes down.", "P3",
                 with_partials<ops::Exp, ExpOfPower>},
    WrongVersion{"D2", "add tells a stretched argument of the last row only",
                 "A bias serves every row: its error signal is the sum over the batch.", "P2",
                 with_rule<ops::Add, BiasFromLastRow>},
};

}  // namespace

std::span<const WrongVersion> wrong_arithmetic() { return kWrongArithmetic; }

}  // namespace bp::verify
