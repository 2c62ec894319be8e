#include "layered/hidden_layer.hpp"

namespace bp::layered {

Network to_network(const OneHiddenLayer& net) { return {Layer{net.v, net.v0, net.f}, Layer{net.w, net.w0, net.g}}; }

HiddenAndOutput forward_by_sums(const OneHiddenLayer& net, const Vector<double>& x) {
    check(to_network(net));
    const std::size_t D = net.v.size1(), J = net.v.size2(), K = net.w.size2();
    if (x.size() != D) {
        throw ShapeError("forward_by_sums: x has " + std::to_string(x.size()) + " entries, v is " +
                         to_string(shape_of(net.v)) + " (x needs one entry per row of v)");
    }
    HiddenAndOutput result{Vector<double>(J), Vector<double>(K)};
    for (std::size_t j = 0; j < J; ++j) {
        double s = net.v0(j);
        for (std::size_t i = 0; i < D; ++i) s += x(i) * net.v(i, j);
        result.h(j) = value(net.f, s);
    }
    for (std::size_t k = 0; k < K; ++k) {
        double s = net.w0(k);
        for (std::size_t j = 0; j < J; ++j) s += result.h(j) * net.w(j, k);
        result.o(k) = value(net.g, s);
    }
    return result;
}

HiddenAndOutput forward_by_matrices(const OneHiddenLayer& net, const Vector<double>& x) {
    const Vector<double> h = value(net.f, net_input({net.v, net.v0}, x));
    return {h, value(net.g, net_input({net.w, net.w0}, h))};
}

}  // namespace bp::layered
