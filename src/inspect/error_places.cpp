#include <algorithm>
#include <cmath>
#include <set>

#include "inspect/error_patterns.hpp"

namespace bp::inspect {

namespace {

bool has_failed(const CheckedComponent& c) { return c.verdict == Verdict::fail; }

/// The right numbers of this point, in another order; one number has no other.
bool has_another_order(const CheckedPoint& point) {
    std::vector<double> given, right;
    double tolerance = 0;
    for (const CheckedComponent& c : point.components) {
        if (!has_failed(c)) continue;
        given.push_back(c.analytic);
        right.push_back(c.numeric);
        tolerance = std::max(tolerance, 4 * c.tolerance);
    }
    if (given.size() == 1) return false;
    std::sort(given.begin(), given.end());
    std::sort(right.begin(), right.end());
    return std::equal(given.begin(), given.end(), right.begin(),
                      [tolerance](double a, double b) { return std::abs(a - b) <= tolerance; });
}

/// Whether each wrong derivative is the right one of the component `by` further on, and there are two of them at least.
bool is_shifted(const CheckedPoint& point, std::ptrdiff_t by) {
    const auto size = static_cast<std::ptrdiff_t>(point.components.size());
    std::size_t fitting = 0;
    for (std::ptrdiff_t i = 0; i < size; ++i) {
        const CheckedComponent& c = point.components[static_cast<std::size_t>(i)];
        if (!has_failed(c) || i + by < 0 || i + by >= size) continue;  // at the end it may be anything
        const CheckedComponent& other = point.components[static_cast<std::size_t>(i + by)];
        if (!(std::abs(c.analytic - other.numeric) <= 4 * other.tolerance)) return false;
        ++fitting;
    }
    return fitting >= 2 || std::none_of(point.components.begin(), point.components.end(), has_failed);
}

/// "3", "3 to 5", "2, 4 and 7": components as people count them.
std::string list_of(const std::set<std::size_t>& components) {
    const std::vector<std::size_t> all(components.begin(), components.end());
    const std::string first = std::to_string(all.front() + 1), last = std::to_string(all.back() + 1);
    if (all.size() == 1) return first;
    if (all.back() - all.front() + 1 == all.size() && all.size() > 2) return first + " to " + last;
    std::string text = first;
    for (std::size_t i = 1; i + 1 < all.size(); ++i) text.append(", ").append(std::to_string(all[i] + 1));
    return text + " and " + last;
}

constexpr std::size_t kMostListed = 8;

/// The components that have this verdict at one point at least.
std::set<std::size_t> components_that(Verdict verdict, const Errors& errors) {
    std::set<std::size_t> components;
    for (const CheckedPoint& point : errors.points) {
        for (const CheckedComponent& c : point.components) {
            if (c.verdict == verdict) components.insert(c.component);
        }
    }
    return components;
}

}  // namespace

std::optional<Cause> another_order(const Errors& errors) {
    if (!std::all_of(errors.points.begin(), errors.points.end(), has_another_order)) return std::nullopt;
    return Cause{"order",
                 "the right numbers stand in the wrong places: a matrix is transposed, or an index is shifted"};
}

std::optional<Cause> shifted(const Errors& errors) {
    for (const std::ptrdiff_t by : {1, -1}) {
        if (!std::all_of(errors.points.begin(), errors.points.end(),
                         [by](const CheckedPoint& point) { return is_shifted(point, by); }))
            continue;
        return Cause{"shift", std::string("every wrong derivative is the right one of the component ") +
                                  (by > 0 ? "after" : "before") + " it: an index is off by one"};
    }
    return std::nullopt;
}

std::optional<Cause> at_some_points(const Errors& errors) {
    const std::set<std::size_t> wrong = components_that(Verdict::fail, errors),
                                right = components_that(Verdict::pass, errors);
    const auto with_errors = std::count_if(errors.points.begin(), errors.points.end(), [](const CheckedPoint& point) {
        return std::any_of(point.components.begin(), point.components.end(), has_failed);
    });
    const bool each_is_right_elsewhere = std::includes(right.begin(), right.end(), wrong.begin(), wrong.end());
    if (!each_is_right_elsewhere) return std::nullopt;
    return Cause{"points",
                 "wrong at " + std::to_string(with_errors) + " of " + std::to_string(errors.points.size()) +
                     " points, and the same derivatives are right elsewhere: one side of a branch (max, relu, "
                     "a mask, a clamp) is wrong"};
}

std::optional<Cause> in_some_places(const Errors& errors) {
    const std::set<std::size_t> wrong = components_that(Verdict::fail, errors);
    if (wrong.size() == errors.size || wrong.size() > kMostListed) return std::nullopt;
    return Cause{"places", (wrong.size() == 1 ? "only derivative " : "only derivatives ") + list_of(wrong) + " of " +
                               std::to_string(errors.size) +
                               (wrong.size() == 1 ? " is ever wrong" : " are ever wrong") +
                               ": look at what they alone go through (a bias, one layer, one path)"};
}

}  // namespace bp::inspect
