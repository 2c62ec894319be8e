#include <cmath>

#include "parts.hpp"

// Exercises 5.3 and 5.4: the tent, folded, and its pieces.
namespace bp::chapters::ch05 {

namespace {

using course::Case;
using course::Judge;

using course::kByHand;

double output(const Relus& net, double x) {
    double o = net.w0;
    for (const Unit& unit : net.units) o += unit.w * std::fmax(0, unit.v * x + unit.v0);
    return o;
}

}  // namespace

void tents(Judge& judge, const Solution& student) {
    judge.example("Two relus make a tent: up to 1 at ½, and down to 0 at 1.", [&](Case& c) {
        c.oracle(kByHand);
        const Relus net = student.tent();
        c.label({"o(0)", "o(1/4)", "o(1/2)", "o(3/4)", "o(1)"});
        c.expect({0, 0.5, 1, 0.5, 0}, kByHand);
        Numbers got;
        for (const double x : {0.0, 0.25, 0.5, 0.75, 1.0}) got.push_back(output(net, x));
        c.got(got);
    });
    judge.example("It is straight on both sides of its top.", [&](Case& c) {
        c.oracle(kByHand);
        const Relus net = student.tent();
        c.label({"o(1/8)", "o(3/8)", "o(5/8)", "o(7/8)"});
        c.expect({0.25, 0.75, 0.75, 0.25}, kByHand);
        Numbers got;
        for (const double x : {0.125, 0.375, 0.625, 0.875}) got.push_back(output(net, x));
        c.got(got);
    });
    judge.trial("Two relus are enough.", [&](Case& c) {
        c.oracle("the units, counted");
        c.within_cost(student.tent().units.size(), 2, "relus");
    });
}

namespace {

/// How far 2^L x is from the next even number.
double triangle_wave(double x, std::size_t L) {
    const double y = std::ldexp(x, static_cast<int>(L));
    return std::abs(y - 2 * std::round(y / 2));
}

void check_fold(Case& c, const Solution& student, double x, std::size_t L) {
    c.given("x", x);
    c.given("L", static_cast<double>(L));
    c.expect({triangle_wave(x, L)}, "the distance of 2^L x from the next even number");
    c.got({student.folded(x, L)});
}

void folding(Judge& judge, const Solution& student) {
    const auto example = [&](const char* claim, double x, std::size_t L) {
        judge.example(claim, [&, x, L](Case& c) { check_fold(c, student, x, L); });
    };
    example("Folded once it is the tent.", 0.375, 1);
    example("On the way down as well.", 0.875, 1);
    example("Folded twice, what comes out goes in again.", 0.375, 2);
    example("Folded three times.", 0.3125, 3);
    example("Not folded at all it is x.", 0.375, 0);
    judge.property("Each fold halves the width of a tooth and leaves its height at 1.", [&](Case& c) {
        const std::size_t L = c.choice({0, 8});
        check_fold(c, student, static_cast<double>(c.choice({0, 128})) / 128, L);
    });
}

void check_count(Case& c, const Solution& student, const Numbers& slopes) {
    Numbers values{1};
    std::size_t pieces = 1;
    for (std::size_t i = 0; i < slopes.size(); ++i) {
        values.push_back(values.back() + slopes[i]);
        pieces += i > 0 && slopes[i] != slopes[i - 1] ? 1 : 0;
    }
    c.given("values", values);
    c.expect({static_cast<double>(pieces)}, "made of slopes " + course::to_text(slopes));
    c.got({static_cast<double>(student.count_pieces(values))});
}

void counting(Judge& judge, const Solution& student) {
    const auto example = [&](const char* claim, const Numbers& slopes) {
        judge.example(claim, [&, slopes](Case& c) { check_count(c, student, slopes); });
    };
    example("Up and down are two pieces.", {1, -1});
    example("Two values are one piece.", {2});
    example("Where the slope stays, so does the piece.", {1, 1, 1, -1, -1});
    example("A flat stretch is a piece, and going on up is another.", {1, 0, 0, 1, 2, 2});
    judge.property("There is one piece more than there are changes of slope.", [&](Case& c) {
        check_count(c, student, c.numbers("slopes", {1, 9}));
    });
}

void check_number(Case& c, const char* name, std::size_t input, std::size_t expected, const char* oracle,
                  std::size_t (*function)(std::size_t)) {
    c.given(name, static_cast<double>(input));
    c.expect({static_cast<double>(expected)}, oracle);
    c.got({static_cast<double>(function(input))});
}

}  // namespace

void folds(Judge& judge, const Solution& student) {
    folding(judge, student);
    counting(judge, student);
    for (std::size_t L = 1, pieces = 2; L <= 7; ++L, pieces *= 2) {
        judge.example("Composition doubles the pieces.", [&, L, pieces](Case& c) {
            check_number(c, "L", L, pieces, "doubled L times", student.deep_pieces);
        });
    }
    for (const auto& [pieces, units] : {std::pair<std::size_t, std::size_t>{2, 1}, {8, 7}, {128, 127}, {1, 0}}) {
        judge.example("One hidden layer of m relus has at most m + 1 pieces.",
                      [&, pieces = pieces, units = units](Case& c) {
                          check_number(c, "pieces", pieces, units, kByHand, student.shallow_units);
                      });
    }
}

}  // namespace bp::chapters::ch05
