#include "parts.hpp"

// Wrong gradients from the right error signals, for 9.4.
namespace bp::chapters::ch09 {

namespace {

// --- bug 9.4 stored_transposed replaces gradient ---
Gradient stored_transposed(const ForwardPass& pass, const PerLayer<Numbers>& delta) {
    Gradient all(delta.size());
    for (std::size_t l = 1; l <= delta.size(); ++l) all[l] = {outer(delta[l], pass.x[l - 1]), delta[l]};
    return all;
}
// --- end ---

// --- bug 9.4 net_input_for_input replaces gradient ---
Gradient net_input_for_input(const ForwardPass& pass, const PerLayer<Numbers>& delta) {
    Gradient all(delta.size());
    for (std::size_t l = 1; l <= delta.size(); ++l) {
        all[l] = {outer(l == 1 ? pass.x[0] : pass.s[l - 1], delta[l]), delta[l]};
    }
    return all;
}
// --- end ---

// --- bug 9.4 own_output_for_input replaces gradient ---
Gradient own_output_for_input(const ForwardPass& pass, const PerLayer<Numbers>& delta) {
    Gradient all(delta.size());
    for (std::size_t l = 1; l <= delta.size(); ++l) all[l] = {outer(pass.x[l], delta[l]), delta[l]};
    return all;
}
// --- end ---

// --- bug 9.4 network_input_everywhere replaces gradient ---
Gradient network_input_everywhere(const ForwardPass& pass, const PerLayer<Numbers>& delta) {
    Gradient all(delta.size());
    for (std::size_t l = 1; l <= delta.size(); ++l) all[l] = {outer(pass.x[0], delta[l]), delta[l]};
    return all;
}
// --- end ---

// --- bug 9.4 bias_gradient_zero replaces gradient ---
Gradient bias_gradient_zero(const ForwardPass& pass, const PerLayer<Numbers>& delta) {
    Gradient all(delta.size());
    for (std::size_t l = 1; l <= delta.size(); ++l) {
        all[l] = {outer(pass.x[l - 1], delta[l]), Numbers(delta[l].size())};
    }
    return all;
}
// --- end ---

// --- bug 9.4 first_layer_left_out replaces gradient ---
Gradient first_layer_left_out(const ForwardPass& pass, const PerLayer<Numbers>& delta) {
    Gradient all(delta.size());
    all[1] = {Matrix(pass.x[0].size(), delta[1].size()), Numbers(delta[1].size())};
    for (std::size_t l = 2; l <= delta.size(); ++l) all[l] = {outer(pass.x[l - 1], delta[l]), delta[l]};
    return all;
}
// --- end ---

// --- bug 9.4 net_input_of_layer_zero replaces gradient ---
Gradient net_input_of_layer_zero(const ForwardPass& pass, const PerLayer<Numbers>& delta) {
    Gradient all(delta.size());
    for (std::size_t l = 1; l <= delta.size(); ++l) all[l] = {outer(pass.s[l - 1], delta[l]), delta[l]};
    return all;
}
// --- end ---

// --- bug 9.4 own_net_input_for_input replaces gradient ---
Gradient own_net_input_for_input(const ForwardPass& pass, const PerLayer<Numbers>& delta) {
    Gradient all(delta.size());
    for (std::size_t l = 1; l <= delta.size(); ++l) all[l] = {outer(pass.s[l], delta[l]), delta[l]};
    return all;
}
// --- end ---

// --- bug 9.4 last_layer_left_out replaces gradient ---
Gradient last_layer_left_out(const ForwardPass& pass, const PerLayer<Numbers>& delta) {
    Gradient all(delta.size());
    for (std::size_t l = 1; l < delta.size(); ++l) all[l] = {outer(pass.x[l - 1], delta[l]), delta[l]};
    return all;
}
// --- end ---

// --- bug 9.4 bias_gradient_one replaces gradient ---
Gradient bias_gradient_one(const ForwardPass& pass, const PerLayer<Numbers>& delta) {
    Gradient all(delta.size());
    for (std::size_t l = 1; l <= delta.size(); ++l) {
        all[l] = {outer(pass.x[l - 1], delta[l]), Numbers(delta[l].size(), 1.0)};
    }
    return all;
}
// --- end ---

// --- bug 9.4 bias_gradient_times_output replaces gradient ---
Gradient bias_gradient_times_output(const ForwardPass& pass, const PerLayer<Numbers>& delta) {
    Gradient all(delta.size());
    for (std::size_t l = 1; l <= delta.size(); ++l) {
        Numbers db = delta[l];
        for (std::size_t k = 0; k < db.size(); ++k) db[k] *= pass.x[l][k];
        all[l] = {outer(pass.x[l - 1], delta[l]), db};
    }
    return all;
}
// --- end ---

// --- bug 9.4 bias_gradient_times_inputs replaces gradient ---
Gradient bias_gradient_times_inputs(const ForwardPass& pass, const PerLayer<Numbers>& delta) {
    Gradient all(delta.size());
    for (std::size_t l = 1; l <= delta.size(); ++l) {
        double inputs = 0;
        for (const double x : pass.x[l - 1]) inputs += x;
        Numbers db = delta[l];
        for (double& b : db) b *= inputs;
        all[l] = {outer(pass.x[l - 1], delta[l]), db};
    }
    return all;
}
// --- end ---

// --- bug 9.4 bias_gradient_times_first_input replaces gradient ---
Gradient bias_gradient_times_first_input(const ForwardPass& pass, const PerLayer<Numbers>& delta) {
    Gradient all(delta.size());
    for (std::size_t l = 1; l <= delta.size(); ++l) {
        Numbers db = delta[l];
        for (double& b : db) b *= pass.x[l - 1][0];
        all[l] = {outer(pass.x[l - 1], delta[l]), db};
    }
    return all;
}
// --- end ---

}  // namespace

std::vector<course::Version<Solution>> bugs_of_gradients() {
    using course::replaced;
    const std::string last = "Gradient descent iteration: the final layer";
    return {
        {{"stored_transposed", "9.4",
          "∂L/∂W must have the shape of W: rows are inputs, columns are units. So x stands before δ.", last},
         replaced<&Solution::gradient>(stored_transposed)},
        {{"net_input_for_input", "9.4",
          "The gradient of W⁽ˡ⁾ needs the layer's input x⁽ˡ⁻¹⁾, after the non-linearity, not s⁽ˡ⁻¹⁾.", last},
         replaced<&Solution::gradient>(net_input_for_input)},
        {{"net_input_of_layer_zero", "9.4",
          "Layer 0 is the input: there is no s[0] and no all[0]. Layer l reads pass.x[l - 1], for l from 1 to L.",
          last},
         replaced<&Solution::gradient>(net_input_of_layer_zero)},
        {{"own_net_input_for_input", "9.4", "W⁽ˡ⁾ multiplies what the layer reads, x⁽ˡ⁻¹⁾; s⁽ˡ⁾ is what comes of it.",
          last},
         replaced<&Solution::gradient>(own_net_input_for_input)},
        {{"own_output_for_input", "9.4", "W⁽ˡ⁾ multiplies what the layer reads, x⁽ˡ⁻¹⁾; x⁽ˡ⁾ is what it puts out.",
          last},
         replaced<&Solution::gradient>(own_output_for_input)},
        {{"network_input_everywhere", "9.4",
          "Only the first layer reads the input of the network; layer l reads x⁽ˡ⁻¹⁾.", last},
         replaced<&Solution::gradient>(network_input_everywhere)},
        {{"bias_gradient_zero", "9.4", "∂L/∂b⁽ˡ⁾ is δ⁽ˡ⁾, not zero: a bias is a weight whose input is always 1.", last},
         replaced<&Solution::gradient>(bias_gradient_zero)},
        {{"bias_gradient_one", "9.4",
          "∂s/∂b is 1, but that is only the last factor: with those before it ∂L/∂b⁽ˡ⁾ is δ⁽ˡ⁾.", last},
         replaced<&Solution::gradient>(bias_gradient_one)},
        {{"first_layer_left_out", "9.4",
          "The first layer learns too: its gradient is x⁽⁰⁾ δ⁽¹⁾ᵀ, with the input of the network.", last},
         replaced<&Solution::gradient>(first_layer_left_out)},
        {{"last_layer_left_out", "9.4",
          "Layers are counted from 1 to L, L included: the last one has no gradient here.", last},
         replaced<&Solution::gradient>(last_layer_left_out)},
        {{"bias_gradient_times_output", "9.4",
          "∂L/∂b⁽ˡ⁾ is δ⁽ˡ⁾ as it is: a bias is a weight whose input is always 1, and x⁽ˡ⁾ is what its layer puts out.",
          last},
         replaced<&Solution::gradient>(bias_gradient_times_output)},
        {{"bias_gradient_times_inputs", "9.4",
          "Here ∂L/∂b is the sum of ∂L/∂W over the inputs. A bias stands beside the inputs and multiplies none: it is "
          "δ.",
          last},
         replaced<&Solution::gradient>(bias_gradient_times_inputs)},
        {{"bias_gradient_times_first_input", "9.4",
          "Only a weight multiplies an input. What the bias multiplies is always 1, so ∂L/∂b⁽ˡ⁾ is δ⁽ˡ⁾.", last},
         replaced<&Solution::gradient>(bias_gradient_times_first_input)},
    };
}

}  // namespace bp::chapters::ch09
