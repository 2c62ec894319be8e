#include "inspect/graph_function.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "graph/passes.hpp"

namespace bp::inspect {

namespace {

double weighted_sum(const Tensor<double>& seed, View<const double> loss) {
    return std::inner_product(seed.data().begin(), seed.data().end(), loss.flat().begin(), 0.0);
}

}  // namespace

GraphFunction::GraphFunction(const Computation& computation, NodeId leaf)
    : computation_(&computation), leaf_(leaf), parameters_(computation.graph), ws_(computation.graph, parameters_) {
    const Graph& graph = computation.graph;
    if (!computation.leaves.contains(leaf)) {
        throw GraphError("graph function: node " + graph.name_of(leaf) +
                         " has no numbers that could vary; choose a parameter or an input");
    }
    for (const auto& [id, value] : computation.leaves) ws_.set(id, view(value));
    std::size_t next = 0;
    for (const Node& v : graph.nodes()) starts_.push_back(std::exchange(next, next + v.shape.size()));
    starts_.push_back(next);
}

double GraphFunction::operator()(std::span<const double> x) {
    const Shape shape = computation_->graph.node(leaf_).shape;
    if (x.size() != shape.size()) {
        throw ShapeError("graph function: leaf " + computation_->graph.name_of(leaf_) + " is " + to_string(shape) +
                         ", but " + std::to_string(x.size()) + " numbers were given");
    }
    ws_.set(leaf_, View<const double>(x.data(), shape));
    forward(computation_->graph, ws_);
    return weighted_sum(computation_->seed, std::as_const(ws_).value(computation_->loss));
}

std::vector<double> GraphFunction::point() const {
    const auto& numbers = computation_->leaves.at(leaf_).data();
    return {numbers.begin(), numbers.end()};
}

std::vector<double> GraphFunction::backward_gradient() {
    (*this)(point());
    const std::vector<double> zeros(point().size(), 0.0);
    if (!computation_->graph.node(computation_->loss).needs_delta) return zeros;
    backward(computation_->graph, ws_, computation_->loss, view(computation_->seed));
    const auto delta = std::as_const(ws_).delta(leaf_).flat();
    return {delta.begin(), delta.end()};
}

std::vector<double> GraphFunction::forward_gradient() {
    const Graph& graph = computation_->graph;
    Parameters<Dual> parameters(graph);
    Workspace<Dual> ws(graph, parameters);
    for (const auto& [id, value] : computation_->leaves) {
        std::copy(value.data().begin(), value.data().end(), ws.value(id).flat().begin());
    }
    std::vector<double> gradient;
    for (Dual& number : ws.value(leaf_).flat()) {
        number.tangent = 1;
        forward(graph, ws);
        const auto loss = std::as_const(ws).value(computation_->loss).flat();
        double slope = 0;
        for (std::size_t i = 0; i < loss.size(); ++i) slope += computation_->seed.data()[i] * loss[i].tangent;
        gradient.push_back(slope);
        number.tangent = 0;  // last, since the loss may be the leaf itself
    }
    return gradient;
}

std::vector<double> GraphFunction::values_at(std::span<const double> x) {
    (*this)(x);
    std::vector<double> values;
    values.reserve(starts_.back());
    for (const Node& v : computation_->graph.nodes()) {
        const auto numbers = std::as_const(ws_).value(v.id).flat();
        values.insert(values.end(), numbers.begin(), numbers.end());
    }
    return values;
}

double GraphFunction::moved(const Node& v, std::span<const double> before, std::span<const double> after) const {
    double farthest = 0;
    for (const NodeId parent : computation_->graph.parents(v)) {
        for (std::size_t k = starts_[index(parent)]; k < starts_[index(parent) + 1]; ++k) {
            const double distance = std::abs(after[k] - before[k]);
            farthest = std::isnan(distance) ? distance : std::max(farthest, distance);
        }
    }
    return farthest;
}

bool GraphFunction::crosses_kink(std::size_t i, double step) {
    const Graph& graph = computation_->graph;
    std::vector<double> x = point();
    const double start = x[i];
    std::vector<std::vector<double>> moved_values;
    for (const double offset : {-step, step}) {
        x[i] = start + offset;
        moved_values.push_back(values_at(x));
    }
    x[i] = start;
    const std::vector<double> values = values_at(x);  // last, so that the workspace holds the point itself
    for (const Node& v : graph.nodes()) {
        if (v.parent_count == 0) continue;
        const double distance = v.op.distance_to_kink(ws_.inputs(v));
        if (std::isinf(distance)) continue;
        for (const auto& after : moved_values) {
            const double reach = moved(v, values, after);
            if (reach > 0 && !(reach < distance)) return true;
        }
    }
    return false;
}

}  // namespace bp::inspect
