#include <cmath>

#include "parts.hpp"

// What bumps, region codes and boxes have to do.
namespace bp::chapters::ch02 {

namespace {

using course::Case;
using course::Judge;

using course::kByHand;

/// σ by another formula than the one that is given.
double step(double z) { return (1 + std::tanh(z / 2)) / 2; }

void check_bump(Case& c, const Solution& student, const Numbers& x_a_b_k, double expected, const char* oracle) {
    const double x = c.given("x", x_a_b_k[0]), a = c.given("a", x_a_b_k[1]), b = c.given("b", x_a_b_k[2]);
    const double k = c.given("k", x_a_b_k[3]);
    c.expect({expected}, oracle);
    c.got({student.bump(x, a, b, k)});
}

/// By the trapezoidal rule, far enough to both sides that nothing is left.
void check_area(Case& c, const Solution& student, double k) {
    const double a = c.given("a", -0.5), b = c.given("b", 1);
    c.given("k", k);
    c.label({"area"});
    c.expect({1.5}, "b - a, here by summing over x from -40 to 41 in steps of 1/64");
    double sum = 0;
    for (double x = -40; x <= 41; x += 1.0 / 64) sum += student.bump(x, a, b, k);
    c.got({sum / 64});
}

void check_steepness(Case& c, const Solution& student, double distance, double epsilon, double expected) {
    c.given("distance", distance);
    c.given("ε", epsilon);
    c.expect({expected}, kByHand);
    c.got({student.steepness_for(distance, epsilon)});
}

}  // namespace

void bumps(Judge& judge, const Solution& student) {
    const double ln3 = std::log(3);
    judge.example("A bump is a step up minus a step up later. In the middle of this one: 3/4 - 1/4.", [&](Case& c) {
        check_bump(c, student, {0, -1, 1, ln3}, 0.5, "σ(ln 3) = 3/4 and σ(-ln 3) = 1/4");
    });
    judge.example("At its right edge: 9/10 - 1/2.", [&](Case& c) {
        check_bump(c, student, {1, -1, 1, ln3}, 0.4, "σ(2 ln 3) = 9/10 and σ(0) = 1/2");
    });
    judge.example("A bump returns to 0.", [&](Case& c) {
        check_bump(c, student, {20, 2, 3, 10}, 0, "both steps are done: 1 - 1");
    });
    judge.example("A steep bump is 1 between its edges, wherever they are.", [&](Case& c) {
        check_bump(c, student, {2.5, 2, 3, 200}, 1, "one step is done, the other has not begun: 1 - 0");
    });
    judge.example("The area of a bump is its width, however gentle it is.",
                  [&](Case& c) { check_area(c, student, 3); });
    judge.example("The area of a bump is its width, however steep it is.",
                  [&](Case& c) { check_area(c, student, 10); });
    judge.property("The bump from a to b is σ(k (x - a)) - σ(k (x - b)).", [&](Case& c) {
        const Numbers ends = c.distinct_numbers("ends", {2, 2});
        const double a = std::min(ends[0], ends[1]), b = std::max(ends[0], ends[1]);
        const double x = c.number("x"), k = std::abs(c.nonzero_number("±k"));
        c.expect({step(k * (x - a)) - step(k * (x - b))}, "½ (tanh(k (x - a)/2) - tanh(k (x - b)/2))");
        c.got({student.bump(x, a, b, k)});
    });
    judge.example("σ(k d) = 3/4 at d = 2.", [&](Case& c) { check_steepness(c, student, 2, 0.25, ln3 / 2); });
    judge.example("σ(k d) = 9/10 at d = 1/4.",
                  [&](Case& c) { check_steepness(c, student, 0.25, 0.1, 4 * std::log(9)); });
    judge.property("At the distance d a step of this steepness has come within ε of its end.", [&](Case& c) {
        const double distance = std::abs(c.nonzero_number("±distance"));
        const double epsilon = c.given("ε", static_cast<double>(c.choice({1, 15})) / 32);
        c.oracle("σ at the distance, with your k");
        const double k = student.steepness_for(distance, epsilon), reached = step(k * distance);
        c.require(course::same(reached, 1 - epsilon),
                  "σ(k d) = " + course::to_text(1 - epsilon) + "; with this k it is " + course::to_text(reached), {k});
    });
}

namespace {

void check_code(Case& c, const Solution& student, const std::vector<Neuron>& units, const Numbers& x,
                const Numbers& code, const char* oracle) {
    for (const Neuron& unit : units) {
        c.given("w", unit.w);
        c.given("b", unit.b);
    }
    c.given("x", x);
    c.expect(code, oracle);
    const std::vector<int> found = student.region_code(units, x);
    c.got({found.begin(), found.end()});
}

/// wᵀx + b in whole numbers of 1/64, which multiples of 1/8 give.
long long in_64ths(const Neuron& unit, const Numbers& x) {
    const auto eighths = [](double number) { return std::llround(8 * number); };
    return eighths(unit.w[0]) * eighths(x[0]) + eighths(unit.w[1]) * eighths(x[1]) + 8 * eighths(unit.b);
}

void check_most_regions(Case& c, const Solution& student, std::size_t n) {
    c.given("n", static_cast<double>(n));
    double regions = 1;
    for (std::size_t line = 1; line <= n; ++line) regions += static_cast<double>(line);
    c.expect({regions}, "drawing one line after another: the m-th crosses m - 1 others and cuts m regions in two");
    c.got({static_cast<double>(student.most_regions(n))});
}

}  // namespace

void regions(Judge& judge, const Solution& student) {
    const std::vector<Neuron> triangle{{{1, 0}, -1}, {{0, 1}, -2}, {{-1, -1}, 6}};
    judge.example("Each unit says on which side of its boundary a point lies; together they name the region.",
                  [&](Case& c) {
                      check_code(c, student, triangle, {2, 3}, {1, 1, 1}, kByHand);
                  });
    judge.example("Beyond one boundary, one sign changes.", [&](Case& c) {
        check_code(c, student, triangle, {0.75, 3}, {-1, 1, 1}, kByHand);
    });
    judge.example("On a boundary the unit says neither.", [&](Case& c) {
        check_code(c, student, triangle, {4, 2}, {1, 0, 0}, kByHand);
    });
    judge.property("A code has the sign of each unit's net input, in the units' order.", [&](Case& c) {
        std::vector<Neuron> units(c.choice({1, 4}));
        for (Neuron& unit : units) unit = {c.numbers("w", {2, 2}), c.number("b")};
        const Numbers x = c.numbers("x", {2, 2});
        Numbers code;
        for (const Neuron& unit : units) {
            const long long z = in_64ths(unit, x);
            code.push_back(z > 0 ? 1 : z < 0 ? -1 : 0);
        }
        c.expect(code, "the net inputs in whole numbers of 1/64");
        const std::vector<int> found = student.region_code(units, x);
        c.got({found.begin(), found.end()});
    });
    judge.example("No line: the plane is one region.", [&](Case& c) { check_most_regions(c, student, 0); });
    judge.example("Two lines make four regions.", [&](Case& c) { check_most_regions(c, student, 2); });
    judge.example("Three lines make seven regions, not eight.", [&](Case& c) { check_most_regions(c, student, 3); });
    judge.example("Eight units tell 37 regions apart.", [&](Case& c) { check_most_regions(c, student, 8); });
    judge.property("Line m cuts at most m regions in two.", [&](Case& c) {
        check_most_regions(c, student, c.choice({0, 50}));
    });
}

namespace {

void show(Case& c, const Box& box, double k, const Numbers& x) {
    c.given("box (left, right, bottom, top)", Numbers{box.left, box.right, box.bottom, box.top});
    c.given("k", k);
    c.given("x", x);
}

struct Place {
    const char* claim;
    Box box;
    double k;
    Numbers x;
    double sum;  ///< of the four sides
};

/// A random box and a random point that lies on none of its sides.
Place any_place(Case& c, double k) {
    const Numbers across = c.distinct_numbers("left and right", {2, 2}),
                  up = c.distinct_numbers("bottom and top", {2, 2});
    const Box box{std::min(across[0], across[1]), std::max(across[0], across[1]), std::min(up[0], up[1]),
                  std::max(up[0], up[1])};
    const Numbers x{c.number("x_1 - 1/16") + 0.0625, c.number("x_2 - 1/16") + 0.0625};
    return {"", box, c.given("k", k), x, 0};
}

}  // namespace

void boxes(Judge& judge, const Solution& student) {
    const Box unit{-1, 1, -1, 1}, wide{0, 4, 1, 2};
    const std::vector<Place> places{
        {"In the middle of a gentle box each side says 3/4: too little for the threshold.",
         unit,
         std::log(3),
         {0, 0},
         3},
        {"In the box all four sides say 1.", wide, 100, {3, 1.5}, 4},
        {"Beside the box three sides still say 1: the ridge of a plain sum.", wide, 100, {7, 1.5}, 3},
        {"Below the box three sides say 1 as well.", wide, 100, {3, -9}, 3},
        {"Beyond a corner two sides say 1.", wide, 100, {7, 5}, 2},
    };
    for (const Place& place : places) {
        judge.example(place.claim, [&](Case& c) {
            show(c, place.box, place.k, place.x);
            c.expect({place.sum}, kByHand);
            c.got({student.sum_of_sides(place.box, place.k, place.x)});
        });
    }
    judge.property("The sum has one sigmoid for each side, rising inwards.", [&](Case& c) {
        const Place at = any_place(c, 1.5);
        const double sum = step(at.k * (at.x[0] - at.box.left)) + step(at.k * (at.box.right - at.x[0])) +
                           step(at.k * (at.x[1] - at.box.bottom)) + step(at.k * (at.box.top - at.x[1]));
        c.expect({sum}, "the same with ½ (1 + tanh(z/2)) for σ");
        c.got({student.sum_of_sides(at.box, at.k, at.x)});
    });
    for (const Place& place : places) {
        judge.example(place.sum > 3.5 ? "All four say inside: 1." : "Not all four say inside: 0.", [&](Case& c) {
            show(c, place.box, place.k, place.x);
            c.expect({place.sum > 3.5 ? 1.0 : 0.0}, "the sum, worked out by hand, against 3.5");
            c.got({static_cast<double>(student.is_in_box(place.box, place.k, place.x))});
        });
    }
    judge.property("With a threshold at the output the ridges are gone: 1 in the box, 0 elsewhere.", [&](Case& c) {
        const Place at = any_place(c, 400);
        const bool is_inside =
            at.box.left < at.x[0] && at.x[0] < at.box.right && at.box.bottom < at.x[1] && at.x[1] < at.box.top;
        c.expect({is_inside ? 1.0 : 0.0}, "geometry: is the point in the box?");
        c.got({static_cast<double>(student.is_in_box(at.box, at.k, at.x))});
    });
}

}  // namespace bp::chapters::ch02
