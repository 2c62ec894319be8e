#pragma once

#include <span>
#include <string_view>

#include "verify/engine.hpp"

namespace bp::verify {

/// How gradients are usually checked, rebuilt here to be measured beside this suite: differences of the engine's own
/// forward pass at one random point, for every op alone and for one small network in which a weight is used twice.
struct Baseline {
    std::string_view name;
    std::string_view how;
    double step;                ///< of the central difference, in doubles
    double absolute, relative;  ///< allowed: absolute + relative · |difference|
    enum class Upstream { ones, random_signed, each_element } upstream;
    enum class Components { one, all } components;
};

/// A course's check, one as in cs231n's notes, and torch.autograd.gradcheck with its defaults.
std::span<const Baseline> baselines();

/// Whether the check finds something wrong with this engine. An exception counts as found.
bool catches(const Baseline& baseline, const Engine& engine);

}  // namespace bp::verify
