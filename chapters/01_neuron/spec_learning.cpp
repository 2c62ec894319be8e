#include <algorithm>
#include <cmath>

#include "parts.hpp"

// What a perceptron step has to do, once and as learning.
namespace bp::chapters::ch01 {

namespace {

using course::Case;
using course::Judge;
using course::Numbers;

using course::kByHand;

/// One point and its class.
struct Sample {
    Numbers x;
    int t;
};

/// The four rows (0, 0), (1, 0), (0, 1), (1, 1) with +1 where bit 0, 1, 2, 3 of the table is set.
std::vector<Sample> rows(unsigned table) {
    std::vector<Sample> samples;
    for (unsigned row = 0; row < 4; ++row) {
        samples.push_back({{row % 2 == 1 ? 1.0 : 0.0, row / 2 == 1 ? 1.0 : 0.0}, (table >> row & 1U) != 0 ? 1 : -1});
    }
    return samples;
}

double net_input(const Neuron& neuron, const Numbers& x) {
    double z = neuron.b;
    for (std::size_t i = 0; i < x.size(); ++i) z += neuron.w[i] * x[i];
    return z;
}

/// The step's answer as one list: the new weights, the new bias, 1 for a mistake.
void check_step(Case& c, const Solution& student, Neuron neuron, const Numbers& x, int t, const Neuron& next,
                const char* oracle) {
    const bool is_mistake = next.b != neuron.b;  // the bias moves with every mistake
    const auto all = [&c](const Neuron& after, bool was_mistake) {
        Numbers numbers = after.w;
        std::vector<std::string> labels;
        for (std::size_t i = 1; i <= after.w.size(); ++i) labels.push_back("w_" + std::to_string(i));
        labels.insert(labels.end(), {"b", "mistake"});
        c.label(std::move(labels));
        numbers.insert(numbers.end(), {after.b, was_mistake ? 1.0 : 0.0});
        return numbers;
    };
    c.expect(all(next, is_mistake), oracle);
    const bool was_mistake = student.perceptron_step(neuron, x, t);
    c.got(all(neuron, was_mistake));
}

void check_step_by_hand(Case& c, const Solution& student, const Neuron& neuron, const Sample& sample,
                        const Neuron& next) {
    c.given("w", neuron.w);
    c.given("b", neuron.b);
    c.given("x", sample.x);
    c.given("t", sample.t);
    check_step(c, student, neuron, sample.x, sample.t, next, kByHand);
}

/// How learning went: epoch after epoch, until one has no mistake or there were more mistakes than allowed.
struct Run {
    Neuron neuron;
    std::size_t mistakes = 0;
    bool has_settled = false;
};

Run run(const Solution& student, const std::vector<Sample>& samples, std::size_t most_mistakes) {
    Run run{{Numbers(2, 0.0), 0}};
    while (!run.has_settled && run.mistakes <= most_mistakes) {
        const std::size_t before = run.mistakes;
        for (const Sample& sample : samples) {
            run.mistakes += student.perceptron_step(run.neuron, sample.x, sample.t) ? 1 : 0;
        }
        run.has_settled = run.mistakes == before;
    }
    run.neuron.w.resize(2);  // a step that lost a weight must not stop the judge
    return run;
}

void check_that_or_is_learned(Case& c, const Solution& student) {
    c.label({"mistakes", "w_1", "w_2", "b"});
    c.expect({9, 2, 2, -1}, "worked out by hand, epoch after epoch: 3 + 1 + 2 + 2 + 1 mistakes, then none");
    const Run or_run = run(student, rows(0b1110), 9);
    c.got({static_cast<double>(or_run.mistakes), or_run.neuron.w[0], or_run.neuron.w[1], or_run.neuron.b});
}

void check_that_xor_is_not(Case& c, const Solution& student) {
    c.oracle("adding up the four inequalities gives 0 > 0, so no neuron is right about all four");
    const Run xor_run = run(student, rows(0b0110), 1000);
    c.require(!xor_run.has_settled, "mistakes in every epoch, for ever",
              {static_cast<double>(xor_run.mistakes), xor_run.has_settled ? 1.0 : 0.0});
}

/// (R/γ)² for samples that the planted neuron separates, with the constant input 1 among the inputs.
double mistake_bound(const Neuron& planted, const std::vector<Sample>& samples) {
    double longest = 0, smallest = HUGE_VAL, length = planted.b * planted.b;
    for (const double w : planted.w) length += w * w;
    for (const Sample& sample : samples) {
        longest = std::max(longest, 1 + sample.x[0] * sample.x[0] + sample.x[1] * sample.x[1]);
        smallest = std::min(smallest, std::abs(net_input(planted, sample.x)));
    }
    return longest * length / (smallest * smallest);
}

void check_that_it_settles(Case& c, const Solution& student) {
    const Neuron planted{c.numbers("w*", {2, 2}), c.number("b*")};
    const Numbers x_1 = c.numbers("x_1", {1, 8}), x_2 = c.numbers("x_2", {x_1.size(), x_1.size()});
    std::vector<Sample> samples;
    for (std::size_t i = 0; i < x_1.size(); ++i) {  // too close to the boundary would take too long to learn
        const double z = net_input(planted, {x_1[i], x_2[i]});
        if (std::abs(z) >= 1) samples.push_back({{x_1[i], x_2[i]}, z > 0 ? 1 : -1});
    }
    c.oracle("the bound (R/γ)² on the number of mistakes, for the points that w*, b* puts at |z| ≥ 1");
    const double bound = samples.empty() ? 0 : mistake_bound(planted, samples);
    const Run separable = run(student, samples, static_cast<std::size_t>(bound));
    const bool is_right = std::ranges::all_of(
        samples, [&](const Sample& sample) { return sample.t * net_input(separable.neuron, sample.x) > 0; });
    c.require(separable.has_settled && is_right,
              "every point on its side after at most " + course::to_text(std::floor(bound)) + " mistakes",
              {static_cast<double>(separable.mistakes)});
}

void perceptron_learns(Judge& judge, const Solution& student) {
    judge.example("A missed positive pulls w towards x.", [&](Case& c) {
        check_step_by_hand(c, student, {{1, -2}, 0.5}, {{1, 3}, 1}, {{2, 1}, 1.5});
    });
    judge.example("A missed negative pushes w away from x.", [&](Case& c) {
        check_step_by_hand(c, student, {{3, 1}, -2}, {{1, 0.5}, -1}, {{2, 0.5}, -3});
    });
    judge.example("A sample on its right side changes nothing.", [&](Case& c) {
        check_step_by_hand(c, student, {{3, 1}, -2}, {{3, -1}, 1}, {{3, 1}, -2});
    });
    judge.example("A negative on its right side changes nothing either.", [&](Case& c) {
        check_step_by_hand(c, student, {{3, 1}, -2}, {{-1, 1}, -1}, {{3, 1}, -2});
    });
    judge.example("z = 0 is on neither side and counts as a mistake, or nothing would ever move from w = 0.",
                  [&](Case& c) {
                      check_step_by_hand(c, student, {{0, 0}, 0}, {{2, -1}, -1}, {{-2, 1}, -1});
                  });
    const auto check_any_step = [&student](Case& c, int t) {
        const Numbers x = c.numbers("x", {1, 4});
        const Neuron neuron{c.numbers("w", {x.size(), x.size()}), c.number("b")};
        c.given("t", t);
        Neuron next = neuron;
        const double z = net_input(neuron, x);
        if (t == 1 ? z <= 0 : z >= 0) {
            for (std::size_t i = 0; i < x.size(); ++i) next.w[i] = t == 1 ? next.w[i] + x[i] : next.w[i] - x[i];
            next.b += t;
        }
        check_step(c, student, neuron, x, t, next, "the rule, with its two classes written apart");
    };
    judge.property("A positive changes w on a mistake alone, and then by +x; b by 1.",
                   [&](Case& c) { check_any_step(c, 1); });
    judge.property("A negative changes w on a mistake alone, and then by -x; b by -1.",
                   [&](Case& c) { check_any_step(c, -1); });
    judge.example("From w = 0, b = 0 and the rows in the order 00, 10, 01, 11 it learns OR.",
                  [&](Case& c) { check_that_or_is_learned(c, student); });
    judge.example("XOR is not linearly separable: learning never ends.",
                  [&](Case& c) { check_that_xor_is_not(c, student); });
    judge.property("If the points are linearly separable, learning ends, and every point is on its side.",
                   [&](Case& c) { check_that_it_settles(c, student); });
}

}  // namespace

course::Spec<Solution> spec_of_learning() {
    return {{{"1.4", "The perceptron step", "Can solve linearly separable problems", course::Path::core},
             perceptron_learns}};
}

}  // namespace bp::chapters::ch01
