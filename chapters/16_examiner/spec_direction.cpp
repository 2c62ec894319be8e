#include <algorithm>
#include <cmath>
#include <fmt/format.h>

#include "parts.hpp"
#include "plain_box.hpp"
#include "suspects.hpp"

// Exercise 16.2. What is drawn is the student's own, so answers are read as yes or no: do the two numbers agree, has
// what was drawn both signs.
namespace bp::chapters::ch16 {

namespace {

using course::Case;
using course::Judge;

constexpr std::size_t kParameters = 24, kOutputs = 20;
constexpr std::uint64_t kSeed = 5;

Backprop wide_box() { return linear_box({{"p", 0, kParameters}}, kOutputs); }

bool has_both_signs(const Numbers& numbers) {
    const auto any = [&](bool (*is)(double)) { return std::any_of(numbers.begin(), numbers.end(), is); };
    return any([](double x) { return x > 0; }) && any([](double x) { return x < 0; });
}

/// What a solution asked, and what it answered.
struct Tried {
    Recording recording;
    Comparison comparison;

    Numbers signals() const { return recording.signals.empty() ? Numbers{} : recording.signals.back(); }
    /// The first move away from 0, in units of its largest number.
    Numbers direction() const {
        for (Numbers p : recording.points) {
            double size = 0;
            for (const double x : p) size = std::max(size, std::abs(x));
            if (size == 0) continue;
            for (double& x : p) x /= size;
            return p;
        }
        return {};
    }
    /// Whether all moves add up to none: then both sides were looked at along the same direction.
    bool is_two_sided() const {
        double sum = 0, size = 0;
        for (std::size_t i = 0; i < kParameters; ++i) {
            double moves = 0;
            for (const Numbers& p : recording.points) {
                moves += p[i];
                size = std::max(size, std::abs(p[i]));
            }
            sum = std::max(sum, std::abs(moves));
        }
        return sum <= 1e-3 * size;
    }
};

Tried tried(const Backprop& box, const Solution& student, Random& random) {
    Tried result;
    const Setting zero{{}, Numbers(kParameters), {}};
    result.comparison = student.along_random_direction(recorded(box, result.recording), zero, random);
    return result;
}

Tried tried(const Solution& student) {
    Random random(kSeed);
    return tried(wide_box(), student, random);
}

std::string shown(const Comparison& c) {
    return fmt::format("claimed {:.10g}, measured {:.10g}", c.claimed, c.measured);
}

void give_box(Case& c) {
    c.given_text("box", fmt::format("{} outputs, each a weighted sum of {} parameters", kOutputs, kParameters));
    c.given_text("p", "all 0");
}

void check_signs(Case& c, const Numbers& drawn, const char* what) {
    c.oracle("what the box was asked");
    const std::size_t shown_count = std::min<std::size_t>(drawn.size(), 12);
    const Numbers first(drawn.begin(), drawn.begin() + static_cast<std::ptrdiff_t>(shown_count));
    c.require(has_both_signs(drawn), std::string{what} + " of both signs", {yes(has_both_signs(drawn))},
              course::to_text(first) + " …");
}

void check_agreement(Case& c, const Solution& student) {
    give_box(c);
    c.oracle("the box is right, and a sum is a straight line");
    const Comparison got = tried(student).comparison;
    const bool agrees = is_near(got.claimed, got.measured);
    c.require(agrees, "two equal numbers, to 6 digits", {yes(agrees)}, shown(got));
}

/// Its outputs sum to 1 in each row, so that with every δ equal there is nothing to be seen.
void check_softmax(Case& c, const Solution& student) {
    const Backprop box = opened({.info = {}, .net = Net::softmax, .flaw = Flaw::softmax_nothing});
    c.given_text("box", "a softmax network whose backward pass answers 0 to everything");
    c.oracle("the complex step says that the slopes are not 0");
    Random random(kSeed);
    const Setting at = box.setting({2, 3, 4, 5}, random);
    const Comparison got = student.along_random_direction(box, at, random);
    const bool is_seen = std::abs(got.measured) > 1e-6 && !is_near(got.claimed, got.measured);
    c.require(is_seen, "claimed 0, and a measured slope that is not 0", {yes(is_seen)}, shown(got));
}

void check_second_call(Case& c, const Solution& student) {
    give_box(c);
    c.oracle("what the box was asked");
    Random random(kSeed);
    const Numbers first = tried(wide_box(), student, random).direction();
    const Numbers second = tried(wide_box(), student, random).direction();
    c.require(first != second, "another direction at the second call", {yes(first != second)}, "the same one");
}

}  // namespace

void direction_is_random(Judge& judge, const Solution& student) {
    judge.example("Claimed and measured are the same derivative: Σ_i d_i ∂F/∂p_i is the slope of F along d.",
                  [&](Case& c) { check_agreement(c, student); });
    judge.example("With error signals of one sign only, errors that cancel stay hidden.", [&](Case& c) {
        give_box(c);
        check_signs(c, tried(student).signals(), "error signals");
    });
    judge.example("With directions of one sign only, errors that cancel stay hidden.", [&](Case& c) {
        give_box(c);
        check_signs(c, tried(student).direction(), "moves");
    });
    judge.example("The outputs of a softmax sum to 1: error signals that are all the same see nothing.",
                  [&](Case& c) { check_softmax(c, student); });
    judge.example("What one direction does not show, the next one may.",
                  [&](Case& c) { check_second_call(c, student); });
    judge.probe("do the moves to both sides cancel", [&] { return Numbers{yes(tried(student).is_two_sided())}; });
}

}  // namespace bp::chapters::ch16
