#include <algorithm>
#include <array>
#include <bit>
#include <fmt/format.h>

#include "neuron/boolean_function.hpp"
#include "parts.hpp"
#include "represent/truth_table.hpp"

// The Boolean case; claims_approximation.cpp has Hornik's theorem and claims_caveats.cpp its two caveats.
namespace bp::chapters::ch03 {

namespace {

using course::Truth;

const char* const kSlide = "Boolean case";

represent::TruthTable table_of(std::size_t n, std::uint32_t bits) {
    represent::TruthTable table;
    for (std::size_t row = 0; row < std::size_t{1} << n; ++row) table.push_back((bits >> row & 1U) != 0);
    return table;
}

/// Whether an output, compared with ½, agrees with neuron::samples_of, which knows nothing of the compiler.
template <class Output> bool agrees(std::size_t n, std::uint32_t bits, const Output& output) {
    return std::ranges::all_of(neuron::samples_of({.input_count = n, .table = bits}),
                               [&](const neuron::Sample& row) { return (output(row.x) > 0.5) == (row.target == 1); });
}

/// XOR of four NAND gates, each of them a threshold unit: x_1 NAND x_2 meets each input, and these two meet.
double xor_of_nands(const Vector<double>& x) {
    const neuron::Neuron nand{make_vector({-1.0, -1.0}), 1.5};
    const auto gate = [&nand](double a, double b) { return neuron::threshold_output(nand, make_vector({a, b})); };
    const double both = gate(x(0), x(1));
    return gate(gate(x(0), both), gate(x(1), both));
}

course::Claim gates_are_units() {
    const auto unit = [](double w_1, double w_2, double b) { return neuron::Neuron{make_vector({w_1, w_2}), b}; };
    const std::array<std::pair<std::uint32_t, neuron::Neuron>, 4> gates{{{0b1000, unit(1, 1, -1.5)},
                                                                         {0b1110, unit(1, 1, -0.5)},
                                                                         {0b0111, unit(-1, -1, 1.5)},
                                                                         {0b0101, unit(-1, 0, 0.5)}}};
    int right = 0;
    for (const auto& [bits, gate] : gates) {
        right += agrees(2, bits, [&gate = gate](const auto& x) { return neuron::threshold_output(gate, x); }) ? 1 : 0;
    }
    const bool solves_xor = agrees(2, 0b0110, xor_of_nands);
    return {.id = "19",
            .slide = kSlide,
            .statement = "Multilayer perceptrons emulate individual gates, and so whatever can be wired from them.",
            .truth = Truth::holds,
            .measured = fmt::format("{} of 4 gates (AND, OR, NAND, NOT) are exact with one threshold unit each; XOR "
                                    "wired from four NAND units is {}",
                                    right, solves_xor ? "exact" : "wrong"),
            .confirmed = right == 4 && solves_xor};
}

course::Claim every_boolean_function() {
    std::size_t functions = 0, right = 0, units = 0, most_units = 0;
    bool has_right_count = true;
    for (std::size_t n = 1; n <= 4; ++n) {
        const auto rows = std::size_t{1} << n;
        for (std::uint32_t bits = 0; bits < neuron::boolean_function_count(n); ++bits, ++functions) {
            const represent::TwoLayerNetwork net = represent::compile(table_of(n, bits));
            const auto ones = static_cast<std::size_t>(std::popcount(bits));
            has_right_count = has_right_count && net.hidden.size() == std::min(ones, rows - ones);
            right += agrees(n, bits, [&net](const auto& x) { return represent::threshold_output(net, x); }) ? 1 : 0;
            most_units = std::max(most_units, net.hidden.size());
            units += n == 4 ? net.hidden.size() : 0;
        }
    }
    return {
        .id = "20",
        .slide = kSlide,
        .statement =
            "A network with one hidden layer computes any Boolean function: a unit for each true row and "
            "their OR, or a unit for each false row and their NOR.",
        .truth = Truth::holds,
        .measured = fmt::format("{} of the {} functions of 1 to 4 inputs are exact, each with as many hidden units as "
                                "its rarer answer has rows: at most {}, {:.2f} on average for 4 inputs",
                                right, functions, most_units, static_cast<double>(units) / 65536),
        .confirmed = right == functions && functions == 4 + 16 + 256 + 65'536 && has_right_count && most_units == 8};
}

/// The smallest gain above which this network of sigmoids was right at every gain tried, in units of its bound.
double smallest_gain(const represent::TwoLayerNetwork& net, std::uint32_t bits) {
    const double bound = represent::least_safe_gain(net).value;
    double part = 1;
    while (part > 0 &&
           agrees(4, bits, [&](const auto& x) { return represent::sigmoid_output(net, x, {part * bound}); })) {
        part -= 1.0 / 128;
    }
    return part + 1.0 / 128;
}

course::Claim with_sigmoids_too() {
    std::size_t right = 0, tried = 0;
    for (std::uint32_t bits = 0; bits < 65'536; bits += 7, ++tried) {
        const represent::TwoLayerNetwork net = represent::compile(table_of(4, bits));
        const represent::Gain gain{1.01 * represent::least_safe_gain(net).value + 0.01};
        right += agrees(4, bits, [&](const auto& x) { return represent::sigmoid_output(net, x, gain); }) ? 1 : 0;
    }
    constexpr std::uint32_t kParity = 0x6996;  // 8 rows with an odd number of ones
    const represent::TwoLayerNetwork parity = represent::compile(table_of(4, kParity));
    const double part = smallest_gain(parity, kParity), bound = represent::least_safe_gain(parity).value;
    return {
        .id = "21",
        .slide = kSlide,
        .statement =
            "The same networks compute the same functions with sigmoids, if these are steep enough: for m "
            "hidden units any gain above 2 ln(2m - 1) will do.",
        .truth = Truth::holds_under_conditions,
        .measured = fmt::format("{} of {} functions of 4 inputs right at 1.01 times the bound; parity (m = {}), whose "
                                "bound is {:.2f}, is right from a gain of {:.2f} on, wrong just below",
                                right, tried, parity.hidden.size(), bound, part * bound),
        .confirmed = right == tried && part < 1 && part > 0.1};
}

}  // namespace

std::vector<course::Claim> claims() {
    std::vector<course::Claim> all{gates_are_units(), every_boolean_function(), with_sigmoids_too()};
    for (const auto& more : {claims_of_approximation(), claims_of_caveats()})
        all.insert(all.end(), more.begin(), more.end());
    return all;
}

}  // namespace bp::chapters::ch03
