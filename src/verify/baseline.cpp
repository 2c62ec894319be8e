#include "verify/baseline.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/random.hpp"
#include "verify/op_record.hpp"

namespace bp::verify {

namespace {

using Upstream = Baseline::Upstream;
using Components = Baseline::Components;

constexpr std::array kBaselines{
    Baseline{"course", "one component, upstream of ones, tolerance 1e-2 absolute and relative", 1e-6, 1e-2, 1e-2,
             Upstream::ones, Components::one},
    Baseline{"cs231n", "all components, random upstream, step 1e-5, relative error 1e-4", 1e-5, 1e-12, 1e-4,
             Upstream::random_signed, Components::all},
    Baseline{"gradcheck", "the whole Jacobian, step 1e-6, 1e-5 + 1e-3 |difference|", 1e-6, 1e-5, 1e-3,
             Upstream::each_element, Components::all},
};

Tensor<double> drawn(Shape shape, double low, double high, Random& random) {
    Tensor<double> matrix(shape.rows(), shape.cols());
    for (double& x : matrix.data()) x = random.uniform(low, high);
    return matrix;
}

/// One op over random matrices, positive where it is not defined elsewhere.
Program single_op(const OpRecord& record, const OpTable& table, Random& random) {
    const bool is_positive = table.domain.low >= 0;
    const auto argument = [&](Shape shape) {
        return is_positive ? drawn(shape, 0.25, 1.5, random) : drawn(shape, -2, 2, random);
    };
    Program program;
    std::vector<std::size_t> parents;
    const Shape first{2, 3}, second = record.form == Form::matrix_product ? Shape{3, 4} : first;
    for (std::size_t k = 0; k < table.arity.least; ++k) {
        parents.push_back(oracle::add_leaf(program, "parameter", argument(k == 0 ? first : second)));
    }
    const oracle::Settings settings = record.settings == nullptr ? oracle::Settings{} : record.settings(0, first);
    oracle::set_loss(program, oracle::add_step(program, record.name, parents, settings));
    return program;
}

/// ½ Σ (tanh(x W₁ + b₁) W₂ + b₂ - t)² + ¼ Σ W₁².
Program small_network(Random& random) {
    Program p;
    const auto parameter = [&](Shape shape) { return oracle::add_leaf(p, "parameter", drawn(shape, -1, 1, random)); };
    const auto constant = [&](Shape shape) { return oracle::add_leaf(p, "constant", drawn(shape, -1, 1, random)); };
    const auto step = [&](std::string_view op, const std::vector<std::size_t>& parents,
                          const oracle::Settings& settings = {}) { return oracle::add_step(p, op, parents, settings); };
    const std::size_t x = constant({4, 3}), t = constant({4, 2});
    const std::size_t w1 = parameter({3, 5}), b1 = parameter({1, 5}), w2 = parameter({5, 2}), b2 = parameter({1, 2});
    const std::size_t hidden = step("tanh", {step("add", {step("matmul", {x, w1}), b1})});
    const std::size_t loss = step("squared_loss", {step("add", {step("matmul", {hidden, w2}), b2}), t});
    const std::size_t penalty = step("scale", {step("sum", {step("square", {w1})})}, {{"factor", 0.25}});
    oracle::set_loss(p, step("add", {loss, penalty}));
    return p;
}

/// Σ seed · loss by the engine's own forward pass.
double value_of(const Engine& engine, const Program& program) {
    Machine machine(engine, program);
    machine.forward();
    const View<const double> loss = machine.value(program.loss);
    double sum = 0;
    for (std::size_t e = 0; e < loss.size(); ++e) sum += loss.flat()[e] * program.seed.data()[e];
    return sum;
}

bool agrees(const Baseline& baseline, const Engine& engine, Program program, std::size_t leaf, std::size_t element,
            double analytic) {
    double& x = program.steps[leaf].value.data()[element];
    const double at = x;
    x = at + baseline.step;
    const double above = value_of(engine, program);
    x = at - baseline.step;
    const double below = value_of(engine, program);
    const double difference = (above - below) / (2 * baseline.step);
    return std::abs(analytic - difference) <= baseline.absolute + baseline.relative * std::abs(difference);
}

/// All derivatives, or one of each parameter, for the seed in the program.
bool accepts_seed(const Baseline& baseline, const Engine& engine, const Program& program, Random& random) {
    Machine machine(engine, program);
    machine.forward();
    machine.backward();
    for (std::size_t s = 0; s < program.steps.size(); ++s) {
        if (program.steps[s].op != "parameter") continue;
        const View<const double> delta = machine.delta(s);
        const bool one = baseline.components == Components::one;
        const std::size_t first = one ? random.below(delta.size()) : 0, end = one ? first + 1 : delta.size();
        for (std::size_t e = first; e < end; ++e) {
            if (!agrees(baseline, engine, program, s, e, delta.flat()[e])) return false;
        }
    }
    return true;
}

bool accepts(const Baseline& baseline, const Engine& engine, Program program, Random& random) {
    if (baseline.upstream != Upstream::each_element) {
        if (baseline.upstream == Upstream::random_signed) {
            for (double& r : program.seed.data()) r = random.normal();
        }
        return accepts_seed(baseline, engine, program, random);
    }
    const std::size_t size = program.seed.data().size();
    for (std::size_t e = 0; e < size; ++e) {
        for (std::size_t other = 0; other < size; ++other) program.seed.data()[other] = other == e ? 1 : 0;
        if (!accepts_seed(baseline, engine, program, random)) return false;
    }
    return true;
}

bool finds_nothing(const Baseline& baseline, const Engine& engine) {
    Random random(231);
    for (const OpTable* table : all_ops()) {
        if (table->arity.least == 0 || !table->no_derivative.empty()) continue;
        if (!accepts(baseline, engine, single_op(record_of(table->name), *table, random), random)) return false;
    }
    return accepts(baseline, engine, small_network(random), random);
}

}  // namespace

std::span<const Baseline> baselines() { return kBaselines; }

bool catches(const Baseline& baseline, const Engine& engine) {
    try {
        return !finds_nothing(baseline, engine);
    } catch (const Error&) {
        return true;
    }
}

}  // namespace bp::verify
