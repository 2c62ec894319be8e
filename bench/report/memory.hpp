#pragma once

#include <optional>
#include <string>
#include <vector>

#include "inspect/memory.hpp"

namespace bp::bench {

/// What learning in doubles takes: by formula, and by what the C library says that it has given away.
struct MemoryCount {
    std::string network;
    inspect::Memory numbers;
    std::size_t bytes = 0;                ///< by formula
    std::optional<double> on_the_heap{};  ///< measured; nothing where the C library does not count

    /// The heap rounds each of the seven blocks up: at most to a page and its own header.
    bool agrees() const;
};

/// Of the networks whose operations are counted.
std::vector<MemoryCount> memory_counts();

}  // namespace bp::bench
