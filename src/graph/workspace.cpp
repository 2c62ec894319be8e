#include "graph/workspace.hpp"

#include <algorithm>
#include <utility>

#include "ops/leaves.hpp"

namespace bp {

template <class T>
Workspace<T>::Workspace(const Graph& graph, Parameters<T>& parameters)
    : graph_(&graph),
      places_(graph.size()),
      scratch_at_(graph.size()),
      sends_messages_(graph.size()),
      gradient_count_(graph.parameter_count()) {
    if (parameters.size() != graph.parameter_count()) {
        throw ShapeError("workspace: the graph has " + std::to_string(graph.parameter_count()) + " parameters, but " +
                         std::to_string(parameters.size()) +
                         " were given; make them with Parameters(graph) from a graph built the same way");
    }
    allocate();
    lay_out(parameters.values());
}

/// Sizes first, so that each block is allocated once and never moves.
template <class T> void Workspace<T>::allocate() {
    std::size_t values = 0, deltas = gradient_count_, kept = 0;
    std::vector<Shape> in;
    for (const Node& v : graph_->nodes()) {
        const bool is_parameter = v.op.is<ops::Parameter>();
        if (!is_parameter) values += v.shape.size();
        if (!is_parameter && v.needs_delta) deltas += v.shape.size();
        in.clear();
        for (const NodeId parent : graph_->parents(v)) in.push_back(graph_->node(parent).shape);
        scratch_at_[index(v.id)] = kept;
        kept += v.op.scratch({in, v.shape}) * sizeof(T);
    }
    values_.resize(values);
    deltas_.resize(deltas);
    scratch_.resize(kept);
}

template <class T> void Workspace<T>::lay_out(std::span<T> parameters) {
    T* next_value = values_.data();
    T* next_parameter = parameters.data();
    T* next_gradient = deltas_.data();
    T* next_delta = deltas_.data() + gradient_count_;
    const auto take = [](T*& from, std::size_t count) { return std::exchange(from, from + count); };
    for (const Node& v : graph_->nodes()) {
        const bool is_parameter = v.op.is<ops::Parameter>();
        Place<T>& place = places_[index(v.id)];
        place.shape = v.shape;
        place.value = take(is_parameter ? next_parameter : next_value, v.shape.size());
        if (v.needs_delta) place.delta = take(is_parameter ? next_gradient : next_delta, v.shape.size());
        if (v.op.is<ops::Constant>()) {
            const std::span<const double> numbers = graph_->constant_value(v.id).flat();
            std::transform(numbers.begin(), numbers.end(), place.value, scalar<T>);
        }
    }
}

template <class T> void Workspace<T>::set(NodeId id, View<const T> data) {
    const Node& v = graph_->node(id);
    if (!v.op.is<ops::Input>() && !v.op.is<ops::Parameter>()) {
        throw GraphError("set: node " + graph_->name_of(id) + " is a " + std::string{v.op.name()} +
                         "; only inputs and parameters are set");
    }
    if (data.shape() != v.shape) {
        throw ShapeError("set: node " + graph_->name_of(id) + " is " + to_string(v.shape) + ", the data is " +
                         to_string(data.shape()));
    }
    copy<T>(data, value(id));
    forward_has_run_ = false;
}

template <class T> View<const T> Workspace<T>::delta(NodeId id) const {
    const Place<T>& at = place(id);
    if (at.delta == nullptr) {
        throw GraphError("delta: no error signal is computed for node " + graph_->name_of(id) +
                         ": it depends on no parameter; build an input with ErrorSignal::wanted to have one");
    }
    return {at.delta, at.shape};
}

template <class T> void Workspace<T>::choose_loss(NodeId loss, Shape seed) {
    const Node& root = graph_->node(loss);
    if (!forward_has_run_) throw GraphError("backward: run forward first; the values it needs are not there");
    if (!root.needs_delta) {
        throw GraphError("backward: the loss " + graph_->name_of(loss) +
                         " depends on no parameter and on no input whose error signal is wanted");
    }
    if (seed != root.shape) {
        if (seed.is_scalar()) {
            throw ShapeError("backward: the loss must be 1x1, got " + to_string(root.shape) +
                             "; reduce it with sum(), or give a seed of its shape");
        }
        throw ShapeError("backward: the seed is " + to_string(seed) + ", but the loss " + graph_->name_of(loss) +
                         " is " + to_string(root.shape) + "; they must have the same shape");
    }
    if (!loss_is_chosen_ || loss != loss_) mark_ancestors(loss);
    loss_ = loss;
    loss_is_chosen_ = true;
}

template <class T> void Workspace<T>::mark_ancestors(NodeId loss) {
    std::fill(sends_messages_.begin(), sends_messages_.end(), false);
    sends_messages_[index(loss)] = true;
    for (const Node& v : graph_->back_from(loss)) {
        if (!sends_messages(v)) continue;
        if (!v.op.table().no_derivative.empty()) {
            loss_is_chosen_ = false;
            throw GraphError("backward: cannot cross node " + graph_->name_of(v.id) + ", a " +
                             std::string{v.op.name()} + ": " + std::string{v.op.table().no_derivative});
        }
        for (const NodeId parent : graph_->parents(v)) {
            const Node& p = graph_->node(parent);
            if (p.needs_delta && p.parent_count > 0) sends_messages_[index(parent)] = true;
        }
    }
}

template <class T> void Workspace<T>::refuse(NodeId id) const {
    graph_->node(id);  // refuses what is no node of the graph; what is one came after the workspace
    refuse(*graph_);
}

template <class T> void Workspace<T>::refuse(const Graph& graph) const {
    if (&graph != graph_) throw GraphError("workspace: was made for another graph; make one for each");
    throw GraphError("workspace: the graph has " + std::to_string(graph.size()) + " nodes now and had " +
                     std::to_string(places_.size()) + " when the workspace was made; build first, then make it");
}

template class Workspace<float>;
template class Workspace<double>;
template class Workspace<Dual>;
template class Workspace<Counted>;

}  // namespace bp
