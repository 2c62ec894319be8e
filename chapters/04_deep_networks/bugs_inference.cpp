#include "parts.hpp"

// Wrong loops over the layers.
namespace bp::chapters::ch04 {

namespace {

// --- bug 4.3 hidden_activation_at_the_output replaces inference ---
Numbers hidden_activation_at_the_output(const Network& net, Values x) {
    Numbers activation(x.begin(), x.end());
    for (std::size_t l = 1; l <= net.size(); ++l) {
        Numbers s = multiply(transposed(net[l].W), activation);
        for (std::size_t k = 0; k < s.size(); ++k) s[k] = net[1].f.value(s[k] + net[l].b[k]);
        activation = s;
    }
    return activation;
}
// --- end ---

// --- bug 4.3 output_left_linear replaces inference ---
Numbers output_left_linear(const Network& net, Values x) {
    Numbers activation(x.begin(), x.end());
    for (std::size_t l = 1; l <= net.size(); ++l) {
        Numbers s = multiply(transposed(net[l].W), activation);
        for (std::size_t k = 0; k < s.size(); ++k)
            s[k] = l < net.size() ? net[l].f.value(s[k] + net[l].b[k]) : s[k] + net[l].b[k];
        activation = s;
    }
    return activation;
}
// --- end ---

// --- bug 4.3 last_layer_left_out replaces inference ---
Numbers last_layer_left_out(const Network& net, Values x) {
    Numbers activation(x.begin(), x.end());
    for (std::size_t l = 1; l < net.size(); ++l) {
        Numbers s = multiply(transposed(net[l].W), activation);
        for (std::size_t k = 0; k < s.size(); ++k) s[k] = net[l].f.value(s[k] + net[l].b[k]);
        activation = s;
    }
    return activation;
}
// --- end ---

// --- bug 4.3 first_layer_left_out replaces inference ---
Numbers first_layer_left_out(const Network& net, Values x) {
    Numbers activation(x.begin(), x.end());
    for (std::size_t l = 2; l <= net.size(); ++l) {
        Numbers s = multiply(transposed(net[l].W), activation);
        for (std::size_t k = 0; k < s.size(); ++k) s[k] = net[l].f.value(s[k] + net[l].b[k]);
        activation = s;
    }
    return activation;
}
// --- end ---

// --- bug 4.3 every_layer_reads_the_input replaces inference ---
Numbers every_layer_reads_the_input(const Network& net, Values x) {
    Numbers activation(x.begin(), x.end());
    for (std::size_t l = 1; l <= net.size(); ++l) {
        Numbers s = multiply(transposed(net[l].W), x);
        for (std::size_t k = 0; k < s.size(); ++k) s[k] = net[l].f.value(s[k] + net[l].b[k]);
        activation = s;
    }
    return activation;
}
// --- end ---

// --- bug 4.3 no_activation_at_all replaces inference ---
Numbers no_activation_at_all(const Network& net, Values x) {
    Numbers activation(x.begin(), x.end());
    for (std::size_t l = 1; l <= net.size(); ++l) {
        Numbers s = multiply(transposed(net[l].W), activation);
        for (std::size_t k = 0; k < s.size(); ++k) s[k] = s[k] + net[l].b[k];
        activation = s;
    }
    return activation;
}
// --- end ---

// --- bug 4.3 no_bias_in_the_loop replaces inference ---
Numbers no_bias_in_the_loop(const Network& net, Values x) {
    Numbers activation(x.begin(), x.end());
    for (std::size_t l = 1; l <= net.size(); ++l) {
        Numbers s = multiply(transposed(net[l].W), activation);
        for (std::size_t k = 0; k < s.size(); ++k) s[k] = net[l].f.value(s[k]);
        activation = s;
    }
    return activation;
}
// --- end ---

// --- bug 4.3 bias_after_the_activation replaces inference ---
Numbers bias_after_the_activation(const Network& net, Values x) {
    Numbers activation(x.begin(), x.end());
    for (std::size_t l = 1; l <= net.size(); ++l) {
        Numbers s = multiply(transposed(net[l].W), activation);
        for (std::size_t k = 0; k < s.size(); ++k) s[k] = net[l].f.value(s[k]) + net[l].b[k];
        activation = s;
    }
    return activation;
}
// --- end ---

// --- bug 4.3 layers_from_the_top replaces inference ---
Numbers layers_from_the_top(const Network& net, Values x) {
    Numbers activation(x.begin(), x.end());
    for (std::size_t l = net.size(); l >= 1; --l) {
        Numbers s = multiply(transposed(net[l].W), activation);
        for (std::size_t k = 0; k < s.size(); ++k) s[k] = net[l].f.value(s[k] + net[l].b[k]);
        activation = s;
    }
    return activation;
}
// --- end ---

}  // namespace

std::vector<course::Version<Solution>> bugs_of_inference() {
    using course::replaced;
    const std::string slide = "Computation in neural network";
    return {
        {{"hidden_activation_at_the_output", "4.3",
          "The output layer has its own f, and here it is linear: net[l].f, not that of the first layer for all.",
          slide},
         replaced<&Solution::inference>(hidden_activation_at_the_output)},
        {{"output_left_linear", "4.3",
          "The last layer may have a non-linearity too: use net[l].f in every layer and leave the choice to the "
          "network.",
          slide},
         replaced<&Solution::inference>(output_left_linear)},
        {{"last_layer_left_out", "4.3",
          "Layers are counted 1 … L and L is the last: the loop runs while l <= net.size().", slide},
         replaced<&Solution::inference>(last_layer_left_out)},
        {{"first_layer_left_out", "4.3", "The first layer is net[1]: it turns the input x⁽⁰⁾ into x⁽¹⁾.", slide},
         replaced<&Solution::inference>(first_layer_left_out)},
        {{"every_layer_reads_the_input", "4.3",
          "Layer l reads x⁽ˡ⁻¹⁾, what the layer below gave; here every layer reads the input.", slide},
         replaced<&Solution::inference>(every_layer_reads_the_input)},
        {{"no_activation_at_all", "4.3", "f is missing: without it all layers together are one linear layer.", slide},
         replaced<&Solution::inference>(no_activation_at_all)},
        {{"no_bias_in_the_loop", "4.3", "Every layer adds its own b⁽ˡ⁾ to the net input before f.", slide},
         replaced<&Solution::inference>(no_bias_in_the_loop)},
        {{"bias_after_the_activation", "4.3", "The bias is part of the net input: f(s + b), not f(s) + b.", slide},
         replaced<&Solution::inference>(bias_after_the_activation)},
        {{"layers_from_the_top", "4.3",
          "Inference goes forward, from layer 1 to layer L; it is the backward pass that starts at L.", slide},
         replaced<&Solution::inference>(layers_from_the_top)},
    };
}

}  // namespace bp::chapters::ch04
