#include "parts.hpp"

// Wrong batches with a sample per row.
namespace bp::chapters::ch04 {

namespace {

// --- bug 4.5 bias_per_sample replaces batch_net_input ---
Matrix bias_per_sample(const Matrix& X, const Matrix& W, Values b) {
    Matrix S = multiply(X, W);
    for (std::size_t n = 0; n < S.rows(); ++n) {
        for (std::size_t k = 0; k < S.cols(); ++k) S(n, k) += n < b.size() ? b[n] : 0;
    }
    return S;
}
// --- end ---

// --- bug 4.5 bias_on_the_first_row replaces batch_net_input ---
Matrix bias_on_the_first_row(const Matrix& X, const Matrix& W, Values b) {
    Matrix S = multiply(X, W);
    for (std::size_t n = 0; n < S.rows(); ++n) {
        for (std::size_t k = 0; k < S.cols(); ++k) S(n, k) += n == 0 ? b[k] : 0;
    }
    return S;
}
// --- end ---

// --- bug 4.5 batch_without_bias replaces batch_net_input ---
Matrix batch_without_bias(const Matrix& X, const Matrix& W, Values /*b*/) { return multiply(X, W); }
// --- end ---

// --- bug 4.5 factors_exchanged replaces batch_net_input ---
Matrix factors_exchanged(const Matrix& X, const Matrix& W, Values b) {
    Matrix S = multiply(W, X);
    for (std::size_t n = 0; n < S.rows(); ++n) {
        for (std::size_t k = 0; k < S.cols(); ++k) S(n, k) += b[k];
    }
    return S;
}
// --- end ---

// --- bug 4.5 weights_of_the_wrong_way replaces batch_net_input ---
Matrix weights_of_the_wrong_way(const Matrix& X, const Matrix& W, Values b) {
    Matrix S = multiply(X, transposed(W));
    for (std::size_t n = 0; n < S.rows(); ++n) {
        for (std::size_t k = 0; k < S.cols(); ++k) S(n, k) += b[k];
    }
    return S;
}
// --- end ---

// --- bug 4.5 biases_added_up replaces batch_net_input ---
Matrix biases_added_up(const Matrix& X, const Matrix& W, Values b) {
    Matrix S = multiply(X, W);
    for (std::size_t n = 0; n < S.rows(); ++n) {
        for (std::size_t k = 0; k < S.cols(); ++k)
            for (const double bias : b) S(n, k) += bias;
    }
    return S;
}
// --- end ---

}  // namespace

std::vector<course::Version<Solution>> bugs_of_batches() {
    using course::replaced;
    const std::string slide = "Forward Pass in Python";
    return {
        {{"bias_per_sample", "4.5", "One bias per unit, the same for every row of the batch; here row n got b[n].",
          slide},
         replaced<&Solution::batch_net_input>(bias_per_sample)},
        {{"bias_on_the_first_row", "4.5", "Every sample gets the bias, not only the first row.", slide},
         replaced<&Solution::batch_net_input>(bias_on_the_first_row)},
        {{"batch_without_bias", "4.5", "X W alone has no bias: add b to every row.", slide},
         replaced<&Solution::batch_net_input>(batch_without_bias)},
        {{"factors_exchanged", "4.5",
          "Samples are rows, so X stands first: X W. The order of a product counts even where both fit.", slide},
         replaced<&Solution::batch_net_input>(factors_exchanged)},
        {{"weights_of_the_wrong_way", "4.5",
          "W is inputs × units, as X W needs it; the transpose belongs to the column form Wᵀx.", slide},
         replaced<&Solution::batch_net_input>(weights_of_the_wrong_way)},
        {{"biases_added_up", "4.5", "Unit k gets its own b[k]; here it gets the sum of all biases.", slide},
         replaced<&Solution::batch_net_input>(biases_added_up)},
    };
}

}  // namespace bp::chapters::ch04
