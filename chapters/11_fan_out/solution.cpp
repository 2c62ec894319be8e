// Chapter 11, solved: one way of many. `./backprop solution 11.1` shows the part of an exercise once yours has passed.
#include "exercise.hpp"

namespace bp::chapters::ch11 {

// 11.1  One message from each child: child.delta and child.slope. children.size() of them.
double delta(Children children) {
    double sum = 0;
    for (const Child& child : children) sum += child.delta * child.slope;
    return sum;
}

// 11.2  o = v[o.left] + v[o.right]. Change signals[o.left] and signals[o.right]; o.delta is δ_o.
void sum(const TwoInputs& o, Values /*v*/, Numbers& signals) {
    signals[o.left] += o.delta;
    signals[o.right] += o.delta;
}

// 11.2  o = v[o.left] v[o.right]. If both inputs are the same node x, this is x·x; nothing special is needed.
void product(const TwoInputs& o, Values v, Numbers& signals) {
    signals[o.left] += o.delta * v[o.right];
    signals[o.right] += o.delta * v[o.left];
}

// 11.3  given.w, given.x, given.b, given.t, given.lambda. There is sigmoid(z). Fill in a Regularised and return it.
Regularised l2(const Regression& given) {
    const double z = given.w * given.x + given.b, y = sigmoid(z);
    const double L = 0.5 * (y - given.t) * (y - given.t), R = 0.5 * given.w * given.w;
    const double delta_z = (y - given.t) * y * (1 - y), delta_R = given.lambda;
    Regularised found;
    found.L_reg = L + given.lambda * R;
    found.z_to_w = delta_z * given.x;
    found.R_to_w = delta_R * given.w;
    found.delta_w = found.z_to_w + found.R_to_w;
    found.delta_b = delta_z;
    return found;
}

// 11.4  One number for each logit. The outputs y are given; no exp is needed.
Numbers softmax_message(Values y, Values g) {
    double mean = 0;
    for (std::size_t k = 0; k < y.size(); ++k) mean += g[k] * y[k];
    Numbers message;
    for (std::size_t k = 0; k < y.size(); ++k) message.push_back(y[k] * (g[k] - mean));
    return message;
}

// 11.5  Return {loss, delta_z}. std::exp(1000) is infinite, and log(0) too: subtract the largest logit first.
LogitLoss softmax_cross_entropy(Values z, Values t) {
    double largest = z[0], sum = 0, total = 0;
    for (const double z_k : z) largest = z_k > largest ? z_k : largest;
    for (const double z_k : z) sum += std::exp(z_k - largest);
    for (const double t_k : t) total += t_k;
    LogitLoss found;
    for (std::size_t k = 0; k < z.size(); ++k) {
        const double log_y = z[k] - largest - std::log(sum);
        found.loss -= t[k] * log_y;
        found.delta_z.push_back(total * std::exp(log_y) - t[k]);
    }
    return found;
}

// 11.6  x goes two ways: along the shortcut and through F. F.message(x, δ of its output) is what F sends to x.
Numbers residual(const Layer& F, Values x, Values delta_y) {
    Numbers delta_x = F.message(x, delta_y);
    for (std::size_t k = 0; k < x.size(); ++k) delta_x[k] += delta_y[k];
    return delta_x;
}

// 11.6  x goes three ways. block.H.output(x) are the values of H, block.T.output(x) those of the gate.
Numbers highway(const Highway& block, Values x, Values delta_y) {
    const Numbers H = block.H.output(x), T = block.T.output(x);
    Numbers delta_H, delta_T, delta_x;
    for (std::size_t k = 0; k < x.size(); ++k) {
        delta_H.push_back(delta_y[k] * T[k]);
        delta_T.push_back(delta_y[k] * (H[k] - x[k]));
        delta_x.push_back(delta_y[k] * (1 - T[k]));
    }
    const Numbers from_H = block.H.message(x, delta_H), from_T = block.T.message(x, delta_T);
    for (std::size_t k = 0; k < x.size(); ++k) delta_x[k] += from_H[k] + from_T[k];
    return delta_x;
}

// 11.6  First x.size() entries of delta_y for x, then block.first.unit_count() for a, the rest for c. block.second
//       reads the list [x; a].
Numbers dense(const Dense& block, Values x, Values delta_y) {
    const std::size_t a_begin = x.size(), c_begin = a_begin + block.first.unit_count();
    const Numbers a = block.first.output(x);
    Numbers x_and_a(x.begin(), x.end());
    x_and_a.insert(x_and_a.end(), a.begin(), a.end());

    // y and the second layer both use x and a, so both send to them
    Numbers delta = block.second.message(x_and_a, delta_y.subspan(c_begin));
    for (std::size_t k = 0; k < c_begin; ++k) delta[k] += delta_y[k];
    const Numbers from_first = block.first.message(x, Values(delta).subspan(a_begin));
    Numbers delta_x(delta.begin(), delta.begin() + static_cast<std::ptrdiff_t>(a_begin));
    for (std::size_t k = 0; k < x.size(); ++k) delta_x[k] += from_first[k];
    return delta_x;
}

Solution exercise() {
    return {.delta = delta,
            .sum = sum,
            .product = product,
            .l2 = l2,
            .softmax_message = softmax_message,
            .softmax_cross_entropy = softmax_cross_entropy,
            .residual = residual,
            .highway = highway,
            .dense = dense};
}

}  // namespace bp::chapters::ch11
