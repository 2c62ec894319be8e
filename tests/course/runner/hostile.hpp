#pragma once

#include <span>
#include <string_view>

namespace bp::course::runner {

/// A student's function that goes wrong in its own way. It ought to return twice its argument.
struct Hostile {
    std::string_view name;
    double (*twice)(double x);
};

std::span<const Hostile> hostile_functions();

}  // namespace bp::course::runner
