// Chapter 15, beyond the lecture's gradient: second order, and learning without W transposed.
// Replace each throw by your code and save. The lesson is in README.md, every function's formula in exercise.hpp.
#include "exercise.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace bp::chapters::ch15 {

// 15.1  Begin with two copies of w: Numbers above(w.begin(), w.end()), below = above;
Numbers product_from_gradients(const Gradient& gradient, Values w, Values v, double h) { throw NotImplemented{"15.1"}; }

// 15.2  A Dual is written {value, tangent}.
Dual dual_product(Dual a, Dual b) { throw NotImplemented{"15.2"}; }

// 15.2  std::exp(x) is e^x.
Dual dual_sigmoid(Dual z) { throw NotImplemented{"15.2"}; }

// 15.2  Forward: z, y. Backward: δ_z. All of them are Duals; x and t do not change.
Duals gradient_of_neuron(const Duals& w, Values x, double t) { throw NotImplemented{"15.2"}; }

// 15.3  Two equations with two unknowns.
Numbers newton_step(Values g, const Matrix& H) { throw NotImplemented{"15.3"}; }

// 15.3  Along d the bowl is a parabola in α. Where is its slope 0?
double step_length(Values g, Values d, Values Hd) { throw NotImplemented{"15.3"}; }

// 15.4  One difference of two losses serves all weights.
Numbers weight_perturbation(const Loss& loss, Values w, Values u, double sigma) { throw NotImplemented{"15.4"}; }

// 15.5  Write backpropagation first; then change one matrix.
TwoGradients feedback_alignment(const TwoLayers& net, const Matrix& B, Values x, Values t) {
    throw NotImplemented{"15.5"};
}

// 15.5  std::acos gives radians; std::numbers::pi of them are 180 degrees. std::clamp(x, -1.0, 1.0) keeps x in between.
double angle(Values a, Values b) { throw NotImplemented{"15.5"}; }

Solution exercise() {
    return {.product_from_gradients = product_from_gradients,
            .dual_product = dual_product,
            .dual_sigmoid = dual_sigmoid,
            .gradient_of_neuron = gradient_of_neuron,
            .newton_step = newton_step,
            .step_length = step_length,
            .weight_perturbation = weight_perturbation,
            .feedback_alignment = feedback_alignment,
            .angle = angle};
}

}  // namespace bp::chapters::ch15
