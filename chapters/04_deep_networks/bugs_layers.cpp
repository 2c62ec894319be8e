#include "parts.hpp"

// Wrong net inputs of one layer.
namespace bp::chapters::ch04 {

namespace {

// --- bug 4.2 columns_for_rows replaces net_input ---
Numbers columns_for_rows(const Matrix& W, Values b, Values x) {
    Numbers s = multiply(W, x);
    for (std::size_t k = 0; k < s.size(); ++k) s[k] += b[k];
    return s;
}
// --- end ---

// --- bug 4.2 bias_forgotten replaces net_input ---
Numbers bias_forgotten(const Matrix& W, Values /*b*/, Values x) { return multiply(transposed(W), x); }
// --- end ---

// --- bug 4.2 bias_subtracted replaces net_input ---
Numbers bias_subtracted(const Matrix& W, Values b, Values x) {
    Numbers s = multiply(transposed(W), x);
    for (std::size_t k = 0; k < s.size(); ++k) s[k] -= b[k];
    return s;
}
// --- end ---

// --- bug 4.2 bias_for_each_input replaces net_input ---
Numbers bias_for_each_input(const Matrix& W, Values b, Values x) {
    Numbers s(W.cols());
    for (std::size_t k = 0; k < W.cols(); ++k) {
        for (std::size_t i = 0; i < W.rows(); ++i) s[k] += W(i, k) * x[i] + b[k];
    }
    return s;
}
// --- end ---

// --- bug 4.2 first_bias_for_all replaces net_input ---
Numbers first_bias_for_all(const Matrix& W, Values b, Values x) {
    Numbers s = multiply(transposed(W), x);
    for (double& number : s) number += b[0];
    return s;
}
// --- end ---

// --- bug 4.2 activation_too_early replaces net_input ---
Numbers activation_too_early(const Matrix& W, Values b, Values x) {
    Numbers s = multiply(transposed(W), x);
    for (std::size_t k = 0; k < s.size(); ++k) s[k] = sigma().value(s[k] + b[k]);
    return s;
}
// --- end ---

// --- bug 4.2 last_product_only replaces net_input ---
Numbers last_product_only(const Matrix& W, Values b, Values x) {
    Numbers s(W.cols());
    for (std::size_t k = 0; k < W.cols(); ++k) {
        for (std::size_t i = 0; i < W.rows(); ++i) s[k] = b[k] + W(i, k) * x[i];
    }
    return s;
}
// --- end ---

}  // namespace

std::vector<course::Version<Solution>> bugs_of_layers() {
    using course::replaced;
    const std::string slide = "Multilayer networks";
    return {
        {{"columns_for_rows", "4.2", "W is inputs × units here, so the sum runs down a column: s = Wᵀx, not W x.",
          slide},
         replaced<&Solution::net_input>(columns_for_rows)},
        {{"bias_forgotten", "4.2",
          "The slide leaves b out; the exercise asks for it: without a bias every boundary passes through the origin.",
          slide},
         replaced<&Solution::net_input>(bias_forgotten)},
        {{"bias_subtracted", "4.2", "The bias is added. It is a threshold that would be subtracted: b = -threshold.",
          slide},
         replaced<&Solution::net_input>(bias_subtracted)},
        {{"bias_for_each_input", "4.2",
          "The bias is added once per unit, beside the sum; here it is added once for each input.", slide},
         replaced<&Solution::net_input>(bias_for_each_input)},
        {{"first_bias_for_all", "4.2", "Each unit has a bias of its own: b[k] for unit k, here all get b[0].", slide},
         replaced<&Solution::net_input>(first_bias_for_all)},
        {{"activation_too_early", "4.2",
          "s is the net input, before σ; the activation comes after it, and belongs to the next line of the slide.",
          slide},
         replaced<&Solution::net_input>(activation_too_early)},
        {{"last_product_only", "4.2", "Each product must be added with +=; here the last one replaces those before it.",
          slide},
         replaced<&Solution::net_input>(last_product_only)},
    };
}

}  // namespace bp::chapters::ch04
