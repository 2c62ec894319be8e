#pragma once

#include <cstddef>
#include <string>

#include "base/error.hpp"

namespace bp::beyond {

/// Throws ShapeError, saying which list it is, unless it has as many numbers as wanted.
inline void check_length(const char* what, std::size_t found, std::size_t wanted) {
    if (found == wanted) return;
    throw ShapeError(std::string{what} + " has " + std::to_string(found) + " numbers, expected " +
                     std::to_string(wanted) + "; it needs one for each parameter");
}

}  // namespace bp::beyond
