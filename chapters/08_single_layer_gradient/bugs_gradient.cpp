#include "parts.hpp"

// Wrong gradients of all weights (8.4) and of the whole layer (8.5); see bugs.cpp.
namespace bp::chapters::ch08 {

namespace {

// --- bug 8.4 stored_transposed replaces weight_gradient ---
Matrix stored_transposed(Values x, Values delta_z) {
    Matrix dW(delta_z.size(), x.size());
    for (std::size_t i = 0; i < x.size(); ++i) {
        for (std::size_t k = 0; k < delta_z.size(); ++k) dW(k, i) = delta_z[k] * x[i];
    }
    return dW;
}
// --- end ---

// --- bug 8.4 added_for_multiplied replaces weight_gradient ---
Matrix added_for_multiplied(Values x, Values delta_z) {
    Matrix dW(x.size(), delta_z.size());
    for (std::size_t i = 0; i < x.size(); ++i) {
        for (std::size_t k = 0; k < delta_z.size(); ++k) dW(i, k) = delta_z[k] + x[i];
    }
    return dW;
}
// --- end ---

// --- bug 8.4 diagonal_only replaces weight_gradient ---
Matrix diagonal_only(Values x, Values delta_z) {
    Matrix dW(x.size(), delta_z.size());
    for (std::size_t k = 0; k < x.size() && k < delta_z.size(); ++k) dW(k, k) = delta_z[k] * x[k];
    return dW;
}
// --- end ---

// --- bug 8.4 input_missing replaces weight_gradient ---
Matrix input_missing(Values x, Values delta_z) {
    Matrix dW(x.size(), delta_z.size());
    for (std::size_t i = 0; i < x.size(); ++i) {
        for (std::size_t k = 0; k < delta_z.size(); ++k) dW(i, k) = delta_z[k];
    }
    return dW;
}
// --- end ---

// --- bug 8.4 descent_sign_included replaces weight_gradient ---
Matrix descent_sign_included(Values x, Values delta_z) {
    Matrix dW(x.size(), delta_z.size());
    for (std::size_t i = 0; i < x.size(); ++i) {
        for (std::size_t k = 0; k < delta_z.size(); ++k) dW(i, k) = -delta_z[k] * x[i];
    }
    return dW;
}
// --- end ---

// --- bug 8.5 bias_gradient_zero replaces gradient ---
Gradient bias_gradient_zero(const Layer& layer, Values x, Values t) {
    Gradient gradient{Matrix(x.size(), t.size()), Numbers(t.size())};
    for (std::size_t k = 0; k < t.size(); ++k) {
        double z = layer.b[k];
        for (std::size_t i = 0; i < x.size(); ++i) z += layer.W(i, k) * x[i];
        const double delta_z = (layer.g.value(z) - t[k]) * layer.g.slope(z);
        for (std::size_t i = 0; i < x.size(); ++i) gradient.W(i, k) = delta_z * x[i];
    }
    return gradient;
}
// --- end ---

// --- bug 8.5 bias_from_delta_output replaces gradient ---
Gradient bias_from_delta_output(const Layer& layer, Values x, Values t) {
    Gradient gradient{Matrix(x.size(), t.size()), Numbers(t.size())};
    for (std::size_t k = 0; k < t.size(); ++k) {
        double z = layer.b[k];
        for (std::size_t i = 0; i < x.size(); ++i) z += layer.W(i, k) * x[i];
        const double delta_o = layer.g.value(z) - t[k];
        for (std::size_t i = 0; i < x.size(); ++i) gradient.W(i, k) = delta_o * layer.g.slope(z) * x[i];
        gradient.b[k] = delta_o;
    }
    return gradient;
}
// --- end ---

// --- bug 8.5 bias_times_itself replaces gradient ---
Gradient bias_times_itself(const Layer& layer, Values x, Values t) {
    Gradient gradient{Matrix(x.size(), t.size()), Numbers(t.size())};
    for (std::size_t k = 0; k < t.size(); ++k) {
        double z = layer.b[k];
        for (std::size_t i = 0; i < x.size(); ++i) z += layer.W(i, k) * x[i];
        const double delta_z = (layer.g.value(z) - t[k]) * layer.g.slope(z);
        for (std::size_t i = 0; i < x.size(); ++i) gradient.W(i, k) = delta_z * x[i];
        gradient.b[k] = delta_z * layer.b[k];
    }
    return gradient;
}
// --- end ---

// --- bug 8.5 one_bias_for_all replaces gradient ---
Gradient one_bias_for_all(const Layer& layer, Values x, Values t) {
    Gradient gradient{Matrix(x.size(), t.size()), Numbers(t.size())};
    double sum = 0;
    for (std::size_t k = 0; k < t.size(); ++k) {
        double z = layer.b[k];
        for (std::size_t i = 0; i < x.size(); ++i) z += layer.W(i, k) * x[i];
        const double delta_z = (layer.g.value(z) - t[k]) * layer.g.slope(z);
        for (std::size_t i = 0; i < x.size(); ++i) gradient.W(i, k) = delta_z * x[i];
        sum += delta_z;
    }
    for (double& slope : gradient.b) slope = sum;
    return gradient;
}
// --- end ---

// --- bug 8.5 bias_not_in_z replaces gradient ---
Gradient bias_not_in_z(const Layer& layer, Values x, Values t) {
    Gradient gradient{Matrix(x.size(), t.size()), Numbers(t.size())};
    for (std::size_t k = 0; k < t.size(); ++k) {
        double z = 0;
        for (std::size_t i = 0; i < x.size(); ++i) z += layer.W(i, k) * x[i];
        const double delta_z = (layer.g.value(z) - t[k]) * layer.g.slope(z);
        for (std::size_t i = 0; i < x.size(); ++i) gradient.W(i, k) = delta_z * x[i];
        gradient.b[k] = delta_z;
    }
    return gradient;
}
// --- end ---

// --- bug 8.5 bias_after_g replaces gradient ---
Gradient bias_after_g(const Layer& layer, Values x, Values t) {
    Gradient gradient{Matrix(x.size(), t.size()), Numbers(t.size())};
    for (std::size_t k = 0; k < t.size(); ++k) {
        double z = 0;
        for (std::size_t i = 0; i < x.size(); ++i) z += layer.W(i, k) * x[i];
        const double delta_z = (layer.g.value(z) + layer.b[k] - t[k]) * layer.g.slope(z);
        for (std::size_t i = 0; i < x.size(); ++i) gradient.W(i, k) = delta_z * x[i];
        gradient.b[k] = delta_z;
    }
    return gradient;
}
// --- end ---

// --- bug 8.5 layer_sign_turned replaces gradient ---
Gradient layer_sign_turned(const Layer& layer, Values x, Values t) {
    Gradient gradient{Matrix(x.size(), t.size()), Numbers(t.size())};
    for (std::size_t k = 0; k < t.size(); ++k) {
        double z = layer.b[k];
        for (std::size_t i = 0; i < x.size(); ++i) z += layer.W(i, k) * x[i];
        const double delta_z = (t[k] - layer.g.value(z)) * layer.g.slope(z);
        for (std::size_t i = 0; i < x.size(); ++i) gradient.W(i, k) = delta_z * x[i];
        gradient.b[k] = delta_z;
    }
    return gradient;
}
// --- end ---

// --- bug 8.5 layer_without_slope replaces gradient ---
Gradient layer_without_slope(const Layer& layer, Values x, Values t) {
    Gradient gradient{Matrix(x.size(), t.size()), Numbers(t.size())};
    for (std::size_t k = 0; k < t.size(); ++k) {
        double z = layer.b[k];
        for (std::size_t i = 0; i < x.size(); ++i) z += layer.W(i, k) * x[i];
        const double delta = layer.g.value(z) - t[k];
        for (std::size_t i = 0; i < x.size(); ++i) gradient.W(i, k) = delta * x[i];
        gradient.b[k] = delta;
    }
    return gradient;
}
// --- end ---

}  // namespace

std::vector<course::Version<Solution>> bugs_of_gradient() {
    using course::replaced;
    const std::string slide = "Example: Single Layer Network";
    return {
        {{"stored_transposed", "8.4", "∂E/∂W must have the shape of W: rows are inputs, columns are units.", slide},
         replaced<&Solution::weight_gradient>(stored_transposed)},
        {{"added_for_multiplied", "8.4", "δᶻ_k and x_i are factors of one chain: multiply them.", slide},
         replaced<&Solution::weight_gradient>(added_for_multiplied)},
        {{"diagonal_only", "8.4", "Every input feeds every unit, so every pair (i, k) has a weight and a gradient.",
          slide},
         replaced<&Solution::weight_gradient>(diagonal_only)},
        {{"input_missing", "8.4", "δᶻ_k alone is the bias's gradient; at a weight the input x_i is a factor.", slide},
         replaced<&Solution::weight_gradient>(input_missing)},
        {{"descent_sign_included", "8.4",
          "The gradient points uphill: its sign is that of δᶻ x. The minus comes with the descent step.", slide},
         replaced<&Solution::weight_gradient>(descent_sign_included)},

        {{"bias_gradient_zero", "8.5", "The bias is a parameter too: ∂E/∂b_k = δᶻ_k, and that is not zero.", slide},
         replaced<&Solution::gradient>(bias_gradient_zero)},
        {{"bias_from_delta_output", "8.5",
          "The bias acts on z, before g: its gradient is δᶻ, with g' in it, and not δᵒ.", slide},
         replaced<&Solution::gradient>(bias_from_delta_output)},
        {{"bias_times_itself", "8.5", "A weight's gradient takes its INPUT as a factor; the bias's input is 1, not b.",
          slide},
         replaced<&Solution::gradient>(bias_times_itself)},
        {{"one_bias_for_all", "8.5", "Each unit has a bias of its own; do not add the δᶻ of different units.", slide},
         replaced<&Solution::gradient>(one_bias_for_all)},
        {{"bias_not_in_z", "8.5", "The forward pass forgot the bias: z_k = Σ_i w_ki x_i + b_k.", slide},
         replaced<&Solution::gradient>(bias_not_in_z)},
        {{"bias_after_g", "8.5", "The bias is part of the net input z, added before the activation, not after it.",
          slide},
         replaced<&Solution::gradient>(bias_after_g)},
        {{"layer_sign_turned", "8.5",
          "δᵒ is o - t; here the sign is turned. If this function calls yours of 8.3, mend that one first.", slide},
         replaced<&Solution::gradient>(layer_sign_turned)},
        {{"layer_without_slope", "8.5",
          "δᵒ passed g unchanged: δᶻ = δᵒ g'(z). If this function calls yours of 8.3, mend that one first.", slide},
         replaced<&Solution::gradient>(layer_without_slope)},
    };
}

}  // namespace bp::chapters::ch08
