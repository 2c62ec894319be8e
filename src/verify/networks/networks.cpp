#include <array>

#include "verify/networks/draw.hpp"
#include "verify/networks/properties.hpp"

namespace bp::verify {

namespace {

constexpr std::array kNetworkProperties{
    NetworkProperty{.id = "P1/net",
                    .title = "a network's loss is within its rounding bound of the oracle's",
                    .draw = any_network,
                    .judge = network_loss_is_bounded,
                    .share = 0.1},
    NetworkProperty{.id = "P2/net",
                    .title = "loss and gradient equal forward mode where nothing is rounded",
                    .draw = lattice_network,
                    .judge = network_is_exact,
                    .share = 0.2},
    NetworkProperty{.id = "P3/net",
                    .title = "every derivative is within its rounding bound of forward mode",
                    .draw = any_network,
                    .judge = network_gradient_is_bounded,
                    .share = 0.1},
    NetworkProperty{.id = "P4/net",
                    .title = "the gradient equals differences of values in binary128",
                    .draw = any_network,
                    .judge = network_gradient_equals_differences,
                    .share = 0.05},
    NetworkProperty{.id = "P6",
                    .title = "what the gradient leaves of a small change is of second order",
                    .draw = any_network,
                    .judge = taylor_remainder_is_of_second_order,
                    .share = 0.05},
    NetworkProperty{.id = "P15",
                    .title = "without biases Σ W ∂L/∂W is 2 L for every layer of a linear or relu network",
                    .draw = plain_lattice_network,
                    .judge = layers_are_homogeneous,
                    .share = 0.1},
    NetworkProperty{.id = "P20",
                    .title = "a penalty adds λ w to the gradient of weights, nothing to that of biases",
                    .draw = lattice_network,
                    .judge = penalty_adds_weights,
                    .share = 0.1},
    NetworkProperty{.id = "P21",
                    .title = "a batch has the sum or mean of its samples' gradients, in any order",
                    .draw = lattice_network,
                    .judge = batch_is_sum_of_samples,
                    .share = 0.1},
    NetworkProperty{.id = "P22",
                    .title = "inputs, units or classes in another order have the same derivatives",
                    .draw = plain_lattice_network,
                    .judge = order_of_units_is_irrelevant,
                    .share = 0.1},
    NetworkProperty{.id = "P23",
                    .title = "single-layer sums, layers by hand and messages in a graph agree",
                    .draw = lattice_network,
                    .judge = derivations_agree,
                    .share = 0.1},
    NetworkProperty{.id = "P24",
                    .title = "a shortcut past a layer of 0 is no layer; open gates and single slices are plain layers",
                    .draw = shortcut_network,
                    .judge = shortcuts_have_their_limits,
                    .share = 0.1},
    NetworkProperty{.id = "P26",
                    .title = "a batch has the same result whatever ran before or beside it",
                    .draw = lattice_network,
                    .judge = nothing_is_remembered,
                    .share = 0.1},
    NetworkProperty{.id = "P30/net",
                    .title = "loss and gradient are right for all sizes from 1 to 6",
                    .sweep = sweep_network_sizes},
};

constexpr std::array kNetworkProducts{
    Product<NetworkMethod>{"src/layered", [] { return method_of(by_hand); }},
    Product<NetworkMethod>{"src/nn", message_method},
};

}  // namespace

std::span<const NetworkProperty> network_properties() { return kNetworkProperties; }
std::span<const Product<NetworkMethod>> network_products() { return kNetworkProducts; }

std::span<const WrongNetwork> wrong_networks() {
    static const std::vector<WrongNetwork> all = [] {
        std::vector<WrongNetwork> versions;
        for (const auto list :
             {wrong_layers(), wrong_network_losses(), wrong_objectives(), wrong_shortcuts(), wrong_habits()}) {
            versions.insert(versions.end(), list.begin(), list.end());
        }
        return versions;
    }();
    return all;
}

}  // namespace bp::verify
