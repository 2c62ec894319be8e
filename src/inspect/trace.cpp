#include "inspect/trace.hpp"

#include <numeric>
#include <fmt/format.h>

#include "base/text.hpp"
#include "graph/passes.hpp"

namespace bp::inspect {

namespace {

/// One node and its parents with numbers of their own, one place per argument position, so that running the node's
/// rule backward gives the messages apart from each other, even to a parent that stands in two positions.
class Neighbourhood {
  public:
    Neighbourhood(Workspace<double>& ws, const Node& v) : ws_(&ws), v_(&v), positions_(v.parent_count) {
        for (std::size_t i = 0; i < positions_.size(); ++i) positions_[i] = NodeId{static_cast<std::uint32_t>(i)};
    }

    /// The messages for the node's error signal; where a parent wants none the result is empty.
    std::vector<Numbers> messages() const { return backward(parent_values(), ws_->delta_of(*v_)); }

    /// The local derivatives, element by element: the messages for an error signal of 1 to parents that are stretched
    /// beforehand to the node's shape. Empty for a node whose elements depend on several of a parent's.
    std::vector<Numbers> local_derivatives() const {
        std::vector<Tensor<double>> values = parent_values();
        if (v_->op.table().is_elementwise) {
            for (Tensor<double>& value : values) value = stretched_to(v_->shape, value);
        } else if (!v_->shape.is_scalar()) {
            return std::vector<Numbers>(values.size());
        }
        const Tensor<double> ones(v_->shape.rows(), v_->shape.cols(), 1.0);
        return backward(std::move(values), view(ones));
    }

  private:
    std::vector<Tensor<double>> parent_values() const {
        std::vector<Tensor<double>> values;
        for (const NodeId parent : ws_->graph().parents(*v_)) {
            values.push_back(to_tensor(std::as_const(*ws_).value(parent)));
        }
        return values;
    }

    static Tensor<double> stretched_to(Shape shape, const Tensor<double>& value) {
        Tensor<double> result(shape.rows(), shape.cols());
        for (std::size_t i = 0; i < shape.rows(); ++i) {
            for (std::size_t j = 0; j < shape.cols(); ++j) {
                result(i, j) = value(value.size1() == 1 ? 0 : i, value.size2() == 1 ? 0 : j);
            }
        }
        return result;
    }

    std::vector<Numbers> backward(std::vector<Tensor<double>> values, View<const double> delta) const {
        const auto parents = ws_->graph().parents(*v_);
        std::vector<Numbers> messages(values.size());
        std::vector<Place<double>> places(values.size());
        for (std::size_t i = 0; i < values.size(); ++i) {
            places[i] = {.value = values[i].data().data(), .delta = nullptr, .shape = shape_of(values[i])};
            if (!ws_->graph().node(parents[i]).needs_delta) continue;
            messages[i] = Tensor<double>(values[i].size1(), values[i].size2(), 0.0);
            places[i].delta = messages[i]->data().data();
        }
        v_->op.backward<double>({places.data(), positions_}, std::as_const(*ws_).value(v_->id), delta,
                                {places.data(), positions_}, ws_->scratch(*v_));
        return messages;
    }

    Workspace<double>* ws_;
    const Node* v_;
    std::vector<NodeId> positions_;  // 0, 1, … k-1
};

std::string formula_of(const Graph& graph, const Node& v) {
    if (v.parent_count == 0) return std::string{v.op.name()};
    std::vector<std::string> arguments;
    for (const NodeId parent : graph.parents(v)) arguments.push_back(graph.name_of(parent));
    for (const auto& [key, value] : v.op.settings()) arguments.push_back(key + "=" + shortest(value));
    return fmt::format("{}({})", v.op.name(), fmt::join(arguments, ", "));
}

TracedNode without_deltas(const Graph& graph, const Workspace<double>& ws, const Node& v) {
    TracedNode node{.name = graph.name_of(v.id),
                    .is_named = graph.is_named(v.id),
                    .op = std::string{v.op.name()},
                    .settings = v.op.settings(),
                    .formula = formula_of(graph, v),
                    .shape = v.shape,
                    .value = to_tensor(ws.value(v.id)),
                    .delta = {},
                    .edges = {}};
    for (const NodeId parent : graph.parents(v)) node.edges.push_back({index(parent), {}, {}});
    return node;
}

/// Goes back from the loss and writes error signals and messages to the nodes that have them.
void add_deltas(const Graph& graph, Workspace<double>& ws, Trace& trace) {
    std::vector<bool> reached(graph.size(), false);
    reached[trace.loss] = true;
    for (const Node& v : graph.back_from(graph.nodes()[trace.loss].id)) {
        if (!reached[index(v.id)] || !v.needs_delta) continue;
        TracedNode& node = trace.nodes[index(v.id)];
        node.delta = to_tensor(std::as_const(ws).delta(v.id));
        const Neighbourhood neighbourhood(ws, v);
        std::vector<Numbers> messages = neighbourhood.messages();
        std::vector<Numbers> local_derivatives = neighbourhood.local_derivatives();
        for (std::size_t i = 0; i < node.edges.size(); ++i) {
            reached[node.edges[i].parent] = true;
            node.edges[i].message = std::move(messages[i]);
            node.edges[i].local_derivative = std::move(local_derivatives[i]);
        }
    }
}

}  // namespace

Trace trace(const Computation& computation, Passes passes) {
    const Graph& graph = computation.graph;
    Parameters<double> parameters(graph);
    Workspace<double> ws(graph, parameters);
    for (const auto& [id, value] : computation.leaves) ws.set(id, view(value));
    forward(graph, ws);
    Trace result{.nodes = {}, .loss = index(computation.loss), .seed = computation.seed};
    for (const Node& v : graph.nodes()) result.nodes.push_back(without_deltas(graph, ws, v));
    const Node& loss = graph.node(computation.loss);
    if (passes == Passes::forward_only || !loss.needs_delta) return result;
    backward(graph, ws, loss.id, view(computation.seed));
    add_deltas(graph, ws, result);
    return result;
}

}  // namespace bp::inspect
