#include "graph/graph.hpp"

#include <algorithm>
#include <limits>
#include <utility>

#include "ops/leaves.hpp"

namespace bp {

namespace {

std::string counted(std::size_t n, const char* what) { return std::to_string(n) + " " + what + (n == 1 ? "" : "s"); }

void check_arity(const Op& op, std::size_t given) {
    const Arity arity = op.table().arity;
    if (given >= arity.least && given <= arity.most) return;
    const std::string name{op.name()};
    if (arity.most == 0) throw GraphError(name + ": is a leaf and takes no parents");
    std::string allowed = counted(arity.least, "parent");
    if (arity.most == kAnyNumber)
        allowed = "at least " + allowed;
    else if (arity.most > arity.least)
        allowed = std::to_string(arity.least) + " to " + counted(arity.most, "parent");
    throw GraphError(name + ": takes " + allowed + ", got " + std::to_string(given));
}

void check_is_no_leaf(const Op& op) {
    if (op.is<ops::Input>() || op.is<ops::Parameter>() || op.is<ops::Constant>()) {
        const std::string name{op.name()};
        throw GraphError(name + ": is a leaf and carries data; append it with Graph::" + name + "()");
    }
}

// Nodes and parents are numbered with 32 bits. The limit of all sizes together keeps every sum of sizes far from
// overflow; no memory holds as many numbers.
constexpr std::size_t kMostIds = std::numeric_limits<std::uint32_t>::max();
constexpr std::uint64_t kMostNumbers = std::uint64_t{1} << 48;

/// Makes room for `count` more items, so that appending them cannot fail.
template <class Item> void make_room(std::vector<Item>& items, std::size_t count) {
    const std::size_t needed = items.size() + count;
    if (needed > items.capacity()) items.reserve(std::max(needed, 2 * items.size()));
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
    make_room(constants_, shape.size());
    const NodeId id = append(ops::Constant{{shape}, constants_.size()}, shape, {}, false);
    constants_.insert(constants_.end(), value.data().begin(), value.data().end());
    return id;
}

NodeId Graph::add(const Op& op, std::span<const NodeId> parents) {
    check_is_no_leaf(op);
    check_arity(op, parents.size());
    if (parents.size() > kMostIds - parents_.size()) {
        throw GraphError(std::string{op.name()} + ": " + std::to_string(parents.size()) +
                         " parents are too many: a graph has at most 4294967295 edges");
    }
    bool needs_delta = false;
    std::array<Shape, 4> few;
    std::vector<Shape> many(parents.size() > few.size() ? parents.size() : 0);
    const std::span<Shape> shapes = many.empty() ? std::span<Shape>(few).first(parents.size()) : std::span<Shape>(many);
    for (std::size_t i = 0; i < parents.size(); ++i) {
        if (index(parents[i]) >= size()) refuse_parent(op, i, parents[i]);
        const Node& parent = nodes_[index(parents[i])];
        shapes[i] = parent.shape;
        needs_delta = needs_delta || parent.needs_delta;
    }
    return append(op, op.shape(shapes), parents, needs_delta);
}

void Graph::refuse_parent(const Op& op, std::size_t position, NodeId parent) const {
    throw GraphError(std::string{op.name()} + ": parent " + std::to_string(position + 1) + " is v_" +
                     std::to_string(index(parent) + 1) + ", but the graph has " + counted(size(), "node") +
                     "; build parents before children");
}

void Graph::check_room(const Op& op, Shape shape) const {
    const bool fits = shape.size() <= kMostNumbers - number_count_;
    if (shape.size() > 0 && fits && size() < kMostIds) return;
    const std::string what = std::string{op.name()} + ": shape " + to_string(shape);
    if (shape.size() == 0) throw ShapeError(what + " is empty; a node holds at least one number");
    if (!fits) {
        throw ShapeError(what + " is too large: the nodes of a graph hold at most 2^48 numbers together, and " +
                         std::to_string(number_count_) + " are there already");
    }
    throw GraphError(std::string{op.name()} + ": a graph has at most 4294967295 nodes");
}

// The op comes by value: it may be that of a node, as in add(node(v).op, …), and the nodes may move.
NodeId Graph::append(Op op, Shape shape, std::span<const NodeId> parents, bool needs_delta) {
    check_room(op, shape);
    const NodeId id{static_cast<std::uint32_t>(size())};
    const auto first_parent = static_cast<std::uint32_t>(parents_.size());
    make_room(nodes_, 1);
    append_parents(parents);
    nodes_.push_back(Node{.op = op,
                          .shape = shape,
                          .first_parent = first_parent,
                          .parent_count = static_cast<std::uint32_t>(parents.size()),
                          .id = id,
                          .needs_delta = needs_delta});
    number_count_ += shape.size();
    return id;
}

void Graph::append_parents(std::span<const NodeId> parents) {
    std::vector<NodeId> old;  // outlives the copying: `parents` may lie in the list itself, as in add(op, parents(v))
    if (parents.size() > parents_.capacity() - parents_.size()) {
        std::vector<NodeId> larger;
        larger.reserve(std::max(parents_.size() + parents.size(), 2 * parents_.size()));
        larger.assign(parents_.begin(), parents_.end());
        old = std::exchange(parents_, std::move(larger));
    }
    const std::size_t first = parents_.size();
    parents_.resize(first + parents.size());
    std::copy(parents.begin(), parents.end(), parents_.begin() + static_cast<std::ptrdiff_t>(first));
}

void Graph::refuse(NodeId id) const {
    throw GraphError("node v_" + std::to_string(index(id) + 1) + " does not exist; the graph has " +
                     counted(size(), "node"));
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
    if (index(id) >= size()) refuse(id);
    if (name.empty()) throw GraphError("name: the name of node " + name_of(id) + " is empty");
    std::string text{name};
    const auto taken = by_name_.find(text);
    if (taken != by_name_.end() && taken->second != id) {
        throw GraphError("name '" + text + "' is taken by another node; choose a new one");
    }
    std::string& own = names_.try_emplace(id, text).first->second;
    by_name_.try_emplace(text, id);
    if (own != text) {
        by_name_.erase(own);
        own = std::move(text);
    }
}

std::string Graph::name_of(NodeId id) const {
    const auto found = names_.find(id);
    return found != names_.end() ? found->second : "v_" + std::to_string(index(id) + 1);
}

}  // namespace bp
