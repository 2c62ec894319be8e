#pragma once

#include "verify/oracle/forward_mode.hpp"

namespace bp::oracle {

/// (f(x + h v) - f(x)) / h for h → 0 from above: it exists at a tie, too, where there is no derivative.
struct OneSided {
    double slope = 0;
    bool meets_a_tie = false;  ///< a max had several largest arguments, or a relu or |x| its input at 0
};

/// The slope of the seeded loss when these cells begin to move. Each kink has a rule of its own:
///   max' = max of v_i over all largest x_i     min' = min of v_i     |x|' = |v| at 0     relu' = max(0, v) at 0
OneSided one_sided_derivative(const Cells& cells, std::span<const Move<double>> direction);

}  // namespace bp::oracle
