#include "verify/wrong/wrong_rule.hpp"
#include "verify/wrong/wrong_version.hpp"

/// Wrong values with the derivative that belongs to them. A gradient check, which compares a function with its own
/// derivative, passes every one; only another author's values catch them.
namespace bp::verify {

namespace {

template <class T> using One = std::array<T, 1>;
template <class T> using Two = std::array<T, 2>;

/// An elementwise rule of N numbers that borrows nothing but its name.
template <class Right, class Bug, std::size_t N> struct Impostor : ops::Elementwise<Impostor<Right, Bug, N>, N> {
    static constexpr std::string_view name = Right::name;
    static constexpr std::string_view formula = Right::formula;
    static constexpr std::string_view rule = "wrong on purpose";
    static constexpr Operations value_cost{};
    static constexpr Operations partials_cost{};

    template <class... T> static auto value(T... x) { return Bug::value(x...); }
    template <class... T> static auto partials(T... x_and_out) { return Bug::partials(x_and_out...); }
};

template <class Right, class Bug, std::size_t N = 1> Engine instead() {
    return with_rule<Right, Impostor<Right, Bug, N>>();
}

struct AddTwice {
    template <class T> static T value(T x, T y) { return x + y + y; }
    template <class T> static Two<T> partials(T, T, T) { return {T{1}, T{2}}; }
};

struct SubtractReversed {
    template <class T> static T value(T x, T y) { return y - x; }
    template <class T> static Two<T> partials(T, T, T) { return {T{-1}, T{1}}; }
};

struct DivideReversed {
    template <class T> static T value(T x, T y) { return y / x; }
    template <class T> static Two<T> partials(T x, T, T out) { return {-(out / x), T{1} / x}; }
};

struct SquarePlusOne {
    template <class T> static T value(T x) { return x * x + T{1}; }
    template <class T> static One<T> partials(T x, T) { return {x + x}; }
};

struct SteepSigmoid {
    template <class T> static T value(T x) { return ops::Sigmoid::value(x + x); }
    template <class T> static One<T> partials(T, T out) { return {T{2} * out * (T{1} - out)}; }
};

/// Right between about -700 and 700, where most tests look.
struct OverflowingSigmoid {
    template <class T> static T value(T x) {
        using std::exp;
        return exp(x) / (T{1} + exp(x));
    }
    template <class T> static One<T> partials(T, T out) { return {out * (T{1} - out)}; }
};

struct SteepTanh {
    template <class T> static T value(T x) { return ops::Tanh::value(x + x); }
    template <class T> static One<T> partials(T, T out) { return {T{2} * (T{1} - out * out)}; }
};

/// Seven digits are right: a float crept in.
struct FloatTanh {
    template <class T> static T value(T x) {
        const T y = ops::Tanh::value(x);
        return y + T{1} / T{1 << 24};
    }
    template <class T> static One<T> partials(T, T out) { return {T{1} - out * out}; }
};

struct LeakyInstead {
    template <class T> static T value(T x) { return x <= T{0} ? scalar<T>(0.5) * x : x; }
    template <class T> static One<T> partials(T x, T) { return {x <= T{0} ? scalar<T>(0.5) : T{1}}; }
};

struct SoftplusOfNaiveExp {
    template <class T> static T value(T x) {
        using std::exp, std::log;
        return log(T{1} + exp(x));
    }
    template <class T> static One<T> partials(T x, T) { return {ops::Sigmoid::value(x)}; }
};

struct SmallestInstead {
    template <class T> static T value(std::span<const T> x) { return x[at(x)]; }
    template <class T> static void partials(std::span<const T> x, std::span<T> p) {
        for (std::size_t i = 0; i < x.size(); ++i) p[i] = i == at(x) ? T{1} : T{0};
    }

  private:
    template <class T> static std::size_t at(std::span<const T> x) {
        return static_cast<std::size_t>(std::min_element(x.begin(), x.end()) - x.begin());
    }
};

struct LastFactorForgotten {
    template <class T> static T value(std::span<const T> x) { return ops::Multiply::value(x.first(x.size() - 1)); }
    template <class T> static void partials(std::span<const T> x, std::span<T> p) {
        p.back() = T{0};
        p[0] = T{1};
        if (x.size() > 2) ops::Multiply::partials(x.first(x.size() - 1), p.first(x.size() - 1));
    }
};

/// S = X W^T where that fits.
struct ProductWithTransposed : ops::MatMul {
    template <class T> void forward(Inputs<T> in, View<T> out, Scratch<T> s) const {
        if (in[1].rows() != in[1].cols()) return MatMul::forward<T>(in, out, s);
        multiply<T>(in[0], transposed(in[1]), out);
    }
    template <class T>
    void backward(Inputs<T> in, View<const T> out, View<const T> delta, Messages<T> messages, Scratch<T> s) const {
        if (in[1].rows() != in[1].cols()) return MatMul::backward<T>(in, out, delta, messages, s);
        if (messages.wanted(0)) add_product<T>(delta, in[1], messages[0]);
        if (messages.wanted(1)) add_product<T>(transposed(delta), in[0], messages[1]);
    }
};

/// Value and messages of Right, both times a constant: the same function in other units.
template <class Right, int numerator, int denominator> struct Rescaled : Right {
    template <class T> void forward(Inputs<T> in, View<T> out, Scratch<T> s) const {
        Right::template forward<T>(in, out, s);
        for (T& x : out.flat()) x *= factor<T>();
    }
    template <class T>
    void backward(Inputs<T> in, View<const T> out, View<const T> delta, Messages<T> messages, Scratch<T> s) const {
        Tensor<T> scaled = to_tensor(delta);
        for (T& d : scaled.data()) d *= factor<T>();
        Right::template backward<T>(in, out, view(std::as_const(scaled)), messages, s);
    }

  private:
    template <class T> static T factor() { return scalar<T>(numerator / static_cast<double>(denominator)); }
};

template <class Right, int numerator, int denominator> Engine rescaled() {
    return with_rule<Right, Rescaled<Right, numerator, denominator>>();
}

constexpr std::array kWrongValues{
    WrongVersion{"V1", "add computes x + 2y", "A sum counts each of its terms once.", "P1-exact",
                 instead<ops::Add, AddTwice, 2>},
    WrongVersion{"V2", "subtract computes y - x", "The second argument is subtracted from the first.", "P1-exact",
                 instead<ops::Subtract, SubtractReversed, 2>},
    WrongVersion{"V3", "divide computes y / x", "The first argument is divided by the second.", "P1",
                 instead<ops::Divide, DivideReversed, 2>},
    WrongVersion{"V4", "square computes x² + 1, with the right derivative",
                 "A constant vanishes from every derivative; only the value shows it.", "P1-exact",
                 instead<ops::Square, SquarePlusOne>},
    WrongVersion{"V5", "sigmoid computes σ(2x)", "σ(x) = 1 / (1 + e^-x).", "P1", instead<ops::Sigmoid, SteepSigmoid>},
    WrongVersion{"J4", "sigmoid computes e^x / (1 + e^x)",
                 "e^x overflows for large x: use the form whose exponent is negative.", "P17",
                 instead<ops::Sigmoid, OverflowingSigmoid>},
    WrongVersion{"V6", "tanh computes tanh(2x)", "tanh(x) has slope 1 at 0.", "P1", instead<ops::Tanh, SteepTanh>},
    WrongVersion{"J7", "tanh is right to seven digits", "A float crept in: only 7 digits are right.", "P1",
                 instead<ops::Tanh, FloatTanh>},
    WrongVersion{"V7", "relu computes a leaky relu", "relu(x) is 0 for negative x, not a small multiple of x.",
                 "P1-exact", instead<ops::Relu, LeakyInstead>},
    WrongVersion{"J13", "softplus computes log(1 + e^x) as it is written",
                 "e^x overflows for large x; take x out of the logarithm first.", "P17",
                 instead<ops::Softplus, SoftplusOfNaiveExp>},
    WrongVersion{"V8", "max computes a min", "The largest input is the value.", "P1-exact",
                 with_variadic<ops::Max, SmallestInstead>},
    WrongVersion{"V9", "multiply forgets its last factor", "A product has all its factors.", "P1-exact",
                 with_variadic<ops::Multiply, LastFactorForgotten>},
    WrongVersion{"V10", "matmul computes X W^T when W is square", "S = X W: rows of X meet columns of W.", "P1-exact",
                 with_rule<ops::MatMul, ProductWithTransposed>},
    WrongVersion{"V11", "squared_loss without its ½", "The lecture's squared loss is ½ Σ (o - t)².", "P1-exact",
                 rescaled<ops::SquaredLoss, 2, 1>},
    WrongVersion{"V12", "sum computes half the sum", "A sum is no mean.", "P1-exact", rescaled<ops::Sum, 1, 2>},
    WrongVersion{"V13", "scale by three times its factor", "The factor is applied once, as given.", "P1-exact",
                 rescaled<ops::Scale, 3, 1>},
    WrongVersion{"V14", "softmax cross-entropy in bits instead of nats", "The loss uses the natural logarithm.", "P1",
                 rescaled<ops::SoftmaxCrossEntropy, 1443, 1000>},
    WrongVersion{"T4", "softmax cross-entropy off by a factor 1.0005", "A constant factor is wrong somewhere.", "P1",
                 rescaled<ops::SoftmaxCrossEntropy, 10005, 10000>},
};

}  // namespace

std::span<const WrongVersion> wrong_values() { return kWrongValues; }

}  // namespace bp::verify
