#pragma once

#include <bit>
#include <cstddef>
#include <utility>
#include <vector>

#include "base/error.hpp"

namespace bp::represent {

/// Joins neighbours two by two, row after row, until one value is left; an odd last one waits for the next row. So n
/// values take n - 1 joins in join_rows(n) rows. Throws InputError if there is no value.
template <class Value, class Join> Value join_in_pairs(std::vector<Value> values, const Join& join) {
    if (values.empty()) throw InputError("join_in_pairs: there is no value; give at least one");
    while (values.size() > 1) {
        std::vector<Value> next;
        for (std::size_t i = 0; i + 1 < values.size(); i += 2) next.push_back(join(values[i], values[i + 1]));
        if (values.size() % 2 == 1) next.push_back(values.back());
        values = std::move(next);
    }
    return values.front();
}

/// ⌈log2 n⌉, for n ≥ 1.
inline std::size_t join_rows(std::size_t n) { return static_cast<std::size_t>(std::bit_width(n - 1)); }

}  // namespace bp::represent
