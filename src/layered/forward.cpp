#include "layered/forward.hpp"

namespace bp::layered {

ForwardPass forward(const Network& net, const Vector<double>& x) {
    check(net);
    ForwardPass pass;
    pass.x.push_back(x);
    for (std::size_t l = 1; l <= net.size(); ++l) {
        pass.s.push_back(net_input(net[l], pass.x[l - 1]));
        pass.x.push_back(value(net[l].activation, pass.s[l]));
    }
    return pass;
}

}  // namespace bp::layered
