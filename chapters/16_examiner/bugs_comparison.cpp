#include "parts.hpp"

// Wrong comparisons; see bugs.cpp.
namespace bp::chapters::ch16 {

namespace {

// --- bug 16.3 absolute_tolerance replaces agree ---
bool absolute_tolerance(double claimed, double measured, double noise) {
    if (!std::isfinite(claimed) || !std::isfinite(measured)) return false;
    return std::abs(claimed - measured) <= 1e-6 + noise;
}
// --- end ---

// --- bug 16.3 nan_passes replaces agree ---
bool nan_passes(double claimed, double measured, double noise) {
    if (std::isinf(claimed) || std::isinf(measured)) return false;
    return !(std::abs(claimed - measured) > 1e-6 * std::max(std::abs(claimed), std::abs(measured)) + noise);
}
// --- end ---

// --- bug 16.3 infinity_passes replaces agree ---
bool infinity_passes(double claimed, double measured, double noise) {
    return std::abs(claimed - measured) <= 1e-6 * std::max(std::abs(claimed), std::abs(measured)) + noise;
}
// --- end ---

// --- bug 16.3 divided_by_the_sum replaces agree ---
bool divided_by_the_sum(double claimed, double measured, double noise) {
    if (!std::isfinite(claimed) || !std::isfinite(measured)) return false;
    return claimed == measured || (std::abs(claimed - measured) - noise) / (claimed + measured) <= 1e-6;
}
// --- end ---

// --- bug 16.3 sign_of_difference replaces agree ---
bool sign_of_difference(double claimed, double measured, double noise) {
    if (!std::isfinite(claimed) || !std::isfinite(measured)) return false;
    return claimed - measured <= 1e-6 * std::max(std::abs(claimed), std::abs(measured)) + noise;
}
// --- end ---

// --- bug 16.3 noise_forgotten replaces agree ---
bool noise_forgotten(double claimed, double measured, double) {
    if (!std::isfinite(claimed) || !std::isfinite(measured)) return false;
    return std::abs(claimed - measured) <= 1e-6 * std::max(std::abs(claimed), std::abs(measured));
}
// --- end ---

// --- bug 16.3 two_digits replaces agree ---
bool two_digits(double claimed, double measured, double noise) {
    if (!std::isfinite(claimed) || !std::isfinite(measured)) return false;
    return std::abs(claimed - measured) <= 1e-2 * std::max(std::abs(claimed), std::abs(measured)) + noise;
}
// --- end ---

// --- bug 16.5 kinks_ignored replaces answer_of ---
Answer kinks_ignored(const Line& F, double claimed) {
    const double h = 1e-6, right = (F(h) - F(0)) / h, left = (F(0) - F(-h)) / h, measured = (left + right) / 2;
    if (!std::isfinite(claimed)) return Answer::wrong;
    const bool agrees = std::abs(claimed - measured) <= 1e-4 * std::abs(measured);
    return agrees ? Answer::right : Answer::wrong;
}
// --- end ---

// --- bug 16.5 kink_is_wrong replaces answer_of ---
Answer kink_is_wrong(const Line& F, double claimed) {
    const double h = 1e-6, right = (F(h) - F(0)) / h, left = (F(0) - F(-h)) / h, measured = (left + right) / 2;
    if (!std::isfinite(claimed)) return Answer::wrong;
    const double larger = std::max(std::abs(left), std::abs(right));
    if (std::abs(right - left) > 1e-3 * larger) return Answer::wrong;
    const bool agrees = std::abs(claimed - measured) <= 1e-4 * std::abs(measured);
    return agrees ? Answer::right : Answer::wrong;
}
// --- end ---

// --- bug 16.5 kink_is_right replaces answer_of ---
Answer kink_is_right(const Line& F, double claimed) {
    const double h = 1e-6, right = (F(h) - F(0)) / h, left = (F(0) - F(-h)) / h, measured = (left + right) / 2;
    if (!std::isfinite(claimed)) return Answer::wrong;
    const double larger = std::max(std::abs(left), std::abs(right));
    if (std::abs(right - left) > 1e-3 * larger) return Answer::right;
    const bool agrees = std::abs(claimed - measured) <= 1e-4 * std::abs(measured);
    return agrees ? Answer::right : Answer::wrong;
}
// --- end ---

// --- bug 16.5 bend_is_a_kink replaces answer_of ---
Answer bend_is_a_kink(const Line& F, double claimed) {
    const double h = 0.1, right = (F(h) - F(0)) / h, left = (F(0) - F(-h)) / h, measured = (left + right) / 2;
    if (!std::isfinite(claimed)) return Answer::wrong;
    const double larger = std::max(std::abs(left), std::abs(right));
    if (std::abs(right - left) > 1e-3 * larger) return Answer::cannot_tell;
    const bool agrees = std::abs(claimed - measured) <= 1e-2 * std::abs(measured);
    return agrees ? Answer::right : Answer::wrong;
}
// --- end ---

// --- bug 16.5 nan_cannot_tell replaces answer_of ---
Answer nan_cannot_tell(const Line& F, double claimed) {
    const double h = 1e-6, right = (F(h) - F(0)) / h, left = (F(0) - F(-h)) / h, measured = (left + right) / 2;
    if (!std::isfinite(claimed)) return Answer::cannot_tell;
    const double larger = std::max(std::abs(left), std::abs(right));
    if (std::abs(right - left) > 1e-3 * larger) return Answer::cannot_tell;
    const bool agrees = std::abs(claimed - measured) <= 1e-4 * std::abs(measured);
    return agrees ? Answer::right : Answer::wrong;
}
// --- end ---

// --- bug 16.5 tiny_is_right replaces answer_of ---
Answer tiny_is_right(const Line& F, double claimed) {
    const double h = 1e-6, right = (F(h) - F(0)) / h, left = (F(0) - F(-h)) / h, measured = (left + right) / 2;
    if (!std::isfinite(claimed)) return Answer::wrong;
    const double larger = std::max(std::abs(left), std::abs(right));
    if (std::abs(right - left) > 1e-3 * larger) return Answer::cannot_tell;
    const bool agrees = std::abs(claimed - measured) <= 1e-4;
    return agrees ? Answer::right : Answer::wrong;
}
// --- end ---

}  // namespace

std::vector<course::Version<Solution>> bugs_of_comparison() {
    using course::replaced;
    const std::string summary = "Summary", max = "Max node";
    return {
        {{"absolute_tolerance", "16.3",
          "The tolerance does not depend on the size of the numbers: a tiny derivative may be 100 % wrong.", summary},
         replaced<&Solution::agree>(absolute_tolerance)},
        {{"nan_passes", "16.3",
          "NaN is not greater than anything, so it passes. Ask the other way round: !(error <= limit).", summary},
         replaced<&Solution::agree>(nan_passes)},
        {{"infinity_passes", "16.3",
          "A share of infinity is infinity, so everything is close to it. Ask std::isfinite first.", summary},
         replaced<&Solution::agree>(infinity_passes)},
        {{"divided_by_the_sum", "16.3",
          "The sum of two numbers may be negative or 0. Divide by the larger magnitude, or multiply by it.", summary},
         replaced<&Solution::agree>(divided_by_the_sum)},
        {{"sign_of_difference", "16.3", "A claim that is too small passes: compare the magnitude of the difference.",
          summary},
         replaced<&Solution::agree>(sign_of_difference)},
        {{"noise_forgotten", "16.3", "Where the derivative is 0 every measured number is rounding: allow for it.",
          summary},
         replaced<&Solution::agree>(noise_forgotten)},
        {{"two_digits", "16.3", "A tolerance of 1e-2 excuses many mistakes; a central difference is right to 9 digits.",
          summary},
         replaced<&Solution::agree>(two_digits)},
        {{"kinks_ignored", "16.5",
          "At a kink a central difference is the mean of two slopes. That is no derivative; say that you cannot tell.",
          max},
         replaced<&Solution::answer_of>(kinks_ignored)},
        {{"kink_is_wrong", "16.5", "A kink is no mistake of the backward pass: this is a false alarm.", max},
         replaced<&Solution::answer_of>(kink_is_wrong)},
        {{"kink_is_right", "16.5", "What was not checked did not pass: say that you cannot tell.", max},
         replaced<&Solution::answer_of>(kink_is_right)},
        {{"bend_is_a_kink", "16.5",
          "With a step this wide the slopes of any curve differ from side to side. Look nearer: a bend fades, a kink "
          "stays.",
          max},
         replaced<&Solution::answer_of>(bend_is_a_kink)},
        {{"nan_cannot_tell", "16.5", "No derivative is NaN or infinite: such a claim is wrong wherever it is made.",
          max},
         replaced<&Solution::answer_of>(nan_cannot_tell)},
        {{"tiny_is_right", "16.5", "The tolerance does not depend on the size of the slope: tiny slopes go unchecked.",
          max},
         replaced<&Solution::answer_of>(tiny_is_right)},
    };
}

}  // namespace bp::chapters::ch16
