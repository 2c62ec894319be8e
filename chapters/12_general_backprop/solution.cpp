// Chapter 12, solved: one way of many. `./backprop solution 12.1` shows the part of an exercise once yours has passed.
#include "exercise.hpp"

namespace bp::chapters::ch12 {

// 12.1  The seven blanks, in the order of the slide: pass.delta_L_reg = …; … ; pass.delta_b = …;
void blanks_of_slide(Pass& pass) {
    pass.delta_L_reg = 1;
    pass.delta_R = pass.delta_L_reg * pass.lambda;
    pass.delta_L = pass.delta_L_reg;
    pass.delta_y = pass.delta_L * (pass.y - pass.t);
    pass.delta_z = pass.delta_y * pass.y * (1 - pass.y);
    pass.delta_w = pass.delta_z * pass.x + pass.delta_R * pass.w;
    pass.delta_b = pass.delta_z;
}

// 12.2  Every node once, each after all its parents; {} if there is a cycle.
Nodes order_of(const ParentLists& parents) {
    Nodes order;
    std::vector<bool> is_placed(parents.size(), false);
    for (bool has_grown = true; has_grown;) {
        has_grown = false;
        for (std::size_t v = 0; v < parents.size(); ++v) {
            bool is_ready = !is_placed[v];
            for (const std::size_t parent : parents[v]) is_ready = is_ready && is_placed[parent];
            if (!is_ready) continue;
            order.push_back(v);
            is_placed[v] = true;
            has_grown = true;
        }
    }
    return order.size() == parents.size() ? order : Nodes{};
}

// 12.3  Aggregate what was received, then one message for each of the local derivatives.
Numbers messages_of_node(Values received, Values partials) {
    double delta = 0;
    for (const double message : received) delta += message;
    Numbers sent;
    for (const double partial : partials) sent.push_back(delta * partial);
    return sent;
}

// 12.4  The reverse loop. delta has graph.parents.size() places, with old numbers in them.
void backward_pass(const ComputedGraph& graph, double delta_N, Numbers& delta) {
    for (double& delta_v : delta) delta_v = 0;
    delta.back() = delta_N;
    for (std::size_t v = graph.parents.size(); v-- > 0;) {
        if (graph.parents[v].empty()) continue;
        const Numbers partials = graph.partials(v);
        for (std::size_t j = 0; j < partials.size(); ++j) delta[graph.parents[v][j]] += delta[v] * partials[j];
    }
}

// 12.5  o = x σ(g): the value, then the local derivatives (∂o/∂x, ∂o/∂g). No δ here: the engine multiplies by it.
double gate_value(double x, double g) { return x * sigmoid(g); }
Numbers gate_derivatives(double x, double g) {
    const double open = sigmoid(g);
    return {open, x * open * (1 - open)};
}

// 12.6  Six numbers from paper: Prediction p; p.right_t = …; return p;
Prediction predicted() {
    Prediction p;
    p.right_t = 14;  // 6 from x and 8 from y
    p.right_s = 42;
    p.early_t = 14;  // the message of y comes after all, but too late for s
    p.early_s = 18;
    p.forward_t = 0;  // every node has its turn before anything has arrived
    p.forward_s = 0;
    return p;
}

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
