// distance_to_kink: moving every argument by less never changes the branch a rule takes.
#include <algorithm>
#include <cmath>
#include <limits>
#include <gtest/gtest.h>

#include "tests/ops/samples.hpp"

namespace bp {
namespace {

using Values = std::vector<Tensor<double>>;

Values moved(const Values& from, const Values& direction, double step) {
    Values values = from;
    for (std::size_t n = 0; n < values.size(); ++n) values[n] += step * direction[n];
    return values;
}

Values messages_at(const Op& op, const Values& values) {
    RuleCall<double> call(op, values);
    call.forward();
    Random random(99);  // the same error signal at every point
    return call.backward(delta_for<double>(call.shape(), random));
}

double difference(const Values& a, const Values& b) {
    double largest = 0;
    for (std::size_t n = 0; n < a.size(); ++n) {
        for (std::size_t i = 0; i < a[n].data().size(); ++i) {
            largest = std::max(largest, std::abs(a[n].data()[i] - b[n].data()[i]));
        }
    }
    return largest;
}

/// The largest jump of the local derivatives between two points: halves the way again and again, keeping the half with
/// the larger change. A smooth change shrinks to nothing, the jump of a kink stays.
double largest_jump(const Op& op, const Values& from, const Values& direction, double length) {
    double low = 0, high = length;
    Values at_low = messages_at(op, from), at_high = messages_at(op, moved(from, direction, high));
    for (int halving = 0; halving < 80; ++halving) {
        const double middle = (low + high) / 2;
        Values at_middle = messages_at(op, moved(from, direction, middle));
        if (difference(at_low, at_middle) > difference(at_middle, at_high)) {
            high = middle;
            at_high = std::move(at_middle);
        } else {
            low = middle;
            at_low = std::move(at_middle);
        }
    }
    return difference(at_low, at_high);
}

/// Every element moves by +1 or -1, so that with step d every argument moves by d.
Values signs_for(const Sample& sample, Random& random) {
    Values signs;
    for (const Shape shape : sample.shapes) {
        Tensor<double>& sign = signs.emplace_back(shape.rows(), shape.cols());
        for (double& s : sign.data()) s = random.below(2) == 0 ? 1 : -1;
    }
    return signs;
}

TEST(DistanceToKink, IsNeverTooLarge) {
    Random random(1);
    for (const Sample& sample : samples()) {
        if (!has_derivative(sample.op)) continue;
        for (int trial = 0; trial < 3; ++trial) {
            const Values values = values_for<double>(sample, random);
            double distance = RuleCall<double>(sample.op, values).distance_to_kink();
            ASSERT_GE(distance, 0) << to_string(sample);
            if (std::isinf(distance)) distance = 3;  // there is no kink anywhere
            EXPECT_LE(largest_jump(sample.op, values, signs_for(sample, random), 0.99 * distance), 1e-6)
                << to_string(sample) << ", " << distance;
        }
    }
}

TEST(DistanceToKink, SeesTheKinkBehindIt) {
    // The two sides of relu and |x| at 1/4, of max at a gap of 1/4 to be closed from both sides, of hinge at t z = 1.
    const auto number = [](double x) { return make_tensor<double>({{x}}); };
    const auto distance = [](const Op& op, Values values) { return RuleCall<double>(op, values).distance_to_kink(); };
    EXPECT_EQ(distance(ops::Relu{}, {number(-0.25)}), 0.25);
    EXPECT_EQ(distance(ops::Abs{}, {number(0.25)}), 0.25);
    EXPECT_EQ(distance(ops::Max{}, {number(1), number(1.25), number(-8)}), 0.125);
    EXPECT_EQ(distance(ops::Min{}, {number(1), number(1.25), number(9)}), 0.125);
    EXPECT_EQ(distance(ops::RowMax{}, {make_tensor<double>({{1, 5, 4}, {0, 9, 1}})}), 0.5);
    EXPECT_GT(largest_jump(ops::Relu{}, {number(-0.25)}, {number(1)}, 0.3), 0.1);
    EXPECT_GT(largest_jump(ops::Max{}, {number(1), number(1.25)}, {number(1), number(-1)}, 0.2), 0.1);
    EXPECT_GT(largest_jump(ops::Hinge{}, {number(0.5), number(1)}, {number(1), number(1)}, 0.7), 0.1);
}

TEST(DistanceToKink, IsZeroAtAKink) {
    const auto number = [](double x) { return make_tensor<double>({{x}}); };
    EXPECT_EQ(RuleCall<double>(ops::Relu{}, {number(0)}).distance_to_kink(), 0);
    EXPECT_EQ(RuleCall<double>(ops::Max{}, {number(2), number(2)}).distance_to_kink(), 0);
    EXPECT_EQ(RuleCall<double>(ops::Max{}, {number(7), number(0)}).distance_to_kink(), 3.5);
    const double infinity = std::numeric_limits<double>::infinity();
    EXPECT_EQ(RuleCall<double>(ops::Max{}, {number(infinity), number(infinity)}).distance_to_kink(), 0);
    EXPECT_EQ(RuleCall<double>(ops::Max{}, {number(5)}).distance_to_kink(), infinity);
    EXPECT_EQ(RuleCall<double>(ops::Sigmoid{}, {number(0)}).distance_to_kink(), infinity);
}

}  // namespace
}  // namespace bp
