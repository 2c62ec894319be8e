#pragma once

#include "parts.hpp"

/// The outlook: a convolution uses each of its weights in many places.
namespace bp::chapters::ch16 {

/// The gradient of a shared weight is the sum over its places.
course::Claim sharing_is_fan_out();

}  // namespace bp::chapters::ch16
