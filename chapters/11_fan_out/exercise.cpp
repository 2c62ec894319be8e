// Chapter 11, fan-out: a node that is used more than once receives more than one message, and adds them.
// Replace each throw by your code and save. The lesson is in README.md, every function's formula in exercise.hpp.
#include "exercise.hpp"

namespace bp::chapters::ch11 {

// 11.1  One message from each child: child.delta and child.slope. children.size() of them.
double delta(Children children) { throw NotImplemented{"11.1"}; }

// 11.2  o = v[o.left] + v[o.right]. Change signals[o.left] and signals[o.right]; o.delta is δ_o.
void sum(const TwoInputs& o, Values v, Numbers& signals) { throw NotImplemented{"11.2"}; }

// 11.2  o = v[o.left] v[o.right]. If both inputs are the same node x, this is x·x; nothing special is needed.
void product(const TwoInputs& o, Values v, Numbers& signals) { throw NotImplemented{"11.2"}; }

// 11.3  given.w, given.x, given.b, given.t, given.lambda. There is sigmoid(z). Fill in a Regularised and return it.
Regularised l2(const Regression& given) { throw NotImplemented{"11.3"}; }

// 11.4  One number for each logit. The outputs y are given; no exp is needed.
Numbers softmax_message(Values y, Values g) { throw NotImplemented{"11.4"}; }

// 11.5  Return {loss, delta_z}. std::exp(1000) is infinite, and log(0) too: subtract the largest logit first.
LogitLoss softmax_cross_entropy(Values z, Values t) { throw NotImplemented{"11.5"}; }

// 11.6  x goes two ways: along the shortcut and through F. F.message(x, δ of its output) is what F sends to x.
Numbers residual(const Layer& F, Values x, Values delta_y) { throw NotImplemented{"11.6"}; }

// 11.6  x goes three ways. block.H.output(x) are the values of H, block.T.output(x) those of the gate.
Numbers highway(const Highway& block, Values x, Values delta_y) { throw NotImplemented{"11.6"}; }

// 11.6  First x.size() entries of delta_y for x, then block.first.unit_count() for a, the rest for c. block.second
//       reads the list [x; a].
Numbers dense(const Dense& block, Values x, Values delta_y) { throw NotImplemented{"11.6"}; }

Solution exercise() {
    return {.delta = delta,
            .sum = sum,
            .product = product,
            .l2 = l2,
            .softmax_message = softmax_message,
            .softmax_cross_entropy = softmax_cross_entropy,
            .residual = residual,
            .highway = highway,
            .dense = dense};
}

}  // namespace bp::chapters::ch11
