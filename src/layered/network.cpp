#include "layered/network.hpp"

namespace bp::layered {

void check(const Network& net) {
    if (net.size() == 0) throw InputError("network: has no layer; one output layer is the least");
    for (std::size_t l = 1; l <= net.size(); ++l) {
        const std::string layer = "network: layer " + std::to_string(l) + ": W is " + to_string(shape_of(net[l].W));
        if (net[l].b.size() != net[l].unit_count()) {
            throw ShapeError(layer + ", b has " + std::to_string(net[l].b.size()) +
                             " entries (b needs one entry per column of W)");
        }
        if (l > 1 && net[l].input_count() != net[l - 1].unit_count()) {
            throw ShapeError(layer + ", W of layer " + std::to_string(l - 1) + " is " +
                             to_string(shape_of(net[l - 1].W)) + " (W needs a row per unit of the layer below)");
        }
    }
}

std::vector<std::size_t> widths_of(const Network& net) {
    check(net);
    std::vector<std::size_t> widths{net[1].input_count()};
    for (const Layer& layer : net) widths.push_back(layer.unit_count());
    return widths;
}

}  // namespace bp::layered
