#include "tests/lecture/worked_example.hpp"

namespace bp {
namespace {

// "Patterns in backward flow". Each node starts from the error signal δ_o = 2 or -2.
const Tensor<double> kTwo = matrix({{2}}), kMinusTwo = matrix({{-2}});

TEST(MultiplicativeNode, SendsEachParentTheOtherParentsValue) {
    WorkedExample e;
    const Var y_j = e.learned(3), y_l = e.learned(-4), o = y_j * y_l;
    e.run(o, kTwo);
    expect_equal(e.value(o), -12);
    expect_equal(e.delta(y_j), 2 * -4);
    expect_equal(e.delta(y_l), 2 * 3);
}

TEST(MultiplicativeNode, OfThreeSendsTheProductOfTheOtherTwoAlsoPastAZero) {
    WorkedExample e;
    const Var x = e.learned(2), y = e.learned(3), z = e.learned(5), o = multiply({x, y, z});
    e.run(o);
    expect_equal(e.delta(x), 15);
    expect_equal(e.delta(y), 10);
    expect_equal(e.delta(z), 6);
    WorkedExample with_zero;
    const Var a = with_zero.learned(2), zero = with_zero.learned(0), c = with_zero.learned(5);
    const Var product = multiply({a, zero, c});
    with_zero.run(product);
    expect_equal(with_zero.delta(a), 0);
    expect_equal(with_zero.delta(zero), 10);
    expect_equal(with_zero.delta(c), 0);
}

TEST(MaxNode, SendsEverythingToTheLargestAndNothingToTheRest) {
    WorkedExample e;
    const Var x = e.learned(3), y = e.learned(7), z = e.learned(5), o = max({x, y, z});
    e.run(o, kMinusTwo);
    expect_equal(e.value(o), 7);
    expect_equal(e.delta(x), 0);
    expect_equal(e.delta(y), -2);
    expect_equal(e.delta(z), 0);
}

// A small change of an input below the largest does nothing.
TEST(MaxNode, DoesNotFeelASmallerInputGrowUpToTheLargest) {
    for (const double smaller : {3.0, 5.0, 6.75, 7.0}) {
        WorkedExample e;
        const Var x = e.learned(smaller), y = e.learned(7), o = max(y, x);
        e.run(o);
        expect_equal(e.value(o), 7);
        expect_equal(e.delta(x), 0);
    }
    WorkedExample beyond;
    const Var x = beyond.learned(7.25), y = beyond.learned(7), o = max(y, x);
    beyond.run(o);
    expect_equal(beyond.value(o), 7.25);
    expect_equal(beyond.delta(x), 1);
}

TEST(MaxNode, GivesATieToTheFirst) {
    WorkedExample e;
    const Var x = e.learned(4), y = e.learned(4), o = max(x, y);
    e.run(o, kTwo);
    expect_equal(e.delta(x), 2);
    expect_equal(e.delta(y), 0);
}

TEST(SumNode, CopiesItsErrorSignal) {
    WorkedExample e;
    const Var x = e.learned(3), y = e.learned(-4), o = x + y;
    e.run(o, kTwo);
    expect_equal(e.delta(x), 2);
    expect_equal(e.delta(y), 2);
}

// "Multivariable chain rule": δ_t = δ_x dx/dt + δ_y dy/dt, here with x = t², y = 3t and f = x y at t = 2.
TEST(FanOut, AddsTheMessagesOfAllChildren) {
    WorkedExample e;
    const Var t = e.learned(2), x = square(t), y = 3 * t, f = x * y;
    e.run(f);
    expect_equal(e.delta(x), 6);
    expect_equal(e.delta(y), 4);
    expect_equal(e.delta(t), 6 * 4 + 4 * 3);  // 9 t² = 36
}

TEST(FanOut, CountsAParentOncePerPosition) {
    WorkedExample product, sum, maximum, difference;
    const Var x = product.learned(3), x_x = x * x;
    product.run(x_x);
    expect_equal(product.delta(x), 6);
    const Var y = sum.learned(3), y_y = y + y;
    sum.run(y_y);
    expect_equal(sum.delta(y), 2);
    const Var z = maximum.learned(3), max_z = max(z, z);
    maximum.run(max_z);
    expect_equal(maximum.delta(z), 1);
    const Var u = difference.learned(3), nothing = u - u;
    difference.run(nothing);
    expect_equal(difference.delta(u), 0);
}

// A ladder of diamonds, x → x + x, doubles the number of paths with each rung and the work with none.
TEST(FanOut, AddsOverAllPathsWithoutWalkingThem) {
    WorkedExample e;
    const Var x = e.learned(1);
    Var rung = x;
    for (int k = 0; k < 20; ++k) rung = rung + rung;
    e.run(rung);
    expect_equal(e.delta(x), 1048576);
    EXPECT_EQ(e.graph().edge_count(), 40U);
}

}  // namespace
}  // namespace bp
