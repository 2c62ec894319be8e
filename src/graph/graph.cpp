#include "graph/graph.hpp"

#include <algorithm>

#include "ops/leaves.hpp"

namespace bp {

namespace {

std::string counted(std::size_t n, const char* what) { return std::to_string(n) + " " + what + (n == 1 ? "" : "s"); }

void check_arity(const Op& op, std::size_t given) {
    const Arity arity = op.table().arity;
    if (given >= arity.least && given <= arity.most) return;
    const std::string name{op.name()};
    if (arity.most == 0) throw GraphError(name + ": is a leaf and takes no parents");
    throw GraphError(name + ": takes " + (arity.most == kAnyNumber ? "at least " : "") +
                     counted(arity.least, "parent") + ", got " + std::to_string(given));
}

}  // namespace

NodeId Graph::input(Shape shape, ErrorSignal error_signal) {
    return append(ops::Input{{shape}}, shape, {}, error_signal == ErrorSignal::wanted);
}

NodeId Graph::parameter(Shape shape) {
    const NodeId id = append(ops::Parameter{{shape}}, shape, {}, true);
    parameter_count_ += shape.size();
    return id;
}

NodeId Graph::constant(const Tensor<double>& value) {
    const Shape shape = shape_of(value);
    const NodeId id = append(ops::Constant{{shape}, constants_.size()}, shape, {}, false);
    constants_.insert(constants_.end(), value.data().begin(), value.data().end());
    return id;
}

NodeId Graph::add(const Op& op, std::span<const NodeId> parents) {
    check_arity(op, parents.size());
    bool needs_delta = false;
    std::array<Shape, 4> few;
    std::vector<Shape> many(parents.size() > few.size() ? parents.size() : 0);
    const std::span<Shape> shapes = many.empty() ? std::span<Shape>(few).first(parents.size()) : std::span<Shape>(many);
    for (std::size_t i = 0; i < parents.size(); ++i) {
        if (index(parents[i]) >= size()) {
            throw GraphError(std::string{op.name()} + ": parent " + std::to_string(i + 1) +
                             " does not exist; build parents before children");
        }
        const Node& parent = node(parents[i]);
        shapes[i] = parent.shape;
        needs_delta = needs_delta || parent.needs_delta;
    }
    return append(op, op.shape(shapes), parents, needs_delta);
}

NodeId Graph::append(const Op& op, Shape shape, std::span<const NodeId> parents, bool needs_delta) {
    if (shape.size() == 0) {
        throw ShapeError(std::string{op.name()} + ": shape " + to_string(shape) + " is empty; a node holds at least " +
                         "one number");
    }
    const NodeId id{static_cast<std::uint32_t>(size())};
    nodes_.push_back(Node{.op = op,
                          .shape = shape,
                          .first_parent = static_cast<std::uint32_t>(parents_.size()),
                          .parent_count = static_cast<std::uint32_t>(parents.size()),
                          .id = id,
                          .needs_delta = needs_delta});
    parents_.insert(parents_.end(), parents.begin(), parents.end());
    return id;
}

std::vector<Shape> Graph::parent_shapes(NodeId id) const {
    std::vector<Shape> shapes;
    for (const NodeId parent : parents(id)) shapes.push_back(node(parent).shape);
    return shapes;
}

View<const double> Graph::constant_value(NodeId id) const {
    const Node& v = node(id);
    if (!v.op.is<ops::Constant>()) throw GraphError("constant_value: node " + name_of(id) + " is no constant");
    return {constants_.data() + v.op.as<ops::Constant>().first, v.shape};
}

void Graph::name(NodeId id, std::string_view name) {
    const auto [taken, is_new] = by_name_.try_emplace(std::string{name}, id);
    if (!is_new && taken->second != id) {
        throw GraphError("name '" + std::string{name} + "' is taken by another node; choose a new one");
    }
    names_[id] = name;
}

std::string Graph::name_of(NodeId id) const {
    const auto found = names_.find(id);
    return found != names_.end() ? found->second : "v_" + std::to_string(index(id) + 1);
}

}  // namespace bp
