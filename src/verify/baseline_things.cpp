#include "verify/baseline_things.hpp"

#include <cmath>

namespace bp::verify {

namespace {

using Numbers = std::vector<double>;
using Function = std::function<double(const Numbers& x)>;

/// Whether every claimed derivative (or one drawn) is near the difference of values.
bool accepts(const Baseline& baseline, const Function& f, Numbers x, const Numbers& gradient, Random& random) {
    const bool is_one = baseline.components == Baseline::Components::one;
    const std::size_t first = is_one ? random.below(x.size()) : 0, end = is_one ? first + 1 : x.size();
    for (std::size_t i = first; i < end; ++i) {
        const double at = x[i];
        x[i] = at + baseline.step;
        const double above = f(x);
        x[i] = at - baseline.step;
        const double difference = (above - f(x)) / (2 * baseline.step);
        x[i] = at;
        const double allowed = baseline.absolute + baseline.relative * std::abs(difference);
        if (!(std::abs(gradient[i] - difference) <= allowed)) return false;
    }
    return true;
}

template <class Finds> bool caught(Finds finds_nothing) {
    try {
        return !finds_nothing();
    } catch (const std::exception&) {
        return true;
    }
}

Tensor<double> normals(std::size_t rows, std::size_t cols, Random& random) {
    Tensor<double> matrix(rows, cols);
    for (double& x : matrix.data()) x = 0.8 * random.normal();
    return matrix;
}

/// 4-3-3-2 with a batch of 4.
NetworkCase network(Connectivity connectivity, CaseLoss loss, Random& random) {
    NetworkCase c{connectivity, loss, Reduction::mean, 0.25, {}, {}, normals(4, 4, random), Tensor<double>(4, 2)};
    for (double& t : c.T.data()) t = random.uniform();
    std::size_t read = 4;
    for (std::size_t l = 0; l < 2; ++l) {
        c.layers.push_back({normals(read, 3, random), normals(1, 3, random), Activation::tanh});
        if (connectivity == Connectivity::highway && l > 0) {
            c.gates.push_back({normals(read, 3, random), normals(1, 3, random), Activation::sigmoid});
        }
        read = connectivity == Connectivity::dense ? read + 3 : 3;
    }
    c.layers.push_back({normals(read, 2, random), normals(1, 2, random), Activation::identity});
    return c;
}

bool accepts_network(const Baseline& baseline, const NetworkMethod& method, const NetworkCase& c, Random& random) {
    const Numbers x = c.parameters();
    const Numbers gradient = method(c).gradient;
    if (gradient.size() != x.size()) return false;
    return accepts(
        baseline, [&](const Numbers& moved) { return method(c.with_parameters(moved)).loss; }, x, gradient, random);
}

}  // namespace

bool network_is_caught(const Baseline& baseline, const NetworkMethod& method) {
    return caught([&] {
        Random random(231);
        for (const Connectivity connectivity : kConnectivities) {
            for (const CaseLoss loss : kCaseLosses) {
                if (!accepts_network(baseline, method, network(connectivity, loss, random), random)) return false;
            }
        }
        return true;
    });
}

bool loss_is_caught(const Baseline& baseline, const SoftmaxLoss& loss) {
    return caught([&] {
        Random random(231);
        const Tensor<double> Z = normals(3, 4, random);
        Tensor<double> T(3, 4);
        for (double& t : T.data()) t = random.uniform();
        const Tensor<double> delta = loss.delta(Z, T);
        const auto f = [&](const Numbers& x) {
            Tensor<double> moved = Z;
            std::copy(x.begin(), x.end(), moved.data().begin());
            return loss.value(moved, T);
        };
        return accepts(baseline, f, {Z.data().begin(), Z.data().end()}, {delta.data().begin(), delta.data().end()},
                       random);
    });
}

bool activations_are_caught(const Baseline& baseline, const ActivationSet& set) {
    return caught([&] {
        Random random(231);
        for (const Activation f : set.known) {
            const double z = random.uniform(-2, 2);
            const auto value = [&](const Numbers& x) { return set.value(f, x[0]); };
            if (!accepts(baseline, value, {z}, {set.slope(f, z)}, random)) return false;
        }
        return true;
    });
}

}  // namespace bp::verify
