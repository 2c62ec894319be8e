#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "data/dataset.hpp"
#include "data/regression_set.hpp"

namespace bp {

/// A data set that the program brings along or draws from a seed. It has classes or numbers to be met: one of the two
/// functions is there. Measured data and truth tables do not depend on the seed.
struct BuiltIn {
    std::string_view name;
    std::string_view description;
    Dataset (*classes)(std::uint64_t seed);
    RegressionSet (*numbers)(std::uint64_t seed);
    bool is_complete;  ///< a truth table: nothing is left over that a test could ask for
};

/// All of them, simple ones first.
std::span<const BuiltIn> built_in_sets();

}  // namespace bp
