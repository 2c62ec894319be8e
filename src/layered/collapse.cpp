#include "layered/collapse.hpp"

namespace bp::layered {

Layer collapse(const Network& net) {
    check(net);
    for (std::size_t l = 1; l < net.size(); ++l) {
        if (net[l].activation == Activation::identity) continue;
        throw InputError("collapse: hidden layer " + std::to_string(l) + " has activation " +
                         std::string{name(net[l].activation)} + "; only linear layers (identity) are one matrix");
    }
    Layer one = net[1];
    for (std::size_t l = 2; l <= net.size(); ++l) {
        one.b = prod(trans(net[l].W), one.b) + net[l].b;
        one.W = prod(one.W, net[l].W);
        one.activation = net[l].activation;
    }
    return one;
}

}  // namespace bp::layered
