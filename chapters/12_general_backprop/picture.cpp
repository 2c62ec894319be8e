#include "picture.hpp"

#include <algorithm>

#include "inspect/expression.hpp"
#include "tensor/tensor.hpp"

namespace bp::chapters::ch12 {

inspect::Trace traced(std::string_view steps, const std::vector<std::pair<std::string, double>>& given) {
    inspect::Values values;
    for (const auto& [name, value] : given) values.emplace(name, make_tensor<double>({{value}}));
    return inspect::named_nodes(inspect::trace(inspect::parse_expression(std::string{steps}, values)));
}

inspect::Trace example() {
    return traced("z = w*x + b; y = sigmoid(z); L = 0.5*(y - t)^2; R = 0.5*w^2; L_reg = L + 0.5*R",
                  {{"w", 2}, {"x", 3}, {"b", -6}, {"t", 0}});
}

inspect::Trace diamond() { return traced("t = s^2; x = 3*t; y = t - 2; f = x*y", {{"s", 2}}); }

std::size_t place_of(const inspect::Trace& trace, std::string_view name) {
    return static_cast<std::size_t>(std::ranges::find(trace.nodes, name, &inspect::TracedNode::name) -
                                    trace.nodes.begin());
}

Turns played(const inspect::Trace& trace, const std::vector<std::string>& order) {
    Turns turns{order, std::vector<double>(trace.nodes.size(), 0.0), {}, {}};
    turns.message.resize(trace.nodes.size());
    turns.delta[trace.loss] = 1;
    for (const std::string& name : order) {
        turns.delta_before.push_back(turns.delta);
        const std::size_t v = place_of(trace, name);
        for (const inspect::TracedEdge& edge : trace.nodes[v].edges) {
            turns.message[v].push_back(turns.delta[v] * (*edge.local_derivative)(0, 0));
            turns.delta[edge.parent] += turns.message[v].back();
        }
    }
    return turns;
}

std::string node(report::sketch::Point at, std::string_view name, std::string_view above, std::string_view below) {
    using namespace report::sketch;
    return circle(at, name) + label({at.x, at.y - 34}, kValue, above) + label({at.x, at.y + 46}, kSignal, below);
}

}  // namespace bp::chapters::ch12
