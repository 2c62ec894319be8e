#include "parts.hpp"

// Wrong staircases and broken lines.
namespace bp::chapters::ch03 {

namespace {

// --- bug 3.3 values_for_jumps replaces staircase ---
Approximator values_for_jumps(Values values) {
    const std::size_t n = values.size() - 1;
    Approximator net{values[0], {}};
    for (std::size_t i = 1; i <= n; ++i) {
        const double place = static_cast<double>(i) / static_cast<double>(n);
        net.units.push_back({1, -place, values[i]});
    }
    return net;
}
// --- end ---

// --- bug 3.3 first_value_forgotten replaces staircase ---
Approximator first_value_forgotten(Values values) {
    const std::size_t n = values.size() - 1;
    Approximator net{0, {}};
    for (std::size_t i = 1; i <= n; ++i) {
        const double place = static_cast<double>(i) / static_cast<double>(n);
        net.units.push_back({1, -place, values[i] - values[i - 1]});
    }
    return net;
}
// --- end ---

// --- bug 3.3 jumps_turned_round replaces staircase ---
Approximator jumps_turned_round(Values values) {
    const std::size_t n = values.size() - 1;
    Approximator net{values[0], {}};
    for (std::size_t i = 1; i <= n; ++i) {
        const double place = static_cast<double>(i) / static_cast<double>(n);
        net.units.push_back({1, -place, values[i - 1] - values[i]});
    }
    return net;
}
// --- end ---

// --- bug 3.3 one_piece_too_early replaces staircase ---
Approximator one_piece_too_early(Values values) {
    const std::size_t n = values.size() - 1;
    Approximator net{values[0], {}};
    for (std::size_t i = 1; i <= n; ++i) {
        const double place = static_cast<double>(i) / static_cast<double>(n);
        net.units.push_back({1, 1 / static_cast<double>(n) - place, values[i] - values[i - 1]});
    }
    return net;
}
// --- end ---

// --- bug 3.3 place_not_divided_by_n replaces staircase ---
Approximator place_not_divided_by_n(Values values) {
    const std::size_t n = values.size() - 1;
    Approximator net{values[0], {}};
    for (std::size_t i = 1; i <= n; ++i) {
        const double place = static_cast<double>(i) / static_cast<double>(n);
        net.units.push_back({1, -place * static_cast<double>(n), values[i] - values[i - 1]});
    }
    return net;
}
// --- end ---

// --- bug 3.3 steps_from_the_right replaces staircase ---
Approximator steps_from_the_right(Values values) {
    const std::size_t n = values.size() - 1;
    Approximator net{values[0], {}};
    for (std::size_t i = 1; i <= n; ++i) {
        const double place = static_cast<double>(i) / static_cast<double>(n);
        net.units.push_back({-1, place, values[i] - values[i - 1]});
    }
    return net;
}
// --- end ---

// --- bug 3.3 bias_sign_lost replaces staircase ---
Approximator bias_sign_lost(Values values) {
    const std::size_t n = values.size() - 1;
    Approximator net{values[0], {}};
    for (std::size_t i = 1; i <= n; ++i) {
        const double place = static_cast<double>(i) / static_cast<double>(n);
        net.units.push_back({1, place, values[i] - values[i - 1]});
    }
    return net;
}
// --- end ---

// --- bug 3.4 slopes_for_changes replaces broken_line ---
Approximator slopes_for_changes(Values values) {
    const std::size_t n = values.size() - 1;
    Approximator net{values[0], {}};
    for (std::size_t i = 1; i <= n; ++i) {
        net.units.push_back({1, -static_cast<double>(i - 1) / static_cast<double>(n),
                             (values[i] - values[i - 1]) * static_cast<double>(n)});
    }
    return net;
}
// --- end ---

// --- bug 3.4 jumps_for_slopes replaces broken_line ---
Approximator jumps_for_slopes(Values values) {
    const std::size_t n = values.size() - 1;
    Approximator net{values[0], {}};
    double before = 0;
    for (std::size_t i = 1; i <= n; ++i) {
        const double slope = values[i] - values[i - 1];
        net.units.push_back({1, -static_cast<double>(i - 1) / static_cast<double>(n), slope - before});
        before = slope;
    }
    return net;
}
// --- end ---

// --- bug 3.4 first_value_forgotten_too replaces broken_line ---
Approximator first_value_forgotten_too(Values values) {
    const std::size_t n = values.size() - 1;
    Approximator net{0, {}};
    double before = 0;
    for (std::size_t i = 1; i <= n; ++i) {
        const double slope = (values[i] - values[i - 1]) * static_cast<double>(n);
        net.units.push_back({1, -static_cast<double>(i - 1) / static_cast<double>(n), slope - before});
        before = slope;
    }
    return net;
}
// --- end ---

// --- bug 3.4 one_knot_too_late replaces broken_line ---
Approximator one_knot_too_late(Values values) {
    const std::size_t n = values.size() - 1;
    Approximator net{values[0], {}};
    double before = 0;
    for (std::size_t i = 1; i <= n; ++i) {
        const double slope = (values[i] - values[i - 1]) * static_cast<double>(n);
        net.units.push_back({1, -static_cast<double>(i) / static_cast<double>(n), slope - before});
        before = slope;
    }
    return net;
}
// --- end ---

// --- bug 3.4 change_turned_round replaces broken_line ---
Approximator change_turned_round(Values values) {
    const std::size_t n = values.size() - 1;
    Approximator net{values[0], {}};
    double before = 0;
    for (std::size_t i = 1; i <= n; ++i) {
        const double slope = (values[i] - values[i - 1]) * static_cast<double>(n);
        net.units.push_back({1, -static_cast<double>(i - 1) / static_cast<double>(n), before - slope});
        before = slope;
    }
    return net;
}
// --- end ---

// --- bug 3.4 slopes_added replaces broken_line ---
Approximator slopes_added(Values values) {
    const std::size_t n = values.size() - 1;
    Approximator net{values[0], {}};
    double before = 0;
    for (std::size_t i = 1; i <= n; ++i) {
        const double slope = (values[i] - values[i - 1]) * static_cast<double>(n);
        net.units.push_back({1, -static_cast<double>(i - 1) / static_cast<double>(n), slope + before});
        before = slope;
    }
    return net;
}
// --- end ---

// --- bug 3.4 steps_instead_of_slopes replaces broken_line ---
Approximator steps_instead_of_slopes(Values values) {
    const std::size_t n = values.size() - 1;
    Approximator net{values[0], {}};
    for (std::size_t i = 1; i <= n; ++i) {
        net.units.push_back({1, -static_cast<double>(i) / static_cast<double>(n), values[i] - values[i - 1]});
    }
    return net;
}
// --- end ---

}  // namespace

std::vector<course::Version<Solution>> bugs_of_approximators() {
    using course::replaced;
    const std::string slide = "Universal approximation";
    return {
        {{"values_for_jumps", "3.3",
          "Each step adds on top of those before it, so its height is the jump f(x_i) - f(x_(i-1)), not the value "
          "f(x_i).",
          slide},
         replaced<&Solution::staircase>(values_for_jumps)},
        {{"first_value_forgotten", "3.3", "Before the first step the output is w_0, which has to be f(0).", slide},
         replaced<&Solution::staircase>(first_value_forgotten)},
        {{"jumps_turned_round", "3.3", "The jumps have the wrong sign: a step to a higher value has a positive weight.",
          slide},
         replaced<&Solution::staircase>(jumps_turned_round)},
        {{"one_piece_too_early", "3.3", "Every step comes one piece too early: the jump to f(i/n) belongs at i/n.",
          slide},
         replaced<&Solution::staircase>(one_piece_too_early)},
        {{"place_not_divided_by_n", "3.3", "The knots lie at i/n on [0, 1], not at i.", slide},
         replaced<&Solution::staircase>(place_not_divided_by_n)},
        {{"steps_from_the_right", "3.3",
          "These units are on to the left of their step: v and v_0 have the wrong sign; v x + v_0 must be positive "
          "right of i/n.",
          slide},
         replaced<&Solution::staircase>(steps_from_the_right)},
        {{"bias_sign_lost", "3.3",
          "x + i/n is positive everywhere on [0, 1], so all units are always on: the bias is -i/n.", slide},
         replaced<&Solution::staircase>(bias_sign_lost)},
        {{"slopes_for_changes", "3.4",
          "Each relu stays on after its knot: add only the change of slope, or all slopes pile up.", slide},
         replaced<&Solution::broken_line>(slopes_for_changes)},
        {{"jumps_for_slopes", "3.4",
          "A slope is rise over run: the pieces are 1/n wide, so multiply the difference of the values by n.", slide},
         replaced<&Solution::broken_line>(jumps_for_slopes)},
        {{"first_value_forgotten_too", "3.4", "At x = 0 all relus are 0, so w_0 has to be f(0).", slide},
         replaced<&Solution::broken_line>(first_value_forgotten_too)},
        {{"one_knot_too_late", "3.4",
          "The slope of piece i begins at its left end, (i-1)/n; here everything happens one piece too late.", slide},
         replaced<&Solution::broken_line>(one_knot_too_late)},
        {{"change_turned_round", "3.4", "The change of slope is the new slope minus the old one.", slide},
         replaced<&Solution::broken_line>(change_turned_round)},
        {{"slopes_added", "3.4",
          "What the relus before have brought must be taken away: slope minus the slope before, not plus.", slide},
         replaced<&Solution::broken_line>(slopes_added)},
        {{"steps_instead_of_slopes", "3.4",
          "These are the units of the staircase; a relu does not jump, it changes the slope.", slide},
         replaced<&Solution::broken_line>(steps_instead_of_slopes)},
    };
}

}  // namespace bp::chapters::ch03
