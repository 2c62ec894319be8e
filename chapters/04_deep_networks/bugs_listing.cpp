#include "parts.hpp"

// Wrong ports of the Python listing.
namespace bp::chapters::ch04 {

namespace {

// --- bug 4.4 activation_on_the_last_line replaces run_listing ---
Numbers activation_on_the_last_line(const Listing& listing, Values x) {
    Numbers h1 = multiply(listing.W1, x);
    for (std::size_t k = 0; k < h1.size(); ++k) h1[k] = sigma().value(h1[k] + listing.b1[k]);
    Numbers h2 = multiply(listing.W2, h1);
    for (std::size_t k = 0; k < h2.size(); ++k) h2[k] = sigma().value(h2[k] + listing.b2[k]);
    Numbers out = multiply(listing.W3, h2);
    for (std::size_t k = 0; k < out.size(); ++k) out[k] = sigma().value(out[k] + listing.b3[k]);
    return out;
}
// --- end ---

// --- bug 4.4 weights_transposed_again replaces run_listing ---
Numbers weights_transposed_again(const Listing& listing, Values x) {
    Numbers h1 = multiply(transposed(listing.W1), x);
    for (std::size_t k = 0; k < h1.size(); ++k) h1[k] = sigma().value(h1[k] + listing.b1[k]);
    Numbers h2 = multiply(transposed(listing.W2), h1);
    for (std::size_t k = 0; k < h2.size(); ++k) h2[k] = sigma().value(h2[k] + listing.b2[k]);
    Numbers out = multiply(transposed(listing.W3), h2);
    for (std::size_t k = 0; k < out.size(); ++k) out[k] += listing.b3[k];
    return out;
}
// --- end ---

// --- bug 4.4 square_weights_transposed replaces run_listing ---
Numbers square_weights_transposed(const Listing& listing, Values x) {
    Numbers h1 = multiply(listing.W1, x);
    for (std::size_t k = 0; k < h1.size(); ++k) h1[k] = sigma().value(h1[k] + listing.b1[k]);
    Numbers h2 = multiply(transposed(listing.W2), h1);
    for (std::size_t k = 0; k < h2.size(); ++k) h2[k] = sigma().value(h2[k] + listing.b2[k]);
    Numbers out = multiply(listing.W3, h2);
    for (std::size_t k = 0; k < out.size(); ++k) out[k] += listing.b3[k];
    return out;
}
// --- end ---

// --- bug 4.4 hidden_biases_forgotten replaces run_listing ---
Numbers hidden_biases_forgotten(const Listing& listing, Values x) {
    Numbers h1 = multiply(listing.W1, x);
    for (std::size_t k = 0; k < h1.size(); ++k) h1[k] = sigma().value(h1[k]);
    Numbers h2 = multiply(listing.W2, h1);
    for (std::size_t k = 0; k < h2.size(); ++k) h2[k] = sigma().value(h2[k]);
    Numbers out = multiply(listing.W3, h2);
    for (std::size_t k = 0; k < out.size(); ++k) out[k] += listing.b3[k];
    return out;
}
// --- end ---

// --- bug 4.4 output_bias_forgotten replaces run_listing ---
Numbers output_bias_forgotten(const Listing& listing, Values x) {
    Numbers h1 = multiply(listing.W1, x);
    for (std::size_t k = 0; k < h1.size(); ++k) h1[k] = sigma().value(h1[k] + listing.b1[k]);
    Numbers h2 = multiply(listing.W2, h1);
    for (std::size_t k = 0; k < h2.size(); ++k) h2[k] = sigma().value(h2[k] + listing.b2[k]);
    Numbers out = multiply(listing.W3, h2);
    return out;
}
// --- end ---

// --- bug 4.4 second_layer_linear replaces run_listing ---
Numbers second_layer_linear(const Listing& listing, Values x) {
    Numbers h1 = multiply(listing.W1, x);
    for (std::size_t k = 0; k < h1.size(); ++k) h1[k] = sigma().value(h1[k] + listing.b1[k]);
    Numbers h2 = multiply(listing.W2, h1);
    for (std::size_t k = 0; k < h2.size(); ++k) h2[k] += listing.b2[k];
    Numbers out = multiply(listing.W3, h2);
    for (std::size_t k = 0; k < out.size(); ++k) out[k] += listing.b3[k];
    return out;
}
// --- end ---

// --- bug 4.4 first_layer_linear replaces run_listing ---
Numbers first_layer_linear(const Listing& listing, Values x) {
    Numbers h1 = multiply(listing.W1, x);
    for (std::size_t k = 0; k < h1.size(); ++k) h1[k] += listing.b1[k];
    Numbers h2 = multiply(listing.W2, h1);
    for (std::size_t k = 0; k < h2.size(); ++k) h2[k] = sigma().value(h2[k] + listing.b2[k]);
    Numbers out = multiply(listing.W3, h2);
    for (std::size_t k = 0; k < out.size(); ++k) out[k] += listing.b3[k];
    return out;
}
// --- end ---

// --- bug 4.4 biases_outside_f replaces run_listing ---
Numbers biases_outside_f(const Listing& listing, Values x) {
    Numbers h1 = multiply(listing.W1, x);
    for (std::size_t k = 0; k < h1.size(); ++k) h1[k] = sigma().value(h1[k]) + listing.b1[k];
    Numbers h2 = multiply(listing.W2, h1);
    for (std::size_t k = 0; k < h2.size(); ++k) h2[k] = sigma().value(h2[k]) + listing.b2[k];
    Numbers out = multiply(listing.W3, h2);
    for (std::size_t k = 0; k < out.size(); ++k) out[k] += listing.b3[k];
    return out;
}
// --- end ---

// --- bug 4.4 sign_of_the_exponent replaces run_listing ---
Numbers sign_of_the_exponent(const Listing& listing, Values x) {
    Numbers h1 = multiply(listing.W1, x);
    for (std::size_t k = 0; k < h1.size(); ++k) h1[k] = sigma().value(-(h1[k] + listing.b1[k]));
    Numbers h2 = multiply(listing.W2, h1);
    for (std::size_t k = 0; k < h2.size(); ++k) h2[k] = sigma().value(-(h2[k] + listing.b2[k]));
    Numbers out = multiply(listing.W3, h2);
    for (std::size_t k = 0; k < out.size(); ++k) out[k] += listing.b3[k];
    return out;
}
// --- end ---

}  // namespace

std::vector<course::Version<Solution>> bugs_of_listing() {
    using course::replaced;
    const std::string slide = "Forward Pass in Python";
    return {
        {{"activation_on_the_last_line", "4.4",
          "The listing's last line has no f: the output neuron is linear and may leave (0, 1).", slide},
         replaced<&Solution::run_listing>(activation_on_the_last_line)},
        {{"weights_transposed_again", "4.4",
          "The listing's W has a row for each unit already: np.dot(W, x) is W x, with no transpose.", slide},
         replaced<&Solution::run_listing>(weights_transposed_again)},
        {{"square_weights_transposed", "4.4",
          "W2 is square, so its transpose fits and nobody complains; np.dot(W2, h1) has none.", slide},
         replaced<&Solution::run_listing>(square_weights_transposed)},
        {{"hidden_biases_forgotten", "4.4",
          "f is taken of np.dot(W, x) + b: the biases of the hidden units are missing.", slide},
         replaced<&Solution::run_listing>(hidden_biases_forgotten)},
        {{"output_bias_forgotten", "4.4", "The output neuron has a bias as well: + b3.", slide},
         replaced<&Solution::run_listing>(output_bias_forgotten)},
        {{"second_layer_linear", "4.4", "f stands in both hidden lines; here the second hidden layer is linear.",
          slide},
         replaced<&Solution::run_listing>(second_layer_linear)},
        {{"first_layer_linear", "4.4", "f stands in both hidden lines; here the first hidden layer is linear.", slide},
         replaced<&Solution::run_listing>(first_layer_linear)},
        {{"biases_outside_f", "4.4", "The bracket of f closes after + b: it is f(W x + b), not f(W x) + b.", slide},
         replaced<&Solution::run_listing>(biases_outside_f)},
        {{"sign_of_the_exponent", "4.4", "1 / (1 + exp(-x)) has the minus inside already; here σ is turned round.",
          slide},
         replaced<&Solution::run_listing>(sign_of_the_exponent)},
    };
}

}  // namespace bp::chapters::ch04
