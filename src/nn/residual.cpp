#include "nn/residual.hpp"

namespace bp {

Var residual(Var x, Var branch) {
    if (x.shape() != branch.shape()) {
        const Graph& graph = x.graph();
        throw ShapeError("residual: x is " + graph.name_of(x) + " (" + to_string(x.shape()) + "), F(x) is " +
                         graph.name_of(branch) + " (" + to_string(branch.shape()) +
                         "); both must have the same shape to be added, so give the layers equal widths");
    }
    return x + branch;
}

}  // namespace bp
