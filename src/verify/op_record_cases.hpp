#pragma once

#include <limits>
#include <numbers>

#include "verify/op_record.hpp"

/// The hand-worked cases of each op's record.
namespace bp::verify {

inline constexpr double kInf = std::numeric_limits<double>::infinity();
inline constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
inline constexpr double kLn2 = std::numbers::ln2;

// Functions of numbers, in op_record_numbers.cpp.
std::vector<SpecialCase> add_cases();
std::vector<SpecialCase> multiply_cases();
std::vector<SpecialCase> max_cases();
std::vector<SpecialCase> subtract_cases();
std::vector<SpecialCase> square_cases();
std::vector<SpecialCase> relu_cases();
std::vector<SpecialCase> scale_cases();
std::vector<SpecialCase> sigmoid_cases();
std::vector<SpecialCase> tanh_cases();
std::vector<SpecialCase> negate_cases();
std::vector<SpecialCase> min_cases();
std::vector<SpecialCase> abs_cases();
std::vector<SpecialCase> leaky_relu_cases();
std::vector<SpecialCase> divide_cases();
std::vector<SpecialCase> power_cases();
std::vector<SpecialCase> exp_cases();
std::vector<SpecialCase> log_cases();
std::vector<SpecialCase> sqrt_cases();
std::vector<SpecialCase> softplus_cases();

// Functions of matrices, in op_record_matrices.cpp.
std::vector<SpecialCase> sum_cases();
std::vector<SpecialCase> matmul_cases();
std::vector<SpecialCase> transpose_cases();
std::vector<SpecialCase> concatenate_cases();
std::vector<SpecialCase> slice_cases();
std::vector<SpecialCase> row_max_cases();
std::vector<SpecialCase> mean_cases();
std::vector<SpecialCase> logsumexp_cases();
std::vector<SpecialCase> softmax_cases();
std::vector<SpecialCase> log_softmax_cases();

// Losses, in op_record_losses.cpp.
std::vector<SpecialCase> squared_loss_cases();
std::vector<SpecialCase> softmax_cross_entropy_cases();
std::vector<SpecialCase> hinge_cases();
std::vector<SpecialCase> cross_entropy_cases();
std::vector<SpecialCase> sigmoid_cross_entropy_cases();

// What must be refused, in op_record_refusals.cpp.
std::vector<RefusedCase> unary_refusals();
std::vector<RefusedCase> binary_refusals();
std::vector<RefusedCase> variadic_refusals();
std::vector<RefusedCase> max_refusals();
std::vector<RefusedCase> scale_refusals();
std::vector<RefusedCase> power_refusals();
std::vector<RefusedCase> reduction_refusals();
std::vector<RefusedCase> matmul_refusals();
std::vector<RefusedCase> concatenate_refusals();
std::vector<RefusedCase> slice_refusals();
std::vector<RefusedCase> loss_refusals();

}  // namespace bp::verify
