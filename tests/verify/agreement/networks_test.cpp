#include <gtest/gtest.h>

#include "tests/verify/agreement/draw_network.hpp"
#include "tests/verify/agreement/tolerance.hpp"
#include "verify/networks/derivation.hpp"

// Five derivations of a network's gradient: the slides written out, messages in a graph, duals through that graph, and
// of an evaluator that knows neither its forward mode and differences of its values.
namespace bp::verify {
namespace {

constexpr Activation kOfBoth[]{Activation::identity, Activation::sigmoid, Activation::tanh, Activation::relu};
constexpr Reduction kReductions[]{Reduction::sum, Reduction::mean};

enum class ByHand { included, left_out };

/// The evaluator's program of a case, at its own values in doubles.
Precise precise(const NetworkCase& c, LossForm form, NetworkProgram& network) {
    network = as_program(c, form);
    return Precise(network.program, oracle::values_of<double>(network.program));
}

/// A net input so near to a kink that doubles and binary128 might be on different sides of it.
bool is_near_kink(const Precise& at) {
    constexpr double kNear = 1e-9;
    for (oracle::CellId id = 0; id < at.cells.size(); ++id) {
        if (!oracle::has_kink(at.cells[id].function)) continue;
        if (std::abs(static_cast<double>(at.values[at.cells.arguments(id)[0]])) < kNear) return true;
    }
    return false;
}

std::vector<oracle::CellId> parameter_cells(const Precise& at, const NetworkProgram& network) {
    std::vector<oracle::CellId> cells;
    for (const std::size_t step : network.parameters) {
        const auto elements = at.cells.elements(step);
        cells.insert(cells.end(), elements.begin(), elements.end());
    }
    return cells;
}

/// A loss on probabilities is infinite where a sigmoid rounds to 0 or 1, as layered says of its own. There the last
/// layer is halved until no logit is beyond ±16.
void keep_unsaturated(NetworkCase& c) {
    if (c.loss != CaseLoss::sigmoid_cross_entropy && c.loss != CaseLoss::cross_entropy) return;
    const auto is_large = [](double z) { return std::abs(z) > 16; };
    for (;;) {
        const NetworkProgram network = as_program(c, LossForm::on_logits);
        const Tensor<double> z = oracle::values_of<double>(network.program)[network.logits];
        if (std::none_of(z.data().begin(), z.data().end(), is_large)) return;
        c.layers.back().W /= 2;
        c.layers.back().b /= 2;
    }
}

/// A derivation with its name.
struct Named {
    std::string name;
    Derivation derivation;
};

/// The loss and components of the gradient: all of them where there are few, else 16 that are drawn. `form` is the
/// program in the form that the derivations compute, for what rounding may do to it; 1 - sigmoid loses digits, even
/// binary128's, so `at` says what is right.
void compare_with_forward_mode(const std::vector<Named>& derivations, Precise& at, Precise& form,
                               const NetworkProgram& network, Random& random, Distances& distances) {
    constexpr std::size_t kMost = 16;
    const std::vector<oracle::CellId> cells = parameter_cells(at, network);
    for (const Named& one : derivations) {
        distances.add("the loss by " + one.name, Quad(one.derivation.loss), at.values[at.cells.loss()[0]],
                      of_value(form));
        if (one.derivation.gradient.size() != cells.size()) {
            distances.failure = one.name + " has another number of parameters";
            return;
        }
    }
    for (std::size_t n = 0; n < std::min(kMost, cells.size()); ++n) {
        const std::size_t i = cells.size() <= kMost ? n : random.below(cells.size());
        const Quad expected = at.slopes.derivative(cells[i]);
        if (&form != &at) form.slopes.derivative(cells[i]);
        const double allowed = of_derivative(form);
        for (const Named& one : derivations) {
            distances.add("parameter " + std::to_string(i) + " by " + one.name, Quad(one.derivation.gradient[i]),
                          expected, allowed);
        }
    }
}

/// Along three directions of length about 1, with parts of both signs and none of them small: each sees all parameters.
void compare_with_differences(const std::vector<Named>& derivations, Precise& at, Precise& form,
                              const NetworkProgram& network, Random& random, Distances& distances) {
    const std::vector<oracle::CellId> cells = parameter_cells(at, network);
    const double scale = 1 / std::sqrt(static_cast<double>(cells.size()));
    for (int d = 0; d < 3; ++d) {
        std::vector<oracle::Move<Quad>> direction;
        for (const oracle::CellId cell : cells) {
            const double size = (1 + static_cast<double>(random.below(8)) / 8) * scale;
            direction.push_back({cell, Quad(random.below(2) == 0 ? size : -size)});
        }
        const Quad forward_mode = at.slopes.derivative(direction);
        if (&form != &at) form.slopes.derivative(direction);
        const double allowed = of_derivative(form) + of_difference(at);
        const Quad expected = difference(at, direction, forward_mode, of_difference(at));
        distances.add("forward mode along a direction", forward_mode, expected, of_difference(at));
        for (const Named& one : derivations) {
            Quad along = 0;
            for (std::size_t i = 0; i < cells.size(); ++i) along += Quad(one.derivation.gradient[i]) * direction[i].by;
            distances.add("a direction by " + one.name, along, expected, allowed);
        }
    }
}

/// Returns whether the case could be judged.
bool compare(const NetworkCase& c, ByHand by_hand_too, Random& random, Distances& distances) {
    NetworkProgram network;
    Precise at = precise(c, LossForm::on_logits, network);
    if (!at.is_tame() || is_near_kink(at)) return false;
    std::vector<Named> derivations{{"messages", by_messages(c)}, {"duals", by_duals(c)}};
    const bool has_two_forms = c.loss == CaseLoss::sigmoid_cross_entropy;
    if (by_hand_too == ByHand::included && !has_two_forms) derivations.push_back({"hand", by_hand(c)});
    compare_with_forward_mode(derivations, at, at, network, random, distances);
    compare_with_differences(derivations, at, at, network, random, distances);
    if (by_hand_too == ByHand::left_out || !has_two_forms) return true;
    NetworkProgram unused;
    Precise form = precise(c, LossForm::on_probabilities, unused);
    compare_with_forward_mode({{"hand", by_hand(c)}}, at, form, network, random, distances);
    compare_with_differences({{"hand", by_hand(c)}}, at, form, network, random, distances);
    return true;
}

/// The same number of cases for every loss, connectivity, reduction and penalty.
void expect_agreement(std::size_t repetitions, std::span<const Activation> activations, ByHand by_hand_too) {
    Random random(20191);
    Distances distances;
    std::size_t cases = 0, unchecked = 0;
    for (std::size_t r = 0; r < repetitions; ++r) {
        for (const CaseLoss loss : kCaseLosses) {
            for (const Connectivity connectivity : kConnectivities) {
                for (const Reduction reduction : kReductions) {
                    for (const double lambda : {0.0, 0.25, 0.5}) {
                        NetworkCase c = draw_network({connectivity, loss, reduction, lambda, activations}, random);
                        keep_unsaturated(c);
                        ++cases;
                        unchecked += !compare(c, by_hand_too, random, distances);
                        ASSERT_EQ(distances.failure, "") << c.text();
                    }
                }
            }
        }
    }
    EXPECT_GE(cases, 2000U);
    EXPECT_TRUE(few(unchecked, cases)) << unchecked << " of " << cases;
    EXPECT_GE(distances.compared, 30 * cases) << "a case that compares nothing proves nothing";
    EXPECT_LE(distances.worst, kHeadroom);
    testing::Test::RecordProperty("cases", static_cast<int>(cases));
    testing::Test::RecordProperty("compared", static_cast<int>(distances.compared));
    testing::Test::RecordProperty("unchecked", static_cast<int>(unchecked));
    testing::Test::RecordProperty("worst", shortest(distances.worst));
}

TEST(Networks, HaveTheSameGradientByHandByMessagesByDualsByForwardModeAndByDifferences) {
    expect_agreement(17, kOfBoth, ByHand::included);
}

// leaky_relu and softplus are in nn alone.
TEST(Networks, OfEveryActivationHaveTheSameGradientByMessagesByDualsByForwardModeAndByDifferences) {
    expect_agreement(17, kActivations, ByHand::left_out);
}

}  // namespace
}  // namespace bp::verify
