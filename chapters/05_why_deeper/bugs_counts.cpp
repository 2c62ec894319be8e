#include "parts.hpp"

// Pieces and units, wrongly counted.
namespace bp::chapters::ch05 {

namespace {

// --- bug 5.4 kinks_for_pieces replaces count_pieces ---
std::size_t kinks_for_pieces(Values values) {
    std::size_t count = 0;
    for (std::size_t i = 1; i + 1 < values.size(); ++i) {
        if (values[i + 1] - values[i] != values[i] - values[i - 1]) ++count;
    }
    return count;
}
// --- end ---

// --- bug 5.4 points_for_pieces replaces count_pieces ---
std::size_t points_for_pieces(Values values) { return values.size() - 1; }
// --- end ---

// --- bug 5.4 values_compared replaces count_pieces ---
std::size_t values_compared(Values values) {
    std::size_t count = 0;
    for (std::size_t i = 1; i < values.size(); ++i) count += values[i] != values[i - 1] ? 1 : 0;
    return count;
}
// --- end ---

// --- bug 5.4 turns_only replaces count_pieces ---
std::size_t turns_only(Values values) {
    std::size_t count = 1;
    for (std::size_t i = 1; i + 1 < values.size(); ++i) {
        if ((values[i + 1] - values[i]) * (values[i] - values[i - 1]) < 0) ++count;
    }
    return count;
}
// --- end ---

// --- bug 5.4 pieces_added replaces deep_pieces ---
std::size_t pieces_added(std::size_t L) { return 2 * L; }
// --- end ---

// --- bug 5.4 pieces_squared replaces deep_pieces ---
std::size_t pieces_squared(std::size_t L) { return L * L; }
// --- end ---

// --- bug 5.4 units_in_the_exponent replaces deep_pieces ---
std::size_t units_in_the_exponent(std::size_t L) { return std::size_t{1} << (2 * L); }
// --- end ---

// --- bug 5.4 first_fold_forgotten replaces deep_pieces ---
std::size_t first_fold_forgotten(std::size_t L) { return std::size_t{1} << (L - 1); }
// --- end ---

// --- bug 5.4 unit_per_piece replaces shallow_units ---
std::size_t unit_per_piece(std::size_t pieces) { return pieces; }
// --- end ---

// --- bug 5.4 one_unit_more replaces shallow_units ---
std::size_t one_unit_more(std::size_t pieces) { return pieces + 1; }
// --- end ---

// --- bug 5.4 deep_units replaces shallow_units ---
std::size_t deep_units(std::size_t pieces) {
    std::size_t units = 0;
    for (std::size_t left = pieces; left > 1; left /= 2) units += 2;
    return units;
}
// --- end ---

}  // namespace

std::vector<course::Version<Solution>> bugs_of_counts() {
    using course::replaced;
    const std::string slide = "Deep rectifier nets (Montúfar et al.)";
    return {
        {{"kinks_for_pieces", "5.4", "These are the kinks between pieces: there is one piece more.", slide},
         replaced<&Solution::count_pieces>(kinks_for_pieces)},
        {{"points_for_pieces", "5.4",
          "Two neighbours with the same slope are one piece: count only where the slope changes.", slide},
         replaced<&Solution::count_pieces>(points_for_pieces)},
        {{"values_compared", "5.4", "This counts where the value changes: a piece ends where the slope does.", slide},
         replaced<&Solution::count_pieces>(values_compared)},
        {{"turns_only", "5.4", "This counts only where up becomes down: every change of slope begins a new piece.",
          slide},
         replaced<&Solution::count_pieces>(turns_only)},
        {{"pieces_added", "5.4", "Composition doubles the pieces; it does not add them: 2^L.", slide},
         replaced<&Solution::deep_pieces>(pieces_added)},
        {{"pieces_squared", "5.4", "2 stands below and L above: 2^L, not L^2.", slide},
         replaced<&Solution::deep_pieces>(pieces_squared)},
        {{"units_in_the_exponent", "5.4", "Each fold doubles the pieces, not each of its two relus: 2^L.", slide},
         replaced<&Solution::deep_pieces>(units_in_the_exponent)},
        {{"first_fold_forgotten", "5.4", "The first tent has two pieces already: 2^L.", slide},
         replaced<&Solution::deep_pieces>(first_fold_forgotten)},
        {{"unit_per_piece", "5.4",
          "m relus have up to m + 1 pieces, since left of all kinks there is one already: one unit less.", slide},
         replaced<&Solution::shallow_units>(unit_per_piece)},
        {{"one_unit_more", "5.4", "It is the other way round: m relus have m + 1 pieces.", slide},
         replaced<&Solution::shallow_units>(one_unit_more)},
        {{"deep_units", "5.4",
          "These are the units of the deep network, two for each fold: in one layer each unit adds only one kink.",
          slide},
         replaced<&Solution::shallow_units>(deep_units)},
    };
}

}  // namespace bp::chapters::ch05
