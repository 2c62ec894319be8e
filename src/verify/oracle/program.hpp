#pragma once

#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "tensor/tensor.hpp"

namespace bp::oracle {

/// An op's own parameters by name, as GRAPH.json writes them: {"factor": 0.5}.
using Settings = std::map<std::string, double, std::less<>>;

/// One node of a computation graph as plain data: a name, what it is computed from, and a value if it is a leaf.
struct Step {
    std::string op;  ///< a leaf is "parameter", "input" or "constant"
    std::vector<std::size_t> parents{};
    Settings settings{};
    Shape shape{};
    Tensor<double> value{};    ///< of a leaf
    bool wants_delta = false;  ///< of a leaf: whether an error signal is asked for
};

/// A computation graph and the numbers at its leaves, in a form that no engine is needed to read: what the judges of
/// this project compute with. Parents come before children. `seed` is the error signal the loss starts from.
struct Program {
    std::vector<Step> steps;
    std::size_t loss = 0;
    Tensor<double> seed;
};

/// Appends a leaf and returns its position. Parameters and inputs ask for an error signal, constants do not.
std::size_t add_leaf(Program& program, std::string_view op, const Tensor<double>& value);

/// Appends op(parents…), its shape by the oracle's own rules, and returns its position. Throws InputError for an op
/// that the oracle does not know, ShapeError for parents that do not fit.
std::size_t add_step(Program& program, std::string_view op, const std::vector<std::size_t>& parents,
                     const Settings& settings = {});

/// Makes `step` the loss, with error signal 1 for each of its elements.
void set_loss(Program& program, std::size_t step);

inline bool is_leaf(const Step& step) { return step.op == "parameter" || step.op == "input" || step.op == "constant"; }

/// For each step whether it is a leaf that wants an error signal, or is computed from one.
std::vector<bool> needing_delta(const Program& program);

}  // namespace bp::oracle
