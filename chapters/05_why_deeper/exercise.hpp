#pragma once

#include <functional>
#include <span>
#include <vector>

#include "base/error.hpp"

namespace bp::chapters::ch05 {

/// Numbers handed to a function: read them as x[i]; x.size() of them, counted from 0.
using Values = std::span<const double>;

/// Numbers handed back.
using Numbers = std::vector<double>;

/// A threshold unit: it says 1 where wᵀx + b > 0, else 0.
struct Neuron {
    Numbers w;
    double b = 0;
};

/// Threshold units that read the inputs, and one that reads what they say.
struct Network {
    std::vector<Neuron> hidden;
    Neuron output;
};

/// A threshold unit that reads some of the signals before it: from[i] is the number of a signal, w[i] its weight.
struct Gate {
    std::vector<std::size_t> from;
    Numbers w;
    double b = 0;
};

/// Gates, each after all that it reads. Signals are numbered: inputs are 0 … n-1, gates[g] is n + g. The last signal is
/// the answer.
using Circuit = std::vector<Gate>;

/// One relu over a single input x: it says relu(v x + v_0), and the output adds w times that.
struct Unit {
    double v, v0, w;
};

/// o(x) = w_0 + Σ_j w_j relu(v_j x + v_j0): a single hidden layer with a linear output unit.
struct Relus {
    double w0 = 0;
    std::vector<Unit> units;
};

/// A smooth activation f and where its curve is used: near `bias`, where its second derivative f''(bias) is
/// `curvature`.
struct Bend {
    double (*f)(double z);
    double bias, curvature;
};

/// Something that joins two numbers into one: call it as gate(u, v).
using PairGate = std::function<double(double u, double v)>;

/// What a solution of this chapter provides. No function needs to check its arguments.
struct Solution {
    /// 5.1  One hidden layer of at most n threshold units that says 1 where an odd number of the n ≥ 1 inputs, each 0
    /// or 1, is 1. No unit may have a net input of 0. Many numbers are right. Slide: "Example: Boolean functions".
    Network (*parity_layer)(std::size_t n);

    /// 5.2  The same as a tree of XORs: at most 3 (n - 1) gates, at most 2⌈log2 n⌉ of them on any way from an input to
    /// the answer. For n = 1 no gate is needed. No gate may have a net input of 0. Slide: "Example: Boolean functions".
    Circuit (*xor_tree)(std::size_t n);

    /// 5.3  The tent by at most two relus: 2x for 0 ≤ x ≤ ½, then 2 - 2x for ½ ≤ x ≤ 1. What it says elsewhere does not
    /// matter. Slide: "A deep architecture can represent certain functions more compactly".
    Relus (*tent)();

    /// 5.4  The tent applied L times, tent(tent(… tent(x))), for 0 ≤ x ≤ 1; x itself for L = 0.
    double (*folded)(double x, std::size_t L);

    /// 5.4  The straight pieces of the broken line through equally spaced values, of which there are at least 2.
    std::size_t (*count_pieces)(Values values);

    /// 5.4  The straight pieces of the tent applied L times, on [0, 1].
    std::size_t (*deep_pieces)(std::size_t L);

    /// 5.4  The least number of relus that a single hidden layer needs for that many pieces on a line: with m relus it
    /// has at most m + 1.
    std::size_t (*shallow_units)(std::size_t pieces);

    /// 5.5  The product u v, nearly, with b = bend.bias:
    /// (f(b + λ(u+v)) + f(b - λ(u+v)) - f(b + λ(u-v)) - f(b - λ(u-v))) / (4 f''(b) λ²). Slide: "Example: multivariate
    /// polynomials".
    double (*product_gate)(double u, double v, const Bend& bend, double lambda);

    /// 5.6  gate joins x_1 … x_n, n ≥ 1, two by two to one number, as a tree: n - 1 calls, at most ⌈log2 n⌉ of them one
    /// after another. For n = 1 it is x_1. Slide: "Example: multivariate polynomials".
    double (*product_tree)(Values x, const PairGate& gate);
};

/// The solution to judge: exercise.cpp defines it.
Solution exercise();

}  // namespace bp::chapters::ch05
