#pragma once

#include <string>
#include <vector>

#include "report/axis.hpp"

namespace bp::report {

/// How much a line stands out: the result, or one of the many that it summarises.
enum class Weight { strong, faint };

/// A line through the points (x, y), in this order. Lines of one colour number share a colour.
struct Series {
    std::string name;  ///< for the legend; none if empty
    std::vector<double> x, y;
    std::size_t colour = 0;
    Weight weight = Weight::strong;
};

/// Lines over common axes.
struct LinePlot {
    std::string title;  ///< said aloud by screen readers, not drawn
    std::string x_label, y_label;
    std::vector<Series> series;
    Scale y_scale = Scale::linear, x_scale = Scale::linear;
};

/// The plot as an SVG element, readable on a light and on a dark page: lines differ in colour and in dashes, all else
/// has the colour of the text around. Throws NumericError for a point that is not finite, or not positive where the
/// scale is logarithmic; ShapeError if x and y of a series differ in length; InputError if there is no point at all.
std::string svg(const LinePlot& plot);

}  // namespace bp::report
