#pragma once

#include <optional>
#include <string>
#include <vector>

#include "inspect/computation.hpp"

namespace bp::inspect {

/// A matrix that was computed, or nothing: δ of a constant, a message off the path to the loss.
using Numbers = std::optional<Tensor<double>>;

/// What passes between a node and one of its parents: message = δ · local derivative, summed where the parent was
/// stretched. The local derivative is that of one number of the node to the number it was computed from, so it is
/// there for elementwise ops and for nodes that are 1x1.
struct TracedEdge {
    std::size_t parent = 0;  ///< its place in Trace::nodes
    Numbers local_derivative;
    Numbers message;
};

/// One node as the two passes left it.
struct TracedNode {
    std::string name;       ///< "y", or "v_7" if it was given none
    bool is_named = false;  ///< whether it was given one
    std::string op;
    Settings settings;
    std::string formula;  ///< "scale(v_6, factor=0.5)"
    Shape shape;
    Tensor<double> value;
    Numbers delta;
    std::vector<TracedEdge> edges;  ///< one per argument, in order
};

/// Both passes over a graph, node by node, parents before children.
struct Trace {
    std::vector<TracedNode> nodes;
    std::size_t loss = 0;  ///< its place in nodes
    Tensor<double> seed;   ///< the error signal the backward pass started with
};

/// Which passes a trace makes. The values alone can be had where the backward pass is refused, as at a step.
enum class Passes { both, forward_only };

/// Runs the passes and writes down everything they computed. Error signals exist for the loss and for whatever it
/// depends on, constants excepted; if it depends on constants alone there are none. Throws ShapeError if the seed has
/// another shape than the loss, GraphError if a node on the path has no derivative.
Trace trace(const Computation& computation, Passes passes = Passes::both);

/// One sentence per pass that met a number that is not finite, each naming the node where it began: the first whose
/// value is not finite although its parents' are, and the last whose error signal is not although its children's are.
/// Empty if all is finite.
std::vector<std::string> where_not_finite(const Trace& trace);

/// The trace as the slides draw it: what is computed without a name is drawn into the one node that uses it, whose
/// formula then reads "add(multiply(w, x), b)"; its local derivatives are those of the whole formula, by the chain
/// rule. Parameters and inputs stay, and so do the loss and whatever several nodes use.
Trace named_nodes(const Trace& trace);

}  // namespace bp::inspect
