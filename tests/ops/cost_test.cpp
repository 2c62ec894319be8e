// The cost of every op as an equality: what it says it costs is what Counted numbers count.
#include <algorithm>
#include <functional>
#include <memory>
#include <numeric>
#include <gtest/gtest.h>

#include "tests/ops/samples.hpp"

namespace bp {
namespace {

/// All arithmetic, with a multiply-add as the two operations it is.
std::uint64_t work(const Operations& cost) {
    return 2 * cost.multiply_adds + cost.additions + cost.multiplications + cost.divisions + cost.functions;
}

/// All shapes of 1 … 33 rows and columns for ops of one argument; fewer for more arguments, but never square alone.
std::vector<Shape> shapes_for(const Op& op) {
    std::vector<Shape> shapes;
    std::vector<std::size_t> sizes{1, 2, 5, 8, 33};
    if (op.table().arity.least == 1) {
        sizes.resize(33);
        std::iota(sizes.begin(), sizes.end(), 1);
    }
    for (const std::size_t rows : sizes) {
        for (const std::size_t cols : sizes) shapes.emplace_back(rows, cols);
    }
    return shapes;
}

std::vector<Sample> cost_samples(const Op& op) {
    const std::size_t least = op.table().arity.least;
    std::vector<Sample> found = samples_of(op, shapes_for(op), std::max<std::size_t>(least, 1));
    const std::array<Shape, 3> few{Shape{1, 1}, {1, 4}, {3, 4}};
    for (const Sample& sample : samples_of(op, few, 5)) {
        if (sample.shapes.size() > least) found.push_back(sample);
    }
    return found;
}

/// Arguments that every op takes. Of large matrices hardly one drawn at random has no pole and no kink; multiples of
/// 1/8 between 0 and 1 have no pole, and a kink costs what any other point does.
std::vector<Tensor<Counted>> cost_values(const Sample& sample, Random& random) {
    if (std::ranges::all_of(sample.shapes, [](Shape shape) { return shape.size() <= 64; })) {
        return values_for<Counted>(sample, random);
    }
    std::vector<Tensor<Counted>> values;
    for (const Shape shape : sample.shapes) {
        Tensor<Counted>& value = values.emplace_back(shape.rows(), shape.cols());
        for (Counted& x : value.data()) x = static_cast<double>(1 + random.below(7)) / 8;
    }
    return values;
}

Operations counted(const std::function<void()>& action) {
    const Operations before = Counted::done();
    action();
    return Counted::done() - before;
}

Operations backward_cost(const RuleCall<Counted>& call) {
    const std::vector<char> wanted = call.wanted_arguments();
    const auto flags = std::make_unique<bool[]>(wanted.size());
    std::copy(wanted.begin(), wanted.end(), flags.get());
    return call.op().backward_cost(call.shapes(), {flags.get(), wanted.size()});
}

TEST(ForwardCost, IsWhatCountedNumbersCount) {
    Random random(1);
    for (const Op& op : sample_ops()) {
        for (const Sample& sample : cost_samples(op)) {
            RuleCall<Counted> call(op, cost_values(sample, random));
            EXPECT_EQ(to_string(op.forward_cost(call.shapes())), to_string(counted([&] { call.forward(); })))
                << to_string(sample);
        }
    }
}

TEST(BackwardCost, IsWhatCountedNumbersCountForEverySubsetOfMessages) {
    Random random(2);
    for (const Op& op : sample_ops()) {
        if (!has_derivative(op)) continue;
        for (const Sample& sample : cost_samples(op)) {
            RuleCall<Counted> call(op, cost_values(sample, random));
            call.forward();
            const Tensor<Counted> delta = delta_for<Counted>(call.shape(), random);
            for (std::size_t subset = 0; subset < std::size_t{1} << sample.shapes.size(); ++subset) {
                std::vector<bool> wanted;
                for (std::size_t n = 0; n < sample.shapes.size(); ++n) wanted.push_back((subset >> n & 1) != 0);
                call.want(wanted);
                EXPECT_EQ(to_string(backward_cost(call)), to_string(counted([&] { call.backward(delta); })))
                    << to_string(sample) << ", messages " << subset;
            }
        }
    }
}

TEST(BackwardCost, IsAtMostFourTimesForwardAndOneAdditionPerElementSent) {
    // Where forward does no arithmetic at all (relu, max and copies compare and move), backward has one multiply-add,
    // and no more, for each element of a message.
    for (const Op& op : sample_ops()) {
        // divide computes both of its local derivatives, a division each, for each of its messages: 8 instead of 6. On
        // doubles the compiler leaves the unused one out.
        if (!has_derivative(op) || op.is<ops::Divide>()) continue;
        for (const Sample& sample : cost_samples(op)) {
            const NodeShapes shapes{sample.shapes, op.shape(sample.shapes)};
            const auto all = std::make_unique<bool[]>(sample.shapes.size());
            std::fill_n(all.get(), sample.shapes.size(), true);
            std::uint64_t sent = 0;  // a stretched parent is sent an element for each element of the result
            for (const Shape parent : sample.shapes) sent += std::max(parent.size(), shapes.out.size());
            const std::uint64_t forward = work(op.forward_cost(shapes));
            const std::uint64_t backward = work(op.backward_cost(shapes, {all.get(), sample.shapes.size()}));
            EXPECT_LE(backward, forward == 0 ? 2 * sent : 4 * forward + sent) << to_string(sample);
        }
    }
}

}  // namespace
}  // namespace bp
