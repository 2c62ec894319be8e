#include <cmath>

#include "tests/layered/cases.hpp"
#include "tests/layered/generators.hpp"
#include "tests/layered/oracle.hpp"

namespace bp::layered {
namespace {

using oracle::Numbers;

const std::vector<Activation> kAll(kActivations.begin(), kActivations.end());

/// A network, its data and what is minimised, all drawn.
struct Problem {
    std::vector<std::size_t> widths;
    Network net;
    Samples samples;
    Objective objective;
};

bool wants_probabilities(Loss loss) { return loss == Loss::cross_entropy || loss == Loss::two_term_cross_entropy; }

Problem draw_problem(Loss loss, const std::vector<Activation>& choice) {
    Problem p{draw_widths(draw_count(1, 6)), {}, {}, {}};
    p.net = draw_network(p.widths, choice, kEighths);
    p.samples = draw_samples(draw_count(1, 5), p.widths, kEighths);
    if (loss != Loss::squared) {
        for (double& t : p.samples.T.data()) t = std::abs(t);  // rows that sum to anything
    }
    keep_off_kinks(p.net, p.samples.X);
    if (wants_probabilities(loss)) {
        p.net[p.net.size()].activation = Activation::sigmoid;
        keep_unsaturated(p.net, p.samples.X);
    }
    p.objective = {loss, *rc::gen::element(Reduction::sum, Reduction::mean), *rc::gen::element(0.0, 0.25, 0.5)};
    return p;
}

/// Parameters first … first + count - 1, one layer's weights or its biases.
struct Group {
    std::size_t first;
    std::size_t count;
};

std::vector<Group> groups_of(const Network& net) {
    std::vector<Group> groups;
    std::size_t next = 0;
    for (const Layer& layer : net) {
        for (const std::size_t count : {layer.W.size1() * layer.W.size2(), layer.b.size()}) {
            groups.push_back({next, count});
            next += count;
        }
    }
    return groups;
}

/// Directions that together see every parameter: for each group one that moves all of it, by amounts of both signs of
/// which none is small, and single parameters, all of them in small networks.
std::vector<Numbers> directions(const Network& net, std::size_t parameter_count) {
    std::vector<Numbers> result;
    for (const Group& group : groups_of(net)) {
        Numbers direction(parameter_count, 0);
        for (std::size_t i = 0; i < group.count; ++i) {
            const auto sign = draw_count(0, 1) == 0 ? 1.0L : -1.0L;
            const long double amount = 1 + static_cast<long double>(draw_count(0, 7)) / 8;
            direction[group.first + i] = sign * amount / std::sqrt(static_cast<long double>(group.count));
        }
        result.push_back(direction);
    }
    const bool is_small = parameter_count <= 40;
    for (std::size_t i = 0; i < (is_small ? parameter_count : 10); ++i) {
        Numbers direction(parameter_count, 0);
        direction[is_small ? i : draw_count(0, parameter_count - 1)] = 1;
        result.push_back(direction);
    }
    return result;
}

long double dot(const Numbers& a, const Numbers& b) {
    long double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i) sum += a[i] * b[i];
    return sum;
}

/// How many slopes were compared, and how many not because a kink lay between the points.
struct Tally {
    int compared = 0;
    int unchecked = 0;
};

void check_gradient(const Problem& p, Tally& tally) {
    const Numbers at = oracle::parameters_of(p.net);
    const auto f = [&p](const Numbers& moved) { return oracle::objective(p.objective, p.net, p.samples, moved); };
    const long double loss = f(at).value;
    RC_ASSERT(std::abs(value(p.objective, p.net, p.samples) - loss) <= 1e-12L * std::max(1.0L, std::abs(loss)));

    const Gradient by_matrices = gradient(p.objective, p.net, p.samples);
    const Numbers found = oracle::flat(by_matrices);
    const Numbers by_samples = oracle::flat(gradient_by_samples(p.objective, p.net, p.samples));
    RC_ASSERT(found.size() == at.size());
    RC_ASSERT(by_samples.size() == at.size());
    for (const Numbers& direction : directions(p.net, at.size())) {
        bool is_smooth = false;
        const long double slope = oracle::slope(f, at, direction, is_smooth);
        ++(is_smooth ? tally.compared : tally.unchecked);
        if (!is_smooth) continue;
        RC_ASSERT(oracle::agree(dot(found, direction), slope, loss));
        RC_ASSERT(oracle::agree(dot(by_samples, direction), slope, loss));
    }
}

void expect_right_gradients(Loss loss, const std::vector<Activation>& choice) {
    const auto salt =
        10 * static_cast<std::uint64_t>(loss) + choice.size() + static_cast<std::uint64_t>(choice.front());
    Tally tally;
    check_cases(200, salt, [&] { check_gradient(draw_problem(loss, choice), tally); });
    EXPECT_GT(tally.compared, 1000);
    EXPECT_LE(tally.unchecked * 100, tally.compared);
}

class Backpropagation : public testing::TestWithParam<Loss> {};

TEST_P(Backpropagation, AgreesWithDifferencesOfTheForwardPassForEveryMixOfActivations) {
    expect_right_gradients(GetParam(), kAll);
}

TEST_P(Backpropagation, AgreesWithDifferencesOfTheForwardPassForEachActivationAlone) {
    for (const Activation f : kActivations) {
        SCOPED_TRACE(name(f));
        expect_right_gradients(GetParam(), {f});
    }
}

std::string loss_name(const testing::TestParamInfo<Loss>& info) {
    return std::array{"Squared", "CrossEntropy", "TwoTermCrossEntropy", "SoftmaxCrossEntropy"}.at(
        static_cast<std::size_t>(info.param));
}

INSTANTIATE_TEST_SUITE_P(Losses, Backpropagation,
                         testing::Values(Loss::squared, Loss::cross_entropy, Loss::two_term_cross_entropy,
                                         Loss::softmax_cross_entropy),
                         loss_name);

}  // namespace
}  // namespace bp::layered
