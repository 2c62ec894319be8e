#pragma once

#include <cstdint>

namespace bp::oracle {

/// The functions of single numbers that every op is made of. A matrix product is `product` and `sum`, a transpose is
/// `copy`, a softmax is `logsumexp`, `difference` and `exponential`; so only these have values and derivatives.
enum class Function : std::uint8_t {
    given,  ///< a number at a leaf, or a fixed one
    copy,
    sum,         ///< x_1 + … + x_k
    difference,  ///< x - y
    product,     ///< x_1 x_2 … x_k
    quotient,    ///< x / y
    scaled,      ///< setting x
    square,
    power,  ///< x^setting
    exponential,
    logarithm,
    square_root,
    sigmoid,
    tanh,
    softplus,
    logsumexp,  ///< log(e^x_1 + … + e^x_k)
    surprise,   ///< -y log(x), which is 0 for x = y = 0
    maximum,    ///< of k numbers; from here on all functions have kinks
    minimum,
    absolute,
    relu,
    leaky_relu,  ///< x where x > 0, else setting x
    threshold,   ///< 1 where x > 0, else 0
};

inline bool has_kink(Function function) { return function >= Function::maximum; }

}  // namespace bp::oracle
