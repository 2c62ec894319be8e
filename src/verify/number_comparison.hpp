#pragma once

#include <algorithm>
#include <cmath>

#include "base/text.hpp"
#include "verify/property.hpp"

namespace bp::verify {

/// Compares numbers of a case one by one and remembers the first that differs. Each brings its name as a function, as
/// few names are ever needed.
class NumberComparison {
  public:
    /// Equal numbers; both zeros are equal, a NaN equals nothing.
    template <class Name> void exact(double found, double expected, Name name) { within(found, expected, 0, name); }

    /// |found - expected| <= tolerance, written so that a NaN fails.
    template <class Name> void within(double found, double expected, double tolerance, Name name) {
        within(found, expected, found - expected, tolerance, name);
    }

    /// The same for an error that was computed more precisely.
    template <class Name> void within(double found, double expected, double error, double tolerance, Name name) {
        ++verdict_.compared;
        const double size = std::abs(error);
        if (size <= tolerance || found == expected) {
            if (tolerance > 0) verdict_.worst = std::max(verdict_.worst, size / tolerance);
            return;
        }
        std::string message = std::string{name()} + " is " + shortest(found) + ", expected " + shortest(expected);
        if (tolerance > 0) message += " within " + shortest(tolerance);
        if (expected != 0) message += " (" + shortest(found / expected) + " times that)";
        fail(std::move(message));
    }

    /// Something that must be so; `message` says what is wrong if it is not.
    void holds(bool is_so, std::string_view message) {
        ++verdict_.compared;
        if (!is_so) fail(std::string{message});
    }

    void fail(std::string message) {
        if (verdict_.has_failed()) return;
        verdict_.answer = Verdict::Answer::failed;
        verdict_.message = std::move(message);
    }

    const Verdict& verdict() const { return verdict_; }
    bool has_failed() const { return verdict_.has_failed(); }

  private:
    Verdict verdict_;
};

}  // namespace bp::verify
