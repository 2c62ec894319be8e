#include <array>
#include <cmath>
#include <limits>

#include "verify/comparison.hpp"
#include "verify/properties.hpp"

/// The max node's convention, on every small case: the first of the largest receives exactly δ, all others exactly 0.
/// Lecture, "Max node". The expectations are written out here and use no oracle.
namespace bp::verify {

namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
constexpr std::array kSeeds{1.0, -3.0, 2.5};

/// max over `positions` of leaves with the given values; a leaf may stand in several positions.
Program max_of(const std::vector<double>& leaves, const std::vector<std::size_t>& positions) {
    Program program;
    for (const double x : leaves) oracle::add_leaf(program, "parameter", make_tensor<double>({{x}}));
    oracle::set_loss(program, oracle::add_step(program, "max", positions));
    return program;
}

/// Calls use(digits) for every number of `length` digits below `base`, least digit first.
template <class Use> void for_each_tuple(std::size_t base, std::size_t length, Use use) {
    std::vector<std::size_t> digits(length);
    while (true) {
        use(std::as_const(digits));
        std::size_t k = 0;
        while (k < length && ++digits[k] == base) digits[k++] = 0;
        if (k == length) return;
    }
}

/// Each value of {-1, -0, 0, 1} in each of k positions, and the same with NaN among them.
void add_tuples(std::vector<Program>& programs) {
    constexpr std::array values{-1.0, -0.0, 0.0, 1.0, kNan};
    const auto add = [&](const std::vector<std::size_t>& digits) {
        std::vector<double> leaves;
        std::vector<std::size_t> positions;
        for (const std::size_t digit : digits) {
            leaves.push_back(values[digit]);
            positions.push_back(positions.size());
        }
        programs.push_back(max_of(leaves, positions));
    };
    for (std::size_t k = 1; k <= 4; ++k) for_each_tuple(4, k, add);
    for (std::size_t k = 1; k <= 3; ++k) for_each_tuple(5, k, add);
}

/// Two leaves of all values in up to four positions: the same node several times.
void add_repeated(std::vector<Program>& programs) {
    constexpr std::array values{-1.0, -0.0, 0.0, 1.0};
    for (const double first : values) {
        for (const double second : values) {
            for (std::size_t k = 2; k <= 4; ++k) {
                for_each_tuple(2, k, [&](const std::vector<std::size_t>& positions) {
                    programs.push_back(max_of({first, second}, positions));
                });
            }
        }
    }
}

/// Where the winner stands: the first NaN, else the first that nobody is larger than.
std::size_t winner_of(const std::vector<double>& x) {
    for (std::size_t k = 0; k < x.size(); ++k) {
        if (std::isnan(x[k])) return k;
    }
    for (std::size_t k = 0; k < x.size(); ++k) {
        bool is_largest = true;
        for (const double other : x) is_largest = is_largest && !(other > x[k]);
        if (is_largest) return k;
    }
    return x.size();
}

Verdict follows_the_convention(const Engine& engine, const Program& program) {
    const oracle::Step& max = program.steps[program.loss];
    std::vector<double> x;
    for (const std::size_t parent : max.parents) x.push_back(program.steps[parent].value(0, 0));
    const std::size_t winner = max.parents[winner_of(x)];
    Machine machine(engine, program);
    machine.forward();
    Comparison value("the value");
    value.same_bytes(program.loss, machine.value(program.loss), view(program.steps[winner].value));
    if (value.verdict().has_failed()) return value.verdict();
    Comparison comparison("the message to");
    for (const double seed : kSeeds) {
        machine.backward(make_tensor<double>({{seed}}));
        for (std::size_t leaf = 0; leaf < program.loss; ++leaf) {
            const Tensor<double> expected = make_tensor<double>({{leaf == winner ? seed : 0.0}});
            comparison.same_bytes(leaf, machine.delta(leaf), view(expected));
        }
    }
    return comparison.verdict();
}

/// relu(x) = max(0, x) with the constant in front.
Verdict relu_is_max(const Engine& engine, const Program& relu) {
    const double x = relu.steps[0].value(0, 0);
    Machine machine(engine, relu);
    machine.forward();
    Comparison comparison("the message through relu to");
    for (const double seed : kSeeds) {
        machine.backward(make_tensor<double>({{seed}}));
        comparison.exact(0, machine.delta(0)(0, 0), winner_of({0, x}) == 1 ? seed : 0);
    }
    return comparison.verdict();
}

}  // namespace

Report sweep_ties(const Engine& engine) {
    Report report;
    std::vector<Program> programs;
    add_tuples(programs);
    add_repeated(programs);
    for (const Program& program : programs) {
        if (!report.goes_on_after(follows_the_convention(engine, program), program)) return report;
    }
    for (const double x : {-1.0, -0.0, 0.0, 0x1p-1074, 1.0, kNan}) {
        Program program;
        const std::size_t leaf = oracle::add_leaf(program, "parameter", make_tensor<double>({{x}}));
        oracle::set_loss(program, oracle::add_step(program, "relu", {leaf}));
        if (!report.goes_on_after(relu_is_max(engine, program), program)) return report;
    }
    return report;
}

}  // namespace bp::verify
