#include "parts.hpp"

// Wrong ways to make one layer of two.
namespace bp::chapters::ch02 {

namespace {

// --- bug 2.3 first_bias_dropped replaces collapse ---
LinearLayer first_bias_dropped(const LinearLayer& first, const LinearLayer& second) {
    Numbers b = second.b;
    return {multiply(first.W, second.W), b};
}
// --- end ---

// --- bug 2.3 second_bias_dropped replaces collapse ---
LinearLayer second_bias_dropped(const LinearLayer& first, const LinearLayer& second) {
    Numbers b = multiply(transposed(second.W), first.b);
    return {multiply(first.W, second.W), b};
}
// --- end ---

// --- bug 2.3 biases_added replaces collapse ---
LinearLayer biases_added(const LinearLayer& first, const LinearLayer& second) {
    Numbers b = second.b;
    for (std::size_t k = 0; k < b.size() && k < first.b.size(); ++k) b[k] += first.b[k];
    return {multiply(first.W, second.W), b};
}
// --- end ---

// --- bug 2.3 matrices_in_the_other_order replaces collapse ---
LinearLayer matrices_in_the_other_order(const LinearLayer& first, const LinearLayer& second) {
    Numbers b = multiply(transposed(second.W), first.b);
    for (std::size_t k = 0; k < b.size(); ++k) b[k] += second.b[k];
    return {multiply(second.W, first.W), b};
}
// --- end ---

// --- bug 2.3 bias_through_the_transpose replaces collapse ---
LinearLayer bias_through_the_transpose(const LinearLayer& first, const LinearLayer& second) {
    Numbers b = multiply(second.W, first.b);
    for (std::size_t k = 0; k < b.size(); ++k) b[k] += second.b[k];
    return {multiply(first.W, second.W), b};
}
// --- end ---

// --- bug 2.3 bias_through_the_first_layer replaces collapse ---
LinearLayer bias_through_the_first_layer(const LinearLayer& first, const LinearLayer& second) {
    Numbers b = multiply(transposed(first.W), first.b);
    b.resize(second.b.size());
    for (std::size_t k = 0; k < b.size(); ++k) b[k] += second.b[k];
    return {multiply(first.W, second.W), b};
}
// --- end ---

}  // namespace

std::vector<course::Version<Solution>> bugs_of_collapse() {
    using course::replaced;
    const std::string slide = "Q: What if using linear activation in hidden layer?";
    return {
        {{"first_bias_dropped", "2.3",
          "b1 passes through the second layer as every input of it does: the bias is b1 W2 + b2, not b2 alone.", slide},
         replaced<&Solution::collapse>(first_bias_dropped)},
        {{"second_bias_dropped", "2.3", "The second layer adds its own bias b2 at the end; it is missing here.", slide},
         replaced<&Solution::collapse>(second_bias_dropped)},
        {{"biases_added", "2.3",
          "b1 has a number for each hidden unit and goes through W2 before b2 is added; here the two are simply added.",
          slide},
         replaced<&Solution::collapse>(biases_added)},
        {{"matrices_in_the_other_order", "2.3",
          "x meets W1 first: the product is W1 W2. W2 W1 fits only if inputs and outputs are equally many.", slide},
         replaced<&Solution::collapse>(matrices_in_the_other_order)},
        {{"bias_through_the_transpose", "2.3",
          "As a row b1 stands to the left of W2; multiply(A, v) puts it to the right, so it needs the transposed W2.",
          slide},
         replaced<&Solution::collapse>(bias_through_the_transpose)},
        {{"bias_through_the_first_layer", "2.3",
          "b1 was added after W1, so it passes through W2 alone; here it is sent through W1.", slide},
         replaced<&Solution::collapse>(bias_through_the_first_layer)},
    };
}

}  // namespace bp::chapters::ch02
