#include <cmath>

#include "parts.hpp"

// Exercises 6.3 to 6.5: widths, ways and gates.
namespace bp::chapters::ch06 {

namespace {

using course::Case;
using course::Judge;

Numbers numbers_of(const Counts& counts) { return {counts.begin(), counts.end()}; }

/// Every layer reads a list that really is put together, and its length is counted.
Numbers counted_widths(std::size_t input_count, const Counts& unit_counts) {
    std::vector<char> side_by_side(input_count);
    Numbers widths{static_cast<double>(side_by_side.size())};
    for (const std::size_t units : unit_counts) {
        side_by_side.resize(side_by_side.size() + units);
        widths.push_back(static_cast<double>(side_by_side.size()));
    }
    return widths;
}

void check_widths(Case& c, const Solution& student, std::size_t input_count, const Counts& unit_counts) {
    c.given("inputs", static_cast<double>(input_count));
    c.given("units of the layers", numbers_of(unit_counts));
    c.expect(counted_widths(input_count, unit_counts), "the lists themselves, put side by side");
    c.got(numbers_of(student.dense_widths(input_count, unit_counts)));
}

/// All ways from the input to layer l, walked one by one.
double walked(const Reads& reads, std::size_t l) {
    if (l == 0) return 1;
    double ways = 0;
    for (const std::size_t from : reads[l]) ways += walked(reads, from);
    return ways;
}

void check_paths(Case& c, const Solution& student, const Reads& reads, double expected, const char* oracle) {
    for (std::size_t l = 1; l < reads.size(); ++l)
        c.given("layer " + std::to_string(l) + " reads", numbers_of(reads[l]));
    c.expect({expected}, oracle);
    c.got({static_cast<double>(student.paths(reads))});
}

Reads stack(std::size_t layer_count, std::size_t times) {
    Reads reads{{}};
    for (std::size_t l = 1; l <= layer_count; ++l) reads.push_back(Counts(times, l - 1));
    return reads;
}

Reads any_reads(Case& c) {
    Reads reads{{}};
    const std::size_t layer_count = c.choice({1, 5});
    for (std::size_t l = 1; l <= layer_count; ++l) {
        Counts from(c.choice({1, 3}));
        for (std::size_t& layer : from) layer = c.choice({0, l - 1});
        reads.push_back(from);
    }
    return reads;
}

/// Where the share that all blocks carry falls below what is wanted as the bias rises.
double bias_by_bisection(double carried, std::size_t block_count) {
    double low = -60, high = 60;
    while (true) {
        const double middle = low + (high - low) / 2;
        if (middle <= low || middle >= high) return middle;
        double share = 1;
        for (std::size_t n = 0; n < block_count; ++n) share *= 1 - 1 / (1 + std::exp(-middle));
        (share > carried ? low : high) = middle;
    }
}

void check_bias(Case& c, const Solution& student, double carried, std::size_t block_count, double expected,
                const char* oracle) {
    c.given("carried", carried);
    c.given("blocks", static_cast<double>(block_count));
    c.expect({expected}, oracle);
    c.got({student.gate_bias(carried, block_count)});
}

}  // namespace

void widths_grow(Judge& judge, const Solution& student) {
    const char* const claim = "A layer of a dense block reads the input and all layers before it, side by side.";
    judge.example(claim, [&](Case& c) { check_widths(c, student, 5, {2, 2, 2}); });
    judge.example("Layers need not be equally wide.", [&](Case& c) { check_widths(c, student, 2, {3, 1, 4, 7}); });
    judge.example("Without a layer the block puts out its input.", [&](Case& c) { check_widths(c, student, 4, {}); });
    judge.property(claim, [&](Case& c) {
        const std::size_t input_count = c.choice({1, 5});
        Counts units(c.choice({0, 5}));
        for (std::size_t& count : units) count = c.choice({1, 5});
        check_widths(c, student, input_count, units);
    });
}

void ways_are_counted(Judge& judge, const Solution& student) {
    const char* const claim = "The ways to a layer are those to all it reads, added.";
    const char* const by_hand = "counted by hand";
    judge.example("In a sequence there is one way.",
                  [&](Case& c) { check_paths(c, student, stack(4, 1), 1, by_hand); });
    judge.example("x + F(x) reads x twice; three such blocks have 2·2·2 ways.",
                  [&](Case& c) { check_paths(c, student, stack(3, 2), 8, by_hand); });
    judge.example("Each layer of a dense block reads all before it.", [&](Case& c) {
        check_paths(c, student, {{}, {0}, {0, 1}, {0, 1, 2}, {0, 1, 2, 3}}, 8, by_hand);
    });
    judge.example("A way that skips layers counts as well.", [&](Case& c) {
        check_paths(c, student, {{}, {0, 0}, {1, 0}, {1, 1, 2}}, 7, by_hand);
    });
    judge.example("Twenty residual blocks.",
                  [&](Case& c) { check_paths(c, student, stack(20, 2), 1048576, "2 to the power of 20"); });
    judge.property(claim, [&](Case& c) {
        const Reads reads = any_reads(c);
        check_paths(c, student, reads, walked(reads, reads.size() - 1), "all ways, walked one by one");
    });
}

void gates_start_shut(Judge& judge, const Solution& student) {
    const char* const claim =
        "Shut gates make a highway an identity: with T = σ(b) all blocks carry (1 - T)^blocks of x.";
    const char* const by_hand = "worked out by hand";
    const double ln_3 = std::log(3);
    judge.example(claim, [&](Case& c) { check_bias(c, student, 0.75, 1, -ln_3, by_hand); });
    judge.example("Half carried, half transformed.", [&](Case& c) { check_bias(c, student, 0.5, 1, 0, by_hand); });
    judge.example("Two blocks that carry 1/4 each carry 1/16.",
                  [&](Case& c) { check_bias(c, student, 0.0625, 2, ln_3, by_hand); });
    judge.example("Three blocks that carry 3/4 each carry 27/64.",
                  [&](Case& c) { check_bias(c, student, 0.421875, 3, -ln_3, by_hand); });
    judge.property(claim, [&](Case& c) {
        const double carried = static_cast<double>(c.choice({1, 31})) / 32;
        const std::size_t block_count = c.choice({1, 12});
        check_bias(c, student, carried, block_count, bias_by_bisection(carried, block_count), "bisection over b");
    });
}

}  // namespace bp::chapters::ch06
