// What every op must do, whatever it computes. The ops come from all_ops(), so a new one is tested here unasked.
#include <cmath>
#include <cstring>
#include <gtest/gtest.h>

#include "tests/ops/samples.hpp"

namespace bp {
namespace {

template <class T> bool same_bits(const Tensor<T>& a, const Tensor<T>& b) {
    const auto bytes = [](const Tensor<T>& t) { return reinterpret_cast<const char*>(t.data().data()); };
    return shape_of(a) == shape_of(b) && std::memcmp(bytes(a), bytes(b), a.data().size() * sizeof(T)) == 0;
}

/// |a - b| in units of a number's last bits, relative to the larger or to 1.
template <class T> double error(T a, T b) {
    const double x = number(a), y = number(b);
    const double unit = std::is_same_v<T, float> ? 0x1p-24 : 0x1p-53;
    return std::abs(x - y) / std::max({1.0, std::abs(x), std::abs(y)}) / unit;
}

/// Sums of up to nine terms of size 4 or so, each rounded once or twice.
constexpr double kFewRoundings = 100;

template <class T> class EveryOp : public ::testing::Test {};
using Scalars = ::testing::Types<float, double, Dual, Counted>;
TYPED_TEST_SUITE(EveryOp, Scalars);

TYPED_TEST(EveryOp, WritesEveryElementOfItsResult) {
    using T = TypeParam;
    Random random(1);
    for (const Sample& sample : samples()) {
        RuleCall<T> call(sample.op, values_for<T>(sample, random));
        for (const T& x : call.forward().data()) EXPECT_FALSE(is_nan(x)) << to_string(sample);
        const Tensor<T> first = call.forward();
        EXPECT_TRUE(same_bits(first, call.forward())) << to_string(sample) << ": differs the second time";
    }
}

TYPED_TEST(EveryOp, AddsItsMessagesToWhatIsThere) {
    using T = TypeParam;
    Random random(2);
    for (const Sample& sample : samples()) {
        if (!has_derivative(sample.op)) continue;
        RuleCall<T> call(sample.op, values_for<T>(sample, random));
        const Tensor<T> delta = delta_for<T>(call.shape(), random);
        call.forward();
        const auto alone = call.backward(delta), added = call.backward(delta, scalar<T>(-3));
        for (std::size_t n = 0; n < alone.size(); ++n) {
            for (std::size_t i = 0; i < alone[n].data().size(); ++i) {
                const T sum = alone[n].data()[i] + scalar<T>(-3);
                EXPECT_LE(error(added[n].data()[i], sum), kFewRoundings) << to_string(sample) << ", argument " << n;
            }
        }
    }
}

TYPED_TEST(EveryOp, SendsTwiceTheMessagesForTwiceTheErrorSignal) {
    using T = TypeParam;
    Random random(3);
    for (const Sample& sample : samples()) {
        if (!has_derivative(sample.op)) continue;
        RuleCall<T> call(sample.op, values_for<T>(sample, random));
        const Tensor<T> delta = delta_for<T>(call.shape(), random);
        call.forward();
        const auto messages = call.backward(delta);
        for (const double factor : {2.0, -1.0, -0x1p-9}) {  // powers of two commute with rounding
            Tensor<T> scaled = delta;
            for (T& d : scaled.data()) d = scalar<T>(factor) * d;
            const auto scaled_messages = call.backward(scaled);
            for (std::size_t n = 0; n < messages.size(); ++n) {
                for (std::size_t i = 0; i < messages[n].data().size(); ++i) {
                    const T expected = scalar<T>(factor) * messages[n].data()[i];
                    EXPECT_EQ(number(scaled_messages[n].data()[i]), number(expected))
                        << to_string(sample) << ", argument " << n;
                }
            }
        }
    }
}

TYPED_TEST(EveryOp, SendsTheSumOfMessagesForASumOfErrorSignals) {
    using T = TypeParam;
    Random random(4);
    for (const Sample& sample : samples()) {
        if (!has_derivative(sample.op)) continue;
        RuleCall<T> call(sample.op, values_for<T>(sample, random));
        const Tensor<T> r = delta_for<T>(call.shape(), random), s = delta_for<T>(call.shape(), random);
        Tensor<T> sum = r;
        for (std::size_t i = 0; i < sum.data().size(); ++i) sum.data()[i] += s.data()[i];
        call.forward();
        const auto of_r = call.backward(r), of_s = call.backward(s), of_sum = call.backward(sum);
        for (std::size_t n = 0; n < of_sum.size(); ++n) {
            for (std::size_t i = 0; i < of_sum[n].data().size(); ++i) {
                const T expected = of_r[n].data()[i] + of_s[n].data()[i];
                EXPECT_LE(error(of_sum[n].data()[i], expected), kFewRoundings) << to_string(sample);
            }
        }
    }
}

TYPED_TEST(EveryOp, SendsNothingForAnErrorSignalOfZero) {
    using T = TypeParam;
    Random random(5);
    for (const Sample& sample : samples()) {
        if (!has_derivative(sample.op)) continue;
        RuleCall<T> call(sample.op, values_for<T>(sample, random));
        call.forward();
        for (const Tensor<T>& message : call.backward(RuleCall<T>::filled(call.shape(), T{0}))) {
            for (const T& m : message.data()) EXPECT_EQ(number(m), 0) << to_string(sample);
        }
    }
}

TYPED_TEST(EveryOp, LeavesUnaskedMessagesAloneAndChangesNoOther) {
    using T = TypeParam;
    Random random(6);
    for (const Sample& sample : samples()) {
        if (!has_derivative(sample.op)) continue;
        RuleCall<T> call(sample.op, values_for<T>(sample, random));
        const Tensor<T> delta = delta_for<T>(call.shape(), random);
        call.forward();
        const auto all = call.backward(delta);
        for (std::size_t subset = 0; subset < std::size_t{1} << all.size(); ++subset) {
            std::vector<bool> wanted;
            for (std::size_t n = 0; n < all.size(); ++n) wanted.push_back((subset >> n & 1) != 0);
            call.want(wanted);
            const auto some = call.backward(delta);
            for (std::size_t n = 0; n < all.size(); ++n) {
                const Tensor<T> expected = wanted[n] ? all[n] : RuleCall<T>::filled(shape_of(all[n]), T{0});
                EXPECT_TRUE(same_bits(some[n], expected)) << to_string(sample) << ", argument " << n;
            }
        }
    }
}

TYPED_TEST(EveryOp, ChangesNeitherItsArgumentsNorItsResultInBackward) {
    using T = TypeParam;
    Random random(7);
    for (const Sample& sample : samples()) {
        if (!has_derivative(sample.op)) continue;
        const auto values = values_for<T>(sample, random);
        RuleCall<T> call(sample.op, values);
        const Tensor<T> out = call.forward();
        const Tensor<T> delta = delta_for<T>(call.shape(), random);
        const auto messages = call.backward(delta);
        for (std::size_t n = 0; n < values.size(); ++n) {
            EXPECT_TRUE(same_bits(call.value(n), values[n])) << to_string(sample);
            EXPECT_TRUE(same_bits(call.backward(delta)[n], messages[n])) << to_string(sample) << ": not repeatable";
        }
        EXPECT_TRUE(same_bits(call.forward(), out)) << to_string(sample);
    }
}

/// A direction for each argument; multiples of 1/8, none 0.
std::vector<Tensor<double>> directions_for(const Sample& sample, Random& random) {
    std::vector<Tensor<double>> directions;
    for (const Shape shape : sample.shapes) directions.push_back(delta_for<double>(shape, random));
    return directions;
}

TEST(EveryOp, SendsBackWhatForwardModeSendsForward) {
    // <J v, δ> = <v, J^T δ>: the forward pass on duals knows no backward rule.
    Random random(8);
    for (const Sample& sample : samples()) {
        if (!has_derivative(sample.op)) continue;
        const auto values = values_for<double>(sample, random), directions = directions_for(sample, random);
        RuleCall<double> call(sample.op, values);
        std::vector<Tensor<Dual>> duals;
        for (std::size_t n = 0; n < values.size(); ++n) {
            Tensor<Dual>& dual = duals.emplace_back(values[n].size1(), values[n].size2());
            for (std::size_t i = 0; i < dual.data().size(); ++i) {
                dual.data()[i] = {values[n].data()[i], directions[n].data()[i]};
            }
        }
        const Tensor<double> delta = delta_for<double>(call.shape(), random);
        const Tensor<Dual> moved = RuleCall<Dual>(sample.op, duals).forward();
        call.forward();
        const auto messages = call.backward(delta);
        double forward = 0, backward = 0, size = 1;
        for (std::size_t i = 0; i < delta.data().size(); ++i) {
            forward += moved.data()[i].tangent * delta.data()[i];
            size += std::abs(moved.data()[i].tangent * delta.data()[i]);
        }
        for (std::size_t n = 0; n < messages.size(); ++n) {
            for (std::size_t i = 0; i < messages[n].data().size(); ++i) {
                backward += messages[n].data()[i] * directions[n].data()[i];
                size += std::abs(messages[n].data()[i] * directions[n].data()[i]);
            }
        }
        EXPECT_NEAR(forward, backward, kFewRoundings * 0x1p-53 * size) << to_string(sample);
    }
}

TEST(EveryOp, ComputesTheSameInFloatAndInDouble) {
    for (const Sample& sample : samples()) {
        Random random(9), again(9);
        RuleCall<double> call(sample.op, values_for<double>(sample, random));
        RuleCall<float> rounded(sample.op, values_for<float>(sample, again));
        const Tensor<double> exact = call.forward();
        const Tensor<float> found = rounded.forward();
        for (std::size_t i = 0; i < exact.data().size(); ++i) {
            EXPECT_LE(error(found.data()[i], static_cast<float>(exact.data()[i])), 16) << to_string(sample);
        }
    }
}

}  // namespace
}  // namespace bp
