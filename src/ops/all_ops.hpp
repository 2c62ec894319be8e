#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "ops/activations.hpp"
#include "ops/arithmetic.hpp"
#include "ops/concatenate.hpp"
#include "ops/kinked.hpp"
#include "ops/leaves.hpp"
#include "ops/losses.hpp"
#include "ops/matmul.hpp"
#include "ops/max.hpp"
#include "ops/multiply.hpp"
#include "ops/powers.hpp"
#include "ops/slice.hpp"
#include "ops/softmax.hpp"
#include "ops/softmax_cross_entropy.hpp"
#include "ops/squared_loss.hpp"
#include "ops/sum.hpp"
#include "ops/transpose.hpp"

namespace bp {

/// A list of op types; it holds nothing.
template <class... O> struct OpList { static constexpr std::size_t size = sizeof...(O); };

/// Every op, once. Properties, random graphs, costs, drawing, benchmarks and docs/ops.md loop over this list.
using AllOps =
    OpList<ops::Input, ops::Parameter, ops::Constant,                                       //
           ops::Add, ops::Subtract, ops::Multiply, ops::Divide, ops::Negate, ops::Scale,    //
           ops::Power, ops::Square, ops::Abs, ops::Exp, ops::Log, ops::Sqrt,                //
           ops::Sigmoid, ops::Tanh, ops::Relu, ops::LeakyRelu, ops::Softplus, ops::Step,    //
           ops::Max, ops::Min, ops::RowMax,                                                 //
           ops::MatMul, ops::Transpose, ops::Concatenate, ops::Slice, ops::Sum, ops::Mean,  //
           ops::LogSumExp, ops::Softmax, ops::LogSoftmax,                                   //
           ops::SquaredLoss, ops::CrossEntropy, ops::SoftmaxCrossEntropy, ops::SigmoidCrossEntropy, ops::Hinge>;

/// The tables of all ops, in the order of AllOps.
std::span<const OpTable* const> all_ops();

/// The op of that name as GRAPH.json writes it, with its settings.
/// Throws InputError, with the nearest name, if there is none; for a leaf, which carries data; if a setting is missing,
/// unknown or out of range.
Op make_op(std::string_view name, const Settings& settings = {});

}  // namespace bp
