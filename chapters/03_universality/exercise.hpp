#pragma once

#include <span>
#include <vector>

#include "base/error.hpp"

namespace bp::chapters::ch03 {

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

/// A Boolean function of n inputs: answers[r] for each of the 2^n rows.
struct TruthTable {
    std::size_t input_count;
    std::vector<bool> answers;
};

/// The inputs of row r, each 0 or 1: input i is bit i of r. It is given: you call it.
Numbers inputs_of_row(std::size_t r, std::size_t input_count);

/// One hidden unit over a single input x: it says f(v x + v_0), and the output adds w times that.
struct Unit {
    double v, v0, w;
};

/// o(x) = w_0 + Σ_j w_j f(v_j x + v_j0): a single hidden layer with a linear output unit.
struct Approximator {
    double w0 = 0;
    std::vector<Unit> units;
};

/// What a solution of this chapter provides. No function needs to check its arguments.
struct Solution {
    /// 3.1  A threshold unit that says 1 for this row of inputs, each 0 or 1, and 0 for every other. No row may have a
    /// net input of 0. Many numbers are right. Slide: "Boolean case".
    Neuron (*row_unit)(Values row);

    /// 3.2  A network that answers every row as the table does; any number of hidden units, none among them. No unit
    /// may have a net input of 0 for any row. Slide: "Boolean case".
    Network (*compile)(const TruthTable& table);

    /// 3.3  f is 1 for a positive net input and 0 else. `values` are f(0), f(1/n), f(2/n) … f(1) of a function, n + 1
    /// of them. A staircase that says f(i/n) between i/n and (i+1)/n, for i = 0 … n-1. Slide: "Universal
    /// approximation".
    Approximator (*staircase)(Values values);

    /// 3.4  f is relu, max(0, z). The same values; the broken line that passes through all of them and is straight
    /// between. Slide: "Universal approximation".
    Approximator (*broken_line)(Values values);

    /// 3.5  The smallest whole n ≥ 1 whose staircase has an error bound L/n ≤ ε. L ≥ 0, ε > 0. Slide: "How many hidden
    /// units?"
    std::size_t (*steps_needed)(double L, double epsilon);

    /// 3.5  The smallest whole n ≥ 1 whose broken line has an error bound M/(8 n²) ≤ ε, where |f''| ≤ M.
    std::size_t (*relus_needed)(double M, double epsilon);

    /// 3.5  A function of d inputs, each from 0 to 1, that changes by at most L times the largest change of an input:
    /// the cells of a grid, equally fine in every input, with a constant in each, for an error of at most L/n ≤ ε.
    std::size_t (*cells_needed)(double L, double epsilon, std::size_t d);
};

/// The solution to judge: exercise.cpp defines it.
Solution exercise();

}  // namespace bp::chapters::ch03
