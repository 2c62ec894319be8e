#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "chapters/shared/short_number.hpp"
#include "inspect/trace.hpp"
#include "report/sketch.hpp"

/// What the figures and the demo of this chapter have in common.
namespace bp::chapters::ch12 {

/// Both passes of the engine over named steps; a value for each parameter.
inspect::Trace traced(std::string_view steps, const std::vector<std::pair<std::string, double>>& given);

/// The slide's example with the numbers of the lesson: w = 2, x = 3, b = -6, t = 0, λ = 1/2.
inspect::Trace example();

/// s, t = s², x = 3 t, y = t - 2, f = x y at s = 2: two ways lead from t to f.
inspect::Trace diamond();

/// What a backward pass does if the nodes have their turns in a given order.
struct Turns {
    std::vector<std::string> order;
    std::vector<double> delta;                      ///< one for each node, at the end
    std::vector<std::vector<double>> message;       ///< for each node, what it sent to each parent
    std::vector<std::vector<double>> delta_before;  ///< for each turn, all δ when it begins
};

/// Every node passes on what it has when its turn comes. Local derivatives and the loss are those of the trace.
Turns played(const inspect::Trace& trace, const std::vector<std::string>& order);

std::size_t place_of(const inspect::Trace& trace, std::string_view name);

inline constexpr std::string_view kValue = "fill='#1f5fa8'", kSignal = "fill='#b3261e' font-weight='bold'";

/// Where a node is drawn, and where the messages to its parents are written, by argument.
struct Place {
    std::string_view name;
    report::sketch::Point at;
    std::vector<report::sketch::Point> messages;
};

/// A node with a text above it, its value, and one below, its error signal.
std::string node(report::sketch::Point at, std::string_view name, std::string_view above, std::string_view below);

}  // namespace bp::chapters::ch12
