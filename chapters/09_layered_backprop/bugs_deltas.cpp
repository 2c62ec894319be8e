#include "parts.hpp"

// Wrong ways down through the layers, for 9.3.
namespace bp::chapters::ch09 {

namespace {

// --- bug 9.3 stops_before_first_layer replaces deltas ---
PerLayer<Numbers> stops_before_first_layer(const Network& net, const ForwardPass& pass, Values t) {
    const std::size_t L = net.size();
    PerLayer<Numbers> delta(L);
    for (std::size_t k = 0; k < t.size(); ++k) {
        delta[L].push_back((pass.x[L][k] - t[k]) * net[L].f.slope(pass.s[L][k]));
    }
    for (std::size_t l = L - 1; l > 1; --l) {
        delta[l] = multiply(net[l + 1].W, delta[l + 1]);
        for (std::size_t i = 0; i < delta[l].size(); ++i) delta[l][i] *= net[l].f.slope(pass.s[l][i]);
    }
    return delta;
}
// --- end ---

// --- bug 9.3 weights_of_the_own_layer replaces deltas ---
PerLayer<Numbers> weights_of_the_own_layer(const Network& net, const ForwardPass& pass, Values t) {
    const std::size_t L = net.size();
    PerLayer<Numbers> delta(L);
    for (std::size_t k = 0; k < t.size(); ++k) {
        delta[L].push_back((pass.x[L][k] - t[k]) * net[L].f.slope(pass.s[L][k]));
    }
    for (std::size_t l = L - 1; l >= 1; --l) {
        delta[l] = multiply(net[l].W, delta[l + 1]);
        for (std::size_t i = 0; i < delta[l].size(); ++i) delta[l][i] *= net[l].f.slope(pass.s[l].at(i));
    }
    return delta;
}
// --- end ---

// --- bug 9.3 activation_of_the_layer_above replaces deltas ---
PerLayer<Numbers> activation_of_the_layer_above(const Network& net, const ForwardPass& pass, Values t) {
    const std::size_t L = net.size();
    PerLayer<Numbers> delta(L);
    for (std::size_t k = 0; k < t.size(); ++k) {
        delta[L].push_back((pass.x[L][k] - t[k]) * net[L].f.slope(pass.s[L][k]));
    }
    for (std::size_t l = L - 1; l >= 1; --l) {
        delta[l] = multiply(net[l + 1].W, delta[l + 1]);
        for (std::size_t i = 0; i < delta[l].size(); ++i) delta[l][i] *= net[l + 1].f.slope(pass.s[l][i]);
    }
    return delta;
}
// --- end ---

// --- bug 9.3 net_input_of_the_layer_above replaces deltas ---
PerLayer<Numbers> net_input_of_the_layer_above(const Network& net, const ForwardPass& pass, Values t) {
    const std::size_t L = net.size();
    PerLayer<Numbers> delta(L);
    for (std::size_t k = 0; k < t.size(); ++k) {
        delta[L].push_back((pass.x[L][k] - t[k]) * net[L].f.slope(pass.s[L][k]));
    }
    for (std::size_t l = L - 1; l >= 1; --l) {
        delta[l] = multiply(net[l + 1].W, delta[l + 1]);
        for (std::size_t i = 0; i < delta[l].size(); ++i) delta[l][i] *= net[l].f.slope(pass.s[l + 1].at(i));
    }
    return delta;
}
// --- end ---

// --- bug 9.3 last_delta_for_every_layer replaces deltas ---
PerLayer<Numbers> last_delta_for_every_layer(const Network& net, const ForwardPass& pass, Values t) {
    const std::size_t L = net.size();
    PerLayer<Numbers> delta(L);
    for (std::size_t k = 0; k < t.size(); ++k) {
        delta[L].push_back((pass.x[L][k] - t[k]) * net[L].f.slope(pass.s[L][k]));
    }
    for (std::size_t l = L - 1; l >= 1; --l) {
        delta[l] = multiply(net[l + 1].W, delta[L]);
        for (std::size_t i = 0; i < delta[l].size(); ++i) delta[l][i] *= net[l].f.slope(pass.s[l][i]);
    }
    return delta;
}
// --- end ---

// --- bug 9.3 from_the_loss_anew_each_time replaces deltas ---
PerLayer<Numbers> from_the_loss_anew_each_time(const Network& net, const ForwardPass& pass, Values t) {
    PerLayer<Numbers> delta(net.size());
    for (std::size_t l = 1; l <= net.size(); ++l) {
        for (std::size_t k = 0; k < t.size(); ++k) delta[l].push_back(pass.x.back()[k] - t[k]);
        for (std::size_t m = net.size(); m >= l; --m) {
            if (m < net.size()) delta[l] = multiply(net[m + 1].W, delta[l]);
            for (std::size_t i = 0; i < delta[l].size(); ++i) delta[l][i] *= net[m].f.slope(pass.s[m][i]);
        }
    }
    return delta;
}
// --- end ---

// --- bug 9.3 down_to_the_input replaces deltas ---
PerLayer<Numbers> down_to_the_input(const Network& net, const ForwardPass& pass, Values t) {
    const std::size_t L = net.size();
    PerLayer<Numbers> delta(L);
    for (std::size_t k = 0; k < t.size(); ++k) {
        delta[L].push_back((pass.x[L][k] - t[k]) * net[L].f.slope(pass.s[L][k]));
    }
    for (std::size_t l = L; l-- > 0;) {
        delta[l] = multiply(net[l + 1].W, delta[l + 1]);
        for (std::size_t i = 0; i < delta[l].size(); ++i) delta[l][i] *= net[l].f.slope(pass.s[l][i]);
    }
    return delta;
}
// --- end ---

}  // namespace

std::vector<course::Version<Solution>> bugs_of_deltas() {
    using course::replaced;
    const std::string more = "Gradient descent iteration: one more layer";
    return {
        {{"stops_before_first_layer", "9.3", "The backward loop must run down to the first layer, including it.", more},
         replaced<&Solution::deltas>(stops_before_first_layer)},
        {{"down_to_the_input", "9.3",
          "Layer 0 is the input: it has no weights, no s and no δ. The loop ends with layer 1.", more},
         replaced<&Solution::deltas>(down_to_the_input)},
        {{"weights_of_the_own_layer", "9.3", "W⁽ˡ⁾ lies below layer l. Its δ comes from above, through W⁽ˡ⁺¹⁾.", more},
         replaced<&Solution::deltas>(weights_of_the_own_layer)},
        {{"activation_of_the_layer_above", "9.3",
          "W⁽ˡ⁺¹⁾ and δ⁽ˡ⁺¹⁾ belong to the layer above, but the slope is that of the non-linearity of layer l itself.",
          more},
         replaced<&Solution::deltas>(activation_of_the_layer_above)},
        {{"net_input_of_the_layer_above", "9.3",
          "The slope f'(s⁽ˡ⁾) is taken at the net inputs of layer l, not at those of the layer above.", more},
         replaced<&Solution::deltas>(net_input_of_the_layer_above)},
        {{"last_delta_for_every_layer", "9.3",
          "δ⁽ˡ⁾ comes from δ⁽ˡ⁺¹⁾, the layer just above; δ⁽ᴸ⁾ reaches the lower layers only through those between.",
          more},
         replaced<&Solution::deltas>(last_delta_for_every_layer)},
        {{"from_the_loss_anew_each_time", "9.3",
          "The values are right, but every δ is worked out from the loss anew. δ⁽ˡ⁺¹⁾ is there already: start from it.",
          more},
         replaced<&Solution::deltas>(from_the_loss_anew_each_time)},
    };
}

}  // namespace bp::chapters::ch09
