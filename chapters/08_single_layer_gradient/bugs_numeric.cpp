#include "parts.hpp"

// Wrong difference quotients; see bugs.cpp. Their own steps do not matter: the probes look at what no step changes.
namespace bp::chapters::ch08 {

namespace {

// --- bug 8.6 step_drowns_in_rounding replaces numeric_gradient ---
Numbers step_drowns_in_rounding(const Function& E, Values w) {
    const double h = 1e-12;
    Numbers moved(w.begin(), w.end()), slopes;
    for (std::size_t i = 0; i < w.size(); ++i) {
        moved[i] = w[i] + h;
        const double above = E(moved);
        moved[i] = w[i] - h;
        const double below = E(moved);
        moved[i] = w[i];
        slopes.push_back((above - below) / (2 * h));
    }
    return slopes;
}
// --- end ---

// --- bug 8.6 step_too_wide replaces numeric_gradient ---
Numbers step_too_wide(const Function& E, Values w) {
    const double h = 0.1;
    Numbers moved(w.begin(), w.end()), slopes;
    for (std::size_t i = 0; i < w.size(); ++i) {
        moved[i] = w[i] + h;
        const double above = E(moved);
        moved[i] = w[i] - h;
        const double below = E(moved);
        moved[i] = w[i];
        slopes.push_back((above - below) / (2 * h));
    }
    return slopes;
}
// --- end ---

// --- bug 8.6 one_side_only replaces numeric_gradient ---
Numbers one_side_only(const Function& E, Values w) {
    const double h = 1e-6;
    Numbers moved(w.begin(), w.end()), slopes;
    for (std::size_t i = 0; i < w.size(); ++i) {
        moved[i] = w[i] + h;
        const double above = E(moved);
        moved[i] = w[i];
        slopes.push_back((above - E(moved)) / h);
    }
    return slopes;
}
// --- end ---

// --- bug 8.6 divided_by_h replaces numeric_gradient ---
Numbers divided_by_h(const Function& E, Values w) {
    const double h = 1e-5;
    Numbers moved(w.begin(), w.end()), slopes;
    for (std::size_t i = 0; i < w.size(); ++i) {
        moved[i] = w[i] + h;
        const double above = E(moved);
        moved[i] = w[i] - h;
        const double below = E(moved);
        moved[i] = w[i];
        slopes.push_back((above - below) / h);
    }
    return slopes;
}
// --- end ---

// --- bug 8.6 not_put_back replaces numeric_gradient ---
Numbers not_put_back(const Function& E, Values w) {
    const double h = 1e-5;
    Numbers moved(w.begin(), w.end()), slopes;
    for (std::size_t i = 0; i < w.size(); ++i) {
        moved[i] = w[i] + h;
        const double above = E(moved);
        moved[i] = w[i] - h;
        const double below = E(moved);
        slopes.push_back((above - below) / (2 * h));
    }
    return slopes;
}
// --- end ---

// --- bug 8.6 all_moved_at_once replaces numeric_gradient ---
Numbers all_moved_at_once(const Function& E, Values w) {
    const double h = 1e-5;
    Numbers above(w.begin(), w.end()), below(w.begin(), w.end());
    for (double& number : above) number += h;
    for (double& number : below) number -= h;
    return Numbers(w.size(), (E(above) - E(below)) / (2 * h));
}
// --- end ---

// --- bug 8.6 below_minus_above replaces numeric_gradient ---
Numbers below_minus_above(const Function& E, Values w) {
    const double h = 1e-5;
    Numbers moved(w.begin(), w.end()), slopes;
    for (std::size_t i = 0; i < w.size(); ++i) {
        moved[i] = w[i] + h;
        const double above = E(moved);
        moved[i] = w[i] - h;
        const double below = E(moved);
        moved[i] = w[i];
        slopes.push_back((below - above) / (2 * h));
    }
    return slopes;
}
// --- end ---

}  // namespace

std::vector<course::Version<Solution>> bugs_of_numeric() {
    using course::replaced;
    const std::string slide = "Check: Δy";
    return {
        {{"step_drowns_in_rounding", "8.6",
          "h is too small: the values of E differ only in their last digits, and dividing by 2h makes that rounding "
          "large.",
          slide},
         replaced<&Solution::numeric_gradient>(step_drowns_in_rounding)},
        {{"step_too_wide", "8.6", "h is too large: the error of the central formula grows with h².", slide},
         replaced<&Solution::numeric_gradient>(step_too_wide)},
        {{"one_side_only", "8.6",
          "This looks to one side only, and its error is as large as h. Look to both sides: the error falls to h².",
          slide},
         replaced<&Solution::numeric_gradient>(one_side_only)},
        {{"divided_by_h", "8.6", "From w - h to w + h there are two steps: divide by 2h.", slide},
         replaced<&Solution::numeric_gradient>(divided_by_h)},
        {{"not_put_back", "8.6", "w_i was moved and stayed there: put it back before the next number moves.", slide},
         replaced<&Solution::numeric_gradient>(not_put_back)},
        {{"all_moved_at_once", "8.6",
          "Moving all numbers together gives the sum of the slopes; each slope needs a move of its own.", slide},
         replaced<&Solution::numeric_gradient>(all_moved_at_once)},
        {{"below_minus_above", "8.6", "The value at w + h comes first: (E above - E below) / 2h.", slide},
         replaced<&Solution::numeric_gradient>(below_minus_above)},
    };
}

}  // namespace bp::chapters::ch08
