#pragma once

#include "verify/property.hpp"

namespace bp::verify {

/// Compares numbers one by one and remembers the first that differs.
class Comparison {
  public:
    /// `what` is compared: "the value", "the error signal".
    explicit Comparison(std::string_view what) : what_(what) {}

    /// Equal numbers; both zeros are equal, a NaN equals nothing.
    void exact(std::size_t step, double found, double expected) { within(step, found, expected, 0); }
    /// |error| <= tolerance, written so that a NaN fails.
    void within(std::size_t step, double found, double expected, double tolerance) {
        within(step, found, expected, found - expected, tolerance);
    }
    /// The same for an error that was computed more precisely.
    void within(std::size_t step, double found, double expected, double error, double tolerance);
    /// Two matrices of one step, element by element, bit by bit: 0 differs from -0, a NaN equals itself.
    void same_bytes(std::size_t step, View<const double> found, View<const double> expected);
    void fail(std::string message);
    /// Adds to what the failure says.
    void note(std::string_view text) { verdict_.message += text; }

    const Verdict& verdict() const { return verdict_; }

  private:
    std::string_view what_;
    Verdict verdict_;
};

}  // namespace bp::verify
