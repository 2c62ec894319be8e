// Chapter 9, solved: one way of many. `./backprop solution 9.1` shows the part of an exercise once yours has passed.
#include "exercise.hpp"

namespace bp::chapters::ch09 {

// 9.1  One number for each of the s.size() units: output minus target, times f.slope(s[k]).
Numbers delta_of_last_layer(const Activation& f, Values s, Values x, Values t) {
    Numbers delta;
    for (std::size_t k = 0; k < s.size(); ++k) delta.push_back((x[k] - t[k]) * f.slope(s[k]));
    return delta;
}

// 9.2  One number for each of the s.size() units of layer l. multiply(A, v) is a product, transposed(A) is Aᵀ.
Numbers delta_one_layer_back(const Matrix& W_above, Values delta_above, const Activation& f, Values s) {
    Numbers delta = multiply(W_above, delta_above);
    for (std::size_t k = 0; k < s.size(); ++k) delta[k] *= f.slope(s[k]);
    return delta;
}

// 9.3  PerLayer<Numbers> delta(net.size()); then delta[L], delta[L - 1], down to which layer?
//      net[l].W, net[l].f, pass.s[l], pass.x[l]; call your functions of 9.1 and 9.2.
PerLayer<Numbers> deltas(const Network& net, const ForwardPass& pass, Values t) {
    const std::size_t L = net.size();
    PerLayer<Numbers> delta(L);
    delta[L] = delta_of_last_layer(net[L].f, pass.s[L], pass.x[L], t);
    for (std::size_t l = L - 1; l >= 1; --l) {
        delta[l] = delta_one_layer_back(net[l + 1].W, delta[l + 1], net[l].f, pass.s[l]);
    }
    return delta;
}

// 9.4  Gradient all(delta.size()); all[l] = {…, …}; outer(u, v) has u_i v_k at (i, k).
Gradient gradient(const ForwardPass& pass, const PerLayer<Numbers>& delta) {
    Gradient all(delta.size());
    for (std::size_t l = 1; l <= delta.size(); ++l) all[l] = {outer(pass.x[l - 1], delta[l]), delta[l]};
    return all;
}

// 9.5  X.rows() samples; X(n, i) is input i of sample n, Delta(n, k) the δ of its unit k. Return {dW, db}.
LayerGradient sum_over_batch(const Matrix& X, const Matrix& Delta) {
    Numbers db(Delta.cols());
    for (std::size_t n = 0; n < Delta.rows(); ++n) {
        for (std::size_t k = 0; k < Delta.cols(); ++k) db[k] += Delta(n, k);
    }
    return {multiply(transposed(X), Delta), db};
}

// 9.5  The mean: static_cast<double>(X.rows()) is N as a number; sum.W.flat() are the numbers of a matrix.
LayerGradient mean_over_batch(const Matrix& X, const Matrix& Delta) {
    LayerGradient mean = sum_over_batch(X, Delta);
    const double sample_count = static_cast<double>(X.rows());
    for (double& number : mean.W.flat()) number /= sample_count;
    for (double& number : mean.b) number /= sample_count;
    return mean;
}

// 9.6  forward(net, x) is given; net is a copy that you may change and return.
Network training_step(Network net, Values x, Values t, double learning_rate) {
    const ForwardPass pass = forward(net, x);
    const Gradient all = gradient(pass, deltas(net, pass, t));  // all of them before any weight changes
    for (std::size_t l = 1; l <= net.size(); ++l) {
        for (std::size_t i = 0; i < net[l].W.rows(); ++i) {
            for (std::size_t k = 0; k < net[l].W.cols(); ++k) net[l].W(i, k) -= learning_rate * all[l].W(i, k);
        }
        for (std::size_t k = 0; k < net[l].b.size(); ++k) net[l].b[k] -= learning_rate * all[l].b[k];
    }
    return net;
}

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
