#pragma once

#include <string_view>

#include "ops/all_ops.hpp"

namespace bp::inspect {

/// The op of that name in all_ops(), or null.
const OpTable* find_op(std::string_view name);

/// The same, but throws InputError with the nearest name if there is none.
const OpTable& op_named(std::string_view name);

/// Whether an op stands for data instead of a computation: input, parameter, constant.
inline bool is_leaf(const OpTable& op) { return op.arity.most == 0; }

}  // namespace bp::inspect
