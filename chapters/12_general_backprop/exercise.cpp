// Chapter 12, general backpropagation: an order, one node's messages, and the loop that works for every graph.
// Replace each throw by your code and save. The lesson is in README.md, every function's formula in exercise.hpp.
#include "exercise.hpp"

namespace bp::chapters::ch12 {

// 12.1  The seven blanks, in the order of the slide: pass.delta_L_reg = …; … ; pass.delta_b = …;
void blanks_of_slide(Pass& pass) { throw NotImplemented{"12.1"}; }

// 12.2  Every node once, each after all its parents; {} if there is a cycle.
Nodes order_of(const ParentLists& parents) { throw NotImplemented{"12.2"}; }

// 12.3  Aggregate what was received, then one message for each of the local derivatives.
Numbers messages_of_node(Values received, Values partials) { throw NotImplemented{"12.3"}; }

// 12.4  The reverse loop. delta has graph.parents.size() places, with old numbers in them.
void backward_pass(const ComputedGraph& graph, double delta_N, Numbers& delta) { throw NotImplemented{"12.4"}; }

// 12.5  o = x σ(g): the value, then the local derivatives (∂o/∂x, ∂o/∂g). No δ here: the engine multiplies by it.
double gate_value(double x, double g) { throw NotImplemented{"12.5"}; }
Numbers gate_derivatives(double x, double g) { throw NotImplemented{"12.5"}; }

// 12.6  Six numbers from paper: Prediction p; p.right_t = …; return p;
Prediction predicted() { throw NotImplemented{"12.6"}; }

Solution exercise() {
    return {.blanks = blanks_of_slide,
            .order = order_of,
            .messages = messages_of_node,
            .backward = backward_pass,
            .gate = gate_value,
            .gate_partials = gate_derivatives,
            .prediction = predicted};
}

}  // namespace bp::chapters::ch12
