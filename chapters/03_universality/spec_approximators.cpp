#include <cmath>
#include <numbers>

#include "parts.hpp"

// What staircases, broken lines and the numbers of their units have to be.
namespace bp::chapters::ch03 {

namespace {

using course::Case;
using course::Judge;

using course::kByHand;

double output(const Approximator& net, double (*f)(double z), double x) {
    double o = net.w0;
    for (const Unit& unit : net.units) o += unit.w * f(unit.v * x + unit.v0);
    return o;
}

double threshold(double z) { return z > 0 ? 1 : 0; }
double relu(double z) { return std::max(0.0, z); }

/// What the network says at (i + part)/n for i = 0 … count-1. Only this is recorded: units may be had in many ways.
Numbers outputs(Case& c, const Approximator& net, double (*f)(double z), std::size_t n, double part,
                std::size_t count) {
    Numbers got;
    std::vector<std::string> labels;
    for (std::size_t i = 0; i < count; ++i) {
        const double x = (static_cast<double>(i) + part) / static_cast<double>(n);
        labels.push_back("o(" + course::to_text(x) + ")");
        got.push_back(output(net, f, x));
    }
    c.label(std::move(labels));
    return got;
}

void check_staircase(Case& c, const Solution& student, const Numbers& values) {
    const std::size_t n = values.size() - 1;
    c.oracle("the value at the left end of each piece");
    const Approximator net = student.staircase(values);
    const Numbers got = outputs(c, net, threshold, n, 0.5, n);
    c.expect({values.begin(), values.end() - 1}, "the value at the left end of each piece");
    c.got(got);
}

void check_broken_line(Case& c, const Solution& student, const Numbers& values) {
    const std::size_t n = values.size() - 1;
    c.oracle("the values at the knots");
    const Approximator net = student.broken_line(values);
    const Numbers at_knots = outputs(c, net, relu, n, 0, n + 1);
    c.expect(values, "the values at the knots");
    c.got(at_knots);
    Numbers middles;
    for (std::size_t i = 0; i < n; ++i) middles.push_back((values[i] + values[i + 1]) / 2);
    const Numbers between = outputs(c, net, relu, n, 0.5, n);
    c.expect(middles, "halfway between two knots, the mean of their values");
    c.got(between);
}

Numbers wave_values(std::size_t n) {
    Numbers values;
    for (std::size_t i = 0; i <= n; ++i) {
        values.push_back(std::sin(2 * std::numbers::pi * static_cast<double>(i) / static_cast<double>(n)));
    }
    return values;
}

/// The largest distance from sin(2πx) between the knots, in units of the bound.
void check_bound(Case& c, const Approximator& net, double (*f)(double z), double bound) {
    double largest = 0;
    for (int i = 1; i < 1000; ++i) {
        const double x = (i - 0.5) / 999;
        largest = std::max(largest, std::abs(output(net, f, x) - std::sin(2 * std::numbers::pi * x)));
    }
    c.require(largest <= bound, "an error of at most " + course::to_text(bound), {largest});
}

}  // namespace

void staircases(Judge& judge, const Solution& student) {
    judge.example("One step, at the end: the first value holds until there.", [&](Case& c) {
        check_staircase(c, student, c.given("values", Numbers{2, 5}));
    });
    judge.example("Each step adds to those before it: 1, then 3, then 2.5.", [&](Case& c) {
        check_staircase(c, student, c.given("values", Numbers{1, 3, 2.5, 4}));
    });
    judge.example("Steps go down as well.", [&](Case& c) {
        check_staircase(c, student, c.given("values", Numbers{0, -1, -3, -3, 2}));
    });
    judge.property("Between i/n and (i+1)/n a staircase says f(i/n).", [&](Case& c) {
        check_staircase(c, student, c.numbers("values", {2, 9}));
    });
    judge.trial("With 32 steps it is within L/n of sin(2πx), where L = 2π.", [&](Case& c) {
        c.oracle("the bound L/n");
        check_bound(c, student.staircase(wave_values(32)), threshold, 2 * std::numbers::pi / 32);
    });
}

void broken_lines(Judge& judge, const Solution& student) {
    judge.example("Two knots: a straight line.", [&](Case& c) {
        check_broken_line(c, student, c.given("values", Numbers{2, 5}));
    });
    judge.example("A tent: the second relu takes the slope of the first away and adds its own.", [&](Case& c) {
        check_broken_line(c, student, c.given("values", Numbers{0, 1, 0}));
    });
    judge.example("Each unit adds the change of slope at its knot.", [&](Case& c) {
        check_broken_line(c, student, c.given("values", Numbers{1, 3, 2.5, 4, 4}));
    });
    judge.property("The line passes through every value and is straight between.", [&](Case& c) {
        check_broken_line(c, student, c.numbers("values", {2, 9}));
    });
    judge.trial("With 32 units it is within M/(8 n²) of sin(2πx), where M = 4π².", [&](Case& c) {
        c.oracle("the bound M/(8 n²)");
        check_bound(c, student.broken_line(wave_values(32)), relu, std::numbers::pi * std::numbers::pi / (2 * 32 * 32));
    });
}

namespace {

struct Wanted {
    double constant, epsilon, n;
};

}  // namespace

void counts(Judge& judge, const Solution& student) {
    for (const auto& [L, epsilon, n] : {Wanted{3, 0.5, 6}, {5, 2, 3}, {0.25, 0.5, 1}, {1, 0.0078125, 128}}) {
        judge.example("A staircase needs the smallest n with L/n ≤ ε.", [&, L = L, epsilon = epsilon, n = n](Case& c) {
            c.given("L", L);
            c.given("ε", epsilon);
            c.expect({n}, kByHand);
            c.got({static_cast<double>(student.steps_needed(L, epsilon))});
        });
    }
    for (const auto& [M, epsilon, n] : {Wanted{8, 0.25, 2}, {10, 0.25, 3}, {1, 0.5, 1}, {32, 0.015625, 16}}) {
        judge.example("A broken line needs the smallest n with M/(8 n²) ≤ ε: its square root.",
                      [&, M = M, epsilon = epsilon, n = n](Case& c) {
                          c.given("M", M);
                          c.given("ε", epsilon);
                          c.expect({n}, kByHand);
                          c.got({static_cast<double>(student.relus_needed(M, epsilon))});
                      });
    }
    for (const auto& [d, cells] : {std::pair{1.0, 7.0}, {2.0, 49.0}, {3.0, 343.0}}) {
        judge.example("A grid has n cells along each of the d inputs.", [&, d = d, cells = cells](Case& c) {
            c.given("L", 1.6875);
            c.given("ε", 0.25);
            c.given("d", d);
            c.expect({cells}, "worked out by hand: 1.6875 / 0.25 = 6.75");
            c.got({static_cast<double>(student.cells_needed(1.6875, 0.25, static_cast<std::size_t>(d)))});
        });
    }
    judge.property("n units are enough, and n - 1 are not.", [&](Case& c) {
        const double constant = c.given("L = M", static_cast<double>(c.choice({1, 400})) / 16);
        const double epsilon = c.given("ε", 1 / static_cast<double>(std::size_t{1} << c.choice({0, 8})));
        double steps = 1, relus = 1;
        while (constant > steps * epsilon) ++steps;
        while (constant > 8 * relus * relus * epsilon) ++relus;
        c.label({"steps", "relus", "cells for d = 2"});
        c.expect({steps, relus, steps * steps}, "counting n up from 1 until the bound is small enough");
        c.got({static_cast<double>(student.steps_needed(constant, epsilon)),
               static_cast<double>(student.relus_needed(constant, epsilon)),
               static_cast<double>(student.cells_needed(constant, epsilon, 2))});
    });
}

}  // namespace bp::chapters::ch03
