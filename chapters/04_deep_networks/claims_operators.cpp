#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <fmt/format.h>

#include "data/digits.hpp"
#include "graph/passes.hpp"
#include "inspect/derivative.hpp"
#include "layered/batch.hpp"
#include "ops/all_ops.hpp"
#include "parts.hpp"
#include "tries.hpp"

// What the operators are made of, and how often numbers meet their kinks.
namespace bp::chapters::ch04 {

namespace {

using course::Truth;

/// Settings for the ops that need some.
Op op_of(const OpTable& table) {
    static const Settings all{{"factor", 3}, {"axis", 1}, {"slope", 0.1}, {"exponent", 2.5}, {"from", 0}, {"to", 2}};
    Settings settings;
    for (const std::string_view name : table.setting_names) settings.emplace(name, all.at(std::string{name}));
    return make_op(table.name, settings);
}

/// A node of that op over parameters of 2 x 3 numbers (3 x 2 the second factor of a product).
NodeId node_of(Graph& graph, const OpTable& table) {
    std::vector<NodeId> parents;
    for (std::size_t i = 0; i < table.arity.least; ++i) {
        parents.push_back(graph.parameter(table.name == "matmul" && i == 1 ? Shape{3, 2} : Shape{2, 3}));
    }
    return graph.add(op_of(table), parents);
}

/// How one op fared at random arguments: the largest distance of its messages from what differences of values give,
/// relative to 1 at least, and how often it was exactly at a kink.
struct Operator {
    double furthest = 0;
    std::size_t numbers = 0, at_kink = 0, tries = 0;
};

/// Of either sign, ½ to 2 in size: 1/y near 0 bends so much that a difference quotient says little of its slope.
double away_from_0(Random& random) {
    const double size = random.uniform(0.5, 2);
    return random.below(2) == 0 ? size : -size;
}

Operator try_operator(const OpTable& table, Random& random) {
    Graph graph;
    const NodeId node = node_of(graph, table);
    Parameters<double> parameters(graph);
    Workspace<double> ws(graph, parameters);
    const std::vector<double> ones(graph.node(node).shape.size(), 1);
    const auto sum_of_values = [&](std::span<const double> x) {
        std::copy(x.begin(), x.end(), parameters.values().begin());
        forward(graph, ws);
        const auto values = ws.value(node).flat();
        return std::accumulate(values.begin(), values.end(), 0.0);
    };
    const bool is_everywhere = std::isinf(table.domain.low) && std::isinf(table.domain.high);
    Operator found;
    for (; found.tries < 20; ++found.tries) {
        std::vector<double> x(parameters.size());
        for (double& number : x) number = is_everywhere ? away_from_0(random) : random.uniform(0.1, 0.9);
        sum_of_values(x);
        found.at_kink += graph.node(node).op.distance_to_kink(ws.inputs(graph.node(node))) == 0 ? 1 : 0;
        backward(graph, ws, node, View<const double>(ones.data(), graph.node(node).shape));
        const std::vector<double> gradient(ws.gradients().begin(), ws.gradients().end());
        for (std::size_t i = 0; i < x.size(); ++i, ++found.numbers) {
            const double numeric = inspect::central_difference(sum_of_values, x, i).value;
            const double distance = std::abs(gradient[i] - numeric) / std::max(1.0, std::abs(numeric));
            found.furthest = std::max(found.furthest, distance);
        }
    }
    return found;
}

/// All of the engine's ops, leaves aside.
struct Operators {
    std::size_t compared = 0, refusing = 0;
    Operator all{};
};

Operators try_operators(Random& random) {
    Operators found;
    for (const OpTable* table : all_ops()) {
        if (table->arity.most == 0) continue;  // a leaf
        if (!table->no_derivative.empty()) {
            ++found.refusing;
            continue;
        }
        const Operator one = try_operator(*table, random);
        ++found.compared;
        found.all.furthest = std::max(found.all.furthest, one.furthest);
        found.all.numbers += one.numbers;
        found.all.at_kink += one.at_kink;
        found.all.tries += one.tries;
    }
    return found;
}

/// How many of many numbers are exactly at a kink.
struct Hits {
    std::size_t at_kink = 0, of = 0;

    double percent() const { return 100 * static_cast<double>(at_kink) / static_cast<double>(of); }
    void add(bool is_at_kink) {
        at_kink += is_at_kink ? 1 : 0;
        ++of;
    }
};

/// Two relu layers with zero biases, as they are before learning.
layered::Network relu_network(Random& random) {
    layered::Network net;
    for (const auto& [inputs, units] : {std::pair{64, 32}, {32, 10}}) {
        net.push_back(any_layer(random, static_cast<std::size_t>(inputs), static_cast<std::size_t>(units)));
        net[net.size()].activation = layered::Activation::relu;
        std::fill(net[net.size()].b.begin(), net[net.size()].b.end(), 0.0);
    }
    return net;
}

/// The net inputs of all relus for every row of X.
Hits at_kink_of_relu(const layered::Network& net, const Tensor<double>& X) {
    Hits hits;
    for (const Tensor<double>& S : layered::forward(net, X).S) {
        for (const double s : S.data()) hits.add(s == 0);
    }
    return hits;
}

/// For every square of 2 x 2 pixels, side by side: a relu with a zero bias that reads it, and the max of it.
struct Squares {
    Hits relu, max;
};

Squares at_kink_of_squares(const Tensor<double>& X) {
    Squares hits;
    for (std::size_t n = 0; n < X.size1(); ++n) {
        for (std::size_t corner = 0; corner < kDigitsSide * kDigitsSide; corner += 2) {
            if (corner / kDigitsSide % 2 == 1) continue;
            const std::array<double, 4> pixels{X(n, corner), X(n, corner + 1), X(n, corner + kDigitsSide),
                                               X(n, corner + kDigitsSide + 1)};
            const double largest = *std::max_element(pixels.begin(), pixels.end());
            hits.relu.add(0.5 * pixels[0] - 0.3 * pixels[1] + 0.7 * pixels[2] - 0.2 * pixels[3] == 0);
            hits.max.add(std::count(pixels.begin(), pixels.end(), largest) > 1);
        }
    }
    return hits;
}

Tensor<double> normal_numbers(Random& random, Shape shape) {
    Tensor<double> X(shape.rows(), shape.cols());
    for (double& number : X.data()) number = random.normal();
    return X;
}

}  // namespace

course::Claim composed_of_differentiable_operators() {
    Random random(43);
    const Operators operators = try_operators(random);
    const layered::Network net = relu_network(random);
    const Tensor<double> pictures = digits().inputs, noise = normal_numbers(random, shape_of(pictures));
    const Hits on_noise = at_kink_of_relu(net, noise), on_digits = at_kink_of_relu(net, pictures);
    const Squares squares_of_noise = at_kink_of_squares(noise), squares = at_kink_of_squares(pictures);
    return {
        .id = "43",
        .slide = "Computation in neural network",
        .statement =
            "All operators are linear or simple non-linear ones, differentiable almost everywhere. That is no "
            "promise about data: where many inputs are equal, kinks are hit all the time.",
        .truth = Truth::holds_under_conditions,
        .measured = fmt::format(
            "{} operators have the derivative that differences of values give, within {:.0e} in {} numbers, {} refuses "
            "one (step); exactly at a kink on random inputs: {} of {} operators, {} of {} relus, {} of {} squares' "
            "max; on "
            "the digits: {} of {} relus that read all pixels, {:.0f} % of those that read a square of 2 x 2, {:.0f} % "
            "of "
            "the squares' max",
            operators.compared, operators.all.furthest, operators.all.numbers, operators.refusing,
            operators.all.at_kink, operators.all.tries, on_noise.at_kink, on_noise.of, squares_of_noise.max.at_kink,
            squares_of_noise.max.of, on_digits.at_kink, on_digits.of, squares.relu.percent(), squares.max.percent()),
        .confirmed = operators.all.furthest <= 1e-6 && operators.compared == AllOps::size - 4 &&
                     operators.refusing == 1 && operators.all.at_kink == 0 && on_noise.at_kink == 0 &&
                     squares_of_noise.relu.at_kink == 0 && squares_of_noise.max.at_kink == 0 &&
                     squares.relu.at_kink > squares.relu.of / 10 && squares.max.at_kink > squares.max.of / 10};
}

}  // namespace bp::chapters::ch04
