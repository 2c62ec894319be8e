#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <string>

#include "verify/oracle/program.hpp"

namespace bp::verify {

/// What a set of random graphs has exercised. A property that passes on graphs without ties says nothing about ties,
/// so tests ask for floors.
struct Coverage {
    static constexpr std::size_t kLargestFanOut = 8;

    std::size_t graphs = 0;
    std::map<std::string, std::size_t, std::less<>> ops;    ///< nodes of each op
    std::array<std::size_t, kLargestFanOut + 1> fan_out{};  ///< nodes used that often; the last entry: or more
    std::size_t ties = 0, three_way_ties = 0;               ///< elements of a max or min with several winners
    std::size_t at_kink = 0;                                ///< elements of relu, abs, … exactly at their kink
    std::size_t repeated = 0;                               ///< nodes with the same parent in two positions
    std::size_t stretched = 0;                              ///< nodes with a parent smaller than themselves
    std::size_t off_path = 0;                               ///< nodes that the loss does not depend on
    std::size_t matrices = 0;                               ///< nodes larger than 1x1
    /// Networks with each trait: "loss squared", "one sample", …
    std::map<std::string, std::size_t, std::less<>> networks{};

    void add(const oracle::Program& program);
    Coverage& operator+=(const Coverage& other);
};

/// For each step whether the loss depends on it.
std::vector<bool> reaching_loss(const oracle::Program& program);

}  // namespace bp::verify
