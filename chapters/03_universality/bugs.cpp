#include "parts.hpp"

// Wrong units for one row; the other bugs files have the rest. Every version stands between marker lines
// and needs nothing but what exercise.cpp includes, so that it can be pasted there as a student would have written it:
// "bug <exercise> <function> replaces <field of Solution>".
namespace bp::chapters::ch03 {

namespace {

// --- bug 3.1 fires_on_neighbours replaces row_unit ---
Neuron fires_on_neighbours(Values row) {
    Neuron unit;
    double ones = 0;
    for (const double x : row) {
        unit.w.push_back(2 * x - 1);
        ones += x;
    }
    unit.b = 1.5 - ones;
    return unit;
}
// --- end ---

// --- bug 3.1 never_fires replaces row_unit ---
Neuron never_fires(Values row) {
    Neuron unit;
    double ones = 0;
    for (const double x : row) {
        unit.w.push_back(2 * x - 1);
        ones += x;
    }
    unit.b = -0.5 - ones;
    return unit;
}
// --- end ---

// --- bug 3.1 on_the_boundary replaces row_unit ---
Neuron on_the_boundary(Values row) {
    Neuron unit;
    double ones = 0;
    for (const double x : row) {
        unit.w.push_back(2 * x - 1);
        ones += x;
    }
    unit.b = -ones;
    return unit;
}
// --- end ---

// --- bug 3.1 bias_sign_turned replaces row_unit ---
Neuron bias_sign_turned(Values row) {
    Neuron unit;
    double ones = 0;
    for (const double x : row) {
        unit.w.push_back(2 * x - 1);
        ones += x;
    }
    unit.b = ones - 0.5;
    return unit;
}
// --- end ---

// --- bug 3.1 zeros_ignored replaces row_unit ---
Neuron zeros_ignored(Values row) {
    Neuron unit;
    double ones = 0;
    for (const double x : row) {
        unit.w.push_back(x);
        ones += x;
    }
    unit.b = 0.5 - ones;
    return unit;
}
// --- end ---

// --- bug 3.1 all_weights_one replaces row_unit ---
Neuron all_weights_one(Values row) {
    Neuron unit;
    double ones = 0;
    for (const double x : row) {
        unit.w.push_back(1 + 0 * x);
        ones += x;
    }
    unit.b = 0.5 - ones;
    return unit;
}
// --- end ---

// --- bug 3.1 bias_of_an_and replaces row_unit ---
Neuron bias_of_an_and(Values row) {
    Neuron unit;
    for (const double x : row) unit.w.push_back(2 * x - 1);
    unit.b = 0.5 - static_cast<double>(row.size());
    return unit;
}
// --- end ---

// --- bug 3.1 row_turned_round replaces row_unit ---
Neuron row_turned_round(Values row) {
    Neuron unit;
    double ones = 0;
    for (const double x : row) {
        unit.w.push_back(1 - 2 * x);
        ones += x;
    }
    unit.b = 0.5 - static_cast<double>(row.size()) + ones;
    return unit;
}
// --- end ---

}  // namespace

std::vector<course::Version<Solution>> bugs() {
    using course::replaced;
    const std::string slide = "Boolean case";
    std::vector<course::Version<Solution>> all{
        {{"fires_on_neighbours", "3.1",
          "The bias is too large by one: rows that differ in one input still get through. It is ½ minus the number of "
          "ones.",
          slide},
         replaced<&Solution::row_unit>(fires_on_neighbours)},
        {{"never_fires", "3.1",
          "The bias is too small by one: not even its own row gets above 0. It is ½ minus the number of ones.", slide},
         replaced<&Solution::row_unit>(never_fires)},
        {{"on_the_boundary", "3.1", "Its own row has a net input of exactly 0, which is no side: add ½ to the bias.",
          slide},
         replaced<&Solution::row_unit>(on_the_boundary)},
        {{"bias_sign_turned", "3.1",
          "The sign of the bias is turned: the ones of the row add up to their number, and the bias must take nearly "
          "all of it away.",
          slide},
         replaced<&Solution::row_unit>(bias_sign_turned)},
        {{"zeros_ignored", "3.1",
          "Inputs that should be 0 have weight 0, so rows with more ones get through: give them the weight -1.", slide},
         replaced<&Solution::row_unit>(zeros_ignored)},
        {{"all_weights_one", "3.1",
          "With all weights 1 the unit only counts ones: where the row has a 0 the weight is -1.", slide},
         replaced<&Solution::row_unit>(all_weights_one)},
        {{"bias_of_an_and", "3.1",
          "½ - n is the bias for a row of n ones; only the ones of this row add up, so take their number.", slide},
         replaced<&Solution::row_unit>(bias_of_an_and)},
        {{"row_turned_round", "3.1",
          "This is the unit for the opposite row: weight +1 where the row has a 1 and -1 where it has a 0.", slide},
         replaced<&Solution::row_unit>(row_turned_round)},
    };
    for (const auto& more : {bugs_of_tables(), bugs_of_approximators(), bugs_of_counts()})
        all.insert(all.end(), more.begin(), more.end());
    return all;
}

}  // namespace bp::chapters::ch03
