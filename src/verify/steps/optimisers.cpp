#include <array>
#include <memory>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "verify/number_comparison.hpp"
#include "verify/steps/training_step.hpp"

namespace bp::verify {

namespace {

/// Up to 5 steps with numbers that no step rounds: μ is 0, ½ or ¼, η a power of two.
OptimiserCase lattice_steps(Choices& choices) {
    const double rate = choices.one_of(std::array{1.0, 0.5, 0.25});
    OptimiserCase c{{rate, choices.one_of(std::array{0.0, 0.5, 0.25}), 1 + choices.below(5)}, {}, {}};
    const auto numbers = [&] {
        std::vector<double> drawn(c.sizes.parameter_count);
        for (double& x : drawn) x = choices.lattice_number();
        return drawn;
    };
    c.parameters = numbers();
    const std::size_t steps = 1 + choices.below(5);
    for (std::size_t s = 0; s < steps; ++s) c.gradients.push_back(numbers());
    return c;
}

/// w_0 - η Σ_s g_s (1 + μ + … + μ^(last - s)): how often each gradient has been taken along by the end.
std::vector<double> where_it_ends(const OptimiserCase& c, std::size_t steps) {
    std::vector<double> w = c.parameters;
    for (std::size_t s = 0; s < steps; ++s) {
        double taken = 0, power = 1;
        for (std::size_t later = s; later < steps; ++later) {
            taken += power;
            power *= c.sizes.momentum;
        }
        for (std::size_t i = 0; i < w.size(); ++i) w[i] -= c.sizes.learning_rate * taken * c.gradients[s][i];
    }
    return w;
}

Verdict steps_are_exact(const OptimiserMaker& maker, const OptimiserCase& c) {
    const Update update = maker.make(c.sizes), other = maker.make(c.sizes);
    NumberComparison comparison;
    std::vector<double> w = c.parameters, elsewhere(c.parameters.size());
    for (std::size_t s = 0; s < c.gradients.size(); ++s) {
        const std::vector<double> gradient = c.gradients[s];
        update(w, gradient);
        other(elsewhere, std::vector<double>(gradient.size(), 1.0));  // must not be felt
        comparison.holds(gradient == c.gradients[s], "the step changes the gradient it was given");
        const std::vector<double> expected = where_it_ends(c, s + 1);
        for (std::size_t i = 0; i < w.size(); ++i) {
            comparison.exact(w[i], expected[i], [&] { return fmt::format("w[{}] after step {}", i + 1, s + 1); });
        }
    }
    return comparison.verdict();
}

constexpr std::array kOptimiserProperties{
    OptimiserProperty{.id = "P25/opt",
                      .title = "after any number of steps w has moved by -η Σ g (1 + μ + μ² + …)",
                      .draw = lattice_steps,
                      .judge = steps_are_exact,
                      .share = 0.4},
};

OptimiserMaker with_momentum() {
    return {[](const StepSizes& sizes) -> Update {
        if (sizes.momentum == 0) return Sgd{sizes.learning_rate};
        return Momentum(Sgd{sizes.learning_rate}, sizes.momentum, sizes.parameter_count);
    }};
}

constexpr std::array kOptimiserProducts{Product<OptimiserMaker>{"src/train", with_momentum}};

/// v <- keep · v + take · g, w <- w - η v, by one loop over the parameters.
struct Kept {
    std::vector<double> v;

    void operator()(std::span<double> w, std::span<const double> g, double rate, double keep, double take) {
        v.resize(w.size());
        for (std::size_t i = 0; i < w.size(); ++i) {
            v[i] = keep * v[i] + take * g[i];
            w[i] -= rate * v[i];
        }
    }
};

OptimiserMaker forgetful() {
    return {[](const StepSizes& sizes) -> Update { return Sgd{sizes.learning_rate}; }};
}

OptimiserMaker uphill() {
    return {[](const StepSizes& sizes) -> Update {
        return Momentum(Sgd{-sizes.learning_rate}, sizes.momentum, sizes.parameter_count);
    }};
}

OptimiserMaker running_mean() {
    return {[](const StepSizes& sizes) -> Update {
        return [sizes, kept = Kept{}](std::span<double> w, std::span<const double> g) mutable {
            kept(w, g, sizes.learning_rate, sizes.momentum, 1 - sizes.momentum);
        };
    }};
}

OptimiserMaker shared_velocity() {
    return {[](const StepSizes& sizes) -> Update {
        static thread_local std::vector<double> v;
        v.assign(sizes.parameter_count, 0);
        return [sizes](std::span<double> w, std::span<const double> g) {
            for (std::size_t i = 0; i < w.size(); ++i) {
                v[i] = sizes.momentum * v[i] + g[i];
                w[i] -= sizes.learning_rate * v[i];
            }
        };
    }};
}

OptimiserMaker old_velocity() {
    return {[](const StepSizes& sizes) -> Update {
        return [sizes, v = std::vector<double>(sizes.parameter_count)](std::span<double> w,
                                                                       std::span<const double> g) mutable {
            for (std::size_t i = 0; i < w.size(); ++i) {
                w[i] -= sizes.learning_rate * v[i];
                v[i] = sizes.momentum * v[i] + g[i];
            }
        };
    }};
}

OptimiserMaker last_left_out() {
    return {[](const StepSizes& sizes) -> Update {
        return [make = with_momentum().make(sizes)](std::span<double> w, std::span<const double> g) {
            const double last = w.back();
            make(w, g);
            w.back() = last;
        };
    }};
}

constexpr std::array kWrongOptimisers{
    WrongOptimiser{"MO1", "momentum keeps no velocity", "A step keeps a share of the step before.", "P25/opt",
                   forgetful},
    WrongOptimiser{"M1/opt", "w + η v", "Gradient descent subtracts.", "P25/opt", uphill},
    WrongOptimiser{"MO2", "the gradient is taken times 1 - μ", "Here the new gradient counts in full.", "P25/opt",
                   running_mean},
    WrongOptimiser{"MO3", "all optimisers share one velocity", "Two networks must not share storage.", "P25/opt",
                   shared_velocity},
    WrongOptimiser{"MO4", "the step is taken before the gradient enters the velocity",
                   "First the velocity, then the step.", "P25/opt", old_velocity},
    WrongOptimiser{"M2/opt", "the last parameter is left out", "All parameters move.", "P25/opt", last_left_out},
};

}  // namespace

std::span<const OptimiserProperty> optimiser_properties() { return kOptimiserProperties; }
std::span<const Product<OptimiserMaker>> optimiser_products() { return kOptimiserProducts; }
std::span<const WrongOptimiser> wrong_optimisers() { return kWrongOptimisers; }

void describe(const OptimiserCase& c, Counterexample& example) {
    example.text =
        fmt::format("η = {}, μ = {}, w = [{}]", c.sizes.learning_rate, c.sizes.momentum, fmt::join(c.parameters, ", "));
    for (const auto& gradient : c.gradients) example.text += fmt::format(", g = [{}]", fmt::join(gradient, ", "));
    example.text += "\n";
}

}  // namespace bp::verify
