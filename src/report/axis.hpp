#pragma once

#include <string>
#include <vector>

namespace bp::report {

/// Whether equal differences or equal ratios are equally far apart on an axis.
enum class Scale { linear, logarithmic };

/// A stretch of numbers and how it is laid out along a line of a plot.
class Axis {
  public:
    /// Widened to round numbers. Throws NumericError if an end is not finite, or not positive on a logarithmic axis.
    Axis(double low, double high, Scale scale = Scale::linear);

    double low() const { return low_; }
    double high() const { return high_; }
    /// Where x lies: 0 at the low end, 1 at the high end.
    double position(double x) const;
    /// The round numbers within the axis that get a label, ascending; a handful.
    std::vector<double> ticks() const;

  private:
    double low_, high_;
    Scale scale_;
};

/// A tick's number, short: "0.05", "200", "1e-6".
std::string tick_label(double x);

}  // namespace bp::report
