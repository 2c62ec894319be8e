#include "parts.hpp"

// Wrong networks for XOR; the other bugs files have the rest. Every version stands between marker lines and needs
// nothing but what exercise.cpp includes, so that it can be pasted there as a student would have written it:
// "bug <exercise> <function> replaces <field of Solution>".
namespace bp::chapters::ch02 {

namespace {

// --- bug 2.1 both_units_are_or replaces xor_network ---
XorNetwork both_units_are_or() { return {{{1, 1}, -0.5}, {{1, 1}, -0.5}, {{1, 1}, -1.5}}; }
// --- end ---

// --- bug 2.1 output_is_or replaces xor_network ---
XorNetwork output_is_or() { return {{{1, 1}, -0.5}, {{-1, -1}, 1.5}, {{1, 1}, -0.5}}; }
// --- end ---

// --- bug 2.1 and_beside_or replaces xor_network ---
XorNetwork and_beside_or() { return {{{1, 1}, -0.5}, {{1, 1}, -1.5}, {{1, 1}, -1.5}}; }
// --- end ---

// --- bug 2.1 turned_round replaces xor_network ---
XorNetwork turned_round() { return {{{1, 1}, -0.5}, {{-1, -1}, 1.5}, {{-1, -1}, 1.5}}; }
// --- end ---

// --- bug 2.1 boundary_through_the_origin replaces xor_network ---
XorNetwork boundary_through_the_origin() { return {{{1, 1}, 0}, {{-1, -1}, 1.5}, {{1, 1}, -1.5}}; }
// --- end ---

// --- bug 2.1 output_on_the_boundary replaces xor_network ---
XorNetwork output_on_the_boundary() { return {{{1, 1}, -0.5}, {{-1, -1}, 1.5}, {{1, 1}, -1}}; }
// --- end ---

}  // namespace

std::vector<course::Version<Solution>> bugs() {
    using course::replaced;
    const std::string slide = "Can we use multiple neurons to achieve this?";
    std::vector<course::Version<Solution>> all{
        {{"both_units_are_or", "2.1",
          "Both hidden units are the same OR, so the output learns nothing new; the second must refuse (1, 1).", slide},
         replaced<&Solution::xor_network>(both_units_are_or)},
        {{"output_is_or", "2.1",
          "Every input makes OR or NAND true, so their OR is always true; the output has to be their AND.", slide},
         replaced<&Solution::xor_network>(output_is_or)},
        {{"and_beside_or", "2.1",
          "OR and AND, then AND, is AND again: the second unit must be the opposite of AND, or be read with a negative "
          "weight.",
          slide},
         replaced<&Solution::xor_network>(and_beside_or)},
        {{"turned_round", "2.1",
          "This says 1 where both inputs are equal, the opposite of XOR: turn the sign of all numbers of the output "
          "unit.",
          slide},
         replaced<&Solution::xor_network>(turned_round)},
        {{"boundary_through_the_origin", "2.1",
          "Without a bias the first boundary passes through (0, 0), and a point on the boundary is on neither side.",
          slide},
         replaced<&Solution::xor_network>(boundary_through_the_origin)},
        {{"output_on_the_boundary", "2.1",
          "With one hidden unit on, the output's net input is exactly 0: its boundary has to pass between 1 and 2 of "
          "them.",
          slide},
         replaced<&Solution::xor_network>(output_on_the_boundary)},
    };
    for (const auto& more : {bugs_of_layers(), bugs_of_collapse(), bugs_of_shapes(), bugs_of_regions()})
        all.insert(all.end(), more.begin(), more.end());
    return all;
}

}  // namespace bp::chapters::ch02
