#include "parts.hpp"

// Wrong iterations of gradient descent, for 9.6.
namespace bp::chapters::ch09 {

namespace {

// --- bug 9.6 updated_on_the_way_back replaces training_step ---
Network updated_on_the_way_back(Network net, Values x, Values t, double learning_rate) {
    const ForwardPass pass = forward(net, x);
    Numbers delta_x;
    for (std::size_t k = 0; k < t.size(); ++k) delta_x.push_back(pass.x.back()[k] - t[k]);
    for (std::size_t l = net.size(); l >= 1; --l) {
        Numbers delta = delta_x;
        for (std::size_t k = 0; k < delta.size(); ++k) delta[k] *= net[l].f.slope(pass.s[l][k]);
        for (std::size_t k = 0; k < delta.size(); ++k) {
            for (std::size_t i = 0; i < pass.x[l - 1].size(); ++i) {
                net[l].W(i, k) -= learning_rate * pass.x[l - 1][i] * delta[k];
            }
            net[l].b[k] -= learning_rate * delta[k];
        }
        delta_x = multiply(net[l].W, delta);
    }
    return net;
}
// --- end ---

// --- bug 9.6 uphill replaces training_step ---
Network uphill(Network net, Values x, Values t, double learning_rate) {
    const ForwardPass pass = forward(net, x);
    const std::size_t L = net.size();
    PerLayer<Numbers> delta(L);
    for (std::size_t k = 0; k < t.size(); ++k) {
        delta[L].push_back((pass.x[L][k] - t[k]) * net[L].f.slope(pass.s[L][k]));
    }
    for (std::size_t l = L - 1; l >= 1; --l) {
        delta[l] = multiply(net[l + 1].W, delta[l + 1]);
        for (std::size_t i = 0; i < delta[l].size(); ++i) delta[l][i] *= net[l].f.slope(pass.s[l][i]);
    }
    for (std::size_t l = 1; l <= L; ++l) {
        for (std::size_t k = 0; k < delta[l].size(); ++k) {
            for (std::size_t i = 0; i < pass.x[l - 1].size(); ++i)
                net[l].W(i, k) += learning_rate * pass.x[l - 1][i] * delta[l][k];
            net[l].b[k] += learning_rate * delta[l][k];
        }
    }
    return net;
}
// --- end ---

// --- bug 9.6 biases_stay replaces training_step ---
Network biases_stay(Network net, Values x, Values t, double learning_rate) {
    const ForwardPass pass = forward(net, x);
    const std::size_t L = net.size();
    PerLayer<Numbers> delta(L);
    for (std::size_t k = 0; k < t.size(); ++k) {
        delta[L].push_back((pass.x[L][k] - t[k]) * net[L].f.slope(pass.s[L][k]));
    }
    for (std::size_t l = L - 1; l >= 1; --l) {
        delta[l] = multiply(net[l + 1].W, delta[l + 1]);
        for (std::size_t i = 0; i < delta[l].size(); ++i) delta[l][i] *= net[l].f.slope(pass.s[l][i]);
    }
    for (std::size_t l = 1; l <= L; ++l) {
        for (std::size_t k = 0; k < delta[l].size(); ++k) {
            for (std::size_t i = 0; i < pass.x[l - 1].size(); ++i)
                net[l].W(i, k) -= learning_rate * pass.x[l - 1][i] * delta[l][k];
        }
    }
    return net;
}
// --- end ---

// --- bug 9.6 first_layer_stays replaces training_step ---
Network first_layer_stays(Network net, Values x, Values t, double learning_rate) {
    const ForwardPass pass = forward(net, x);
    const std::size_t L = net.size();
    PerLayer<Numbers> delta(L);
    for (std::size_t k = 0; k < t.size(); ++k) {
        delta[L].push_back((pass.x[L][k] - t[k]) * net[L].f.slope(pass.s[L][k]));
    }
    for (std::size_t l = L - 1; l >= 1; --l) {
        delta[l] = multiply(net[l + 1].W, delta[l + 1]);
        for (std::size_t i = 0; i < delta[l].size(); ++i) delta[l][i] *= net[l].f.slope(pass.s[l][i]);
    }
    for (std::size_t l = 2; l <= L; ++l) {
        for (std::size_t k = 0; k < delta[l].size(); ++k) {
            for (std::size_t i = 0; i < pass.x[l - 1].size(); ++i)
                net[l].W(i, k) -= learning_rate * pass.x[l - 1][i] * delta[l][k];
            net[l].b[k] -= learning_rate * delta[l][k];
        }
    }
    return net;
}
// --- end ---

// --- bug 9.6 rate_left_out replaces training_step ---
Network rate_left_out(Network net, Values x, Values t, double) {
    const ForwardPass pass = forward(net, x);
    const std::size_t L = net.size();
    PerLayer<Numbers> delta(L);
    for (std::size_t k = 0; k < t.size(); ++k) {
        delta[L].push_back((pass.x[L][k] - t[k]) * net[L].f.slope(pass.s[L][k]));
    }
    for (std::size_t l = L - 1; l >= 1; --l) {
        delta[l] = multiply(net[l + 1].W, delta[l + 1]);
        for (std::size_t i = 0; i < delta[l].size(); ++i) delta[l][i] *= net[l].f.slope(pass.s[l][i]);
    }
    for (std::size_t l = 1; l <= L; ++l) {
        for (std::size_t k = 0; k < delta[l].size(); ++k) {
            for (std::size_t i = 0; i < pass.x[l - 1].size(); ++i) net[l].W(i, k) -= pass.x[l - 1][i] * delta[l][k];
            net[l].b[k] -= delta[l][k];
        }
    }
    return net;
}
// --- end ---

// --- bug 9.6 rate_for_weights_only replaces training_step ---
Network rate_for_weights_only(Network net, Values x, Values t, double learning_rate) {
    const ForwardPass pass = forward(net, x);
    const std::size_t L = net.size();
    PerLayer<Numbers> delta(L);
    for (std::size_t k = 0; k < t.size(); ++k) {
        delta[L].push_back((pass.x[L][k] - t[k]) * net[L].f.slope(pass.s[L][k]));
    }
    for (std::size_t l = L - 1; l >= 1; --l) {
        delta[l] = multiply(net[l + 1].W, delta[l + 1]);
        for (std::size_t i = 0; i < delta[l].size(); ++i) delta[l][i] *= net[l].f.slope(pass.s[l][i]);
    }
    for (std::size_t l = 1; l <= L; ++l) {
        for (std::size_t k = 0; k < delta[l].size(); ++k) {
            for (std::size_t i = 0; i < pass.x[l - 1].size(); ++i)
                net[l].W(i, k) -= learning_rate * pass.x[l - 1][i] * delta[l][k];
            net[l].b[k] -= delta[l][k];
        }
    }
    return net;
}
// --- end ---

// --- bug 9.6 last_layer_stays replaces training_step ---
Network last_layer_stays(Network net, Values x, Values t, double learning_rate) {
    const ForwardPass pass = forward(net, x);
    const std::size_t L = net.size();
    PerLayer<Numbers> delta(L);
    for (std::size_t k = 0; k < t.size(); ++k) {
        delta[L].push_back((pass.x[L][k] - t[k]) * net[L].f.slope(pass.s[L][k]));
    }
    for (std::size_t l = L - 1; l >= 1; --l) {
        delta[l] = multiply(net[l + 1].W, delta[l + 1]);
        for (std::size_t i = 0; i < delta[l].size(); ++i) delta[l][i] *= net[l].f.slope(pass.s[l][i]);
    }
    for (std::size_t l = 1; l < L; ++l) {
        for (std::size_t k = 0; k < delta[l].size(); ++k) {
            for (std::size_t i = 0; i < pass.x[l - 1].size(); ++i)
                net[l].W(i, k) -= learning_rate * pass.x[l - 1][i] * delta[l][k];
            net[l].b[k] -= learning_rate * delta[l][k];
        }
    }
    return net;
}
// --- end ---

// --- bug 9.6 forward_anew_for_each_layer replaces training_step ---
Network forward_anew_for_each_layer(Network net, Values x, Values t, double learning_rate) {
    for (std::size_t updated = net.size(); updated >= 1; --updated) {
        const ForwardPass pass = forward(net, x);
        Numbers delta;
        for (std::size_t k = 0; k < t.size(); ++k) delta.push_back(pass.x.back()[k] - t[k]);
        for (std::size_t l = net.size(); l >= updated; --l) {
            if (l < net.size()) delta = multiply(net[l + 1].W, delta);
            for (std::size_t k = 0; k < delta.size(); ++k) delta[k] *= net[l].f.slope(pass.s[l][k]);
        }
        for (std::size_t k = 0; k < delta.size(); ++k) {
            for (std::size_t i = 0; i < pass.x[updated - 1].size(); ++i)
                net[updated].W(i, k) -= learning_rate * pass.x[updated - 1][i] * delta[k];
            net[updated].b[k] -= learning_rate * delta[k];
        }
    }
    return net;
}
// --- end ---

}  // namespace

std::vector<course::Version<Solution>> bugs_of_steps() {
    using course::replaced;
    const std::string more = "Gradient descent iteration: one more layer";
    return {
        {{"updated_on_the_way_back", "9.6",
          "All gradients first, with the old weights; then all updates. Here δ went down through weights that had "
          "moved already.",
          more},
         replaced<&Solution::training_step>(updated_on_the_way_back)},
        {{"forward_anew_for_each_layer", "9.6",
          "The forward pass was made anew after some layers had moved. All gradients at the old weights, then all "
          "updates.",
          more},
         replaced<&Solution::training_step>(forward_anew_for_each_layer)},
        {{"uphill", "9.6", "Gradient descent subtracts: the gradient points to where the loss grows.", more},
         replaced<&Solution::training_step>(uphill)},
        {{"biases_stay", "9.6", "All parameters move, biases included.", more},
         replaced<&Solution::training_step>(biases_stay)},
        {{"first_layer_stays", "9.6", "The first layer has weights too: update layers 1 to L.", more},
         replaced<&Solution::training_step>(first_layer_stays)},
        {{"last_layer_stays", "9.6", "The last layer learns too: update layers 1 to L, L included.", more},
         replaced<&Solution::training_step>(last_layer_stays)},
        {{"rate_left_out", "9.6", "The step is η times the gradient; η was left out.", more},
         replaced<&Solution::training_step>(rate_left_out)},
        {{"rate_for_weights_only", "9.6", "Biases take the same step as weights: η times their gradient.", more},
         replaced<&Solution::training_step>(rate_for_weights_only)},
    };
}

}  // namespace bp::chapters::ch09
