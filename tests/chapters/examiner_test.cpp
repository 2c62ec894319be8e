#include <algorithm>
#include <cmath>
#include <set>
#include <gtest/gtest.h>

#include "chapters/16_examiner/line.hpp"
#include "chapters/16_examiner/suspects.hpp"
#include "inspect/derivative.hpp"

// The boxes of exercise 16.6 are what their list says: the complex step, which knows no backward pass, is the witness.
namespace bp::chapters::ch16 {
namespace {

/// A question to a box: sizes, how large its parameters are, how large the error signals.
struct Question {
    Sizes sizes;
    double size, signal;
};
const Question kQuestions[]{{{3, 4, 2, 5}, 1, 1}, {{3, 4, 2, 5}, 1, 100}, {{3, 4, 2, 5}, 1, 1e-6},
                            {{3, 4, 2, 5}, 8, 1}, {{2, 3, 4, 5}, 1, 1},   {{3, 3, 3, 3}, 1, 1},
                            {{3, 3, 3, 1}, 1, 1}, {{3, 3, 3, 2}, 8, 1}};

Setting redrawn(const Backprop& box, const Question& question, Random& random) {
    Setting at = box.setting(question.sizes, random);
    for (double& p : at.parameters) p = random.uniform(-question.size, question.size);
    return at;
}

/// The right gradient.
Numbers witnessed(const Boxed& boxed, const Setting& at, const Numbers& delta) {
    const auto F = [&](auto p) {
        const auto f = forward(boxed.net, at.sizes, p, at.batch);
        auto sum = f.outputs[0] * 0.0;
        for (std::size_t k = 0; k < delta.size(); ++k) sum += f.outputs[k] * (delta[k] * boxed.unit);
        return sum;
    };
    Numbers gradient;
    for (std::size_t i = 0; i < at.parameters.size(); ++i) {
        gradient.push_back(inspect::complex_step_derivative(F, at.parameters, i));
    }
    return gradient;
}

/// The largest error, as a share of the largest derivative, or of `size` if that is larger; infinite if anything is
/// NaN.
double error_of(const Numbers& claimed, const Numbers& right, double size) {
    double error = 0;
    for (const double g : right) size = std::max(size, std::abs(g));
    for (std::size_t i = 0; i < right.size(); ++i) {
        if (std::isnan(claimed[i])) return INFINITY;
        error = std::max(error, std::abs(claimed[i] - right[i]));
    }
    return error / size;
}

/// The error on all questions, one box asked all of them.
double worst_error(const Boxed& boxed) {
    const Backprop box = opened(boxed);
    Random random(1);
    double worst = 0;
    for (const Question& question : kQuestions) {
        const Setting at = redrawn(box, question, random);
        const Numbers delta = random_signs(box.outputs(at).size(), random, question.signal);
        // a saturated softmax subtracts error signals from each other: what is left has their rounding
        const double size = 1e-3 * question.signal * boxed.unit;
        worst = std::max(worst, error_of(box.gradient(at, delta), witnessed(boxed, at, delta), size));
    }
    return worst;
}

/// The gradient where the box begins, and far out: only whether it is finite is asked.
bool is_always_finite(const Boxed& boxed) {
    const Backprop box = opened(boxed);
    Random random(2);
    for (int n = 0; n < 10; ++n) {
        const Sizes sizes{3, 4, 2, 5};
        for (const Setting& at : {box.setting(sizes, random), redrawn(box, {sizes, 1000, 1}, random)}) {
            for (const double g : box.gradient(at, random_signs(box.outputs(at).size(), random))) {
                if (!std::isfinite(g)) return false;
            }
        }
    }
    return true;
}

TEST(Suspects, AreRightEverywhereOrWrongSomewhere) {
    for (const Boxed& boxed : boxes()) {
        if (boxed.info.is_right) {
            EXPECT_LT(worst_error(boxed), 1e-12) << boxed.info.name;
            EXPECT_TRUE(is_always_finite(boxed)) << boxed.info.name;
        } else {
            EXPECT_TRUE(worst_error(boxed) > 1e-9 || !is_always_finite(boxed)) << boxed.info.name;
        }
    }
}

/// At a kink every share between the slopes to the left and to the right is legal, and nothing else.
TEST(Suspects, ThatAreRightStayBetweenTheSlopesOfAKink) {
    for (const Boxed& boxed : boxes()) {
        if (!boxed.info.is_right) continue;
        const Backprop box = opened(boxed);
        Random random(3);
        const Setting at = box.setting({3, 4, 2, 5}, random);
        const Numbers delta = random_signs(box.outputs(at).size(), random), gradient = box.gradient(at, delta);
        for (std::size_t i = 0; i < gradient.size(); ++i) {
            Numbers axis(gradient.size());
            axis[i] = 1;
            const Line F = line_through(box, at, delta, axis);
            constexpr double h = 0x1p-20;
            const double right = (F(h) - F(0)) / h, left = (F(0) - F(-h)) / h;
            const double slack = 1e-4 * std::max({std::abs(left), std::abs(right), boxed.unit});
            EXPECT_GE(gradient[i], std::min(left, right) - slack) << boxed.info.name << " " << i;
            EXPECT_LE(gradient[i], std::max(left, right) + slack) << boxed.info.name << " " << i;
        }
    }
}

TEST(Suspects, AnswerTheSameToTheSameQuestionIfTheyAreRight) {
    for (const Boxed& boxed : boxes()) {
        if (!boxed.info.is_right) continue;
        const Backprop box = opened(boxed);
        Random random(4);
        const Setting at = box.setting({3, 4, 2, 5}, random);
        const Numbers delta(box.outputs(at).size(), 1.0), first = box.gradient(at, delta);
        EXPECT_EQ(box.gradient(at, delta), first) << boxed.info.name;
    }
}

TEST(Suspects, HaveNamesOfTheirOwnAndFitIntoALine) {
    std::set<std::string_view> names;
    for (const course::Suspect& suspect : suspects()) {
        EXPECT_TRUE(names.insert(suspect.name).second) << suspect.name;
        EXPECT_LE(suspect.name.size() + suspect.sentence.size(), 84u) << suspect.name;
    }
}

TEST(Box, RefusesQuestionsThatDoNotFit) {
    const Backprop box = opened(boxes()[0]);
    Random random(5);
    Setting at = box.setting({3, 4, 2, 5}, random);
    EXPECT_THROW(box.gradient(at, Numbers{1, 2}), ShapeError);
    at.parameters.pop_back();
    EXPECT_THROW(box.outputs(at), ShapeError);
    EXPECT_THROW(box.setting({3, 0, 2, 5}, random), InputError);
}

}  // namespace
}  // namespace bp::chapters::ch16
