// Chapter 10, the computation graph: three lines forward, four lines back, and what each node needs to know.
// Replace each throw by your code and save. The lesson is in README.md, every function's formula in exercise.hpp.
#include "exercise.hpp"

namespace bp::chapters::ch10 {

// 10.1  Three lines: pass.s = …; pass.y = …; pass.L = …; There is sigmoid(s).
void forward(Pass& pass) { throw NotImplemented{"10.1"}; }

// 10.2  Four lines: pass.delta_y = …; and so on. pass.s, pass.y and pass.L hold the values of the forward pass.
void backward(Pass& pass) { throw NotImplemented{"10.2"}; }

// 10.3  Seven lists, for w, x, b, t, s, y, L. A node without parents has the list {}; nodes are node::w, node::x, …
ParentLists slide_graph() { throw NotImplemented{"10.3"}; }

// 10.3  Which nodes list v among their parents? parents.size() nodes; parents[u] is the list of node u.
Nodes children(const ParentLists& parents, std::size_t v) { throw NotImplemented{"10.3"}; }

// 10.4  forward once more with y = tanh(s): std::tanh(…). Copy it and change one line.
void forward_tanh(Pass& pass) { throw NotImplemented{"10.4"}; }

// 10.4  backward once more. Copy it and change one line.
void backward_tanh(Pass& pass) { throw NotImplemented{"10.4"}; }

// 10.5  Gradient gradient; gradient.w.push_back(…) for each i; gradient.b = …; return gradient;
Gradient gradient(const Model& model) { throw NotImplemented{"10.5"}; }

// 10.5  Four formulas in D, worked out on paper: return {…, …, …, …};
Counts counts(std::size_t D) { throw NotImplemented{"10.5"}; }

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
