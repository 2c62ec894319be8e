#include "verify/checkers/sweeps.hpp"

#include <array>
#include <cmath>
#include <limits>
#include <numbers>
#include <string>
#include <fmt/format.h>

#include "verify/number_comparison.hpp"

namespace bp::verify {

using Answer = GradientChecker::Answer;
using Numbers = std::vector<double>;
using inspect::Function;

namespace {

/// Adds one case, and its text if it is the first that fails.
void add(Report& report, const NumberComparison& comparison, const std::string& text) {
    report.add(comparison.verdict());
    if (!comparison.has_failed() || report.counterexample) return;
    report.counterexample = Counterexample{{}, comparison.verdict().message, report.cases, text};
}

/// f of one number, its slope and one that it has not.
void judge_slopes(Report& report, const GradientChecker& checker, const Function& f, double x, double right,
                  double wrong, const std::string& text) {
    NumberComparison comparison;
    const std::array at{x}, slope{right}, other{wrong};
    comparison.holds(checker.ask(f, at, slope) != Answer::fail, "a right gradient is rejected");
    comparison.holds(checker.ask(f, at, other) != Answer::pass, "a wrong gradient is accepted");
    add(report, comparison, text + fmt::format(" at x = {}, slope {}, other slope {}\n", x, right, wrong));
}

/// 0, and both signs of 1e-13, of 1e-5 and of 1e-9 times every power of √2 up to a hundredth.
Numbers distances() {
    Numbers all{0.0, 1e-13, -1e-13, 1e-5, -1e-5};
    for (int k = 0; k < 47; ++k) {
        const double distance = 1e-9 * std::pow(2, k / 2.0);
        all.push_back(distance);
        all.push_back(-distance);
    }
    return all;
}

double as_float(double x) { return static_cast<double>(static_cast<float>(x)); }

double with_six_digits(double x) { return std::stod(fmt::format("{:.6g}", x)); }

}  // namespace

Report sweep_corners(const GradientChecker& checker) {
    Report report;
    for (const KnownFunction& function : known_functions()) {
        if (!function.has_kinks) continue;
        const Function f = [&function](std::span<const double> x) { return function.value(x); };
        for (const double distance : distances()) {
            const Numbers x{distance, 0.0, 1e-13}, right = function.gradient(x);
            Numbers mean = right;
            for (double& slope : mean) slope = slope == 0 ? 0.5 : slope / 2;
            NumberComparison comparison;
            comparison.holds(checker.ask(f, x, right) != Answer::fail, "a right gradient near a corner is rejected");
            comparison.holds(checker.ask(f, x, mean) != Answer::pass, "half a slope at a corner is accepted");
            add(report, comparison, fmt::format("f is {}, x = [{}, 0, 1e-13]\n", function.name, distance));
        }
    }
    return report;
}

Report sweep_controls(const GradientChecker& checker) {
    NumberComparison comparison;
    const auto sum_of_softmax = [](std::span<const double> x) {
        double sum = 0, total = 0;
        for (const double z : x) sum += std::exp(z);
        for (const double z : x) total += std::exp(z) / sum;
        return total;
    };
    const Numbers x{0.25, -0.5, 1}, none(3, 0.0), some{0.5, -0.25, -0.25};
    comparison.holds(checker.ask(sum_of_softmax, x, none) != Answer::fail, "the gradient 0 of a constant is rejected");
    comparison.holds(checker.ask(sum_of_softmax, x, some) == Answer::fail,
                     "the outputs of a softmax sum to 1, and a gradient of that which is not 0 is not rejected");
    const auto nan = [](std::span<const double>) { return std::numeric_limits<double>::quiet_NaN(); };
    comparison.holds(checker.ask(nan, x, none) != Answer::pass, "a function that is NaN has a gradient that passes");
    const auto has_a_hole = [](std::span<const double> at) { return std::sin(at[0]) / at[0]; };
    comparison.holds(checker.ask(has_a_hole, std::array{0.0}, std::array{0.0}) != Answer::pass,
                     "a function that is NaN at this point alone has a gradient that passes");
    const auto seven = [](std::span<const double>) { return 7.0; };
    comparison.holds(checker.ask(seven, {}, {}) != Answer::fail, "no parameters at all are rejected");
    Report report;
    add(report, comparison, "");
    return report;
}

Report sweep_few_digits(const GradientChecker& checker) {
    Report report;
    for (int k = 0; k < 15; ++k) {
        const double slope = std::pow(3, -k);
        for (const double x : {-0.7, -0.1, 0.3, 0.61}) {
            const auto line = [slope](double at) { return std::numbers::ln2 + slope * at; };
            const Function floats = [line](std::span<const double> at) { return as_float(line(at[0])); };
            const Function within = [line](std::span<const double> at) { return as_float(line(at[0])) / 3; };
            const Function printed = [line](std::span<const double> at) { return with_six_digits(line(at[0])); };
            judge_slopes(report, checker, floats, x, slope, 2 * slope, "f is a float near 0.69");
            judge_slopes(report, checker, within, x, slope / 3, 2 * slope / 3, "f is a third of a float near 0.69");
            judge_slopes(report, checker, printed, x, slope, 2 * slope, "f is near 0.69 and printed with six digits");
        }
    }
    return report;
}

Report sweep_narrow_scales(const GradientChecker& checker) {
    Report report;
    for (const double steepness : {1e3, 3e3, 1e4, 3e4, 1e5}) {
        const Function step = [steepness](std::span<const double> x) { return std::tanh(steepness * x[0]); };
        for (const double net_input : {0.0, 0.5}) {
            const double slope = steepness / std::pow(std::cosh(net_input), 2);
            judge_slopes(report, checker, step, net_input / steepness, slope, slope / 2,
                         fmt::format("f is tanh({} x)", steepness));
        }
    }
    for (const double waves : {512.0, 1000.0, 1024.0, 4096.0}) {  // in 2: as many as a step of 2^-9 skips whole
        const double frequency = waves * std::numbers::pi;
        const Function wave = [frequency](std::span<const double> x) {
            return x[0] + 0.02 * std::sin(frequency * x[0]);
        };
        for (const double x : {0.0, 0.1}) {
            const double slope = 1 + 0.02 * frequency * std::cos(frequency * x);
            judge_slopes(report, checker, wave, x, slope, 1, fmt::format("f is x + sin({} x) / 50", frequency));
        }
    }
    return report;
}

}  // namespace bp::verify
