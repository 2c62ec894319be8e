#include <fmt/format.h>

#include "parts.hpp"

// Exercises 3.1 and 3.2, the Boolean case; spec_approximators.cpp has the rest.
namespace bp::chapters::ch03 {

namespace {

using course::Case;
using course::Judge;

const char* const kTable = "the truth table; the numbers are yours to find";

/// Input i of row r is 1 if r is odd after halving it i times.
Numbers inputs(std::size_t r, std::size_t n) {
    Numbers row;
    for (std::size_t i = 0; i < n; ++i, r /= 2) row.push_back(r % 2 == 1 ? 1 : 0);
    return row;
}

/// The side of a net input, +1 or -1, 0 exactly on the boundary. Missing weights count as 0 and are refused before.
int side(const Neuron& unit, const Numbers& x) {
    double z = unit.b;
    for (std::size_t i = 0; i < x.size(); ++i) z += unit.w[i] * x[i];
    return z > 0 ? 1 : z < 0 ? -1 : 0;
}

/// The side on which the network's output falls; 0 if any unit is on its boundary.
int side(const Network& net, const Numbers& x) {
    Numbers h;
    for (const Neuron& unit : net.hidden) {
        const int said = side(unit, x);
        if (said == 0) return 0;
        h.push_back(said > 0 ? 1 : 0);
    }
    return side(net.output, h);
}

void label_rows(Case& c, std::size_t n) {
    std::vector<std::string> labels;
    for (std::size_t r = 0; r < std::size_t{1} << n; ++r) labels.push_back("side of " + course::to_text(inputs(r, n)));
    c.label(std::move(labels));
}

/// Only the sides of the rows count, and only they are recorded, so a wrong unit is recognised whatever its numbers.
void check_row_unit(Case& c, const Solution& student, std::size_t own, std::size_t n) {
    const Numbers row = c.given("row", inputs(own, n));
    c.oracle(kTable);
    const Neuron unit = student.row_unit(row);
    c.given("w", unit.w);
    c.given("b", unit.b);
    if (unit.w.size() != n) c.require(false, "a weight for each input of the row", unit.w);
    label_rows(c, n);
    Numbers expected, got;
    for (std::size_t r = 0; r < std::size_t{1} << n; ++r) {
        expected.push_back(r == own ? 1 : -1);
        got.push_back(side(unit, inputs(r, n)));
    }
    c.expect(expected, kTable);
    c.got(got);
}

void units_for_one_row(Judge& judge, const Solution& student) {
    judge.example("A unit for the row (1, 0) of two inputs refuses the three others.",
                  [&](Case& c) { check_row_unit(c, student, 1, 2); });
    judge.example("A unit for (1, 0, 1) refuses each neighbour that differs in one input.",
                  [&](Case& c) { check_row_unit(c, student, 5, 3); });
    judge.example("All ones: the unit is an AND.", [&](Case& c) { check_row_unit(c, student, 7, 3); });
    judge.example("All zeros: the unit is a NOR.", [&](Case& c) { check_row_unit(c, student, 0, 3); });
    judge.property("There is a unit for every row of any number of inputs.", [&](Case& c) {
        const std::size_t n = c.choice({1, 5});
        check_row_unit(c, student, c.choice({0, (std::size_t{1} << n) - 1}), n);
    });
}

/// Bit r of `bits` is the answer for row r.
void check_compiled(Case& c, const Solution& student, std::size_t n, std::size_t bits) {
    TruthTable table{n, {}};
    Numbers answers, expected, got;
    for (std::size_t r = 0; r < std::size_t{1} << n; ++r) {
        table.answers.push_back((bits >> r) % 2 == 1);
        answers.push_back(table.answers[r] ? 1 : 0);
        expected.push_back(table.answers[r] ? 1 : -1);
    }
    c.given("inputs", static_cast<double>(n));
    c.given("answers", answers);
    c.oracle(kTable);
    const Network net = student.compile(table);
    c.given_text("hidden units", fmt::format("{}", net.hidden.size()));
    for (const Neuron& unit : net.hidden) {
        if (unit.w.size() != n) c.require(false, "a weight for each input in every hidden unit", unit.w);
    }
    if (net.output.w.size() != net.hidden.size()) {
        c.require(false, "a weight of the output for each hidden unit", net.output.w);
    }
    label_rows(c, n);
    for (std::size_t r = 0; r < table.answers.size(); ++r) got.push_back(side(net, inputs(r, n)));
    c.expect(expected, kTable);
    c.got(got);
}

void any_truth_table(Judge& judge, const Solution& student) {
    judge.example("XOR: a unit for each of its two true rows, and the OR of them.",
                  [&](Case& c) { check_compiled(c, student, 2, 0b0110); });
    judge.example("A function of three inputs that is true for the rows (1, 0, 0), (1, 1, 0) and (0, 0, 1).",
                  [&](Case& c) { check_compiled(c, student, 3, 0b0001'1010); });
    judge.example("A function that is never true needs no hidden unit, but a bias.",
                  [&](Case& c) { check_compiled(c, student, 2, 0); });
    judge.example("A function that is always true.", [&](Case& c) { check_compiled(c, student, 2, 0b1111); });
    judge.property("Every Boolean function has a network with one hidden layer.", [&](Case& c) {
        const std::size_t n = c.choice({1, 4});
        check_compiled(c, student, n, c.choice({0, (std::size_t{1} << (std::size_t{1} << n)) - 1}));
    });
}

}  // namespace

course::Spec<Solution> spec() {
    using enum course::Path;
    const std::string universal = "Universal approximation", how_many = "How many hidden units?";
    return {
        {{"3.1", "A unit for one row of a truth table", "Boolean case", core}, units_for_one_row},
        {{"3.2", "Any truth table", "Boolean case", core}, any_truth_table},
        {{"3.3", "A staircase of thresholds", universal, full}, staircases},
        {{"3.4", "A broken line of relus", universal, full}, broken_lines},
        {{"3.5", "How many units for an error ε", how_many, full}, counts},
    };
}

}  // namespace bp::chapters::ch03
