#include "verify/op_record.hpp"

#include <algorithm>

#include "verify/op_record_cases.hpp"
#include "verify/op_record_settings.hpp"

namespace bp::verify {

namespace {

using enum Degree;
using enum Guard;

// clang-format off
constexpr std::array kRecords{
    OpRecord{.name = "input", .form = Form::leaf},
    OpRecord{.name = "parameter", .form = Form::leaf},
    OpRecord{.name = "constant", .form = Form::leaf},
    OpRecord{.name = "add", .on_lattice = true, .is_convex = true, .special = add_cases, .refused = binary_refusals},
    OpRecord{.name = "multiply", .on_lattice = true, .degree = sum,
             .special = multiply_cases, .refused = variadic_refusals},
    OpRecord{.name = "max", .on_lattice = true, .is_convex = true, .special = max_cases, .refused = max_refusals},
    OpRecord{.name = "subtract", .on_lattice = true, .special = subtract_cases, .refused = binary_refusals},
    OpRecord{.name = "square", .form = Form::single, .on_lattice = true, .degree = twice,
             .special = square_cases, .refused = unary_refusals},
    OpRecord{.name = "relu", .form = Form::single, .on_lattice = true, .is_convex = true,
             .special = relu_cases, .refused = unary_refusals},
    OpRecord{.name = "scale", .form = Form::single, .on_lattice = true, .is_convex = true, .degree = one_more,
             .settings = factor, .special = scale_cases, .refused = scale_refusals},
    OpRecord{.name = "sigmoid", .form = Form::single, .degree = one, .special = sigmoid_cases, .refused = unary_refusals},
    OpRecord{.name = "tanh", .form = Form::single, .degree = one, .special = tanh_cases, .refused = unary_refusals},
    OpRecord{.name = "sum", .form = Form::single, .on_lattice = true, .is_convex = true,
             .settings = axis_or_all, .special = sum_cases, .refused = reduction_refusals},
    OpRecord{.name = "matmul", .form = Form::matrix_product, .on_lattice = true, .degree = sum,
             .special = matmul_cases, .refused = matmul_refusals},
    OpRecord{.name = "squared_loss", .form = Form::pair, .on_lattice = true, .degree = twice,
             .special = squared_loss_cases, .refused = loss_refusals},
    OpRecord{.name = "softmax_cross_entropy", .form = Form::pair, .degree = one_more,
             .special = softmax_cross_entropy_cases, .refused = loss_refusals},
    OpRecord{.name = "negate", .form = Form::single, .on_lattice = true,
             .special = negate_cases, .refused = unary_refusals},
    OpRecord{.name = "min", .on_lattice = true, .special = min_cases, .refused = max_refusals},
    OpRecord{.name = "abs", .form = Form::single, .on_lattice = true,
             .special = abs_cases, .refused = unary_refusals},
    OpRecord{.name = "leaky_relu", .form = Form::single, .on_lattice = true, .is_convex = true, .degree = one_more,
             .settings = slope, .special = leaky_relu_cases, .refused = unary_refusals},
    OpRecord{.name = "transpose", .form = Form::single, .on_lattice = true, .is_convex = true,
             .special = transpose_cases, .refused = unary_refusals},
    OpRecord{.name = "concatenate", .form = Form::joined, .on_lattice = true, .is_convex = true,
             .settings = axis, .special = concatenate_cases, .refused = concatenate_refusals},
    OpRecord{.name = "slice", .form = Form::single, .on_lattice = true, .is_convex = true,
             .settings = range, .special = slice_cases, .refused = slice_refusals},
    OpRecord{.name = "row_max", .form = Form::single, .on_lattice = true, .is_convex = true,
             .special = row_max_cases, .refused = unary_refusals},
    OpRecord{.name = "hinge", .form = Form::pair, .on_lattice = true, .degree = sum,
             .special = hinge_cases, .refused = loss_refusals},
    OpRecord{.name = "mean", .form = Form::single,
             .settings = axis_or_all, .special = mean_cases, .refused = reduction_refusals},
    OpRecord{.name = "divide", .degree = sum, .guards = {none, positive},
             .special = divide_cases, .refused = binary_refusals},
    OpRecord{.name = "power", .form = Form::single, .degree = twice, .guards = {positive},
             .settings = exponent, .special = power_cases, .refused = power_refusals},
    OpRecord{.name = "exp", .form = Form::single, .degree = one, .guards = {bounded},
             .special = exp_cases, .refused = unary_refusals},
    OpRecord{.name = "log", .form = Form::single, .guards = {positive},
             .special = log_cases, .refused = unary_refusals},
    OpRecord{.name = "sqrt", .form = Form::single, .guards = {positive},
             .special = sqrt_cases, .refused = unary_refusals},
    OpRecord{.name = "softplus", .form = Form::single, .special = softplus_cases, .refused = unary_refusals},
    OpRecord{.name = "logsumexp", .form = Form::single, .special = logsumexp_cases, .refused = unary_refusals},
    OpRecord{.name = "softmax", .form = Form::single, .degree = one, .special = softmax_cases, .refused = unary_refusals},
    OpRecord{.name = "log_softmax", .form = Form::single, .special = log_softmax_cases, .refused = unary_refusals},
    OpRecord{.name = "cross_entropy", .form = Form::pair, .degree = one_more, .guards = {positive, none},
             .special = cross_entropy_cases, .refused = loss_refusals},
    OpRecord{.name = "sigmoid_cross_entropy", .form = Form::pair, .degree = sum,
             .special = sigmoid_cross_entropy_cases, .refused = loss_refusals},
    OpRecord{.name = "step", .form = Form::single, .has_derivative = false, .refused = unary_refusals},
};
// clang-format on

constexpr bool has_record(std::string_view name) {
    for (const OpRecord& record : kRecords) {
        if (record.name == name) return true;
    }
    return false;
}

template <class... O> constexpr bool all_have_records(OpList<O...>) { return (has_record(O::name) && ...); }

static_assert(all_have_records(AllOps{}), "every op needs an independent record: add one to kRecords");

}  // namespace

std::span<const OpRecord> all_records() { return kRecords; }

const OpRecord& record_of(std::string_view name) {
    const auto found =
        std::find_if(kRecords.begin(), kRecords.end(), [name](const OpRecord& record) { return record.name == name; });
    if (found == kRecords.end()) throw InputError("op '" + std::string{name.substr(0, 40)} + "' has no record");
    return *found;
}

std::vector<const OpRecord*> records_of_engine() {
    std::vector<const OpRecord*> records;
    for (const OpRecord& record : kRecords) {
        const auto is_this = [&record](const OpTable* table) { return table->name == record.name; };
        if (std::any_of(all_ops().begin(), all_ops().end(), is_this)) records.push_back(&record);
    }
    return records;
}

}  // namespace bp::verify
