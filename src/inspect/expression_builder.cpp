#include "inspect/expression_builder.hpp"

#include <array>
#include <cmath>
#include <fmt/format.h>

#include "base/text.hpp"
#include "inspect/op_lookup.hpp"
#include "inspect/refusal.hpp"

namespace bp::inspect {

namespace {

const double* number_in(const Operand& x) { return std::get_if<double>(&x); }

std::string_view op_of(char symbol) {
    switch (symbol) {
        case '+':
            return "add";
        case '-':
            return "subtract";
        case '*':
            return "multiply";
        case '/':
            return "divide";
        default:
            return "matmul";
    }
}

/// The result of two numbers, which no node is needed for.
double computed(char symbol, double x, double y) {
    const double result = symbol == '+'   ? x + y
                          : symbol == '-' ? x - y
                          : symbol == '/' ? x / y
                          : symbol == '^' ? std::pow(x, y)
                                          : x * y;
    if (std::isfinite(result)) return result;
    throw InputError(fmt::format("{} {} {} is not finite", shortest(x), symbol, shortest(y)));
}

}  // namespace

NodeId ExpressionBuilder::named(std::string_view name) {
    if (const auto known = nodes_.find(name); known != nodes_.end()) return known->second;
    const auto value = values_->find(name);
    if (value == values_->end()) {
        std::vector<std::string> names;
        for (const auto& known : nodes_) names.push_back(known.first);
        for (const auto& known : *values_) names.push_back(known.first);
        throw InputError(fmt::format("name '{0}' has no value{1}; add one, as in {0}=2 or {0}=[[1,2],[3,4]]", name,
                                     did_you_mean(name, names)));
    }
    const NodeId id = result_.graph.parameter(shape_of(value->second));
    result_.leaves.emplace(id, value->second);
    result_.graph.name(id, name);
    nodes_.emplace(name, id);
    return id;
}

Operand ExpressionBuilder::binary(char symbol, Operand x, Operand y) {
    const double* const a = number_in(x);
    const double* const b = number_in(y);
    if (a != nullptr && b != nullptr) return computed(symbol, *a, *b);
    if (symbol == '^') return power(x, y);
    if (symbol == '*' && a != nullptr) return add("scale", {{"factor", *a}}, std::array{node(y)});
    if (symbol == '*' && b != nullptr) return add("scale", {{"factor", *b}}, std::array{node(x)});
    const NodeId first = node(x);  // before the second, so that constants are numbered as they are written
    return add(op_of(symbol), {}, std::array{first, node(y)});
}

Operand ExpressionBuilder::power(Operand x, Operand exponent) {
    const double* const n = number_in(exponent);
    if (n == nullptr) throw InputError("the exponent of ^ must be a number; x^y is exp(y * log(x)) for x > 0");
    if (*n == 2) return add("square", {}, std::array{node(x)});
    if (find_op("power") == nullptr) throw InputError("only ^2 is known; write other powers as products, x*x*x");
    return add("power", {{"exponent", *n}}, std::array{node(x)});
}

Operand ExpressionBuilder::negated(Operand x) {
    if (const double* const number = number_in(x)) return -*number;
    if (find_op("negate") != nullptr) return add("negate", {}, std::array{node(x)});
    return add("scale", {{"factor", -1}}, std::array{node(x)});
}

Operand ExpressionBuilder::call(std::string_view op, const Settings& settings, std::span<const Operand> arguments) {
    if (is_leaf(op_named(op))) {
        throw InputError(fmt::format("{} is no function; write a name and give it a value, or write a number", op));
    }
    std::vector<NodeId> parents;
    for (const Operand& argument : arguments) parents.push_back(node(argument));
    return add(op, settings, parents);
}

void ExpressionBuilder::define(std::string_view name, Operand result) {
    NodeId id = node(result);
    if (result_.graph.is_named(id)) id = add("scale", {{"factor", 1}}, std::array{id});
    result_.graph.name(id, name);
    nodes_.emplace(name, id);
}

Computation ExpressionBuilder::finish(Operand loss) {
    result_.loss = node(loss);
    for (const auto& [name, value] : *values_) {
        if (!is_defined(name)) throw InputError(fmt::format("value '{}' is used nowhere in the expression", name));
    }
    check_names();
    check_size(result_.graph);
    return std::move(result_);
}

/// A step may be called v_3 only if it is the third node, or if the third has a name of its own.
void ExpressionBuilder::check_names() const {
    for (const Node& v : result_.graph.nodes()) {
        const std::string name = result_.graph.name_of(v.id);
        if (result_.graph.is_named(v.id) || !is_defined(name)) continue;
        throw InputError(fmt::format("'{}' is what the unnamed node number {} is called; choose another name", name,
                                     index(v.id) + 1));
    }
}

NodeId ExpressionBuilder::node(Operand x) {
    if (const double* const number = number_in(x)) return result_.graph.constant(make_tensor<double>({{*number}}));
    return std::get<NodeId>(x);
}

NodeId ExpressionBuilder::add(std::string_view op, const Settings& settings, std::span<const NodeId> parents) {
    op_named(op);  // refuses an unknown one with the nearest name
    return result_.graph.add(make_op(op, settings), parents);
}

}  // namespace bp::inspect
