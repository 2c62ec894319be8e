// Chapter 10, solved: one way of many. `./backprop solution 10.1` shows the part of an exercise once yours has passed.
#include "exercise.hpp"

namespace bp::chapters::ch10 {

// 10.1  Three lines: pass.s = …; pass.y = …; pass.L = …; There is sigmoid(s).
void forward(Pass& pass) {
    pass.s = pass.w * pass.x + pass.b;
    pass.y = sigmoid(pass.s);
    pass.L = 0.5 * (pass.y - pass.t) * (pass.y - pass.t);
}

// 10.2  Four lines: pass.delta_y = …; and so on. pass.s, pass.y and pass.L hold the values of the forward pass.
void backward(Pass& pass) {
    pass.delta_y = pass.y - pass.t;
    pass.delta_s = pass.delta_y * pass.y * (1 - pass.y);
    pass.delta_w = pass.delta_s * pass.x;
    pass.delta_b = pass.delta_s;
}

// 10.3  Seven lists, for w, x, b, t, s, y, L. A node without parents has the list {}; nodes are node::w, node::x, …
ParentLists slide_graph() { return {{}, {}, {}, {}, {node::w, node::x, node::b}, {node::s}, {node::y, node::t}}; }

// 10.3  Which nodes list v among their parents? parents.size() nodes; parents[u] is the list of node u.
Nodes children(const ParentLists& parents, std::size_t v) {
    Nodes found;
    for (std::size_t u = 0; u < parents.size(); ++u) {
        for (const std::size_t parent : parents[u]) {
            if (parent == v) found.push_back(u);
        }
    }
    return found;
}

// 10.4  forward once more with y = tanh(s): std::tanh(…). Copy it and change one line.
void forward_tanh(Pass& pass) {
    pass.s = pass.w * pass.x + pass.b;
    pass.y = std::tanh(pass.s);
    pass.L = 0.5 * (pass.y - pass.t) * (pass.y - pass.t);
}

// 10.4  backward once more. Copy it and change one line.
void backward_tanh(Pass& pass) {
    pass.delta_y = pass.y - pass.t;
    pass.delta_s = pass.delta_y * (1 - pass.y * pass.y);
    pass.delta_w = pass.delta_s * pass.x;
    pass.delta_b = pass.delta_s;
}

// 10.5  Gradient gradient; gradient.w.push_back(…) for each i; gradient.b = …; return gradient;
Gradient gradient(const Model& model) {
    double s = model.b;
    for (std::size_t i = 0; i < model.w.size(); ++i) s += model.w[i] * model.x[i];
    const double delta_s = (model.g(s) - model.t) * model.g_slope(s);
    Gradient gradient;
    for (const double x_i : model.x) gradient.w.push_back(delta_s * x_i);
    gradient.b = delta_s;
    return gradient;
}

// 10.5  Four formulas in D, worked out on paper: return {…, …, …, …};
Counts counts(std::size_t D) {
    // By formulas: 2 D for the two s, and 2 more for a weight or 1 for the bias; structured: D for s, 1 for δ_s, D for
    // δ_w.
    return {2 * (D + 1), D * (2 * D + 2) + 2 * D + 1, 2, 2 * D + 1};
}

Solution exercise() {
    return {.forward = forward,
            .backward = backward,
            .slide_graph = slide_graph,
            .children = children,
            .forward_tanh = forward_tanh,
            .backward_tanh = backward_tanh,
            .gradient = gradient,
            .counts = counts};
}

}  // namespace bp::chapters::ch10
