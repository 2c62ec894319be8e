// A node used k times by the same op in the same position receives k messages, for every op, every argument position
// and every k from 0 to 64: some engines were right up to 4 children and wrong for 5 to 7.
#include <algorithm>
#include <gtest/gtest.h>

#include "graph/graph.hpp"
#include "graph/passes.hpp"
#include "tests/ops/samples.hpp"

namespace bp {
namespace {

constexpr std::size_t kMostUses = 64;

/// How often the parameter is used, and in which position of the op.
struct Uses {
    std::size_t count, position;
};

/// The loss is the sum of `count` nodes op(…, w, …), the parameter w in one position and inputs in all others.
std::vector<double> gradient(const Sample& sample, const std::vector<Tensor<double>>& values, Uses uses) {
    Graph graph;
    std::vector<NodeId> arguments;
    for (std::size_t n = 0; n < values.size(); ++n) {
        arguments.push_back(n == uses.position ? graph.parameter(sample.shapes[n]) : graph.input(sample.shapes[n]));
    }
    std::vector<NodeId> outs{graph.parameter(sample.op.shape(sample.shapes))};  // so that no use at all is a graph, too
    for (std::size_t k = 0; k < uses.count; ++k) outs.push_back(graph.add(sample.op, arguments));
    NodeId all = outs[0];
    for (std::size_t k = 1; k < outs.size(); ++k) all = graph.add(ops::Add{}, {all, outs[k]});
    const NodeId loss = graph.add(ops::Sum{}, {all});
    Parameters<double> parameters(graph);
    Workspace<double> ws(graph, parameters);
    for (std::size_t n = 0; n < values.size(); ++n) ws.set(arguments[n], view(values[n]));
    forward(graph, ws);
    backward(graph, ws, loss);
    const auto found = std::as_const(ws).delta(arguments[uses.position]).flat();
    return {found.begin(), found.end()};
}

/// What k equal messages add up to, one after the other. An op that sums inside one message (a product, a stretched
/// argument) adds its terms one by one instead, which is the same for the numbers used here.
std::vector<double> sum_of(std::size_t count, const std::vector<double>& message) {
    std::vector<double> sum(message.size(), 0.0);
    for (std::size_t k = 0; k < count; ++k) {
        for (std::size_t i = 0; i < sum.size(); ++i) sum[i] += message[i];
    }
    return sum;
}

TEST(FanOut, AddsUpExactlyForEveryOpPositionAndNumberOfUses) {
    Random random(1);
    const std::array<Shape, 3> shapes{Shape{1, 1}, {2, 2}, {2, 3}};
    std::size_t swept = 0;
    for (const Op& op : sample_ops()) {
        if (!has_derivative(op)) continue;
        for (const Sample& sample : samples_of(op, shapes, 3)) {
            const bool is_stretched = std::any_of(sample.shapes.begin(), sample.shapes.end(),
                                                  [&](Shape shape) { return shape != sample.shapes[0]; });
            if (is_stretched) continue;
            const auto values = values_for(sample, random);
            for (std::size_t position = 0; position < values.size(); ++position) {
                const std::vector<double> one = gradient(sample, values, {1, position});
                for (std::size_t count = 0; count <= kMostUses; ++count) {
                    ASSERT_EQ(gradient(sample, values, {count, position}), sum_of(count, one))
                        << to_string(sample) << ", argument " << position << " used " << count << " times";
                }
                ++swept;
            }
        }
    }
    EXPECT_GT(swept, 100u);
}

TEST(FanOut, AddsUpWhenOneNodeStandsInEveryPosition) {
    Random random(2);
    for (const Op& op : sample_ops()) {
        const std::size_t most = std::min<std::size_t>(op.table().arity.most, 6);
        if (!has_derivative(op) || most < 2) continue;
        for (const std::size_t positions : {std::max<std::size_t>(op.table().arity.least, 2), most}) {
            const Sample sample{op, std::vector<Shape>(positions, Shape{2, 2})};
            const Tensor<double> value = values_for(sample, random)[0];
            const std::vector<Tensor<double>> values(positions, value);
            std::vector<double> expected(4, 0.0);
            for (std::size_t position = 0; position < positions; ++position) {
                const std::vector<double> one = gradient(sample, values, {1, position});
                for (std::size_t i = 0; i < 4; ++i) expected[i] += one[i];
            }
            RuleCall<double> call(op, {value}, std::vector<std::size_t>(positions, 0));
            call.forward();
            const Tensor<double> all = call.backward(Tensor<double>(call.shape().rows(), call.shape().cols(), 1.0))[0];
            for (std::size_t i = 0; i < 4; ++i) {
                EXPECT_NEAR(all.data()[i], expected[i], 1e-12) << op.name() << " of " << positions;
            }
        }
    }
}

}  // namespace
}  // namespace bp
