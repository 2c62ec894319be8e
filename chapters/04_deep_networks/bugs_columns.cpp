#include "parts.hpp"

// Wrong ways between a sample per row and a sample per column.
namespace bp::chapters::ch04 {

namespace {

// --- bug 4.6 weights_copied_as_they_are replaces network_of ---
Network weights_copied_as_they_are(const Listing& listing) {
    Network net;
    net.push_back({listing.W1, listing.b1, sigma()});
    net.push_back({listing.W2, listing.b2, sigma()});
    net.push_back({listing.W3, listing.b3, linear()});
    return net;
}
// --- end ---

// --- bug 4.6 square_matrix_copied replaces network_of ---
Network square_matrix_copied(const Listing& listing) {
    return {{transposed(listing.W1), listing.b1, sigma()},
            {listing.W2, listing.b2, sigma()},
            {transposed(listing.W3), listing.b3, linear()}};
}
// --- end ---

// --- bug 4.6 sigma_in_the_last_layer replaces network_of ---
Network sigma_in_the_last_layer(const Listing& listing) {
    return {{transposed(listing.W1), listing.b1, sigma()},
            {transposed(listing.W2), listing.b2, sigma()},
            {transposed(listing.W3), listing.b3, sigma()}};
}
// --- end ---

// --- bug 4.6 only_the_first_layer_bends replaces network_of ---
Network only_the_first_layer_bends(const Listing& listing) {
    return {{transposed(listing.W1), listing.b1, sigma()},
            {transposed(listing.W2), listing.b2, linear()},
            {transposed(listing.W3), listing.b3, linear()}};
}
// --- end ---

// --- bug 4.6 left_in_rows replaces column_batch ---
Matrix left_in_rows(const Matrix& W, Values b, const Matrix& X) {
    Matrix S = multiply(transposed(X), transposed(W));
    for (std::size_t n = 0; n < S.rows(); ++n) {
        for (std::size_t k = 0; k < S.cols(); ++k) S(n, k) += b[k];
    }
    return S;
}
// --- end ---

// --- bug 4.6 bias_along_the_columns replaces column_batch ---
Matrix bias_along_the_columns(const Matrix& W, Values b, const Matrix& X) {
    Matrix S = multiply(W, X);
    for (std::size_t n = 0; n < S.rows(); ++n) {
        for (std::size_t k = 0; k < S.cols(); ++k) S(n, k) += k < b.size() ? b[k] : 0;
    }
    return S;
}
// --- end ---

// --- bug 4.6 only_the_samples_turned replaces column_batch ---
Matrix only_the_samples_turned(const Matrix& W, Values b, const Matrix& X) {
    Matrix S = multiply(transposed(X), W);
    for (std::size_t n = 0; n < S.rows(); ++n) {
        for (std::size_t k = 0; k < S.cols(); ++k) S(n, k) += b[k];
    }
    return transposed(S);
}
// --- end ---

}  // namespace

std::vector<course::Version<Solution>> bugs_of_columns() {
    using course::replaced;
    const std::string slide = "Forward Pass in Python";
    return {
        {{"weights_copied_as_they_are", "4.6",
          "The listing's W is units × inputs, ours inputs × units: each has to be transposed.", slide},
         replaced<&Solution::network_of>(weights_copied_as_they_are)},
        {{"square_matrix_copied", "4.6",
          "W2 is 4×4 and needs its transpose as much as the others; the shape does not tell.", slide},
         replaced<&Solution::network_of>(square_matrix_copied)},
        {{"sigma_in_the_last_layer", "4.6", "The listing's last line has no f: the last layer is linear().", slide},
         replaced<&Solution::network_of>(sigma_in_the_last_layer)},
        {{"only_the_first_layer_bends", "4.6",
          "Both hidden lines of the listing have f; here the second layer is linear.", slide},
         replaced<&Solution::network_of>(only_the_first_layer_bends)},
        {{"left_in_rows", "4.6", "The answer is still a sample per row: transpose it back into columns.", slide},
         replaced<&Solution::column_batch>(left_in_rows)},
        {{"bias_along_the_columns", "4.6",
          "A unit is a row now: b[k] goes along row k, not down column k, which is a sample.", slide},
         replaced<&Solution::column_batch>(bias_along_the_columns)},
        {{"only_the_samples_turned", "4.6",
          "In rows it is Xᵀ Wᵀ, since (W X)ᵀ = Xᵀ Wᵀ: X and W are both turned, or neither of them.", slide},
         replaced<&Solution::column_batch>(only_the_samples_turned)},
    };
}

}  // namespace bp::chapters::ch04
