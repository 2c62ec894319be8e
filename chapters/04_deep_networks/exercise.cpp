// Chapter 4, deep networks: what they consist of, and the forward pass for one sample and for many.
// Replace each throw by your code and save. The lesson is in README.md, every function's formula in exercise.hpp.
#include "exercise.hpp"

namespace bp::chapters::ch04 {

// 4.1  widths[0] inputs, then widths[1], widths[2] … units: Counts counts; counts.layers = … and so on.
Counts count(const Widths& widths) { throw NotImplemented{"4.1"}; }

// 4.2  W.cols() units; multiply(A, v) is a product, transposed(A) is Aᵀ. A loop over W(i, k) is as right.
Numbers net_input(const Matrix& W, Values b, Values x) { throw NotImplemented{"4.2"}; }

// 4.3  Numbers activation(x.begin(), x.end()); then for l = 1 … net.size(): net[l].W, net[l].b, net[l].f.value(s).
Numbers inference(const Network& net, Values x) { throw NotImplemented{"4.3"}; }

// 4.4  np.dot(W, x) is multiply(W, x); sigma().value(s) is σ(s).
Numbers run_listing(const Listing& listing, Values x) { throw NotImplemented{"4.4"}; }

// 4.5  multiply(A, B) is a product of matrices; S(n, k) is unit k of sample n.
Matrix batch_net_input(const Matrix& X, const Matrix& W, Values b) { throw NotImplemented{"4.5"}; }

// 4.6  return {{W, b, f}, {W, b, f}, {W, b, f}}; sigma() and linear() are activations.
Network network_of(const Listing& listing) { throw NotImplemented{"4.6"}; }

// 4.6  Your function of 4.5 does it for rows; transposed(…) makes rows of columns.
Matrix column_batch(const Matrix& W, Values b, const Matrix& X) { throw NotImplemented{"4.6"}; }

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
