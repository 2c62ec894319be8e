// Chapter 9, backpropagation through layers: the last δ, one layer back, all of them, and a step of learning.
// Replace each throw by your code and save. The lesson is in README.md, every function's formula in exercise.hpp.
#include "exercise.hpp"

namespace bp::chapters::ch09 {

// 9.1  One number for each of the s.size() units: output minus target, times f.slope(s[k]).
Numbers delta_of_last_layer(const Activation& f, Values s, Values x, Values t) { throw NotImplemented{"9.1"}; }

// 9.2  One number for each of the s.size() units of layer l. multiply(A, v) is a product, transposed(A) is Aᵀ.
Numbers delta_one_layer_back(const Matrix& W_above, Values delta_above, const Activation& f, Values s) {
    throw NotImplemented{"9.2"};
}

// 9.3  PerLayer<Numbers> delta(net.size()); then delta[L], delta[L - 1], down to which layer?
//      net[l].W, net[l].f, pass.s[l], pass.x[l]; call your functions of 9.1 and 9.2.
PerLayer<Numbers> deltas(const Network& net, const ForwardPass& pass, Values t) { throw NotImplemented{"9.3"}; }

// 9.4  Gradient all(delta.size()); all[l] = {…, …}; outer(u, v) has u_i v_k at (i, k).
Gradient gradient(const ForwardPass& pass, const PerLayer<Numbers>& delta) { throw NotImplemented{"9.4"}; }

// 9.5  X.rows() samples; X(n, i) is input i of sample n, Delta(n, k) the δ of its unit k. Return {dW, db}.
LayerGradient sum_over_batch(const Matrix& X, const Matrix& Delta) { throw NotImplemented{"9.5"}; }

// 9.5  The mean: static_cast<double>(X.rows()) is N as a number; sum.W.flat() are the numbers of a matrix.
LayerGradient mean_over_batch(const Matrix& X, const Matrix& Delta) { throw NotImplemented{"9.5"}; }

// 9.6  forward(net, x) is given; net is a copy that you may change and return.
Network training_step(Network net, Values x, Values t, double learning_rate) { throw NotImplemented{"9.6"}; }

Solution exercise() {
    return {.delta_of_last_layer = delta_of_last_layer,
            .delta_one_layer_back = delta_one_layer_back,
            .deltas = deltas,
            .gradient = gradient,
            .sum_over_batch = sum_over_batch,
            .mean_over_batch = mean_over_batch,
            .training_step = training_step};
}

}  // namespace bp::chapters::ch09
