#include "counted_network.hpp"
#include "parts.hpp"

// Exercises 14.1 and 14.2: the oracle makes the passes on numbers that count their own arithmetic.
namespace bp::chapters::ch14 {

namespace {

using course::Case;
using course::Judge;

std::vector<std::size_t> given_widths(Case& c, const std::vector<std::size_t>& widths) {
    c.given("widths", course::Numbers(widths.begin(), widths.end()));
    return widths;
}

std::vector<std::size_t> drawn_widths(Case& c) {
    std::vector<std::size_t> widths(2 + c.choice({0, 3}));
    for (std::size_t& width : widths) width = c.choice({1, 6});
    return given_widths(c, widths);
}

/// A function of the widths with the pass that it counts.
struct CountedPass {
    Count (*Solution::*count)(Widths widths);
    std::uint64_t Products::*pass;
    ErrorSignal of_input;
};
constexpr CountedPass kForward{&Solution::forward_count, &Products::forward, ErrorSignal::skipped};
constexpr CountedPass kBackward{&Solution::backward_count, &Products::backward, ErrorSignal::skipped};
constexpr CountedPass kWithInput{&Solution::backward_count_with_input, &Products::backward, ErrorSignal::wanted};

void check_count(Case& c, const Solution& student, const CountedPass& what, const std::vector<std::size_t>& widths) {
    c.expect({static_cast<double>(products_by_counting(widths, what.of_input).*what.pass)},
             "the pass itself, on numbers that count their multiply-adds");
    c.got({static_cast<double>((student.*what.count)(widths))});
}

void check_on(Judge& judge, const Solution& student, const CountedPass& what, const char* claim) {
    for (const std::vector<std::size_t>& widths :
         {std::vector<std::size_t>{3, 4, 4, 1}, {2, 3}, {5, 1, 2}, {2, 2, 2, 2}}) {
        judge.example(claim, [&, widths](Case& c) { check_count(c, student, what, given_widths(c, widths)); });
    }
    judge.property(claim, [&](Case& c) { check_count(c, student, what, drawn_widths(c)); });
}

void forward_is_counted(Judge& judge, const Solution& student) {
    check_on(judge, student, kForward, "Forward, each weight is multiplied once: one multiply-add each.");
}

void backward_is_counted(Judge& judge, const Solution& student) {
    check_on(judge, student, kBackward,
             "Backward pass: one for a weight's own gradient and one to pass δ on, except in the first layer.");
    check_on(judge, student, kWithInput, "Backward with the error signal of the inputs, each weight is used twice.");
}

}  // namespace

course::Spec<Solution> spec() {
    using enum course::Path;
    const char* const slide = "Computation cost";
    return {
        {{"14.1", "The forward pass", slide, core}, forward_is_counted},
        {{"14.2", "The backward pass", slide, core}, backward_is_counted},
        {{"14.3", "A gradient without a backward pass", slide, full}, numeric_gradient_is_dear},
        {{"14.4", "How many paths", slide, full}, paths_are_counted},
        {{"14.5", "The exponent of a table", slide, full}, exponent_is_found},
    };
}

}  // namespace bp::chapters::ch14
