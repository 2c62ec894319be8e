#include "parts.hpp"

// Wrong sums and means over a batch, for 9.5.
namespace bp::chapters::ch09 {

namespace {

// --- bug 9.5 bias_of_the_last_sample replaces sum_over_batch ---
LayerGradient bias_of_the_last_sample(const Matrix& X, const Matrix& Delta) {
    const Matrix dW = multiply(transposed(X), Delta);
    Numbers db(Delta.cols());
    for (std::size_t n = 0; n < Delta.rows(); ++n) {
        for (std::size_t k = 0; k < db.size(); ++k) db[k] = Delta(n, k);
    }
    return {dW, db};
}
// --- end ---

// --- bug 9.5 weights_of_the_last_sample replaces sum_over_batch ---
LayerGradient weights_of_the_last_sample(const Matrix& X, const Matrix& Delta) {
    Matrix dW(X.cols(), Delta.cols());
    for (std::size_t n = 0; n < X.rows(); ++n) {
        for (std::size_t i = 0; i < dW.rows(); ++i) {
            for (std::size_t k = 0; k < dW.cols(); ++k) dW(i, k) = X(n, i) * Delta(n, k);
        }
    }
    Numbers db(Delta.cols());
    for (std::size_t n = 0; n < Delta.rows(); ++n) {
        for (std::size_t k = 0; k < db.size(); ++k) db[k] += Delta(n, k);
    }
    return {dW, db};
}
// --- end ---

// --- bug 9.5 factors_turned_round replaces sum_over_batch ---
LayerGradient factors_turned_round(const Matrix& X, const Matrix& Delta) {
    const Matrix dW = multiply(transposed(Delta), X);
    Numbers db(Delta.cols());
    for (std::size_t n = 0; n < Delta.rows(); ++n) {
        for (std::size_t k = 0; k < db.size(); ++k) db[k] += Delta(n, k);
    }
    return {dW, db};
}
// --- end ---

// --- bug 9.5 rows_for_columns replaces sum_over_batch ---
LayerGradient rows_for_columns(const Matrix& X, const Matrix& Delta) {
    const Matrix dW = multiply(transposed(X), Delta);
    Numbers db(Delta.rows());
    for (std::size_t n = 0; n < Delta.rows(); ++n) {
        for (std::size_t k = 0; k < Delta.cols(); ++k) db[n] += Delta(n, k);
    }
    return {dW, db};
}
// --- end ---

// --- bug 9.5 no_mean_taken replaces mean_over_batch ---
LayerGradient no_mean_taken(const Matrix& X, const Matrix& Delta) {
    Matrix dW = multiply(transposed(X), Delta);
    Numbers db(Delta.cols());
    for (std::size_t n = 0; n < Delta.rows(); ++n) {
        for (std::size_t k = 0; k < db.size(); ++k) db[k] += Delta(n, k);
    }
    return {dW, db};
}
// --- end ---

// --- bug 9.5 mean_taken_twice replaces mean_over_batch ---
LayerGradient mean_taken_twice(const Matrix& X, const Matrix& Delta) {
    const auto N = static_cast<double>(X.rows());
    Matrix dW = multiply(transposed(X), Delta);
    Numbers db(Delta.cols());
    for (std::size_t n = 0; n < Delta.rows(); ++n) {
        for (std::size_t k = 0; k < db.size(); ++k) db[k] += Delta(n, k);
    }
    for (double& w : dW.flat()) w /= (N * N);
    for (double& b : db) b /= (N * N);
    return {dW, db};
}
// --- end ---

// --- bug 9.5 bias_divided_twice replaces mean_over_batch ---
LayerGradient bias_divided_twice(const Matrix& X, const Matrix& Delta) {
    const auto N = static_cast<double>(X.rows());
    Matrix dW = multiply(transposed(X), Delta);
    Numbers db(Delta.cols());
    for (std::size_t n = 0; n < Delta.rows(); ++n) {
        for (std::size_t k = 0; k < db.size(); ++k) db[k] += Delta(n, k);
    }
    for (double& w : dW.flat()) w /= N;
    for (double& b : db) b /= (N * N);
    return {dW, db};
}
// --- end ---

// --- bug 9.5 bias_not_divided replaces mean_over_batch ---
LayerGradient bias_not_divided(const Matrix& X, const Matrix& Delta) {
    const auto N = static_cast<double>(X.rows());
    Matrix dW = multiply(transposed(X), Delta);
    Numbers db(Delta.cols());
    for (std::size_t n = 0; n < Delta.rows(); ++n) {
        for (std::size_t k = 0; k < db.size(); ++k) db[k] += Delta(n, k);
    }
    for (double& w : dW.flat()) w /= N;
    return {dW, db};
}
// --- end ---

// --- bug 9.5 divided_by_units replaces mean_over_batch ---
LayerGradient divided_by_units(const Matrix& X, const Matrix& Delta) {
    const auto units = static_cast<double>(Delta.cols());
    Matrix dW = multiply(transposed(X), Delta);
    Numbers db(Delta.cols());
    for (std::size_t n = 0; n < Delta.rows(); ++n) {
        for (std::size_t k = 0; k < db.size(); ++k) db[k] += Delta(n, k);
    }
    for (double& w : dW.flat()) w /= units;
    for (double& b : db) b /= units;
    return {dW, db};
}
// --- end ---

// --- bug 9.5 samples_by_samples replaces sum_over_batch ---
LayerGradient samples_by_samples(const Matrix& X, const Matrix& Delta) {
    const Matrix dW = multiply(X, transposed(Delta));
    Numbers db(Delta.cols());
    for (std::size_t n = 0; n < Delta.rows(); ++n) {
        for (std::size_t k = 0; k < db.size(); ++k) db[k] += Delta(n, k);
    }
    return {dW, db};
}
// --- end ---

// --- bug 9.5 divided_by_inputs replaces mean_over_batch ---
LayerGradient divided_by_inputs(const Matrix& X, const Matrix& Delta) {
    const auto inputs = static_cast<double>(X.cols());
    Matrix dW = multiply(transposed(X), Delta);
    Numbers db(Delta.cols());
    for (std::size_t n = 0; n < Delta.rows(); ++n) {
        for (std::size_t k = 0; k < db.size(); ++k) db[k] += Delta(n, k);
    }
    for (double& w : dW.flat()) w /= inputs;
    for (double& b : db) b /= inputs;
    return {dW, db};
}
// --- end ---

// --- bug 9.5 bias_from_the_inputs replaces sum_over_batch ---
LayerGradient bias_from_the_inputs(const Matrix& X, const Matrix& Delta) {
    Numbers db(X.cols());
    for (std::size_t n = 0; n < X.rows(); ++n) {
        for (std::size_t i = 0; i < db.size(); ++i) db[i] += X(n, i);
    }
    return {multiply(transposed(X), Delta), db};
}
// --- end ---

// --- bug 9.5 bias_from_the_weights replaces sum_over_batch ---
LayerGradient bias_from_the_weights(const Matrix& X, const Matrix& Delta) {
    const Matrix dW = multiply(transposed(X), Delta);
    Numbers db(Delta.cols());
    for (std::size_t i = 0; i < dW.rows(); ++i) {
        for (std::size_t k = 0; k < db.size(); ++k) db[k] += dW(i, k);
    }
    return {dW, db};
}
// --- end ---

}  // namespace

std::vector<course::Version<Solution>> bugs_of_batches() {
    using course::replaced;
    const std::string more = "Gradient descent iteration: one more layer";
    return {
        {{"bias_of_the_last_sample", "9.5", "Use += over the samples: every sample adds its δ to db.", more},
         replaced<&Solution::sum_over_batch>(bias_of_the_last_sample)},
        {{"weights_of_the_last_sample", "9.5", "Use += over the samples: every sample adds its x δᵀ to dW.", more},
         replaced<&Solution::sum_over_batch>(weights_of_the_last_sample)},
        {{"factors_turned_round", "9.5", "dW has the shape of W, inputs × units: XᵀΔ. ΔᵀX is its transpose.", more},
         replaced<&Solution::sum_over_batch>(factors_turned_round)},
        {{"samples_by_samples", "9.5",
          "X Δᵀ pairs samples with samples. The sum over the samples is XᵀΔ: X is the one that is transposed.", more},
         replaced<&Solution::sum_over_batch>(samples_by_samples)},
        {{"rows_for_columns", "9.5",
          "db has a number for each unit: add down the columns of Δ, over the samples, not along a row.", more},
         replaced<&Solution::sum_over_batch>(rows_for_columns)},
        {{"no_mean_taken", "9.5", "The loss is a mean over N samples, so every gradient carries 1/N.", more},
         replaced<&Solution::mean_over_batch>(no_mean_taken)},
        {{"mean_taken_twice", "9.5", "The mean is taken once: 1/N, not 1/N².", more},
         replaced<&Solution::mean_over_batch>(mean_taken_twice)},
        {{"bias_divided_twice", "9.5", "The mean over the batch is taken once; here it is taken twice for the bias.",
          more},
         replaced<&Solution::mean_over_batch>(bias_divided_twice)},
        {{"bias_not_divided", "9.5", "The biases belong to the same mean as the weights: divide db by N too.", more},
         replaced<&Solution::mean_over_batch>(bias_not_divided)},
        {{"divided_by_units", "9.5",
          "Sum over output units, average over samples: N is the number of rows, not of columns.", more},
         replaced<&Solution::mean_over_batch>(divided_by_units)},
        {{"divided_by_inputs", "9.5", "N is the number of samples, the rows of X; its columns are the inputs.", more},
         replaced<&Solution::mean_over_batch>(divided_by_inputs)},
        {{"bias_from_the_inputs", "9.5",
          "These are the columns of X added up. A bias reads no input: db adds up the columns of Δ, a number per unit.",
          more},
         replaced<&Solution::sum_over_batch>(bias_from_the_inputs)},
        {{"bias_from_the_weights", "9.5",
          "Here db adds up dW over the inputs. A bias reads no input: its gradient is the sum of δ over the samples.",
          more},
         replaced<&Solution::sum_over_batch>(bias_from_the_weights)},
    };
}

}  // namespace bp::chapters::ch09
