#include "verify/perceptrons/perceptron_method.hpp"

#include <array>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "verify/number_comparison.hpp"

namespace bp::verify {

using neuron::PerceptronRun;
using neuron::Sample;

namespace {

Vector<double> lattice_vector(std::size_t size, Choices& choices) {
    Vector<double> x(size);
    for (double& entry : x) entry = choices.lattice_number();
    return x;
}

PerceptronCase any_sample(Choices& choices) {
    const std::size_t size = 1 + choices.below(4);
    PerceptronCase c{lattice_vector(size, choices), {}};
    const std::size_t count = 1 + choices.below(4);
    for (std::size_t n = 0; n < count; ++n) {
        c.samples.push_back({lattice_vector(size, choices), choices.below(2) == 0 ? 1 : -1});
    }
    return c;
}

/// Targets are what a random neuron says; samples on its boundary are left out.
PerceptronCase separable_samples(Choices& choices) {
    const std::size_t size = 1 + choices.below(4);
    PerceptronCase c{{}, {}, {lattice_vector(size, choices), choices.lattice_number() / 2}};
    const std::size_t count = 2 + choices.below(8);
    for (std::size_t n = 0; n < count; ++n) {
        const Vector<double> x = lattice_vector(size, choices);
        const double z = inner_prod(c.separator.weight, x) + c.separator.bias;
        if (z != 0) c.samples.push_back({x, z > 0 ? 1 : -1});
    }
    return c;
}

Verdict updates_on_mistakes_alone(const PerceptronMethod& method, const PerceptronCase& c) {
    NumberComparison comparison;
    Vector<double> w = c.w, expected = c.w;
    for (const Sample& sample : c.samples) {
        double score = 0;
        for (std::size_t i = 0; i < w.size(); ++i) score += sample.target * expected(i) * sample.x(i);
        const bool is_mistake = score <= 0;
        for (std::size_t i = 0; i < w.size() && is_mistake; ++i) expected(i) += sample.target * sample.x(i);
        comparison.holds(method.step(w, sample) == is_mistake, is_mistake ? "a mistake is taken for a right answer"
                                                                          : "a right answer is taken for a mistake");
        for (std::size_t i = 0; i < w.size(); ++i) {
            comparison.exact(w(i), expected(i), [i] { return fmt::format("w[{}] after a step", i + 1); });
        }
    }
    return comparison.verdict();
}

/// (R/γ)², written out: R² is the longest augmented input squared, γ the smallest distance from the boundary.
double novikoff_bound(const PerceptronCase& c) {
    double longest = 0, smallest = std::numeric_limits<double>::infinity();
    const double norm = inner_prod(c.separator.weight, c.separator.weight) + c.separator.bias * c.separator.bias;
    for (const Sample& sample : c.samples) {
        const double z = inner_prod(c.separator.weight, sample.x) + c.separator.bias;
        longest = std::max(longest, 1 + inner_prod(sample.x, sample.x));
        smallest = std::min(smallest, z * z / norm);
    }
    return longest / smallest;
}

bool is_right(const neuron::Neuron& neuron, const Sample& sample) {
    return sample.target * (inner_prod(neuron.weight, sample.x) + neuron.bias) > 0;
}

Verdict mistakes_are_bounded(const PerceptronMethod& method, const PerceptronCase& c) {
    if (c.samples.empty()) return {};
    const PerceptronRun run = method.learn(c.samples, {2000});
    const double bound = novikoff_bound(c);
    NumberComparison comparison;
    comparison.holds(run.has_settled, "learning does not settle on separable samples");
    comparison.holds(static_cast<double>(run.mistakes) <= bound * (1 + 1e-12),
                     fmt::format("{} mistakes, the bound (R/γ)² is {}", run.mistakes, shortest(bound)));
    for (const Sample& sample : c.samples) {
        comparison.holds(is_right(run.neuron, sample), "a sample is on the wrong side when learning has settled");
    }
    return comparison.verdict();
}

/// All tables that a neuron with whole weights up to 3 and a bias of halves up to 4.5 computes: every separable
/// function of 2 and 3 inputs is among them.
std::vector<bool> separable_tables(unsigned inputs) {
    const unsigned rows = 1U << inputs;
    std::vector<bool> is_separable(std::size_t{1} << rows);
    const auto add = [&](const std::array<int, 3>& w, int half_bias) {
        std::size_t table = 0;
        for (unsigned r = 0; r < rows; ++r) {
            int score = half_bias;
            for (unsigned i = 0; i < inputs; ++i) score += (r >> i & 1U) != 0 ? 2 * w[i] : 0;
            table |= static_cast<std::size_t>(score > 0) << r;
        }
        is_separable[table] = true;
    };
    for (int a = -3; a <= 3; ++a) {
        for (int b = -3; b <= 3; ++b) {
            for (int c = inputs == 3 ? -3 : 0; c <= (inputs == 3 ? 3 : 0); ++c) {
                for (int half_bias = -19; half_bias <= 19; half_bias += 2) add({a, b, c}, half_bias);
            }
        }
    }
    return is_separable;
}

PerceptronCase table_case(std::size_t table, unsigned inputs) {
    PerceptronCase c;
    for (unsigned r = 0; r < 1U << inputs; ++r) {
        Vector<double> x(inputs);
        for (unsigned i = 0; i < inputs; ++i) x(i) = (r >> i & 1U) != 0 ? 1 : 0;
        c.samples.push_back({x, (table >> r & 1U) != 0 ? 1 : -1});
    }
    return c;
}

Verdict judge_table(const PerceptronMethod& method, const PerceptronCase& c, bool is_separable) {
    const PerceptronRun run = method.learn(c.samples, {200});
    NumberComparison comparison;
    comparison.holds(run.has_settled == is_separable, is_separable
                                                          ? "learning does not settle on a separable function"
                                                          : "learning claims to have settled, which is impossible");
    for (const Sample& sample : c.samples) {
        comparison.holds(!is_separable || is_right(run.neuron, sample), "a row of the table is answered wrongly");
    }
    return comparison.verdict();
}

Report sweep_boolean_functions(const PerceptronMethod& method) {
    Report report;
    for (const unsigned inputs : {2U, 3U}) {
        const std::vector<bool> separable = separable_tables(inputs);
        for (std::size_t table = 0; table < separable.size(); ++table) {
            const PerceptronCase c = table_case(table, inputs);
            const Verdict verdict = judge_table(method, c, separable[table]);
            report.add(verdict);
            if (!verdict.has_failed()) continue;
            report.counterexample = Counterexample{{}, verdict.message, report.cases, {}};
            describe(c, *report.counterexample);
            return report;
        }
    }
    return report;
}

constexpr std::array kPerceptronProperties{
    PerceptronProperty{.id = "P31a",
                       .title = "a perceptron changes w on a mistake, by t x, and else not at all",
                       .draw = any_sample,
                       .judge = updates_on_mistakes_alone,
                       .share = 1},
    PerceptronProperty{.id = "P31b",
                       .title = "on separable samples it settles after at most (R/γ)² mistakes",
                       .draw = separable_samples,
                       .judge = mistakes_are_bounded,
                       .share = 0.4},
    PerceptronProperty{.id = "P31c",
                       .title = "it settles on the separable functions of 2 and 3 inputs, and on no other",
                       .sweep = sweep_boolean_functions},
};

constexpr std::array kPerceptronProducts{
    Product<PerceptronMethod>{"src/neuron", [] {
                                  return PerceptronMethod{neuron::perceptron_step, neuron::learn_perceptron};
                              }}};

}  // namespace

void describe(const PerceptronCase& c, Counterexample& example) {
    if (!c.w.empty()) example.text += fmt::format("w = [{}]", fmt::join(c.w.data(), ", "));
    for (const Sample& sample : c.samples) {
        example.text += fmt::format(" x = [{}], t = {}", fmt::join(sample.x.data(), ", "), sample.target);
    }
    example.text += "\n";
}

std::span<const PerceptronProperty> perceptron_properties() { return kPerceptronProperties; }
std::span<const Product<PerceptronMethod>> perceptron_products() { return kPerceptronProducts; }

}  // namespace bp::verify
