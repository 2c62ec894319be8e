#include "verify/comparison.hpp"

#include <cmath>
#include <cstring>

#include "base/text.hpp"

namespace bp::verify {

void Comparison::fail(std::string message) {
    if (verdict_.has_failed()) return;
    verdict_.answer = Verdict::Answer::failed;
    verdict_.message = std::move(message);
}

void Comparison::within(std::size_t step, double found, double expected, double error, double tolerance) {
    ++verdict_.compared;
    const double size = std::abs(error);
    if (size <= tolerance) {
        if (tolerance > 0) verdict_.worst = std::max(verdict_.worst, size / tolerance);
        return;
    }
    std::string message = std::string{what_} + " of v_" + std::to_string(step + 1) + " is " + shortest(found) +
                          ", expected " + shortest(expected);
    if (tolerance > 0) message += " within " + shortest(tolerance);
    if (expected != 0) message += " (" + shortest(found / expected) + " times that)";
    fail(std::move(message));
}

void Comparison::same_bytes(std::size_t step, View<const double> found, View<const double> expected) {
    ++verdict_.compared;
    const bool same = found.shape() == expected.shape() &&
                      (found.size() == 0 ||  // no error signal on either side
                       std::memcmp(found.data(), expected.data(), found.size() * sizeof(double)) == 0);
    if (same) return;
    for (std::size_t i = 0; i < std::min(found.size(), expected.size()); ++i) {
        if (found.flat()[i] != expected.flat()[i]) {
            return fail(std::string{what_} + " of v_" + std::to_string(step + 1) + " is " + shortest(found.flat()[i]) +
                        ", and was " + shortest(expected.flat()[i]));
        }
    }
    fail(std::string{what_} + " of v_" + std::to_string(step + 1) + " has other bytes than before");
}

}  // namespace bp::verify
