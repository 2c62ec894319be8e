#pragma once

#include <span>
#include <vector>

#include "base/error.hpp"

namespace bp::chapters::ch13 {

/// The values y_1 … y_k that went into a node, by position.
using Values = std::span<const double>;

/// What the node sends back: one message for each input, in the same order.
using Messages = std::vector<double>;

/// Exercise 13.6: every number of the backward pass through
///
///     p = a b    s = p + c    m = max(s, d)    L = m b        a = 2, b = 3, c = -1, d = 4
///
/// `m_to_s` is the message that node m sends to its parent s. b has two children, so it receives two messages.
struct Picture {
    double L_to_m = 0;
    double L_to_b = 0;
    double m_to_s = 0;
    double m_to_d = 0;
    double s_to_p = 0;
    double s_to_c = 0;
    double p_to_a = 0;
    double p_to_b = 0;
    double delta_b = 0;  ///< the error signal of b
};

/// What a solution of this chapter provides. `y` holds the inputs of a node (at least one; two where it says so) and
/// `delta` is the error signal of its output o, δ_o = ∂L/∂o. Every function gives the message to each input,
/// δ_o ∂o/∂y_j. None needs to check its arguments.
struct Solution {
    /// 13.1  o = y_1 + … + y_k. Slide: "Patterns in backward flow".
    Messages (*add)(Values y, double delta);

    /// 13.2  o = y_1 y_2, exactly two inputs. Slide: "Multiplicative node".
    Messages (*product)(Values y, double delta);

    /// 13.3  o = y_1 y_2 … y_k, k ≥ 2. Some of them may be 0. Slide: "Multiplicative node".
    Messages (*long_product)(Values y, double delta);

    /// 13.4  o = max(y_1, …, y_k), all inputs different. Slide: "Max node".
    Messages (*max)(Values y, double delta);

    /// 13.5  The same where several inputs may be the largest. Any subgradient counts: no message has the other sign
    /// than δ_o, they sum to δ_o, and only the largest inputs receive any. Slide: "Max node".
    Messages (*max_with_ties)(Values y, double delta);

    /// 13.5  o = max(0, x): the message to x. At x = 0 any value between 0 and δ_o counts. Slide: "Max node".
    double (*relu)(double x, double delta);

    /// 13.6  The nine numbers, worked out on paper and typed in. Slide: "Patterns in backward flow".
    Picture (*picture)();
};

/// The solution to judge: exercise.cpp defines it.
Solution exercise();

}  // namespace bp::chapters::ch13
