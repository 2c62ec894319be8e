#pragma once

#include <span>
#include <string>
#include <string_view>
#include <variant>

#include "inspect/computation.hpp"

namespace bp::inspect {

/// What stands on one side of an operator: a number as it was written, or a node.
using Operand = std::variant<double, NodeId>;

/// Turns the operations of an expression into nodes, one at a time. A name becomes a parameter where it is first used.
/// Numbers among themselves are computed at once, so 1/2 is 0.5; a number times a node is a scale node, as on the
/// slides; any other number becomes a constant. Which ops there are is looked up by name in all_ops().
/// All members throw InputError, ShapeError or GraphError without a place in the text; the parser adds it.
class ExpressionBuilder {
  public:
    explicit ExpressionBuilder(const Values& values) : values_(&values) {}

    /// The node of a step or of a given value; throws if there is none of that name.
    NodeId named(std::string_view name);
    /// x symbol y for + - * / @ ^.
    Operand binary(char symbol, Operand x, Operand y);
    Operand negated(Operand x);
    /// An op by its name: `sum(x, axis=0)`.
    Operand call(std::string_view op, const Settings& settings, std::span<const Operand> arguments);

    /// Calls a step's result by its name. A step that only repeats another name becomes a scale by 1, so that it has
    /// a node of its own.
    void define(std::string_view name, Operand result);
    bool is_defined(std::string_view name) const { return nodes_.find(name) != nodes_.end(); }
    bool has_value(std::string_view name) const { return values_->find(name) != values_->end(); }

    /// The finished computation, with this loss. Throws InputError for a value that nothing uses.
    Computation finish(Operand loss);

  private:
    NodeId node(Operand x);
    NodeId add(std::string_view op, const Settings& settings, std::span<const NodeId> parents);
    Operand power(Operand x, Operand exponent);
    void check_names() const;

    const Values* values_;
    std::map<std::string, NodeId, std::less<>> nodes_;  ///< every name that can be used by now
    Computation result_;
};

}  // namespace bp::inspect
