#include "represent/fold.hpp"

#include <string>

namespace bp::represent {

namespace {

constexpr std::size_t kMostFolds = 50;

}  // namespace

OneInputNetwork tent() { return {0, {{1, 0, 2}, {1, -0.5, -4}}}; }

layered::Network folded_tent(std::size_t L) {
    if (L < 1 || L > kMostFolds) {
        throw InputError("folded_tent: got " + std::to_string(L) +
                         " folds; double precision tells the kinks apart for 1 … " + std::to_string(kMostFolds));
    }
    const OneInputNetwork fold = tent();
    const std::size_t units = fold.units.size();
    Tensor<double> in(1, units), out(units, 1);
    Vector<double> bias(units);
    for (std::size_t j = 0; j < units; ++j) {
        in(0, j) = fold.units[j].v;
        bias(j) = fold.units[j].v0;
        out(j, 0) = fold.units[j].w;
    }
    layered::Network net{layered::Layer{in, bias, layered::Activation::relu}};
    const Tensor<double> between = prod(out, in);
    for (std::size_t l = 2; l <= L; ++l) net.push_back({between, bias, layered::Activation::relu});
    net.push_back({out, Vector<double>(1, fold.w0), layered::Activation::identity});
    return net;
}

}  // namespace bp::represent
