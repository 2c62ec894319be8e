#include "represent/one_input_network.hpp"

namespace bp::represent {

double threshold(double z) { return z > 0 ? 1 : 0; }

double relu(double z) { return z > 0 ? z : 0; }

double output(const OneInputNetwork& net, Activation f, double x) {
    double o = net.w0;
    for (const OneInputUnit& unit : net.units) o += unit.w * f(unit.v * x + unit.v0);
    return o;
}

}  // namespace bp::represent
