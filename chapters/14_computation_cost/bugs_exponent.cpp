#include <algorithm>
#include <cmath>

#include "parts.hpp"

// Wrong exponents; see bugs.cpp.
namespace bp::chapters::ch14 {

namespace {

// --- bug 14.5 slope_of_the_table replaces exponent ---
double slope_of_the_table(Values x, Values y) {
    double mean_x = 0, mean_y = 0, xx = 0, xy = 0;
    const auto n = static_cast<double>(x.size());
    for (std::size_t i = 0; i < x.size(); ++i) {
        mean_x += x[i] / n;
        mean_y += y[i] / n;
    }
    for (std::size_t i = 0; i < x.size(); ++i) {
        const double dx = x[i] - mean_x, dy = y[i] - mean_y;
        xx += dx * dx;
        xy += dx * dy;
    }
    return xy / xx;
}
// --- end ---

// --- bug 14.5 only_costs_in_logarithms replaces exponent ---
double only_costs_in_logarithms(Values x, Values y) {
    double mean_x = 0, mean_y = 0, xx = 0, xy = 0;
    const auto n = static_cast<double>(x.size());
    for (std::size_t i = 0; i < x.size(); ++i) {
        mean_x += x[i] / n;
        mean_y += std::log(y[i]) / n;
    }
    for (std::size_t i = 0; i < x.size(); ++i) {
        const double dx = x[i] - mean_x, dy = std::log(y[i]) - mean_y;
        xx += dx * dx;
        xy += dx * dy;
    }
    return xy / xx;
}
// --- end ---

// --- bug 14.5 axes_exchanged replaces exponent ---
double axes_exchanged(Values x, Values y) {
    double mean_x = 0, mean_y = 0, xy = 0, yy = 0;
    const auto n = static_cast<double>(x.size());
    for (std::size_t i = 0; i < x.size(); ++i) {
        mean_x += std::log(x[i]) / n;
        mean_y += std::log(y[i]) / n;
    }
    for (std::size_t i = 0; i < x.size(); ++i) {
        const double dx = std::log(x[i]) - mean_x, dy = std::log(y[i]) - mean_y;
        xy += dx * dy;
        yy += dy * dy;
    }
    return xy == 0 ? 0 : yy / xy;
}
// --- end ---

// --- bug 14.5 ends_alone replaces exponent ---
double ends_alone(Values x, Values y) { return std::log(y.back() / y.front()) / std::log(x.back() / x.front()); }
// --- end ---

// --- bug 14.5 last_doubling_alone replaces exponent ---
double last_doubling_alone(Values x, Values y) {
    const std::size_t n = x.size();
    return std::log(y[n - 1] / y[n - 2]) / std::log(x[n - 1] / x[n - 2]);
}
// --- end ---

// --- bug 14.5 line_through_the_origin replaces exponent ---
double line_through_the_origin(Values x, Values y) {
    double xx = 0, xy = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        xx += std::log(x[i]) * std::log(x[i]);
        xy += std::log(x[i]) * std::log(y[i]);
    }
    return xy / xx;
}
// --- end ---

// --- bug 14.5 two_kinds_of_logarithm replaces exponent ---
double two_kinds_of_logarithm(Values x, Values y) {
    double mean_x = 0, mean_y = 0, xx = 0, xy = 0;
    const auto n = static_cast<double>(x.size());
    for (std::size_t i = 0; i < x.size(); ++i) {
        mean_x += std::log(x[i]) / n;
        mean_y += std::log2(y[i]) / n;
    }
    for (std::size_t i = 0; i < x.size(); ++i) {
        const double dx = std::log(x[i]) - mean_x, dy = std::log2(y[i]) - mean_y;
        xx += dx * dx;
        xy += dx * dy;
    }
    return xy / xx;
}
// --- end ---

// --- bug 14.5 mean_of_steps replaces exponent ---
double mean_of_steps(Values x, Values y) {
    double sum = 0;
    for (std::size_t i = 1; i < x.size(); ++i) sum += std::log(y[i] / y[i - 1]) / std::log(x[i] / x[i - 1]);
    return sum / static_cast<double>(x.size() - 1);
}
// --- end ---

}  // namespace

std::vector<course::Version<Solution>> bugs_of_exponent() {
    using course::replaced;
    const std::string slide = "Computation cost";
    return {
        {{"slope_of_the_table", "14.5", "Without logarithms a power is no straight line: take log of x and of y first.",
          slide},
         replaced<&Solution::exponent>(slope_of_the_table)},
        {{"only_costs_in_logarithms", "14.5",
          "log y against x is a line for exponentials; for powers x needs its logarithm too.", slide},
         replaced<&Solution::exponent>(only_costs_in_logarithms)},
        {{"axes_exchanged", "14.5", "That is log x over log y: the exponent says how y grows with x.", slide},
         replaced<&Solution::exponent>(axes_exchanged)},
        {{"ends_alone", "14.5", "Only the first and the last row count here; least squares uses every row.", slide},
         replaced<&Solution::exponent>(ends_alone)},
        {{"last_doubling_alone", "14.5", "Only the last two rows count here; least squares uses every row.", slide},
         replaced<&Solution::exponent>(last_doubling_alone)},
        {{"line_through_the_origin", "14.5",
          "The line need not pass through log x = 0, log y = 0: the unknown factor c moves it. Subtract the means.",
          slide},
         replaced<&Solution::exponent>(line_through_the_origin)},
        {{"two_kinds_of_logarithm", "14.5", "Both logarithms need the same base, or the slope is off by log 2.", slide},
         replaced<&Solution::exponent>(two_kinds_of_logarithm)},
        {{"mean_of_steps", "14.5",
          "The mean slope from row to row gives a short step as much say as a long one; least squares weighs by "
          "distance.",
          slide},
         replaced<&Solution::exponent>(mean_of_steps)},
    };
}

}  // namespace bp::chapters::ch14
