#include "parts.hpp"

// Wrong networks for XOR; the other bugs files have the rest. Every version stands between marker lines and needs
// nothing but what exercise.cpp includes, so that it can be pasted there as a student would have written it:
// "bug <exercise> <function> replaces <field of Solution>".
namespace bp::chapters::ch02 {

namespace {

// --- bug 2.1 says_or replaces xor_network ---
XorNetwork says_or() { return {{{1, 1}, -0.5}, {{1, 1}, -0.5}, {{1, 1}, -1.5}}; }
// --- end ---

// --- bug 2.1 says_yes_to_all replaces xor_network ---
XorNetwork says_yes_to_all() { return {{{1, 1}, -0.5}, {{-1, -1}, 1.5}, {{1, 1}, -0.5}}; }
// --- end ---

// --- bug 2.1 says_and replaces xor_network ---
XorNetwork says_and() { return {{{1, 1}, -0.5}, {{1, 1}, -1.5}, {{1, 1}, -1.5}}; }
// --- end ---

// --- bug 2.1 turned_round replaces xor_network ---
XorNetwork turned_round() { return {{{1, 1}, -0.5}, {{-1, -1}, 1.5}, {{-1, -1}, 1.5}}; }
// --- end ---

// --- bug 2.1 zero_at_the_origin replaces xor_network ---
XorNetwork zero_at_the_origin() { return {{{1, 1}, 0}, {{-1, -1}, 1.5}, {{1, 1}, -1.5}}; }
// --- end ---

// --- bug 2.1 zero_at_both_false_points replaces xor_network ---
XorNetwork zero_at_both_false_points() { return {{{1, 1}, -0.5}, {{-1, -1}, 1.5}, {{1, 1}, -1}}; }
// --- end ---

// --- bug 2.1 zero_at_both_true_points replaces xor_network ---
XorNetwork zero_at_both_true_points() { return {{{1, 1}, -1}, {{-1, -1}, 1.5}, {{1, 1}, -1.5}}; }
// --- end ---

// --- bug 2.1 says_no_to_all replaces xor_network ---
XorNetwork says_no_to_all() { return {{{1, -1}, -0.5}, {{-1, 1}, -0.5}, {{1, 1}, -1.5}}; }
// --- end ---

}  // namespace

std::vector<course::Version<Solution>> bugs() {
    using course::replaced;
    const std::string slide = "Can we use multiple neurons to achieve this?";
    std::vector<course::Version<Solution>> all{
        {{"says_or", "2.1",
          "The network says 1 at (1, 1) as well, so it is an OR: no unit tells (1, 1) from the rest, or the output "
          "ignores it.",
          slide},
         replaced<&Solution::xor_network>(says_or)},
        {{"says_yes_to_all", "2.1",
          "The output says 1 for every input. One of OR and NAND always holds; XOR is where both do, their AND.",
          slide},
         replaced<&Solution::xor_network>(says_yes_to_all)},
        {{"says_and", "2.1",
          "The network says 1 at (1, 1) alone: it is an AND. There one hidden unit must say no, or count against the "
          "output.",
          slide},
         replaced<&Solution::xor_network>(says_and)},
        {{"turned_round", "2.1",
          "This says 1 where both inputs are equal, the opposite of XOR: turn the sign of all numbers of the output "
          "unit.",
          slide},
         replaced<&Solution::xor_network>(turned_round)},
        {{"zero_at_the_origin", "2.1",
          "At (0, 0) one of the three net inputs is exactly 0, which is no side of a boundary: does that unit have a "
          "bias?",
          slide},
         replaced<&Solution::xor_network>(zero_at_the_origin)},
        {{"zero_at_both_false_points", "2.1",
          "At (0, 0) and (1, 1) a net input is 0. If it is the output's: its boundary lies between one unit on and "
          "two.",
          slide},
         replaced<&Solution::xor_network>(zero_at_both_false_points)},
        {{"zero_at_both_true_points", "2.1",
          "(1, 0) and (0, 1) lie on a boundary, where a net input is 0. An OR of two inputs has its bias between 0 and "
          "-1.",
          slide},
         replaced<&Solution::xor_network>(zero_at_both_true_points)},
        {{"says_no_to_all", "2.1",
          "The output says 1 nowhere. If its hidden units are on at one true point each, it has to be their OR, not "
          "their AND.",
          slide},
         replaced<&Solution::xor_network>(says_no_to_all)},
    };
    for (const auto& more :
         {bugs_of_layers(), bugs_of_collapse(), bugs_of_shapes(), bugs_of_regions(), bugs_of_boxes()})
        all.insert(all.end(), more.begin(), more.end());
    return all;
}

}  // namespace bp::chapters::ch02
