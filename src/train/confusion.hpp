#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace bp {

/// counts[t][a]: how many samples of class t were given the answer a. The diagonal is what was right.
using Confusion = std::vector<std::vector<std::size_t>>;

/// Counts answers. Throws InputError if there are not as many labels as answers, or one is not below class_count.
Confusion confusion(std::span<const std::size_t> labels, std::span<const std::size_t> answers, std::size_t class_count);

}  // namespace bp
