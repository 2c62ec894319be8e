#pragma once

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "ops/op.hpp"
#include "tensor/tensor.hpp"

namespace bp {

/// One node: what it computes, from which parents (a range of the graph's list), of which shape.
struct Node {
    Op op;
    Shape shape;
    std::uint32_t first_parent = 0;
    std::uint32_t parent_count = 0;
    NodeId id{};
    bool needs_delta = false;  ///< whether its error signal can reach anything that wants one
};

/// A range read from its last item to its first.
template <class Item> struct Reversed {
    std::span<Item> items;
    auto begin() const { return items.rbegin(); }
    auto end() const { return items.rend(); }
};

/// Whether a pass computes the error signal of an input. The gradient never needs it, and leaving it out saves the
/// first layer's share of the backward pass; drawings and checks want it.
enum class ErrorSignal { skipped, wanted };

/// A computation graph: what is computed from what, without any numbers. Nodes are only appended, and parents must
/// exist before their children, so the order of construction is a topological ordering v_1 … v_N and there can be no
/// cycle. Lecture, "General Backpropagation".
class Graph {
  public:
    /// Data, bound before each pass.
    NodeId input(Shape shape, ErrorSignal error_signal = ErrorSignal::skipped);
    /// Something to be learned; its numbers live in Parameters.
    NodeId parameter(Shape shape);
    /// A fixed value, kept by the graph.
    NodeId constant(const Tensor<double>& value);

    /// Appends op(parents…). Throws GraphError for a wrong number of parents, a parent that does not exist, a leaf
    /// (they have functions of their own, above) or a graph that is full, ShapeError if the shapes do not fit. Whenever
    /// a function of the graph throws, the graph is as it was.
    NodeId add(const Op& op, std::span<const NodeId> parents);
    NodeId add(const Op& op, std::initializer_list<NodeId> parents) {
        return add(op, std::span<const NodeId>(parents.begin(), parents.size()));
    }

    std::size_t size() const { return nodes_.size(); }
    /// All nodes, parents before children.
    std::span<const Node> nodes() const { return nodes_; }
    /// v and everything built before it, last first: the order of a backward pass that starts at v.
    Reversed<const Node> back_from(NodeId v) const { return {nodes().first(index(v) + 1)}; }
    /// Throws GraphError if there is none of that number.
    const Node& node(NodeId id) const {
        if (index(id) >= size()) refuse(id);
        return nodes_[index(id)];
    }
    /// By argument position; a parent used twice stands here twice.
    std::span<const NodeId> parents(const Node& v) const {
        return std::span(parents_).subspan(v.first_parent, v.parent_count);
    }
    std::span<const NodeId> parents(NodeId id) const { return parents(node(id)); }
    /// The shapes around a node, as costs are computed from them.
    std::vector<Shape> parent_shapes(NodeId id) const;

    /// How many numbers are learned: the sizes of all parameters together.
    std::size_t parameter_count() const { return parameter_count_; }
    /// The numbers of a constant node.
    View<const double> constant_value(NodeId id) const;
    std::size_t edge_count() const { return parents_.size(); }

    /// Gives a node a name, for messages and drawings; it replaces an earlier one. Throws GraphError if the name is
    /// empty or taken by another node.
    void name(NodeId id, std::string_view name);
    /// The name given to a node, or "v_7" (counting from 1, as the lecture does).
    std::string name_of(NodeId id) const;
    bool is_named(NodeId id) const { return names_.contains(id); }

  private:
    void check_room(const Op& op, Shape shape) const;
    NodeId append(Op op, Shape shape, std::span<const NodeId> parents, bool needs_delta);
    void append_parents(std::span<const NodeId> parents);
    [[noreturn]] void refuse(NodeId id) const;
    [[noreturn]] void refuse_parent(const Op& op, std::size_t position, NodeId parent) const;

    std::vector<Node> nodes_;
    std::vector<NodeId> parents_;
    std::vector<double> constants_;
    std::size_t parameter_count_ = 0;
    std::uint64_t number_count_ = 0;  // the sizes of all nodes together
    std::unordered_map<NodeId, std::string> names_;
    std::unordered_map<std::string, NodeId> by_name_;
};

}  // namespace bp
