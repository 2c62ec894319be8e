#pragma once

#include <span>
#include <vector>

#include "base/error.hpp"
#include "course/activation.hpp"
#include "course/matrix_product.hpp"
#include "layered/per_layer.hpp"

namespace bp::chapters::ch04 {

/// Numbers handed to a function: read them as v[i]; v.size() of them.
using Values = std::span<const double>;

/// Numbers handed back.
using Numbers = std::vector<double>;

/// M(i, j) with row i and column j, M.rows() and M.cols() of them.
using Matrix = course::Matrix;

/// A non-linearity: f.value(s) is f(s).
using Activation = course::Activation;

// multiply(A, v) and multiply(A, B) are products, transposed(A) is Aᵀ; a product that does not fit throws.
using course::multiply;
using course::transposed;

/// The number of inputs, then the units of each layer: 3, 4, 4, 1 for the slide's network.
using Widths = std::vector<std::size_t>;

/// What a network consists of.
struct Counts {
    std::size_t layers = 0, units = 0, weights = 0, biases = 0, parameters = 0;
};

/// Layer l turns x⁽ˡ⁻¹⁾ into s⁽ˡ⁾ = W⁽ˡ⁾ᵀ x⁽ˡ⁻¹⁾ + b⁽ˡ⁾ and then into x⁽ˡ⁾ = f(s⁽ˡ⁾). W has a row for each input and a
/// column for each unit, b a number for each unit.
struct Layer {
    Matrix W;
    Numbers b;
    Activation f;
};

/// net[1] … net[L], counted as on the slides; net.size() is L. net.push_back(layer) appends one.
using Network = layered::PerLayer<Layer>;

/// The weights of the Python listing. They lie the other way round: a row for each unit, a column for each input, so
/// that W1 is 4 x 3 in a 3-4-4-1 network.
struct Listing {
    Matrix W1;
    Numbers b1;
    Matrix W2;
    Numbers b2;
    Matrix W3;
    Numbers b3;
};

/// σ, which the listing calls f, and the activation of a linear layer. They are given: you call them.
Activation sigma();
Activation linear();

/// What a solution of this chapter provides. No function needs to check its arguments.
struct Solution {
    /// 4.1  How many layers, units, weights, biases, and parameters (weights and biases) a fully connected network of
    /// these widths has. Inputs are no units and no layer. Slide: "General neural network".
    Counts (*count)(const Widths& widths);

    /// 4.2  s = Wᵀx + b: W is inputs x units, and s has a number for each unit. Slide: "Multilayer networks".
    Numbers (*net_input)(const Matrix& W, Values b, Values x);

    /// 4.3  x⁽ᴸ⁾, from x⁽⁰⁾ = x through all layers, each with its own f. Slide: "Computation in neural network".
    Numbers (*inference)(const Network& net, Values x);

    /// 4.4  out, line by line as the listing says: h1 = f(W1 x + b1), h2 = f(W2 h1 + b2), out = W3 h2 + b3. Slide:
    /// "Forward Pass in Python".
    Numbers (*run_listing)(const Listing& listing, Values x);

    /// 4.5  S = X W + b for a batch, a sample per row of X and of S; W is inputs x units. Slide: "Can be implemented
    /// efficiently using matrix operations".
    Matrix (*batch_net_input)(const Matrix& X, const Matrix& W, Values b);

    /// 4.6  The listing's network with our layers, so that your inference gives what your run_listing gives.
    Network (*network_of)(const Listing& listing);

    /// 4.6  The listing's product for a whole batch, S = W X + b: a sample per *column* of X and of S, a row of W for
    /// each unit. Slide: "Forward Pass in Python".
    Matrix (*column_batch)(const Matrix& W, Values b, const Matrix& X);
};

/// The solution to judge: exercise.cpp defines it.
Solution exercise();

}  // namespace bp::chapters::ch04
