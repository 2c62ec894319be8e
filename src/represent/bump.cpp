#include "represent/bump.hpp"

#include <cmath>

#include "neuron/sigmoid.hpp"

namespace bp::represent {

double bump(double x, Interval interval, Gain gain) {
    return neuron::sigmoid(gain.value * (x - interval.from)) - neuron::sigmoid(gain.value * (x - interval.to));
}

double settling_distance(Gain gain, double epsilon) { return std::log((1 - epsilon) / epsilon) / gain.value; }

double delta_like(double x, Interval interval, Gain gain) { return bump(x, interval, gain) / interval.width(); }

}  // namespace bp::represent
