#include <fmt/format.h>

#include "counted_network.hpp"
#include "layered/counts.hpp"
#include "parts.hpp"

// What a pass costs, counted; claims_growth.cpp has how it grows. No claim rests on a time.
namespace bp::chapters::ch14 {

namespace {

using course::Truth;

const char* const kSlide = "Computation cost";

/// Networks with the lecture's 3-4-4-1 first.
const std::vector<std::vector<std::size_t>>& networks() {
    static const std::vector<std::vector<std::size_t>> all{
        {3, 4, 4, 1}, {3, 4, 2}, {2, 1}, {64, 32, 10}, {5, 9, 1, 7, 3}};
    return all;
}

course::Claim forward_is_one_per_weight() {
    int equal = 0;
    for (const auto& widths : networks()) {
        equal += products_by_counting(widths, ErrorSignal::skipped).forward == layered::count(widths).weights ? 1 : 0;
    }
    const std::uint64_t slide = products_by_counting({3, 4, 4, 1}, ErrorSignal::skipped).forward;
    return {.id = "85",
            .slide = kSlide,
            .statement =
                "A forward pass takes one multiply-add for each weight; biases are added, which is counted "
                "apart.",
            .truth = Truth::holds,
            .measured = fmt::format("3-4-4-1: {} multiply-adds with 32 weights; equal in {} of {} networks", slide,
                                    equal, networks().size()),
            .confirmed = slide == 32 && equal == static_cast<int>(networks().size())};
}

course::Claim backward_is_two_per_weight() {
    int equal = 0;
    for (const auto& widths : networks()) {
        const layered::MultiplyAdds formula = layered::multiply_adds(widths);
        const bool is_equal = products_by_counting(widths, ErrorSignal::skipped).backward == formula.backward &&
                              products_by_counting(widths, ErrorSignal::wanted).backward == formula.backward_with_input;
        equal += is_equal ? 1 : 0;
    }
    const std::uint64_t without = products_by_counting({3, 4, 4, 1}, ErrorSignal::skipped).backward,
                        with_input = products_by_counting({3, 4, 4, 1}, ErrorSignal::wanted).backward;
    return {.id = "86",
            .slide = kSlide,
            .statement =
                "A backward pass takes two for each weight if the error signal of the inputs is formed as "
                "well, 2P; learning does not need it, and then the first layer takes one: 2P - P₁.",
            .truth = Truth::holds_under_conditions,
            .measured = fmt::format("3-4-4-1: {} with the error signal of the inputs, {} without; both formulas in {} "
                                    "of {} networks",
                                    with_input, without, equal, networks().size()),
            .confirmed = with_input == 64 && without == 52 && equal == static_cast<int>(networks().size())};
}

/// Backward over forward for L layers of 64.
double ratio_of_depth(std::size_t L) {
    const Products products = products_by_counting(std::vector<std::size_t>(L + 1, 64), ErrorSignal::skipped);
    return static_cast<double>(products.backward) / static_cast<double>(products.forward);
}

course::Claim backward_over_forward() {
    const std::vector<std::size_t> deep(9, 32);
    const Products with_input = products_by_counting(deep, ErrorSignal::wanted);
    bool is_confirmed = with_input.backward == 2 * with_input.forward;
    std::string measured;
    for (const std::size_t L : {1u, 2u, 4u, 16u}) {
        const double ratio = ratio_of_depth(L);
        measured += fmt::format("{}{} for {} layer{}", measured.empty() ? "" : ", ", ratio, L, L == 1 ? "" : "s");
        is_confirmed = is_confirmed && ratio == 2 - 1 / static_cast<double>(L);
    }
    return {.id = "89",
            .slide = kSlide,
            .statement =
                "Backward costs twice as much as forward with the error signal of the inputs, otherwise "
                "(2P - P₁)/P times as much. Times come near it: see the demo and docs/performance.md.",
            .truth = Truth::holds_under_conditions,
            .measured = "backward over forward, equal widths, counted: " + measured,
            .confirmed = is_confirmed};
}

}  // namespace

std::vector<course::Claim> claims() {
    std::vector<course::Claim> all{forward_is_one_per_weight(), backward_is_two_per_weight()};
    for (course::Claim& claim : claims_of_growth()) all.push_back(std::move(claim));
    all.insert(all.end() - 1, backward_over_forward());
    return all;
}

}  // namespace bp::chapters::ch14
