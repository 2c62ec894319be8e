#include <array>
#include <cmath>

#include "layered/activation.hpp"
#include "verify/activations/activation_set.hpp"

/// Mistakes in activation functions and their derivatives.
namespace bp::verify {

namespace {

ActivationSet right() { return activation_products().front().make(); }

/// One activation's slope replaced by a function of z and y.
template <Activation wrong_one, auto rule> ActivationSet with_slope() {
    ActivationSet set = right();
    const ActivationSet before = set;
    set.slope = [before](Activation f, double z) {
        return f == wrong_one ? rule(z, before.value(f, z)) : before.slope(f, z);
    };
    return set;
}

template <Activation wrong_one, auto rule> ActivationSet with_value() {
    ActivationSet set = activation_products().back().make();  // all that there are
    const ActivationSet before = set;
    set.value = [before](Activation f, double z) { return f == wrong_one ? rule(z) : before.value(f, z); };
    return set;
}

double one_minus_y(double, double y) { return 1 - y; }
double of_the_input(double z, double) { return 1 - z * z; }
double plus(double, double y) { return y * (1 + y); }
double of_z(double z, double) { return z * (1 - z); }
double only_y(double, double y) { return y; }
double sigmoid_rule(double, double y) { return y * (1 - y); }
double slope_in_float(double, double y) { return static_cast<double>(static_cast<float>(y * (1 - y))); }
double one_at_zero(double z, double) { return z >= 0 ? 1 : 0; }
double leak(double z, double) { return z > 0 ? 1 : 0.01; }
double exp_over(double z) { return std::exp(z) / (1 + std::exp(z)); }
double log_of_exp(double z) { return std::log(1 + std::exp(z)); }
double half_as_wide(double z) { return 2 / (1 + std::exp(-std::min(700.0, std::max(-700.0, z)))) - 1; }
double never_nan(double z) { return z > 0 ? z : 0; }

constexpr auto kSigmoid = Activation::sigmoid;
constexpr auto kTanh = Activation::tanh;
constexpr auto kRelu = Activation::relu;

constexpr std::array kWrongActivationSets{
    WrongActivation{"J1/act", "tanh' = 1 - tanh", "tanh' = 1 - tanh^2.", "P19b", with_slope<kTanh, one_minus_y>},
    WrongActivation{"J2/act", "tanh' = 1 - z² of the input", "Square the output, not the input.", "P19b",
                    with_slope<kTanh, of_the_input>},
    WrongActivation{"J11/act", "tanh with the sigmoid's rule", "tanh' = 1 - tanh^2.", "P19b",
                    with_slope<kTanh, sigmoid_rule>},
    WrongActivation{"J3/act", "sigmoid' = y (1 + y)", "sigma' = y (1 - y), at most 0.25.", "P19a",
                    with_slope<kSigmoid, plus>},
    WrongActivation{"J10/act", "sigmoid' = y", "sigma' = y (1 - y), at most 0.25.", "P19a",
                    with_slope<kSigmoid, only_y>},
    WrongActivation{"B5/act", "sigmoid' = z (1 - z)",
                    "sigma' = y (1 - y) with y = sigma(z), the output and not the input.", "P19a",
                    with_slope<kSigmoid, of_z>},
    WrongActivation{"J7/act", "the sigmoid's slope is a float", "A float crept in: only 7 digits are right.", "P19b",
                    with_slope<kSigmoid, slope_in_float>},
    WrongActivation{"I10/act", "relu'(0) = 1",
                    "relu(x) = max(0, x): at x = 0 the constant 0 wins the tie, so the derivative is 0.", "P19c",
                    with_slope<kRelu, one_at_zero>},
    WrongActivation{"I11/act", "relu with a leaky slope", "For x < 0 relu is flat: the derivative is 0.", "P19b",
                    with_slope<kRelu, leak>},
    WrongActivation{"J4/act", "sigmoid as e^z / (1 + e^z)", "Use the form whose exponent is negative.", "P19a",
                    with_value<kSigmoid, exp_over>},
    WrongActivation{"J13/act", "softplus as log(1 + e^z)", "Use the form whose exponent is negative.", "P19a",
                    with_value<Activation::softplus, log_of_exp>},
    WrongActivation{"J16/act", "tanh as 2 sigmoid(z) - 1", "tanh(z) = 2 sigma(2z) - 1.", "P19a",
                    with_value<kTanh, half_as_wide>},
    WrongActivation{"I18/act", "relu turns NaN into 0", "Comparisons with NaN are false: poison must not vanish.",
                    "P19c", with_value<kRelu, never_nan>},
};

}  // namespace

std::span<const WrongActivation> wrong_activation_sets() { return kWrongActivationSets; }

}  // namespace bp::verify
