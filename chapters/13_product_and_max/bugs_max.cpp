#include "parts.hpp"

// Wrong versions of max and relu, and right ones with another subgradient than the course's; see bugs.cpp.
namespace bp::chapters::ch13 {

namespace {

// --- bug 13.4 everybody_wins replaces max ---
Messages everybody_wins(Values y, double delta) { return Messages(y.size(), delta); }
// --- end ---

// --- bug 13.4 loser_wins replaces max ---
Messages loser_wins(Values y, double delta) {
    std::size_t winner = 0;
    for (std::size_t j = 1; j < y.size(); ++j) {
        if (y[j] < y[winner]) winner = j;
    }
    Messages messages(y.size(), 0.0);
    messages[winner] = delta;
    return messages;
}
// --- end ---

// --- bug 13.4 scaled_by_the_maximum replaces max ---
Messages scaled_by_the_maximum(Values y, double delta) {
    std::size_t winner = 0;
    for (std::size_t j = 1; j < y.size(); ++j) {
        if (y[j] > y[winner]) winner = j;
    }
    Messages messages(y.size(), 0.0);
    messages[winner] = delta * y[winner];
    return messages;
}
// --- end ---

// --- bug 13.4 one_instead_of_delta replaces max ---
Messages one_instead_of_delta(Values y, double) {
    std::size_t winner = 0;
    for (std::size_t j = 1; j < y.size(); ++j) {
        if (y[j] > y[winner]) winner = j;
    }
    Messages messages(y.size(), 0.0);
    messages[winner] = 1;
    return messages;
}
// --- end ---

// --- bug 13.4 search_starts_at_zero replaces max ---
Messages search_starts_at_zero(Values y, double delta) {
    double largest = 0;
    for (const double y_j : y) {
        if (y_j > largest) largest = y_j;
    }
    Messages messages;
    for (const double y_j : y) messages.push_back(y_j == largest ? delta : 0);
    return messages;
}
// --- end ---

// --- bug 13.4 sign_of_delta_chooses replaces max ---
Messages sign_of_delta_chooses(Values y, double delta) {
    std::size_t winner = 0;
    for (std::size_t j = 1; j < y.size(); ++j) {
        if (delta * y[j] > delta * y[winner]) winner = j;
    }
    Messages messages(y.size(), 0.0);
    messages[winner] = delta;
    return messages;
}
// --- end ---

// --- bug 13.5 all_tied_win replaces max_with_ties ---
Messages all_tied_win(Values y, double delta) {
    double largest = y[0];
    for (const double y_j : y) largest = y_j > largest ? y_j : largest;
    Messages messages;
    for (const double y_j : y) messages.push_back(y_j == largest ? delta : 0);
    return messages;
}
// --- end ---

// --- bug 13.5 no_tied_wins replaces max_with_ties ---
Messages no_tied_wins(Values y, double delta) {
    Messages messages;
    for (std::size_t j = 0; j < y.size(); ++j) {
        bool is_above_all = true;
        for (std::size_t l = 0; l < y.size(); ++l) is_above_all = is_above_all && (l == j || y[j] > y[l]);
        messages.push_back(is_above_all ? delta : 0);
    }
    return messages;
}
// --- end ---

// --- bug 13.5 half_to_each_tied replaces max_with_ties ---
Messages half_to_each_tied(Values y, double delta) {
    double largest = y[0];
    for (const double y_j : y) largest = y_j > largest ? y_j : largest;
    std::size_t tied = 0;
    for (const double y_j : y) tied += y_j == largest ? 1 : 0;
    Messages messages;
    for (const double y_j : y) messages.push_back(y_j < largest ? 0 : tied == 1 ? delta : delta / 2);
    return messages;
}
// --- end ---

// --- bug 13.5 relu_replaces_delta replaces relu ---
double relu_replaces_delta(double x, double) { return x > 0 ? 1 : 0; }
// --- end ---

// --- bug 13.5 relu_leaks replaces relu ---
double relu_leaks(double x, double delta) { return x > 0 ? delta : 0.01 * delta; }
// --- end ---

// --- bug 13.5 relu_masks_by_delta replaces relu ---
double relu_masks_by_delta(double, double delta) { return delta > 0 ? delta : 0; }
// --- end ---

// --- variant 13.5 split_evenly replaces max_with_ties ---
Messages split_evenly(Values y, double delta) {
    double largest = y[0];
    for (const double y_j : y) largest = y_j > largest ? y_j : largest;
    double tied = 0;
    for (const double y_j : y) tied += y_j == largest ? 1 : 0;
    Messages messages;
    for (const double y_j : y) messages.push_back(y_j == largest ? delta / tied : 0);
    return messages;
}
// --- end ---

// --- variant 13.5 last_one_wins replaces max_with_ties ---
Messages last_one_wins(Values y, double delta) {
    std::size_t winner = 0;
    for (std::size_t j = 1; j < y.size(); ++j) winner = y[j] >= y[winner] ? j : winner;
    Messages messages(y.size(), 0.0);
    messages[winner] = delta;
    return messages;
}
// --- end ---

// --- variant 13.5 relu_passes_at_zero replaces relu ---
double relu_passes_at_zero(double x, double delta) { return x >= 0 ? delta : 0; }
// --- end ---

}  // namespace

std::vector<course::Version<Solution>> bugs_of_max() {
    using course::replaced;
    const std::string slide = "Max node";
    return {
        {{"everybody_wins", "13.4",
          "Only the largest input receives δ: a small change of the others does not change the output.", slide},
         replaced<&Solution::max>(everybody_wins)},
        {{"loser_wins", "13.4", "The message went to the smallest input instead of the largest.", slide},
         replaced<&Solution::max>(loser_wins)},
        {{"scaled_by_the_maximum", "13.4", "A max passes δ on unchanged, times 1, not times the largest value.", slide},
         replaced<&Solution::max>(scaled_by_the_maximum)},
        {{"one_instead_of_delta", "13.4",
          "1 and 0 are the local derivatives; multiply the incoming δ by them, do not replace it.", slide},
         replaced<&Solution::max>(one_instead_of_delta)},
        {{"search_starts_at_zero", "13.4",
          "Start the search with y_1, not with 0: when all inputs are negative nobody is found.", slide},
         replaced<&Solution::max>(search_starts_at_zero)},
        {{"sign_of_delta_chooses", "13.4", "The winner depends on the forward values alone, not on the sign of δ.",
          slide},
         replaced<&Solution::max>(sign_of_delta_chooses)},

        {{"all_tied_win", "13.5", "At a tie the messages must sum to δ; here every tied input received all of it.",
          slide},
         replaced<&Solution::max_with_ties>(all_tied_win)},
        {{"no_tied_wins", "13.5",
          "At a tie somebody must receive δ: if all tied inputs fall together, the output falls too.", slide},
         replaced<&Solution::max_with_ties>(no_tied_wins)},
        {{"half_to_each_tied", "13.5",
          "Half for each is what a central difference shows, but three halves are more than δ: share it by the number "
          "of tied inputs.",
          slide},
         replaced<&Solution::max_with_ties>(half_to_each_tied)},
        {{"relu_replaces_delta", "13.5", "Multiply the incoming δ by 0 or 1; do not replace it.", slide},
         replaced<&Solution::relu>(relu_replaces_delta)},
        {{"relu_leaks", "13.5", "For x < 0 relu is flat: the derivative is 0.", slide},
         replaced<&Solution::relu>(relu_leaks)},
        {{"relu_masks_by_delta", "13.5", "What is let through depends on the forward input x, not on the sign of δ.",
          slide},
         replaced<&Solution::relu>(relu_masks_by_delta)},
    };
}

std::vector<course::Version<Solution>> variants() {
    using course::replaced;
    const std::string slide = "Max node";
    return {
        {{"split_evenly", "13.5", "A legal subgradient: the tied inputs share δ evenly.", slide},
         replaced<&Solution::max_with_ties>(split_evenly)},
        {{"last_one_wins", "13.5", "A legal subgradient: the last of the largest receives δ.", slide},
         replaced<&Solution::max_with_ties>(last_one_wins)},
        {{"relu_passes_at_zero", "13.5", "A legal subgradient: relu'(0) = 1.", slide},
         replaced<&Solution::relu>(relu_passes_at_zero)},
    };
}

}  // namespace bp::chapters::ch13
