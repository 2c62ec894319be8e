#pragma once

#include <algorithm>
#include <span>
#include <vector>

#include <boost/align/aligned_allocator.hpp>

#include "graph/graph.hpp"
#include "graph/parameters.hpp"

namespace bp {

/// The numbers of one pass over a graph: three blocks, for values, error signals and what rules keep from forward to
/// backward. The values of parameters stay in Parameters; only their error signals are here. Made once per graph and
/// reused, so that no pass allocates. Graph and parameters must outlive it.
template <class T> class Workspace {
  public:
    /// Throws ShapeError if the parameters were made for a graph with another number of them.
    Workspace(const Graph& graph, Parameters<T>& parameters);
    /// Moving keeps the blocks where they are. A copy would write into the blocks of the original, so there is none.
    Workspace(Workspace&&) noexcept = default;
    Workspace& operator=(Workspace&&) noexcept = default;

    const Graph& graph() const { return *graph_; }
    /// A node's value: to be filled before forward for an input or a parameter, to be read after it for any node.
    /// backward does not notice a value that is written here after forward. Throws GraphError if there is no such node.
    View<T> value(NodeId id) { return {place(id).value, place(id).shape}; }
    View<const T> value(NodeId id) const { return {place(id).value, place(id).shape}; }
    /// Copies data into an input or a parameter; forward must run before the next backward. Throws GraphError if the
    /// node is neither, ShapeError if the shapes differ.
    void set(NodeId id, View<const T> data);

    /// A node's error signal δ = dLoss/dvalue, after backward; 0 off the path to the loss. Throws GraphError for what
    /// has none: a constant, an input with ErrorSignal::skipped, and what is computed from these alone.
    View<const T> delta(NodeId id) const;
    /// The error signals of all parameters, laid out as Parameters::values() is: the gradient.
    std::span<const T> gradients() const { return std::span(deltas_).first(gradient_count_); }

    // What the two passes use, without checks.
    Inputs<T> inputs(const Node& v) const { return {places_.data(), graph_->parents(v)}; }
    /// The error signals of v's parents, to be added to.
    Messages<T> messages(const Node& v) const { return {places_.data(), graph_->parents(v)}; }
    View<T> out(const Node& v) { return {places_[index(v.id)].value, v.shape}; }
    View<const T> value_of(const Node& v) const { return {places_[index(v.id)].value, v.shape}; }
    View<const T> delta_of(const Node& v) const { return {places_[index(v.id)].delta, v.shape}; }
    View<T> delta_to_fill(const Node& v) { return {places_[index(v.id)].delta, v.shape}; }
    Scratch<T> scratch(const Node& v) { return Scratch<T>(scratch_.data() + scratch_at_[index(v.id)]); }

    /// Throws GraphError unless this is the graph the workspace was made for, with as many nodes as it had then.
    void check(const Graph& graph) const {
        if (&graph != graph_ || graph.size() != places_.size()) refuse(graph);
    }
    void note_forward() { forward_has_run_ = true; }
    /// Makes `loss` what backward starts from: marks its ancestors that have messages to send. Throws GraphError if
    /// forward has not run or the loss depends on nothing that wants an error signal, ShapeError for a wrong seed.
    void choose_loss(NodeId loss, Shape seed);
    bool sends_messages(const Node& v) const { return sends_messages_[index(v.id)]; }
    void clear_deltas() { std::fill(deltas_.begin(), deltas_.end(), T{0}); }

  private:
    template <class Item> using Block = std::vector<Item, boost::alignment::aligned_allocator<Item, 64>>;

    const Place<T>& place(NodeId id) const {
        if (index(id) >= places_.size()) refuse(id);
        return places_[index(id)];
    }
    [[noreturn]] void refuse(NodeId id) const;
    [[noreturn]] void refuse(const Graph& graph) const;
    void allocate();
    void lay_out(std::span<T> parameters);
    void mark_ancestors(NodeId loss);

    const Graph* graph_;
    Block<T> values_, deltas_;
    Block<std::byte> scratch_;
    std::vector<Place<T>> places_;         // one per node: where its numbers lie, here or in Parameters
    std::vector<std::size_t> scratch_at_;  // one per node
    std::vector<bool> sends_messages_;     // one bit per node: between the loss and something that wants a delta
    std::size_t gradient_count_;           // how many of the error signals, the first ones, are the gradient
    NodeId loss_{};
    bool loss_is_chosen_ = false;
    bool forward_has_run_ = false;
};

extern template class Workspace<float>;
extern template class Workspace<double>;
extern template class Workspace<Dual>;     // numbers that carry a derivative with them
extern template class Workspace<Counted>;  // numbers that count the operations done with them

}  // namespace bp
