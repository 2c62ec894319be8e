#include <cmath>

#include "parts.hpp"
#include "values.hpp"

// Exercises 11.4 and 11.5. The oracle knows what a softmax and a cross-entropy are, and none of their derivatives.
namespace bp::chapters::ch11 {

namespace {

using course::Case;
using course::Judge;

using course::kByHand;

void check_message(Case& c, const Solution& student, const Numbers& y, const Numbers& g) {
    Numbers z;  // softmax(log y) = y
    for (const double y_k : y) z.push_back(std::log(y_k));
    const auto loss = [&g](auto at) { return weighted_sum(g, softmax(at)); };
    c.expect(slopes(loss, z), kComplexStep);
    c.got(student.softmax_message(y, g));
}

/// Outputs of a softmax: positive multiples of 1/8 that sum to 1.
Numbers any_outputs(Case& c) {
    Numbers y(c.choice({1, 4}), 0.125);
    for (std::size_t rest = 8 - y.size(); rest > 0; --rest) y[c.choice({0, y.size() - 1})] += 0.125;
    return c.given("y", y);
}

/// Targets of any sum, none negative.
Numbers any_targets(Case& c, std::size_t count) {
    Numbers t(count);
    for (double& t_k : t) t_k = static_cast<double>(c.choice({0, 8})) / 4;
    return c.given("t", t);
}

std::vector<std::string> labels(std::size_t count) {
    std::vector<std::string> all{"L"};
    for (std::size_t k = 0; k < count; ++k) all.push_back("δ_z[" + std::to_string(k) + "]");
    return all;
}

void check_loss(Case& c, const Solution& student, const Numbers& z, const Numbers& t, const Numbers& expected,
                const char* oracle) {
    c.label(labels(z.size()));
    c.expect(expected, oracle);
    LogitLoss answer = student.softmax_cross_entropy(z, t);
    answer.delta_z.insert(answer.delta_z.begin(), answer.loss);
    c.got(answer.delta_z);
}

void check_loss_by_hand(Case& c, const Solution& student, const Numbers& z, const Numbers& t, const Numbers& expected) {
    c.given("z", z);
    c.given("t", t);
    check_loss(c, student, z, t, expected, kByHand);
}

}  // namespace

void softmax_is_shared_out(Judge& judge, const Solution& student) {
    const char* const claim = "z_l reaches every y_k, so it receives a message from each: y_l (g_l - Σ_k g_k y_k).";
    judge.example(claim, [&](Case& c) {
        const Numbers y = c.given("y", Numbers{0.5, 0.25, 0.25});
        check_message(c, student, y, c.given("g", Numbers{1, 0, 0}));
    });
    judge.example(claim, [&](Case& c) {
        const Numbers y = c.given("y", Numbers{0.125, 0.75, 0.125});
        check_message(c, student, y, c.given("g", Numbers{2, -1, 4}));
    });
    judge.example("The outputs always sum to 1: the same g for all of them moves nothing.", [&](Case& c) {
        const Numbers y = c.given("y", Numbers{0.5, 0.375, 0.125});
        check_message(c, student, y, c.given("g", Numbers{3, 3, 3}));
    });
    judge.property(claim, [&](Case& c) {
        const Numbers y = any_outputs(c);
        check_message(c, student, y, c.numbers("g", {y.size(), y.size()}));
    });
}

void logits_and_targets(Judge& judge, const Solution& student) {
    const char* const claim = "L = -Σ_k t_k log y_k; with T = Σ_k t_k, δ of z_k is T y_k - t_k.";
    judge.example("Two equal logits: y = (½, ½).", [&](Case& c) {
        check_loss_by_hand(c, student, {0, 0}, {1, 0}, {std::log(2), -0.5, 0.5});
    });
    judge.example("The targets sum to 3, and y = (¼, ¼, ¼, ¼).", [&](Case& c) {
        check_loss_by_hand(c, student, {0, 0, 0, 0}, {1, 2, 0, 0}, {3 * std::log(4), -0.25, -1.25, 0.75, 0.75});
    });
    judge.example("Large logits: y = (1, 0, 0) to all digits, and log y_1 is -1000.", [&](Case& c) {
        check_loss_by_hand(c, student, {1000, 0, -1000}, {0, 1, 0}, {1000, 1, -1, 0});
    });
    judge.example("Only differences of logits matter.", [&](Case& c) {
        check_loss_by_hand(c, student, {-1000, -1000}, {0, 1}, {std::log(2), 0.5, -0.5});
    });
    judge.property(claim, [&](Case& c) {
        const Numbers z = c.numbers("z", {1, 4}), t = any_targets(c, z.size());
        const auto loss = [&t](auto at) { return cross_entropy_of_logits(at, t); };
        Numbers expected = slopes(loss, z);
        expected.insert(expected.begin(), loss(Values(z)));
        check_loss(c, student, z, t, expected, kComplexStep);
    });
}

}  // namespace bp::chapters::ch11
