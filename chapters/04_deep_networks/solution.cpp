// Chapter 4, solved: one way of many. `./backprop solution 4.1` shows the part of an exercise once yours has passed.
#include "exercise.hpp"

namespace bp::chapters::ch04 {

// 4.1  widths[0] inputs, then widths[1], widths[2] … units: Counts counts; counts.layers = … and so on.
Counts count(const Widths& widths) {
    Counts counts;
    counts.layers = widths.size() - 1;
    for (std::size_t l = 1; l < widths.size(); ++l) {
        counts.units += widths[l];
        counts.weights += widths[l - 1] * widths[l];
    }
    counts.biases = counts.units;
    counts.parameters = counts.weights + counts.biases;
    return counts;
}

// 4.2  W.cols() units; multiply(A, v) is a product, transposed(A) is Aᵀ. A loop over W(i, k) is as right.
Numbers net_input(const Matrix& W, Values b, Values x) {
    Numbers s = multiply(transposed(W), x);
    for (std::size_t k = 0; k < s.size(); ++k) s[k] += b[k];
    return s;
}

// 4.3  Numbers activation(x.begin(), x.end()); then for l = 1 … net.size(): net[l].W, net[l].b, net[l].f.value(s).
Numbers inference(const Network& net, Values x) {
    Numbers activation(x.begin(), x.end());
    for (std::size_t l = 1; l <= net.size(); ++l) {
        activation = net_input(net[l].W, net[l].b, activation);
        for (double& number : activation) number = net[l].f.value(number);
    }
    return activation;
}

// 4.4  np.dot(W, x) is multiply(W, x); sigma().value(s) is σ(s).
Numbers run_listing(const Listing& listing, Values x) {
    const auto layer = [](const Matrix& W, const Numbers& b, Values input, const Activation& f) {
        Numbers output = multiply(W, input);
        for (std::size_t k = 0; k < output.size(); ++k) output[k] = f.value(output[k] + b[k]);
        return output;
    };
    const Numbers h1 = layer(listing.W1, listing.b1, x, sigma());
    const Numbers h2 = layer(listing.W2, listing.b2, h1, sigma());
    return layer(listing.W3, listing.b3, h2, linear());
}

// 4.5  multiply(A, B) is a product of matrices; S(n, k) is unit k of sample n.
Matrix batch_net_input(const Matrix& X, const Matrix& W, Values b) {
    Matrix S = multiply(X, W);
    for (std::size_t n = 0; n < S.rows(); ++n) {
        for (std::size_t k = 0; k < S.cols(); ++k) S(n, k) += b[k];
    }
    return S;
}

// 4.6  return {{W, b, f}, {W, b, f}, {W, b, f}}; sigma() and linear() are activations.
Network network_of(const Listing& listing) {
    return {{transposed(listing.W1), listing.b1, sigma()},
            {transposed(listing.W2), listing.b2, sigma()},
            {transposed(listing.W3), listing.b3, linear()}};
}

// 4.6  Your function of 4.5 does it for rows; transposed(…) makes rows of columns.
Matrix column_batch(const Matrix& W, Values b, const Matrix& X) {
    return transposed(batch_net_input(transposed(X), transposed(W), b));
}

Solution exercise() {
    return {.count = count,
            .net_input = net_input,
            .inference = inference,
            .run_listing = run_listing,
            .batch_net_input = batch_net_input,
            .network_of = network_of,
            .column_batch = column_batch};
}

}  // namespace bp::chapters::ch04
