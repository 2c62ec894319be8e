#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "cli/options.hpp"

namespace bp::cli {

/// The words behind options as numbers and names. All throw UsageError, naming the option, what it takes and what it
/// got. Boost's own conversion takes "-1" for a huge count and depends on the locale.

/// A whole number from `least` on.
std::uint64_t whole_number(const Arguments& arguments, const char* option, std::uint64_t least);

/// A finite number from `least` to `largest`, both included.
struct Range {
    double least;
    double largest;
};
double number_in(const Arguments& arguments, const char* option, Range range);

/// Whole numbers from 1 on with commas between them, or "none" for none at all.
std::vector<std::size_t> widths(const Arguments& arguments, const char* option);

/// The position of the option's word among the names it can have.
std::size_t position_of(const Arguments& arguments, const char* option, std::span<const std::string> names);

/// The value of that name, out of all there are.
template <class Enum> Enum value_of(const Arguments& arguments, const char* option, std::span<const Enum> all) {
    std::vector<std::string> names;
    for (const Enum value : all) names.emplace_back(name_of(value));
    return all[position_of(arguments, option, names)];
}

}  // namespace bp::cli
