#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "tensor/view.hpp"

namespace bp {

/// A node of a graph, v_1 … v_N in the lecture; the number counts from 0 in order of construction.
enum class NodeId : std::uint32_t {};

constexpr std::size_t index(NodeId id) { return static_cast<std::size_t>(id); }

/// Where one node's numbers lie: its value, its error signal (null where none is asked for), and the shape of both.
template <class T> struct Place {
    T* value = nullptr;
    T* delta = nullptr;
    Shape shape;
};

/// The values of a node's parents, by argument position. The same parent may stand in several positions.
template <class T> class Inputs {
  public:
    Inputs(const Place<T>* places, std::span<const NodeId> parents) : places_(places), parents_(parents) {}

    std::size_t size() const { return parents_.size(); }
    View<const T> operator[](std::size_t i) const {
        const Place<T>& place = places_[index(parents_[i])];
        return {place.value, place.shape};
    }

    // What it is made of, for Op to hand on.
    const Place<T>* places() const { return places_; }
    std::span<const NodeId> parents() const { return parents_; }

  private:
    const Place<T>* places_;
    std::span<const NodeId> parents_;
};

/// Where a node's messages to its parents go: the parents' error signals, by argument position. A rule ADDS to what
/// is there, because other children send messages to the same parent ("Multivariable chain rule").
template <class T> class Messages {
  public:
    Messages(const Place<T>* places, std::span<const NodeId> parents) : places_(places), parents_(parents) {}

    std::size_t size() const { return parents_.size(); }
    /// False if this parent's error signal is not asked for; then there is no message to write.
    bool wanted(std::size_t i) const { return places_[index(parents_[i])].delta != nullptr; }
    View<T> operator[](std::size_t i) const {
        const Place<T>& place = places_[index(parents_[i])];
        return {place.delta, place.shape};
    }

    // What it is made of, for Op to hand on.
    const Place<T>* places() const { return places_; }
    std::span<const NodeId> parents() const { return parents_; }

  private:
    const Place<T>* places_;
    std::span<const NodeId> parents_;
};

/// What a rule's forward keeps for its backward, such as the winner of a max: as many numbers of type T as the rule
/// asked for, used either as numbers or as indices, never as both.
template <class T> class Scratch {
  public:
    Scratch() = default;
    explicit Scratch(std::byte* data) : data_(data) {}

    std::span<T> numbers(std::size_t count) const { return {reinterpret_cast<T*>(data_), count}; }
    std::span<std::uint32_t> indices(std::size_t count) const {
        static_assert(sizeof(T) >= sizeof(std::uint32_t) && alignof(T) >= alignof(std::uint32_t));
        return {reinterpret_cast<std::uint32_t*>(data_), count};
    }

  private:
    std::byte* data_ = nullptr;
};

}  // namespace bp
