#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <string_view>
#include <vector>

#include "verify/oracle/cells.hpp"

namespace bp::oracle {

inline constexpr std::size_t kUnlimited = std::numeric_limits<std::size_t>::max();

/// The shapes of an op's parents, and its settings: what decides the shape of its result.
struct ShapeQuestion {
    std::span<const Shape> in;
    const Settings& settings;
};

/// The elements of one parent.
struct Operand {
    Shape shape;
    std::span<const CellId> elements;

    CellId operator()(std::size_t i, std::size_t j) const { return elements[i * shape.cols() + j]; }
    /// The element behind (i, j) of a larger result: a dimension of 1 is repeated, as numpy does.
    CellId stretched(std::size_t i, std::size_t j) const {
        return (*this)(shape.rows() == 1 ? 0 : i, shape.cols() == 1 ? 0 : j);
    }
    std::span<const CellId> row(std::size_t i) const { return elements.subspan(i * shape.cols(), shape.cols()); }
};

/// One step to be taken apart into numbers.
struct Call {
    std::span<const Operand> in;
    Shape out;
    const Settings& settings;
};

/// What an op means, told without any code of ops/: how many parents, the shape of the result, and every element of
/// the result as a function of numbers. No derivatives.
struct Definition {
    std::string_view name;
    std::size_t least, most;
    Shape (*shape)(const ShapeQuestion&);
    void (*define)(const Call&, Cells&);
};

/// All definitions; one record per op.
std::span<const Definition> all_definitions();

/// The definition of that name; throws InputError if there is none.
const Definition& definition_of(std::string_view name);

/// The setting of that name, or what it is when left out.
inline double setting_or(const Settings& settings, std::string_view name, double otherwise) {
    const auto found = settings.find(name);
    return found == settings.end() ? otherwise : found->second;
}

}  // namespace bp::oracle
