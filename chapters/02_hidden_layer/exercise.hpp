#pragma once

#include <span>
#include <vector>

#include "base/error.hpp"
#include "course/activation.hpp"
#include "course/matrix_product.hpp"

namespace bp::chapters::ch02 {

/// Numbers handed to a function: read them as x[i]; x.size() of them, counted from 0.
using Values = std::span<const double>;

/// Numbers handed back.
using Numbers = std::vector<double>;

/// M(i, j) with row i and column j, M.rows() and M.cols() of them.
using Matrix = course::Matrix;

/// A non-linearity: f.value(s) is f(s).
using Activation = course::Activation;

// multiply(A, B) and multiply(A, v) are products, transposed(A) is Aᵀ.
using course::multiply;
using course::transposed;

/// One neuron: its net input is wᵀx + b.
struct Neuron {
    Numbers w;
    double b = 0;
};

/// Two threshold units that read x and one that reads them. Each says 1 where its net input is positive, else 0.
struct XorNetwork {
    Neuron first, second;
    Neuron output;
};

/// The network of slide "Inference example: Forward Pass". The slide's v_ji, to hidden unit j from input i, is v(i, j);
/// its w_kj, to output k from hidden unit j, is w(j, k); v_j0 is v0[j] and w_k0 is w0[k].
struct OneHiddenLayer {
    Matrix v;    ///< D x J: v.rows() inputs, v.cols() hidden units
    Numbers v0;  ///< J
    Matrix w;    ///< J x K: w.cols() outputs
    Numbers w0;  ///< K
    Activation f, g;
};

/// h_1 … h_J and o_1 … o_K
struct HiddenAndOutput {
    Numbers h, o;
};

/// x becomes Wᵀx + b, with a row of W for each input and a column for each unit.
struct LinearLayer {
    Matrix W;
    Numbers b;
};

/// The rectangle left < x_1 < right, bottom < x_2 < top.
struct Box {
    double left, right, bottom, top;
};

/// σ(z) = 1 / (1 + e^-z), safe for every z. It is given: you call it.
double sigmoid(double z);

/// What a solution of this chapter provides. No function needs to check its arguments.
struct Solution {
    /// 2.1  Weights and biases for which the network says 1 exactly where one of x_1, x_2 is 1 and the other 0. No unit
    /// may have a net input of 0 for any of the four inputs. Many numbers are right. Slide: "Can we use multiple
    /// neurons to achieve this?"
    XorNetwork (*xor_network)();

    /// 2.2  h_j = f(v_j0 + Σ_i x_i v_ji) and o_k = g(w_k0 + Σ_j h_j w_kj). Slide: "Adding one more layer".
    HiddenAndOutput (*forward)(const OneHiddenLayer& net, Values x);

    /// 2.3  The one linear layer that does what the two do one after the other, biases included. Slide: "What if using
    /// linear activation in hidden layer?"
    LinearLayer (*collapse)(const LinearLayer& first, const LinearLayer& second);

    /// 2.4  The bump from a to b > a of two sigmoids of steepness k: up at a, down again at b. Slide: "Form a
    /// stump/delta function".
    double (*bump)(double x, double a, double b, double k);

    /// 2.4  The steepness k for which σ(k d) = 1 - ε at the distance d > 0 from a step, 0 < ε < ½.
    double (*steepness_for)(double distance, double epsilon);

    /// 2.5  For each unit +1 if x lies where its net input is positive, -1 if negative, 0 if on its boundary. Slide:
    /// "Partition the input space into regions".
    std::vector<int> (*region_code)(const std::vector<Neuron>& units, Values x);

    /// 2.5  The most regions into which n lines cut the plane.
    std::size_t (*most_regions)(std::size_t n);

    /// 2.6  The sum of four sigmoids of steepness k, one for each side of the box and each rising towards the inside:
    /// σ(k (x_1 - left)) and so on. x = (x_1, x_2). Slide: the bump in two dimensions.
    double (*sum_of_sides)(const Box& box, double k, Values x);

    /// 2.6  What an output unit with a threshold makes of that sum: 1 if more than three and a half of the four say
    /// inside, else 0.
    int (*is_in_box)(const Box& box, double k, Values x);
};

/// The solution to judge: exercise.cpp defines it.
Solution exercise();

}  // namespace bp::chapters::ch02
