#include "tests/lecture/worked_example.hpp"

namespace bp {
namespace {

/// 2 inputs, 2 hidden units, 1 output: s = x W⁽¹⁾ + b⁽¹⁾, h = σ(s). The weights make s = (ln 3, -ln 3) of x = (1, 2),
/// so h = (3/4, 1/4) and σ' = 3/16 for both.  "Gradient descent iteration"
struct HiddenLayer : WorkedExample {
    Var x = given(matrix({{1, 2}})), W1 = learned(matrix({{ln3, -ln3}, {0, 0}})), b1 = learned(matrix({{0, 0}}));
    Var s = matmul(x, W1) + b1, h = sigmoid(s);
};

TEST(TwoTwoOneNetwork, WithALinearOutputHasGradientsInQuarters) {
    HiddenLayer e;
    const Var W2 = e.learned(matrix({{2}, {4}})), b2 = e.learned(-1), o = matmul(e.h, W2) + b2;
    const Var loss = squared_loss(o, e.given(1.0 / 2));
    e.run(loss);
    expect_equal(e.value(e.h), matrix({{3.0 / 4, 1.0 / 4}}), kNearly);
    expect_equal(e.value(o), 3.0 / 2, kNearly);
    expect_equal(e.value(loss), 1.0 / 2, kNearly);
    expect_equal(e.delta(o), 1, kNearly);
    expect_equal(e.delta(W2), matrix({{3.0 / 4}, {1.0 / 4}}), kNearly);
    expect_equal(e.delta(b2), 1, kNearly);
    expect_equal(e.delta(e.h), matrix({{2, 4}}), 4 * kNearly);
    expect_equal(e.delta(e.s), matrix({{3.0 / 8, 3.0 / 4}}), kNearly);
    expect_equal(e.delta(e.W1), matrix({{3.0 / 8, 3.0 / 4}, {3.0 / 4, 3.0 / 2}}), 2 * kNearly);
    expect_equal(e.delta(e.b1), matrix({{3.0 / 8, 3.0 / 4}}), kNearly);
    expect_equal(e.delta(e.x), matrix({{-3.0 / 8 * ln3, 0}}), kNearly);
}

TEST(TwoTwoOneNetwork, WithASigmoidOutputCarriesItsSlopeToEveryWeight) {
    HiddenLayer e;
    const Var W2 = e.learned(matrix({{2 * ln3}, {-2 * ln3}})), b2 = e.learned(0), z = matmul(e.h, W2) + b2;
    const Var o = sigmoid(z), loss = squared_loss(o, e.given(1));
    e.run(loss);
    expect_equal(e.value(z), ln3, 2 * kNearly);
    expect_equal(e.value(o), 3.0 / 4, kNearly);
    expect_equal(e.value(loss), 1.0 / 32, kNearly);
    expect_equal(e.delta(o), -1.0 / 4, kNearly);
    expect_equal(e.delta(z), -3.0 / 64, kNearly);
    expect_equal(e.delta(W2), matrix({{-9.0 / 256}, {-3.0 / 256}}), kNearly);
    expect_equal(e.delta(b2), -3.0 / 64, kNearly);
    expect_equal(e.delta(e.h), matrix({{-3.0 / 32 * ln3, 3.0 / 32 * ln3}}), kNearly);
    expect_equal(e.delta(e.s), matrix({{-9.0 / 512 * ln3, 9.0 / 512 * ln3}}), kNearly);
    expect_equal(e.delta(e.W1), matrix({{-9.0 / 512 * ln3, 9.0 / 512 * ln3}, {-9.0 / 256 * ln3, 9.0 / 256 * ln3}}),
                 kNearly);
}

/// The same shape with relu and whole numbers, for any number of samples.
struct ReluNetwork : WorkedExample {
    Var X, T, W1 = learned(matrix({{1, -1}, {2, 0}})), b1 = learned(matrix({{0, 1}}));
    Var S = matmul(X, W1) + b1, H = relu(S);
    Var W2 = learned(matrix({{1}, {-1}})), b2 = learned(-2), O = matmul(H, W2) + b2, loss = squared_loss(O, T);

    ReluNetwork(const Tensor<double>& inputs, const Tensor<double>& targets) : X(given(inputs)), T(given(targets)) {}
};

// Two samples. The second unit's net inputs are 0 and -2: the first at the kink of relu, where its derivative is 0.
TEST(Batch, SumsTheGradientsOfItsSamples) {
    ReluNetwork e(matrix({{1, 2}, {3, -1}}), matrix({{2}, {1}}));
    e.run(e.loss);
    expect_equal(e.value(e.S), matrix({{5, 0}, {1, -2}}));
    expect_equal(e.value(e.O), matrix({{3}, {-1}}));
    expect_equal(e.value(e.loss), 0.5 * (1 * 1 + 2 * 2));
    expect_equal(e.delta(e.O), matrix({{1}, {-2}}));
    expect_equal(e.delta(e.W2), matrix({{5 * 1 + 1 * -2}, {0}}));
    expect_equal(e.delta(e.b2), -1);
    expect_equal(e.delta(e.H), matrix({{1, -1}, {-2, 2}}));
    expect_equal(e.delta(e.S), matrix({{1, 0}, {-2, 0}}));
    expect_equal(e.delta(e.W1), matrix({{1 * 1 + 3 * -2, 0}, {2 * 1 + -1 * -2, 0}}));
    expect_equal(e.delta(e.b1), matrix({{-1, 0}}));
    expect_equal(e.delta(e.X), matrix({{1, 2}, {-2, -4}}));
}

TEST(Batch, OfOneSampleEachGivesTheTwoSummands) {
    ReluNetwork first(matrix({{1, 2}}), matrix({{2}})), second(matrix({{3, -1}}), matrix({{1}}));
    first.run(first.loss);
    second.run(second.loss);
    expect_equal(first.delta(first.W1), matrix({{1, 0}, {2, 0}}));
    expect_equal(second.delta(second.W1), matrix({{-6, 0}, {2, 0}}));
    expect_equal(first.value(first.loss), 0.5);
    expect_equal(second.value(second.loss), 2);
}

}  // namespace
}  // namespace bp
