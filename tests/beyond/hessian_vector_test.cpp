#include "beyond/hessian_vector.hpp"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>

#include "base/random.hpp"
#include "graph/expression.hpp"
#include "graph/passes.hpp"
#include "nn/objective.hpp"

namespace bp::beyond {
namespace {

using Numbers = std::vector<double>;

/// E = w_0² w_1: second derivatives 2 w_1, 2 w_0 and 0.
struct ProductNet {
    Graph graph;
    Var w0 = parameter(graph, {1, 1}), w1 = parameter(graph, {1, 1});
    Var loss = square(w0) * w1;
    Parameters<double> parameters{graph};
    Workspace<double> ws{graph, parameters};
};

TEST(HessianVector, IsTheMatrixOfSecondDerivativesTimesV) {
    ProductNet net;
    HessianVector at(net.graph, net.loss, net.ws);
    const GradientAndProduct found = at(Numbers{3, 2}, Numbers{1, -1});
    EXPECT_EQ(found.gradient, (Numbers{12, 9}));
    EXPECT_EQ(found.product, (Numbers{2 * 2 * 1 - 2 * 3, 2 * 3 * 1}));
    EXPECT_EQ(at(Numbers{3, 2}, Numbers{0, 0}).product, (Numbers{0, 0}));
}

// ½ (σ(w x) - t)² at w x = log 3 and t = ½: the lesson's δ = 3/64 with the tangent 3/256, times x.
TEST(HessianVector, TakesTheInputsThatTheWorkspaceHolds) {
    Graph graph;
    const Var w = parameter(graph, {1, 1}), x = input(graph, {1, 1}), t = input(graph, {1, 1});
    const Var loss = squared_loss(sigmoid(w * x), t);
    Parameters<double> parameters(graph);
    Workspace<double> ws(graph, parameters);
    ws.value(x)(0, 0) = 2;
    ws.value(t)(0, 0) = 0.5;
    HessianVector at(graph, loss, ws);
    const GradientAndProduct found = at(Numbers{std::log(3.0) / 2}, Numbers{0.5});  // z moves by 1
    EXPECT_NEAR(found.gradient[0], 2 * 3.0 / 64, 1e-15);
    EXPECT_NEAR(found.product[0], 2 * 3.0 / 256, 1e-15);
}

/// A random network of two hidden layers with everything filled in.
struct Net {
    explicit Net(Random& random, Loss kind)
        : nodes(trainable(graph, {3, {{4, Activation::tanh}, {2, Activation::sigmoid}}, 2}, {kind}, 5)) {
        for (double& w : parameters.values()) w = random.normal();
        for (const Var node : {nodes.network.input, nodes.target}) {
            for (double& x : ws.value(node).flat()) x = random.uniform();
        }
    }
    Numbers gradient(std::span<const double> at) {
        std::copy(at.begin(), at.end(), parameters.values().begin());
        forward(graph, ws);
        backward(graph, ws, nodes.loss);
        return {ws.gradients().begin(), ws.gradients().end()};
    }

    Graph graph;
    Trainable nodes;
    Parameters<double> parameters{graph};
    Workspace<double> ws{graph, parameters};
};

Numbers normal(std::size_t count, Random& random) {
    Numbers numbers(count);
    for (double& x : numbers) x = random.normal();
    return numbers;
}

double dot(const Numbers& a, const Numbers& b) {
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i) sum += a[i] * b[i];
    return sum;
}

TEST(HessianVector, IsSymmetricAndLinearAndAgreesWithTwoGradients) {
    Random random(1);
    for (const Loss kind : kLosses) {
        Net net(random, kind);
        const Numbers w(net.parameters.values().begin(), net.parameters.values().end());
        HessianVector at(net.graph, net.nodes.loss, net.ws);
        const Numbers u = normal(w.size(), random), v = normal(w.size(), random);
        const GradientAndProduct along_u = at(w, u), along_v = at(w, v);
        EXPECT_EQ(along_u.gradient, net.gradient(w)) << name_of(kind);
        const double size = std::sqrt(dot(along_v.product, along_v.product) * dot(u, u));
        EXPECT_NEAR(dot(v, along_u.product), dot(u, along_v.product), 1e-13 * size) << name_of(kind);
        Numbers both = u;
        for (std::size_t i = 0; i < both.size(); ++i) both[i] += 2 * v[i];
        const Numbers along_both = at(w, both).product;
        const Numbers by_two =
            product_by_differences([&](std::span<const double> p) { return net.gradient(p); }, w, v, 1e-5);
        for (std::size_t i = 0; i < w.size(); ++i) {
            EXPECT_NEAR(along_both[i], along_u.product[i] + 2 * along_v.product[i], 1e-13 * size);
            EXPECT_NEAR(by_two[i], along_v.product[i], 1e-8 * size);
        }
    }
}

// At a kink the branch of the values decides, and no branch of a relu bends.
TEST(HessianVector, IsZeroWhereALossIsMadeOfPlanes) {
    Graph graph;
    const Var w = parameter(graph, {1, 3});
    const Var loss = sum(relu(w));
    Parameters<double> parameters(graph);
    HessianVector at(graph, loss, Workspace<double>(graph, parameters));
    const GradientAndProduct found = at(Numbers{-1, 0, 2}, Numbers{1, 1, 1});
    EXPECT_EQ(found.gradient, (Numbers{0, 0, 1}));
    EXPECT_EQ(found.product, (Numbers{0, 0, 0}));
}

TEST(HessianVector, RefusesListsOfAnotherLengthAndDataOfAnotherGraph) {
    ProductNet net, other;
    HessianVector at(net.graph, net.loss, net.ws);
    EXPECT_THROW(at(Numbers{1}, Numbers{1, 2}), ShapeError);
    EXPECT_THROW(at(Numbers{1, 2}, Numbers{1, 2, 3}), ShapeError);
    EXPECT_THROW(HessianVector(net.graph, net.loss, other.ws), GraphError);
}

// ∇E = w³ / 6: a central difference has the error h² v³ / 6.
TEST(ProductByDifferences, GoesToBothSides) {
    const GradientAt cubes = [](std::span<const double> w) { return Numbers{w[0] * w[0] * w[0] / 6}; };
    EXPECT_NEAR(product_by_differences(cubes, Numbers{2}, Numbers{3}, 0.5)[0], 2 * 3 + 0.25 * 27 / 6, 1e-13);
}

TEST(ProductByDifferences, RefusesWhatItCannotDivide) {
    const GradientAt same = [](std::span<const double> w) { return Numbers(w.begin(), w.end()); };
    const GradientAt short_one = [](std::span<const double>) { return Numbers{1}; };
    EXPECT_THROW(product_by_differences(same, Numbers{1, 2}, Numbers{1}, 0.1), ShapeError);
    EXPECT_THROW(product_by_differences(short_one, Numbers{1, 2}, Numbers{1, 2}, 0.1), ShapeError);
    EXPECT_THROW(product_by_differences(same, Numbers{1}, Numbers{1}, 0), InputError);
}

}  // namespace
}  // namespace bp::beyond
