#include "parts.hpp"

// Wrong messages of a softmax and of a loss on logits; see bugs.cpp.
namespace bp::chapters::ch11 {

namespace {

// --- bug 11.4 diagonal_only replaces softmax_message ---
Numbers diagonal_only(Values y, Values g) {
    Numbers message;
    for (std::size_t l = 0; l < y.size(); ++l) message.push_back(g[l] * y[l] * (1 - y[l]));
    return message;
}
// --- end ---

// --- bug 11.4 off_diagonal_added replaces softmax_message ---
Numbers off_diagonal_added(Values y, Values g) {
    Numbers message(y.size());
    for (std::size_t l = 0; l < y.size(); ++l) {
        message[l] = g[l] * y[l] * (1 - y[l]);
        for (std::size_t k = 0; k < y.size(); ++k) {
            if (k != l) message[l] += g[k] * y[k] * y[l];
        }
    }
    return message;
}
// --- end ---

// --- bug 11.4 denominator_constant replaces softmax_message ---
Numbers denominator_constant(Values y, Values g) {
    Numbers message;
    for (std::size_t l = 0; l < y.size(); ++l) message.push_back(g[l] * y[l]);
    return message;
}
// --- end ---

// --- bug 11.4 plain_mean replaces softmax_message ---
Numbers plain_mean(Values y, Values g) {
    double mean = 0;
    for (const double g_k : g) mean += g_k / static_cast<double>(g.size());
    Numbers message;
    for (std::size_t l = 0; l < y.size(); ++l) message.push_back(y[l] * (g[l] - mean));
    return message;
}
// --- end ---

// --- bug 11.5 targets_taken_to_sum_to_one replaces softmax_cross_entropy ---
LogitLoss targets_taken_to_sum_to_one(Values z, Values t) {
    double largest = z[0], total = 0;
    for (const double z_k : z) largest = z_k > largest ? z_k : largest;
    for (const double z_k : z) total += std::exp(z_k - largest);
    LogitLoss result;
    for (std::size_t k = 0; k < z.size(); ++k) {
        result.loss -= t[k] * (z[k] - largest - std::log(total));
        result.delta_z.push_back(std::exp(z[k] - largest) / total - t[k]);
    }
    return result;
}
// --- end ---

// --- bug 11.5 exp_of_large_logits replaces softmax_cross_entropy ---
LogitLoss exp_of_large_logits(Values z, Values t) {
    double total = 0, T = 0;
    for (const double z_k : z) total += std::exp(z_k);
    for (const double t_k : t) T += t_k;
    LogitLoss result;
    for (std::size_t k = 0; k < z.size(); ++k) {
        result.loss -= t[k] * (z[k] - std::log(total));
        result.delta_z.push_back(T * std::exp(z[k]) / total - t[k]);
    }
    return result;
}
// --- end ---

// --- bug 11.5 log_of_zero replaces softmax_cross_entropy ---
LogitLoss log_of_zero(Values z, Values t) {
    double largest = z[0], total = 0, T = 0;
    for (const double z_k : z) largest = z_k > largest ? z_k : largest;
    for (const double z_k : z) total += std::exp(z_k - largest);
    for (const double t_k : t) T += t_k;
    LogitLoss result;
    for (std::size_t k = 0; k < z.size(); ++k) {
        const double y_k = std::exp(z[k] - largest) / total;
        if (t[k] != 0) result.loss -= t[k] * std::log(y_k);
        result.delta_z.push_back(T * y_k - t[k]);
    }
    return result;
}
// --- end ---

// --- bug 11.5 divided_by_class_count replaces softmax_cross_entropy ---
LogitLoss divided_by_class_count(Values z, Values t) {
    double largest = z[0], total = 0, T = 0;
    for (const double z_k : z) largest = z_k > largest ? z_k : largest;
    for (const double z_k : z) total += std::exp(z_k - largest);
    for (const double t_k : t) T += t_k;
    const double K = static_cast<double>(z.size());
    LogitLoss result;
    for (std::size_t k = 0; k < z.size(); ++k) {
        result.loss -= t[k] * (z[k] - largest - std::log(total));
        result.delta_z.push_back((T * std::exp(z[k] - largest) / total - t[k]) / K);
    }
    return result;
}
// --- end ---

}  // namespace

std::vector<course::Version<Solution>> bugs_of_softmax() {
    using course::replaced;
    const std::string slide = "Multiclass logistic regression";
    return {
        {{"diagonal_only", "11.4", "Every y_k depends on every z_l: the off-diagonal terms -y_k y_l are missing.",
          slide},
         replaced<&Solution::softmax_message>(diagonal_only)},
        {{"off_diagonal_added", "11.4",
          "∂y_k/∂z_l = y_k ([k = l] - y_l): a larger z_l takes from the other outputs, so these terms are negative.",
          slide},
         replaced<&Solution::softmax_message>(off_diagonal_added)},
        {{"denominator_constant", "11.4", "The denominator Σ_l e^{z_l} contains every logit; it has a derivative too.",
          slide},
         replaced<&Solution::softmax_message>(denominator_constant)},
        {{"plain_mean", "11.4", "What is subtracted is the mean of g weighted with the outputs, Σ_k g_k y_k.", slide},
         replaced<&Solution::softmax_message>(plain_mean)},

        {{"targets_taken_to_sum_to_one", "11.5", "If the t_k sum to T the gradient is T y - t; y - t is for T = 1.",
          slide},
         replaced<&Solution::softmax_cross_entropy>(targets_taken_to_sum_to_one)},
        {{"exp_of_large_logits", "11.5", "Subtract the largest logit before exp; the result does not change.", slide},
         replaced<&Solution::softmax_cross_entropy>(exp_of_large_logits)},
        {{"log_of_zero", "11.5",
          "y_k may round to 0 and its log is infinite: compute log y_k as z_k - log Σ_l e^{z_l} instead.", slide},
         replaced<&Solution::softmax_cross_entropy>(log_of_zero)},
        {{"divided_by_class_count", "11.5", "The loss is a sum over the classes, no mean: nothing is divided by K.",
          slide},
         replaced<&Solution::softmax_cross_entropy>(divided_by_class_count)},
    };
}

}  // namespace bp::chapters::ch11
