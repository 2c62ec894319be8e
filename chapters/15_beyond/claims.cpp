#include <utility>

#include "parts.hpp"

// The statements of the last two slides, in the order of their numbers; the files claims_*.cpp try them.
namespace bp::chapters::ch15 {

std::vector<course::Claim> claims() {
    std::vector<course::Claim> all = claims_of_second_order();
    all.push_back(generative_learning_uses_backprop());
    for (course::Claim& claim : claims_of_the_brain()) all.push_back(std::move(claim));
    all.push_back(learns_end_to_end());
    return all;
}

}  // namespace bp::chapters::ch15
