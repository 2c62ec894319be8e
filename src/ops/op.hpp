#pragma once

#include <array>
#include <cassert>
#include <cstring>
#include <limits>
#include <string_view>
#include <tuple>
#include <type_traits>

#include "base/error.hpp"
#include "base/operations.hpp"
#include "base/scalar.hpp"
#include "ops/arguments.hpp"
#include "ops/settings.hpp"

namespace bp {

/// How many parents an op takes.
struct Arity {
    std::size_t least = 1;
    std::size_t most = 1;
};

inline constexpr std::size_t kAnyNumber = std::numeric_limits<std::size_t>::max();

/// The open interval in which an op's inputs must lie for its value and derivatives to be finite.
struct Domain {
    double low = -std::numeric_limits<double>::infinity();
    double high = std::numeric_limits<double>::infinity();
};

/// The shapes around one node: its parents', by position, and its own.
struct NodeShapes {
    std::span<const Shape> in;
    Shape out;
};

class Op;

/// One op as a table of functions over the op's own bytes: what `Op` calls without knowing the op's type.
struct OpTable {
    /// The passes take apart what Op's functions are given: plain pointers travel in registers, and a pass over nodes
    /// of one number is a fifth faster. `shape` is that of out and delta; places and parents make Inputs and Messages.
    template <class T> struct Pass {
        void (*forward)(const std::byte*, const Place<T>*, std::span<const NodeId> parents, T* out, Shape, Scratch<T>);
        void (*backward)(const std::byte*, const Place<T>*, std::span<const NodeId> parents, const T* out,
                         const T* delta, Shape, Scratch<T>);
    };

    std::string_view name, formula, rule;
    std::string_view no_derivative;  ///< why backward refuses to cross the op; empty for nearly all
    bool is_elementwise;             ///< an element of the result depends on the parents' elements in its place alone
    Arity arity;
    Domain domain;
    std::span<const std::string_view> setting_names;
    Shape (*shape)(const std::byte*, std::span<const Shape>);
    std::size_t (*scratch)(const std::byte*, const NodeShapes&);
    Operations (*forward_cost)(const std::byte*, const NodeShapes&);
    Operations (*backward_cost)(const std::byte*, const NodeShapes&, std::span<const bool> wanted);
    double (*distance_to_kink)(const std::byte*, Inputs<double>);
    Settings (*settings)(const std::byte*);
    Op (*make)(const Settings&);
    std::tuple<Pass<float>, Pass<double>, Pass<Dual>, Pass<Counted>> passes;
};

/// The one table of an op. Those of the listed ops are compiled once, in ops/all_ops.cpp; who writes an op of their own
/// includes ops/op_table.hpp, which builds it from the struct.
template <class O> const OpTable& op_table();

/// Any rule, held by value in 32 bytes: a pointer to its table and the rule's own bytes. Made from any struct with
/// the members that docs/architecture.md lists ("An op"), a student's own included. No inheritance, no heap.
class Op {
  public:
    template <class O>
    // NOLINTNEXTLINE(google-explicit-constructor): a rule is an op
    requires(!std::is_same_v<O, Op>) Op(const O& rule) : table_(&op_table<O>()) {
        static_assert(std::is_trivially_copyable_v<O> && sizeof(O) <= kBytes && alignof(O) <= kAlignment,
                      "an op is a small plain struct");
        std::memcpy(bytes_.data(), &rule, sizeof(O));
    }

    std::string_view name() const { return table_->name; }
    const OpTable& table() const { return *table_; }
    template <class O> bool is() const { return table_ == &op_table<O>(); }
    /// The rule itself; only valid if is<O>().
    template <class O> O as() const {
        O rule;
        std::memcpy(&rule, bytes_.data(), sizeof(O));
        return rule;
    }

    /// The shape of the result. Throws ShapeError, naming op and shapes, if the parents' shapes do not fit.
    Shape shape(std::span<const Shape> in) const { return table_->shape(bytes_.data(), in); }
    /// How many numbers forward keeps for backward.
    std::size_t scratch(const NodeShapes& shapes) const { return table_->scratch(bytes_.data(), shapes); }
    /// The arithmetic of one forward call; equal to what Counted numbers count.
    Operations forward_cost(const NodeShapes& shapes) const { return table_->forward_cost(bytes_.data(), shapes); }
    /// The arithmetic of one backward call that sends the wanted messages.
    Operations backward_cost(const NodeShapes& shapes, std::span<const bool> wanted) const {
        return table_->backward_cost(bytes_.data(), shapes, wanted);
    }
    /// How far every input may move before a max, relu, … takes another branch; infinity for smooth ops.
    double distance_to_kink(Inputs<double> in) const { return table_->distance_to_kink(bytes_.data(), in); }
    Settings settings() const { return table_->settings(bytes_.data()); }

    /// Writes every element of out.
    template <class T> void forward(Inputs<T> in, View<T> out, Scratch<T> scratch) const {
        const auto pass = std::get<OpTable::Pass<T>>(table_->passes).forward;
        pass(bytes_.data(), in.places(), in.parents(), out.data(), out.shape(), scratch);
    }
    /// Adds delta times the local derivative to every wanted message; leaves the others alone. `in` and `messages` must
    /// be of the same node and the same places.
    template <class T>
    void backward(Inputs<T> in, View<const T> out, View<const T> delta, Messages<T> messages,
                  Scratch<T> scratch) const {
        assert(in.places() == messages.places() && out.shape() == delta.shape());
        const auto pass = std::get<OpTable::Pass<T>>(table_->passes).backward;
        pass(bytes_.data(), messages.places(), in.parents(), out.data(), delta.data(), out.shape(), scratch);
    }

  private:
    static constexpr std::size_t kBytes = 24;
    static constexpr std::size_t kAlignment = 8;

    const OpTable* table_;
    alignas(kAlignment) std::array<std::byte, kBytes> bytes_{};
};

}  // namespace bp
