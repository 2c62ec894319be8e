#pragma once

#include <string>
#include <vector>

#include "network.hpp"

namespace bp::bench {

/// A network of which operations and bytes are counted.
struct CountedNetwork {
    std::string name;
    NetworkPlan plan;
};
std::vector<CountedNetwork> counted_networks();

}  // namespace bp::bench
