#include <cmath>

#include "parts.hpp"

// Wrong tents and wrong folds.
namespace bp::chapters::ch05 {

namespace {

// --- bug 5.3 slope_for_change replaces tent ---
Relus slope_for_change() { return {0, {{1, 0, 2}, {1, -0.5, -2}}}; }
// --- end ---

// --- bug 5.3 half_as_high replaces tent ---
Relus half_as_high() { return {0, {{1, 0, 1}, {1, -0.5, -2}}}; }
// --- end ---

// --- bug 5.3 knot_at_one replaces tent ---
Relus knot_at_one() { return {0, {{1, 0, 2}, {1, -1, -4}}}; }
// --- end ---

// --- bug 5.3 knot_turned_round replaces tent ---
Relus knot_turned_round() { return {0, {{1, 0, 2}, {1, 0.5, -4}}}; }
// --- end ---

// --- bug 5.3 valley replaces tent ---
Relus valley() { return {0, {{1, 0, -2}, {1, -0.5, 4}}}; }
// --- end ---

// --- bug 5.4 one_fold_too_few replaces folded ---
double one_fold_too_few(double x, std::size_t L) {
    for (std::size_t l = 1; l < L; ++l) x = 2 * std::fmax(0, x) - 4 * std::fmax(0, x - 0.5);
    return x;
}
// --- end ---

// --- bug 5.4 one_fold_too_many replaces folded ---
double one_fold_too_many(double x, std::size_t L) {
    for (std::size_t l = 0; l <= L; ++l) x = 2 * std::fmax(0, x) - 4 * std::fmax(0, x - 0.5);
    return x;
}
// --- end ---

// --- bug 5.4 stretched replaces folded ---
double stretched(double x, std::size_t L) {
    for (std::size_t l = 1; l < L; ++l) x *= 2;
    return L == 0 ? x : 2 * std::fmax(0, x) - 4 * std::fmax(0, x - 0.5);
}
// --- end ---

// --- bug 5.4 taller replaces folded ---
double taller(double x, std::size_t L) {
    if (L == 0) return x;
    return static_cast<double>(L) * (2 * std::fmax(0, x) - 4 * std::fmax(0, x - 0.5));
}
// --- end ---

// --- bug 5.3 halves_added replaces tent ---
Relus halves_added() { return {0, {{2, 0, 1}, {-2, 2, 1}}}; }
// --- end ---

}  // namespace

std::vector<course::Version<Solution>> bugs_of_folds() {
    using course::replaced;
    const std::string slide = "Deep rectifier nets (Montúfar et al.)";
    return {
        {{"slope_for_change", "5.3",
          "The first relu goes on rising, so -2 only makes the line flat: the second must take its 2 away and add -2, "
          "together -4.",
          slide},
         replaced<&Solution::tent>(slope_for_change)},
        {{"half_as_high", "5.3",
          "With slope 1 it reaches only ½ in the middle: from 0 to 1 on half the way is slope 2.", slide},
         replaced<&Solution::tent>(half_as_high)},
        {{"knot_at_one", "5.3", "The second relu wakes up at 1, too late: its knot is in the middle, v_0 = -½.", slide},
         replaced<&Solution::tent>(knot_at_one)},
        {{"knot_turned_round", "5.3", "relu(x + ½) wakes up at -½: the bias is minus the place of the knot.", slide},
         replaced<&Solution::tent>(knot_turned_round)},
        {{"valley", "5.3", "This goes down first and then up: turn both signs round.", slide},
         replaced<&Solution::tent>(valley)},
        {{"halves_added", "5.3",
          "2x and 2 - 2x are both awake, and their sum is 2: the second relu wakes up at ½ and changes "
          "the slope from there on.",
          slide},
         replaced<&Solution::tent>(halves_added)},
        {{"one_fold_too_few", "5.4", "There is one fold too few: L of them, counted from 1 to L.", slide},
         replaced<&Solution::folded>(one_fold_too_few)},
        {{"one_fold_too_many", "5.4", "There is one fold too many: for L = 0 nothing is folded.", slide},
         replaced<&Solution::folded>(one_fold_too_many)},
        {{"stretched", "5.4",
          "x is doubled and never folded back into [0, 1]: what goes in again is what the tent said.", slide},
         replaced<&Solution::folded>(stretched)},
        {{"taller", "5.4", "This is one tent, L times as high: apply the tent to what the tent said.", slide},
         replaced<&Solution::folded>(taller)},
    };
}

}  // namespace bp::chapters::ch05
