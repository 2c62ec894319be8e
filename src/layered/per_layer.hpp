#pragma once

#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

#include "base/error.hpp"

namespace bp::layered {

/// One item for each layer, counted as on the slides: item[1] … item[L]. Layer 0 would be the input, which is no layer.
template <class Item> class PerLayer {
  public:
    PerLayer() = default;
    PerLayer(std::initializer_list<Item> items) : items_(items) {}
    explicit PerLayer(std::size_t layer_count) : items_(layer_count) {}

    /// L, the number of layers.
    std::size_t size() const { return items_.size(); }
    void push_back(Item item) { items_.push_back(std::move(item)); }

    /// Throws InputError unless l is one of 1 … L.
    Item& operator[](std::size_t l) { return items_[index(l)]; }
    const Item& operator[](std::size_t l) const { return items_[index(l)]; }

    auto begin() { return items_.begin(); }
    auto end() { return items_.end(); }
    auto begin() const { return items_.begin(); }
    auto end() const { return items_.end(); }

  private:
    std::size_t index(std::size_t l) const {
        if (l >= 1 && l <= size()) return l - 1;
        throw InputError("layer " + std::to_string(l) + " does not exist; layers are counted 1 … " +
                         std::to_string(size()));
    }

    std::vector<Item> items_;
};

}  // namespace bp::layered
