#include "tests/inspect/traces.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <stdexcept>

#include "base/error.hpp"
#include "inspect/assignment.hpp"

namespace bp::inspect {

Trace trace_of(std::string_view expression, const std::vector<std::string>& assignments) {
    return trace(parse_expression(expression, parse_assignments(assignments)));
}

const TracedNode& node_named(const Trace& trace, std::string_view name) {
    for (const TracedNode& node : trace.nodes) {
        if (node.name == name) return node;
    }
    throw std::out_of_range("no node is called " + std::string{name});
}

double value_of(const Trace& trace, std::string_view name) { return node_named(trace, name).value(0, 0); }
double delta_of(const Trace& trace, std::string_view name) { return node_named(trace, name).delta.value()(0, 0); }

std::string refusal_of(std::string_view expression, const std::vector<std::string>& assignments) {
    try {
        parse_expression(expression, parse_assignments(assignments));
        return "";
    } catch (const InputError& error) {
        return error.what();
    }
}

bool same(const Numbers& a, const Numbers& b) {
    if (!a || !b) return !a && !b;
    const auto equal = [](double x, double y) {
        return std::bit_cast<std::uint64_t>(x) == std::bit_cast<std::uint64_t>(y) || (std::isnan(x) && std::isnan(y));
    };
    return shape_of(*a) == shape_of(*b) && std::ranges::equal(a->data(), b->data(), equal);
}

}  // namespace bp::inspect
