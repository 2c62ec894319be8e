#include "counted_network.hpp"
#include "parts.hpp"

// Exercise 14.3: the oracle moves every parameter both ways and counts what that takes.
namespace bp::chapters::ch14 {

namespace {

using course::Case;

void check_count(Case& c, const Solution& student, const std::vector<std::size_t>& widths) {
    c.given("widths", course::Numbers(widths.begin(), widths.end()));
    c.expect({static_cast<double>(numeric_gradient_by_counting(widths))},
             "all these forward passes made, on numbers that count their multiply-adds");
    c.got({static_cast<double>(student.numeric_gradient_count(widths))});
}

void check_ratio(Case& c, const Solution& student, const std::vector<std::size_t>& widths) {
    c.given("widths", course::Numbers(widths.begin(), widths.end()));
    const Products passes = products_by_counting(widths, ErrorSignal::skipped);
    c.expect({static_cast<double>(numeric_gradient_by_counting(widths)) /
              static_cast<double>(passes.forward + passes.backward)},
             "both ways made and counted");
    c.got({student.numeric_over_backprop(widths)});
}

std::vector<std::size_t> drawn_small_widths(Case& c) {
    std::vector<std::size_t> widths(2 + c.choice({0, 2}));
    for (std::size_t& width : widths) width = c.choice({1, 4});
    return widths;
}

}  // namespace

void numeric_gradient_is_dear(course::Judge& judge, const Solution& student) {
    const char* const count = "Central differences: two forward passes for each weight and for each bias.";
    const char* const ratio = "A backward pass gives all slopes at the price of two forward passes at most.";
    for (const std::vector<std::size_t>& widths : {std::vector<std::size_t>{3, 4, 4, 1}, {2, 3}, {1, 1}}) {
        judge.example(count, [&, widths](Case& c) { check_count(c, student, widths); });
        judge.example(ratio, [&, widths](Case& c) { check_ratio(c, student, widths); });
    }
    judge.property(count, [&](Case& c) { check_count(c, student, drawn_small_widths(c)); });
    judge.property(ratio, [&](Case& c) { check_ratio(c, student, drawn_small_widths(c)); });
}

}  // namespace bp::chapters::ch14
