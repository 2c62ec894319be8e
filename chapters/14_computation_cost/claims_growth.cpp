#include <cmath>
#include <fmt/format.h>

#include "counted_network.hpp"
#include "layered/forward.hpp"
#include "parts.hpp"
#include "report/power_law.hpp"

// How cost and memory grow with depth and width.
namespace bp::chapters::ch14 {

namespace {

using course::Truth;

const char* const kSlide = "Computation cost";

course::Claim linear_in_depth() {
    constexpr std::size_t kWidth = 64, kWeights = kWidth * kWidth;
    int forward = 0, backward = 0, count = 0;
    for (const std::size_t L : {1u, 2u, 3u, 4u, 8u, 16u, 32u, 64u}) {
        const Products products = products_by_counting(std::vector<std::size_t>(L + 1, kWidth), ErrorSignal::skipped);
        forward += products.forward == L * kWeights ? 1 : 0;
        backward += products.backward == 2 * L * kWeights - kWeights ? 1 : 0;
        ++count;
    }
    return {.id = "87",
            .slide = kSlide,
            .statement = "Every further layer of the same width costs the same, so the cost is linear in their number.",
            .truth = Truth::holds,
            .measured = fmt::format("width 64, 1 to 64 layers: forward exactly 4096 L in {} of {} networks, backward "
                                    "exactly 8192 L - 4096 in {}",
                                    forward, count, backward),
            .confirmed = forward == count && backward == count};
}

course::Claim quadratic_in_width() {
    constexpr std::size_t kLayers = 4;
    std::vector<double> widths, forward, fixed_input;
    bool is_exact = true;
    for (std::size_t n = 8; n <= 1024; n *= 2) {
        const std::vector<std::size_t> network(kLayers + 1, n);
        const Products products = products_by_formula(network, ErrorSignal::skipped);
        is_exact = is_exact && products.forward == kLayers * n * n && products.backward == (2 * kLayers - 1) * n * n;
        if (n <= 128) is_exact = is_exact && products == products_by_counting(network, ErrorSignal::skipped);
        widths.push_back(static_cast<double>(n));
        forward.push_back(static_cast<double>(products.forward));
        std::vector<std::size_t> digits(network);
        digits.front() = 784;
        digits.back() = 10;
        fixed_input.push_back(static_cast<double>(products_by_formula(digits, ErrorSignal::skipped).forward));
    }
    const double exponent = report::power_law(widths, forward).exponent;
    const double with_fixed_ends = report::power_law(widths, fixed_input).exponent;
    return {.id = "88",
            .slide = kSlide,
            .statement =
                "In the number of units per layer the cost is quadratic if the numbers of inputs and outputs "
                "grow as well; between fixed ends it is less for narrow networks.",
            .truth = Truth::holds_under_conditions,
            .measured = fmt::format("4 layers, widths 8 to 1024: {}, exponent {:.6f}; with 784 inputs and 10 outputs "
                                    "{:.2f}",
                                    is_exact ? "exactly 4n² and 7n²" : "NOT 4n² and 7n²", exponent, with_fixed_ends),
            .confirmed = is_exact && std::abs(exponent - 2) < 1e-12 && with_fixed_ends < 1.9};
}

/// Numbers that a forward pass of one sample keeps for the backward pass.
std::size_t kept_by(std::size_t inputs, std::size_t units, std::size_t L) {
    layered::Network net;
    for (std::size_t l = 1; l <= L; ++l) {
        net.push_back({Tensor<double>(l == 1 ? inputs : units, units, 0.5), bp::Vector<double>(units, 0.0),
                       layered::Activation::sigmoid});
    }
    const layered::ForwardPass pass = layered::forward(net, bp::Vector<double>(inputs, 1.0));
    std::size_t kept = 0;
    for (const bp::Vector<double>& s : pass.s) kept += s.size();
    for (const bp::Vector<double>& x : pass.x) kept += x.size();
    return kept;
}

course::Claim memory_is_linear() {
    constexpr std::size_t kInputs = 5, kUnits = 16;
    int equal = 0, count = 0;
    for (const std::size_t L : {1u, 2u, 3u, 10u, 100u}) {
        equal += kept_by(kInputs, kUnits, L) == kInputs + 2 * kUnits * L ? 1 : 0;
        ++count;
    }
    return {.id = "90",
            .slide = kSlide,
            .statement =
                "What a forward pass must keep for the backward pass is linear in depth: a net input and an "
                "output for each unit.",
            .truth = Truth::holds,
            .measured = fmt::format("5 inputs, L layers of 16 units, one sample: exactly 5 + 32 L numbers of 8 bytes "
                                    "in {} of {} networks of 1 to 100 layers",
                                    equal, count),
            .confirmed = equal == count};
}

}  // namespace

std::vector<course::Claim> claims_of_growth() { return {linear_in_depth(), quadratic_in_width(), memory_is_linear()}; }

}  // namespace bp::chapters::ch14
