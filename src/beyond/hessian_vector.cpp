#include "beyond/hessian_vector.hpp"

#include <algorithm>

#include "beyond/lengths.hpp"
#include "graph/passes.hpp"
#include "ops/leaves.hpp"

namespace bp::beyond {

HessianVector::HessianVector(const Graph& graph, NodeId loss, const Workspace<double>& data)
    : graph_(&graph), loss_(loss), parameters_(graph), ws_(graph, parameters_) {
    data.check(graph);
    for (const Node& v : graph.nodes()) {
        if (!v.op.is<ops::Input>()) continue;
        const View<const double> numbers = data.value(v.id);
        std::copy(numbers.flat().begin(), numbers.flat().end(), ws_.value(v.id).flat().begin());
    }
}

GradientAndProduct HessianVector::operator()(std::span<const double> w, std::span<const double> v) {
    const std::span<Dual> parameters = parameters_.values();
    check_length("hessian vector product: w", w.size(), parameters.size());
    check_length("hessian vector product: v", v.size(), parameters.size());
    for (std::size_t i = 0; i < parameters.size(); ++i) parameters[i] = {w[i], v[i]};
    forward(*graph_, ws_);
    backward(*graph_, ws_, loss_);
    GradientAndProduct found;
    for (const Dual& delta : ws_.gradients()) {
        found.gradient.push_back(delta.value);
        found.product.push_back(delta.tangent);
    }
    return found;
}

std::vector<double> product_by_differences(const GradientAt& gradient, std::span<const double> w,
                                           std::span<const double> v, double h) {
    check_length("product by differences: v", v.size(), w.size());
    if (h == 0) throw InputError("product by differences: the step is 0; take 1e-5 over the length of v");
    const auto at = [&](double step) {
        std::vector<double> moved(w.begin(), w.end());
        for (std::size_t i = 0; i < moved.size(); ++i) moved[i] += step * v[i];
        return gradient(moved);
    };
    std::vector<double> product = at(h);
    const std::vector<double> behind = at(-h);
    check_length("product by differences: the gradient", product.size(), w.size());
    check_length("product by differences: the gradient", behind.size(), w.size());
    for (std::size_t i = 0; i < product.size(); ++i) product[i] = (product[i] - behind[i]) / (2 * h);
    return product;
}

}  // namespace bp::beyond
