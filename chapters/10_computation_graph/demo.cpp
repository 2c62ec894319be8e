#include <algorithm>
#include <cmath>
#include <fmt/format.h>

#include "example.hpp"
#include "inspect/expression.hpp"
#include "inspect/trace_text.hpp"
#include "parts.hpp"

namespace bp::chapters::ch10 {

namespace {

std::string work() {
    std::string text =
        "What all D + 1 derivatives cost with D weights: evaluations of σ and σ', and multiplications beside them.\n\n"
        "      D |   by formulas: σ, σ'      times |  structured: σ, σ'      times\n";
    for (const std::size_t D : {1u, 10u, 100u, 1000u}) {
        const Counts counts = reference().counts(D);
        text += fmt::format("{:>7} |{:>21}{:>11} |{:>20}{:>11}\n", D, counts.formula_activations,
                            counts.formula_multiplications, counts.structured_activations,
                            counts.structured_multiplications);
    }
    return text;
}

}  // namespace

inspect::Trace example() {
    inspect::Values given;
    given.emplace("w", make_tensor<double>({{0.5}}));
    given.emplace("x", make_tensor<double>({{-2}}));
    given.emplace("b", make_tensor<double>({{1 + std::log(3)}}));
    given.emplace("t", make_tensor<double>({{1}}));
    const auto computation = inspect::parse_expression("s = w*x + b; y = sigmoid(s); L = 0.5*(y - t)^2", given);
    return inspect::named_nodes(inspect::trace(computation));
}

const inspect::TracedNode& node_of(const inspect::Trace& trace, std::string_view name) {
    return *std::ranges::find(trace.nodes, name, &inspect::TracedNode::name);
}

course::Demo demo() {
    return {
        "Both passes over s = w x + b, y = σ(s), L = ½ (y - t)²: read the values down and the error signals up. Each "
        "message\nis δ of its node times the local derivative, and δ of a node is what its child sent.\n\n" +
            inspect::to_table(example()) + "\n" + work(),
        {passes_figure(), locality_figure()}};
}

}  // namespace bp::chapters::ch10
