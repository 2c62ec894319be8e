#include "layered/descent.hpp"

namespace bp::layered {

namespace {

void check_gradient(const Network& net, const Gradient& gradient) {
    if (gradient.size() != net.size()) {
        throw ShapeError("descend: the gradient has " + std::to_string(gradient.size()) + " layers, the network " +
                         std::to_string(net.size()));
    }
    for (std::size_t l = 1; l <= net.size(); ++l) {
        if (shape_of(gradient[l].W) == shape_of(net[l].W) && gradient[l].b.size() == net[l].b.size()) continue;
        throw ShapeError("descend: layer " + std::to_string(l) + ": the gradient of W is " +
                         to_string(shape_of(gradient[l].W)) + " and of b " + std::to_string(gradient[l].b.size()) +
                         ", W is " + to_string(shape_of(net[l].W)) + " and b " + std::to_string(net[l].b.size()) +
                         " (a gradient has the shape of what it belongs to)");
    }
}

}  // namespace

void descend(Network& net, const Gradient& gradient, LearningRate rate) {
    check_gradient(net, gradient);
    for (std::size_t l = 1; l <= net.size(); ++l) {
        net[l].W -= rate.value * gradient[l].W;
        net[l].b -= rate.value * gradient[l].b;
    }
}

double training_step(Network& net, const Samples& samples, const Objective& objective, LearningRate rate) {
    const double before = value(objective, net, samples);
    descend(net, gradient(objective, net, samples), rate);
    return before;
}

}  // namespace bp::layered
