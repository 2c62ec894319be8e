#pragma once

#include "data/dataset.hpp"

namespace bp {

/// The pictures of `digits()` have 8 x 8 numbers, each a count from 0 (white) to 16 (black).
inline constexpr std::size_t kDigitsSide = 8;
inline constexpr double kDigitsLargest = 16;

/// 1797 handwritten digits, 64 counts each, 10 classes; built into the program. They are 8 x 8 and not MNIST;
/// src/data/SOURCES.md says where they come from.
Dataset digits();

}  // namespace bp
