#pragma once

#include "layered/network.hpp"

namespace bp::layered {

/// The network with one hidden layer as the slide "Inference example: Forward Pass" names it. The slide's v_ji, to unit
/// j from input i, is v(i, j) here, and its w_kj is w(j, k): both matrices are inputs x units.
struct OneHiddenLayer {
    Tensor<double> v;   ///< D x J
    Vector<double> v0;  ///< v_j0, the biases of the hidden units
    Tensor<double> w;   ///< J x K
    Vector<double> w0;  ///< w_k0, the biases of the output units
    Activation f = Activation::sigmoid;
    Activation g = Activation::identity;
};

/// h_j(x) for the hidden units and o_k(x) for the output units.
struct HiddenAndOutput {
    Vector<double> h;
    Vector<double> o;
};

/// The slide's two sums, term by term:
/// h_j(x) = f(v_j0 + Σ_i x_i v_ji) and o_k(x) = g(w_k0 + Σ_j h_j(x) w_kj).
/// Throws ShapeError if x and the weights do not fit.
HiddenAndOutput forward_by_sums(const OneHiddenLayer& net, const Vector<double>& x);

/// The same as two matrix products: h = f(vᵀx + v_0), o = g(wᵀh + w_0).
HiddenAndOutput forward_by_matrices(const OneHiddenLayer& net, const Vector<double>& x);

/// The same network as a list of two layers.
Network to_network(const OneHiddenLayer& net);

}  // namespace bp::layered
